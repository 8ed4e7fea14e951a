import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "#app/paths.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { Chance } from "#prisma/seed/chance.ts";
import { numberIn } from "#workflows/consultation/number.ts";
import { Connections } from "../drive/connections.ts";
import { inTurns, type Measured, type Pace, type Work } from "../drive/series.ts";
import { postmasterOf } from "../drive/servers.ts";
import { headingOf } from "../filling/headings.ts";
import type { Visitor } from "../people.ts";
import type { Checkout, Stage } from "./views.ts";

const chance = new Chance("bench submits");

/** A form as somebody fills it in. */
function formOf({ unitId }: Visitor): URLSearchParams {
  return new URLSearchParams({
    step: "1",
    intent: "send",
    submissionKey: randomUUID(),
    title: headingOf(chance).slice(0, 80),
    themes: chance.pick(["CLASS_GROUP", "WELLBEING", "UNSAFETY"]),
    ages: "A12_14",
    situation: "I frikvarteret er der en gruppe, som de andre ikke tør gå hen til. Det har stået på siden efterårsferien.",
    question: "Hvordan kommer vi i gang med at ændre mønsteret uden at udpege nogen?",
    urgency: "THREE_DAYS",
    contactForm: "VIDEO",
    unit: unitId ?? "",
    profession: "TEACHER",
  });
}

/** Posts come from many addresses of the loopback, as they do from a municipality: each may post so often in a minute and no more. */
const postsFromOne = 500;
const addresses = 200;

class ManyAddresses {
  private readonly all = new Map<string, Connections>();

  constructor(
    private readonly port: number,
    private readonly count: number,
    private readonly part: number,
  ) {}

  at(turn: number): Connections {
    const from = `127.0.${this.part}.${1 + (Math.floor(turn / postsFromOne) % addresses)}`;
    const known = this.all.get(from) ?? new Connections(this.port, this.count, from);
    this.all.set(from, known);
    return known;
  }

  get bytesRead(): number {
    return [...this.all.values()].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  }

  close(): void {
    for (const connections of this.all.values()) connections.close();
  }
}

let parts = 1;
/** Every set of connections has addresses of its own, so that none has posted before. */
const fromNewAddresses = (port: number, count: number) => new ManyAddresses(port, count, ++parts);

/** Sends a form; answers the number that the receipt is about, null when there is none. */
async function submit(connections: Connections, asker: Visitor): Promise<string | null> {
  const { status, location } = await connections.ask({
    path: paths.askFor("sparring"),
    cookie: asker.cookie,
    form: formOf(asker),
  });
  return status === 302 ? numberIn(location ?? "") : null;
}

const turnOf = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error("There is nobody to do it");
  return item;
};

/** Waits until the worker has sent what the last slice owed: it works in the same process. */
async function untilIdle({ filled }: Stage): Promise<void> {
  await withClient(filled.superuserUrl, async (client) => {
    for (let attempt = 0; attempt < 600; attempt++) {
      const { rows } = await client.query(
        "select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts",
      );
      if (rows[0]?.due === 0) return;
      await sleep(100);
    }
  });
}

function submitWork(stage: Stage, count: number): { work: Work; close(): void } {
  const connections = fromNewAddresses(stage.server.port, count);
  return {
    work: {
      name: `submit, ${stage.filled.requests} requests`,
      processes: { app: stage.server.pid, database: postmasterOf(stage.filled) },
      once: async (turn) => (await submit(connections.at(turn), turnOf(stage.cast.requesters, turn))) !== null,
      bytesRead: () => connections.bytesRead,
      settle: () => untilIdle(stage),
    },
    close: () => connections.close(),
  };
}

/** A request that a consultant has been given and not answered yet. */
export type Assigned = { number: string; consultant: Visitor };

/** So many requests that wait for their consultant's yes; as many as are missing are sent first. Each is handed out once. */
export async function assignedRequests(stage: Stage, wanted: number, used: Set<string>): Promise<Assigned[]> {
  const connections = fromNewAddresses(stage.server.port, 10);
  let turn = 0;
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const found = await waitingForYes(stage);
      const fresh = found.filter(({ number }) => !used.has(number)).slice(0, wanted);
      if (fresh.length === wanted) {
        for (const { number } of fresh) used.add(number);
        return fresh;
      }
      const missing = Math.ceil((wanted - fresh.length) * 1.2) + 10;
      const send = async () => {
        while (turn < missing * (attempt + 1)) await submit(connections.at(turn), turnOf(stage.cast.requesters, turn++));
      };
      await Promise.all(Array.from({ length: 10 }, send));
    }
  } finally {
    connections.close();
    await untilIdle(stage);
  }
  throw new Error("There are not enough requests that wait for a consultant");
}

