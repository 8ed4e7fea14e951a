import { Prisma } from "#prisma/generated/client.ts";
import { now } from "./clock.server.ts";
import { database, rowsOf, type Transaction } from "./database.server.ts";
import { instant, int, statement } from "./statement.server.ts";
import { derivedToken } from "./tokens.server.ts";

/** A rate limit: at most `most` attempts within `minutes` for one `who`: an address that was typed, or the network that somebody calls from. */
export type Limit = { readonly what: string; readonly who: string; readonly most: number; readonly minutes: number };

/** Null when every limit holds; otherwise how many minutes until the last of those that do not holds again. */
export type TooMany = { readonly minutes: number } | null;

const minute = 60_000;
/** No limit looks back further. */
const longestMinutes = 24 * 60;

/** Counts one more: the first of a new period where the last one began in the `past`. */
export const attempt = statement(
  "attempt",
  { since: instant, count: int },
  (key: string, at: Date, past: Date) => Prisma.sql`
    insert into attempt_count as known (key, since, count) values (${key}, ${at}, 1)
    on conflict (key) do update set
      since = case when known.since <= ${past} then excluded.since else known.since end,
      count = case when known.since <= ${past} then 1 else known.count + 1 end
    returning since, count`,
);

/**
 * Rate limiting, in the database, so that all processes agree: counts one more attempt against each limit, and says whether one was exceeded.
 *
 * A fixed window: the period begins with the first attempt. The row locks last until the transaction ends: attempts of the same `who`
 * stand in line, so limits must always be named in the same order, or two would deadlock. Who it was is kept as an HMAC only.
 */
export async function countAttempt(tx: Transaction, limits: readonly Limit[]): Promise<TooMany> {
  const at = now();
  let wait = 0;
  for (const limit of limits) {
    const [row] = await rowsOf(attempt(keyOf(limit), at, before(at, limit.minutes)), tx);
    if (!row || row.count <= limit.most) continue;
    wait = Math.max(wait, Math.ceil((row.since.getTime() - at.getTime()) / minute + limit.minutes));
  }
  return wait > 0 ? { minutes: wait } : null;
}

/** Takes an attempt back that turned out well: limits are for those that do not. In the order in which they were counted, or two would deadlock. */
export async function forgiveAttempt(tx: Transaction, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    await tx.$executeRaw`update attempt_count set count = greatest(count - 1, 0) where key = ${keyOf(limit)}`;
  }
}

/** Deletes counts that no limit looks at any more. For the worker's task `clean-up`. */
export async function cleanUpAttempts(): Promise<void> {
  await database().attemptCount.deleteMany({ where: { since: { lt: before(now(), longestMinutes) } } });
}

function keyOf({ what, who, minutes }: Limit): string {
  return derivedToken(`attempts:${what}:${minutes}`, who);
}

function before(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * minute);
}
