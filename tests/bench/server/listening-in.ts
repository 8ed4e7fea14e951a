import pg from "pg";

/** A statement that was sent: on which connection, when it began and ended (milliseconds). */
export type Recorded = { connection: number; text: string; name: string | null; values: unknown[]; began: number; ended: number };

type Query = { text?: string; name?: string; values?: unknown };

let heard: Recorded[] | null = null;

/** Wraps `pg.Client.query`: notes every statement of this process from here on, until `stopListening`. */
export function startListening(): void {
  heard = [];
}

/** The statements since `startListening`, in the order in which they were sent. */
export function stopListening(): Recorded[] {
  const statements = heard ?? [];
  heard = null;
  return statements;
}

const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
const connections = new WeakMap<object, number>();
let last = 0;

pg.Client.prototype.query = function (this: object, ...given: unknown[]) {
  const [first, second] = given;
  const asked: Query = typeof first === "string" ? { text: first, values: second } : (first as Query);
  if (!heard || typeof asked.text !== "string") return query.apply(this, given);
  if (!connections.has(this)) connections.set(this, ++last);
  const noted: Recorded = {
    connection: connections.get(this) ?? 0,
    text: asked.text,
    name: asked.name || null,
    values: Array.isArray(asked.values) ? asked.values : [],
    began: performance.now(),
    ended: Number.POSITIVE_INFINITY,
  };
  heard.push(noted);
  const done = () => {
    noted.ended = performance.now();
  };
  const callback = given.at(-1);
  if (typeof callback === "function") {
    given[given.length - 1] = (...answer: unknown[]) => {
      done();
      (callback as (...answer: unknown[]) => void)(...answer);
    };
    return query.apply(this, given);
  }
  const answer = query.apply(this, given);
  (answer as Promise<unknown>).then(done, done);
  return answer;
} as typeof pg.Client.prototype.query;
