import type pg from "pg";
import { type EventInput, perform } from "#app/consultations/perform.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { asOneTransaction, connectDatabase, database, databasePool, disconnectDatabase } from "#app/platform/database.server.ts";
import { ask } from "#tests/support/town.ts";
import { quantile } from "../drive/series.ts";
import { type Recorded, startListening, stopListening } from "../server/listening-in.ts";
import type { Stage } from "./views.ts";
import type { Assigned } from "./writes.ts";

/** One transition through `perform`, and the bare SQL of the same statements: milliseconds. */
export type Compared = {
  at: number;
  pairs: number;
  perform: { p50: number; p95: number };
  bare: { p50: number; p95: number };
  statements: number;
};

const accept: EventInput = { type: "accept" };
/** Not counted: what is compiled and planned first. */
const warmUp = 20;

/**
 * Lets requests be accepted in this process: in turns one by `perform`, and one by the statements that `perform` would send for it, seen in
 * a rehearsal that was rolled back. So many at the same time; each request is used once.
 */
export async function comparePerform(
  { filled }: Stage,
  assigned: readonly Assigned[],
  atATime: number,
  say: (what: string) => void,
): Promise<Compared> {
  connectDatabase(filled.applicationUrl);
  try {
    const took: Record<"perform" | "bare", number[]> = { perform: [], bare: [] };
    let statements = 0;
    const rounds = Math.floor(assigned.length / (2 * atATime));
    for (let round = 0; round < rounds; round++) {
      say(`one transition, ${atATime} at a time, ${round + 1} of ${rounds}`);
      const mine = assigned.slice(round * 2 * atATime, (round + 1) * 2 * atATime);
      const [byPerform, bySql] = [mine.slice(0, atATime), mine.slice(atATime)];
      const people = await Promise.all(byPerform.map(({ consultant }) => signedInAs(consultant.id)));
      took.perform.push(
        ...(await timed(
          byPerform.map(
            ({ number }, index) =>
              () =>
                performed(number, people[index]),
          ),
        )),
      );
      const rehearsed: Recorded[][] = [];
      for (const { number, consultant } of bySql) {
        const person = await signedInAs(consultant.id);
        rehearsed.push(await rehearse(() => performed(number, person)));
      }
      statements = rehearsed[0]?.length ?? 0;
      took.bare.push(...(await timed(rehearsed.map((all) => () => replayOnce(databasePool(), all)))));
    }
    const shown = (all: number[]) => {
      const sorted = all.slice(warmUp).sort((one, other) => one - other);
      return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    };
    return { at: atATime, pairs: took.perform.length - warmUp, perform: shown(took.perform), bare: shown(took.bare), statements };
  } finally {
    await disconnectDatabase();
  }
}

async function performed(number: string, person: SignedIn | undefined): Promise<void> {
  if (!person) throw new Error("Nobody accepts it");
  const result = await perform(number, accept, person);
  if (!result.ok) throw new Error(`${number} was not accepted: ${result.refusal.reason}`);
}

async function timed(works: readonly (() => Promise<void>)[]): Promise<number[]> {
  return Promise.all(
    works.map(async (work) => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    }),
  );
}

class Rehearsed extends Error {}

/** Rolled back: the statements of something, ended by a commit as they would have been. */
async function rehearse(act: () => Promise<unknown>): Promise<Recorded[]> {
  startListening();
  try {
    await asOneTransaction(async () => {
      await act();
      throw new Rehearsed();
    }, 30_000);
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return stopListening().map((one) => (/^\s*rollback/i.test(one.text) ? { ...one, text: "COMMIT", name: null } : one));
}

async function replayOnce(pool: pg.Pool, statements: readonly Recorded[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, name, values } of statements)
      await client.query({ text, values, ...(name && { name }), rowMode: "array" });
  } finally {
    client.release();
  }
}

async function signedInAs(id: string): Promise<SignedIn> {
  const person = await database().person.findUniqueOrThrow({ where: { id } });
  const { name, email, unitId, roles } = person;
  return { id, name, firstName: name, email, unitId, roles: roles as SignedIn["roles"], sessionHash: "" };
}

/** The statements of one transition and of one submit, to be explained. */
export async function statementsOfWrites(
  stage: Stage,
  [one]: readonly Assigned[],
): Promise<Record<"transition" | "submit", Recorded[]>> {
  const [asker] = stage.cast.requesters;
  if (!one || !asker?.unitId) throw new Error("Nobody can be watched");
  connectDatabase(stage.filled.applicationUrl);
  try {
    const [consultant, requester] = [await signedInAs(one.consultant.id), await signedInAs(asker.id)];
    const transition = await rehearse(() => performed(one.number, consultant));
    const answers = [
      { field: "question", question: "Hvad ønsker du råd om?", codes: [], body: "Hvordan begynder vi?", freeText: true },
    ];
    const submit = await rehearse(() => ask(requester, { unitId: asker.unitId ?? "", answers }));
    return { transition, submit };
  } finally {
    await disconnectDatabase();
  }
}