function waitingForYes({ filled, cast }: Stage): Promise<Assigned[]> {
  return withClient(filled.superuserUrl, async (client) => {
    const { rows } = await client.query<{ number: string; assignee: string }>(
      "select number, assignee_id as assignee from consultation where closed_at is null and state = 'assigned' order by number desc",
    );
    return rows.flatMap(({ number, assignee }) => {
      const consultant = cast.consultants.get(assignee);
      return consultant ? [{ number, consultant }] : [];
    });
  });
}

const yes = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO", seen: "1" };

function transitionWork(stage: Stage, count: number, assigned: readonly Assigned[]): { work: Work; close(): void } {
  const connections = fromNewAddresses(stage.server.port, count);
  let done = 0;
  return {
    work: {
      name: `transition, ${stage.filled.requests} requests`,
      processes: { app: stage.server.pid, database: postmasterOf(stage.filled) },
      hasMore: () => done < assigned.length,
      async once(turn) {
        const { number, consultant } = turnOf(assigned, done++);
        const asked = { path: paths.step(number, "accepter"), cookie: consultant.cookie, form: new URLSearchParams(yes) };
        return (await connections.at(turn).ask(asked)).status === 302;
      },
      bytesRead: () => connections.bytesRead,
      settle: () => untilIdle(stage),
    },
    close: () => connections.close(),
  };
}

export type WriteMeasured = { does: "submit" | "transition"; by: Checkout; requests: number; measured: Measured };

/** So many transitions are measured with one number of connections on one database, at the most. */
const transitions = 300;

/** Measures sending a form and accepting a request through their pages, in turns on each filled database. */
export async function measureWrites(
  stages: readonly Stage[],
  numbers: readonly number[],
  pace: Pace,
  used: ReadonlyMap<Stage, Set<string>>,
  say: (what: string) => void,
): Promise<WriteMeasured[]> {
  const results: WriteMeasured[] = [];
  const measure = async (does: WriteMeasured["does"], count: number, opened: readonly { work: Work; close(): void }[]) => {
    const measured = await inTurns(
      opened.map(({ work }) => work),
      count,
      pace,
      say,
    );
    for (const { close } of opened) close();
    results.push(
      ...stages.flatMap(({ by, filled: { requests } }, index) => {
        const one = measured[index];
        return one ? [{ does, by, requests, measured: one }] : [];
      }),
    );
  };
  for (const count of numbers) {
    await measure(
      "submit",
      count,
      stages.map((stage) => submitWork(stage, count)),
    );
    say("sending requests to be accepted");
    const assigned = await Promise.all(stages.map((stage) => assignedRequests(stage, transitions, used.get(stage) ?? new Set())));
    await measure(
      "transition",
      count,
      stages.map((stage, index) => transitionWork(stage, count, assigned[index] ?? [])),
    );
  }
  return results;
}

/** What came of many submits at the same moment. */
export type Burst = { sent: number; answered: number; lost: number; missing: number; doubled: number; seconds: number };

/** Sends so many forms at the same moment, and looks what became of each: answered, stored once, and no number left out. */
export async function burst(stage: Stage, sent: number): Promise<Burst> {
  const connections = fromNewAddresses(stage.server.port, sent);
  const began = performance.now();
  const numbers = await Promise.all(
    Array.from({ length: sent }, (_, turn) => submit(connections.at(0), turnOf(stage.cast.requesters, turn)).catch(() => null)),
  );
  const seconds = (performance.now() - began) / 1000;
  connections.close();
  const answered = numbers.filter((number) => number !== null);
  const { rows } = await withClient(stage.filled.superuserUrl, (client) =>
    client.query<{ stored: number; missing: number }>(
      `select (select count(*)::int from consultation where number = any($1)) as stored,
              (select coalesce(sum(last), 0) from request_counter)::int - (select count(*) from consultation)::int as missing`,
      [answered],
    ),
  );
  await untilIdle(stage);
  const stored = rows[0]?.stored ?? 0;
  const different = new Set(answered).size;
  return {
    sent,
    answered: answered.length,
    lost: different - stored,
    missing: rows[0]?.missing ?? 0,
    doubled: answered.length - different,
    seconds,
  };
}
