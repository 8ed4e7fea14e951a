import { now } from "#app/platform/clock.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import { accountLetterBell, addJobs } from "#app/platform/jobs.server.ts";
import type { AccountLetterName } from "#app/text/letters.ts";

/** So long the row of a letter is kept, with the address that it went to. */
const keptDays = 30;

type Reader = { id: string; email: string };

/** Transactional outbox: owes letters about an account, each to an address as it is now; they stand or fall with the change that they tell of. */
export async function oweAccountLetters(tx: Transaction, name: AccountLetterName, readers: readonly Reader[]): Promise<void> {
  if (readers.length === 0) return;
  const owed = await tx.accountLetter.createManyAndReturn({
    data: readers.map(({ id, email }) => ({ name, toPersonId: id, email, createdAt: now() })),
    select: { id: true },
  });
  await addJobs(
    tx,
    owed.map(({ id }) => accountLetterBell(id)),
  );
}

/** Retention: forgets letters that are a month old, sent or not. For the worker's task `clean-up`. */
export async function forgetAccountLetters(): Promise<void> {
  await database().accountLetter.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } });
}
