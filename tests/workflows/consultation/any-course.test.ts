import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { decide, offered, standing } from "#workflows/consultation/decide.ts";
import {
  type Actor,
  type Consultation,
  type ConsultationEvent,
  type Decision,
  type EventType,
  type Opening,
  relations,
  system,
  type TimerName,
} from "#workflows/consultation/model.ts";
import { eventTypes } from "#workflows/consultation/permissions.ts";
import { metaOf, revive, stateOf } from "#workflows/consultation/snapshot.ts";
import { eventOf } from "#workflows/consultation/timers.ts";
import {
  closedStates,
  handBackReasons,
  outcomes,
  requestTypes,
  type State,
  states,
  urgencies,
} from "#workflows/consultation/vocabulary.ts";
import { anOpening, examples, ranking, someoneWho } from "./a-request.ts";

type Taken = Extract<Decision, { ok: true }>;
/** What happened in one course of a request: everything that was decided, with what it was decided on. */
type Course = {
  opening: ConsultationEvent;
  steps: { event: ConsultationEvent; actor: Actor; before: Consultation; decision: Decision }[];
};

const someOpening: fc.Arbitrary<Opening> = fc
  .record({
    type: fc.constantFrom(...requestTypes),
    urgency: fc.constantFrom(...urgencies),
    themes: fc.constantFrom<Opening["themes"]>(["ABSENCE"], ["HONOUR_CONTROL", "WELLBEING"], ["RADICALISATION"]),
    requesterAtSchool: fc.boolean(),
    leaderInvolved: fc.constantFrom(null, true, false),
    notificationOpen: fc.boolean(),
    ranking: fc.constantFrom(
      ranking,
      { candidates: [], excluded: [] },
      { ...ranking, candidates: ranking.candidates.slice(0, 1) },
    ),
  })
  .map((given) => ({ ...anOpening, ...given }));

/** What somebody does next: mostly something that is offered, sometimes anything; or time passes and a bell rings. */
type Move = { pick: number; who: number; wait: number; kind: "offered" | "anything" | "bell"; detail: number };
const someMove: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat(1000),
  who: fc.nat(1000),
  wait: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 600 }), weight: 4 },
    { arbitrary: fc.integer({ min: 1, max: 60_000 }), weight: 1 },
  ),
  kind: fc.oneof(
    { arbitrary: fc.constant("offered" as const), weight: 6 },
    { arbitrary: fc.constant("anything" as const), weight: 1 },
    { arbitrary: fc.constant("bell" as const), weight: 2 },
  ),
  detail: fc.nat(1000),
});

const one = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
const minutesLater = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** An example of an event, with dates that fit the day and some of its choices varied. */
function exampleOf(type: EventType, { at, detail }: { at: string; detail: number }): ConsultationEvent {
  const today = copenhagenDate(new Date(at));
  const example = examples[type as keyof typeof examples];
  const varied: Partial<Record<EventType, object>> = {
    answerChecklist: { answers: detail % 2 === 0 ? { SCOPE: "YES" } : { RIGHT_PLACE: "YES" } },
    logContact: { date: today },
    clarified: { planDate: addDays(today, 14) },
    proposeFollowUp: { date: addDays(today, 1 + (detail % 90)) },
    recordNotificationTalk: { talkedAt: minutesLater(at, -5) },
    correctClassification: { classification: { type: one(requestTypes, detail), themes: ["ABSENCE"], ages: ["A12_14"] } },
    close: { outcome: one(outcomes, detail) },
    consultantDecline: { reason: one(handBackReasons, detail) },
    assign: { consultantId: one(["sofie", "nabil", "karla"], detail), texts: { reason: "Kender området." } },
    reassign: { consultantId: one(["sofie", "nabil", "karla"], detail) },
    reopen: { sameConsultantEligible: detail % 2 === 0 },
  };
  return { ...example, ...varied[type], at } as ConsultationEvent;
}

const people = relations.filter((relation) => relation !== "system");

const endings: readonly EventType[] = ["withdraw", "close", "redirect", "declineConfirmed"];
const steps: readonly EventType[] = [
  ...([
    "answerChecklist",
    "assign",
    "accept",
    "consultantDecline",
    "leaderApproved",
    "leaderDeclined",
    "logContact",
    "clarified",
  ] as const),
  ...(["ask", "reply", "sendAdvice", "confirmAdvice", "proposeFollowUp", "confirmFollowUp", "reopen", "decideFiling"] as const),
];

/** What people could do now: mostly what brings the request on, one time in eight what ends it, one in four what stands beside. */
function possible(now: Consultation, { detail }: Move): { actor: Actor; type: EventType }[] {
  const all = people.flatMap((relation) => {
    const actor = someoneWho(relation, now);
    return offered(now, actor).map((type) => ({ actor, type }));
  });
  const talk: readonly EventType[] = standing(now).notification === "open" ? ["recordNotificationTalk"] : [];
  const wanted = detail % 8 === 0 ? endings : detail % 4 === 1 ? laterTypes : [...steps, ...talk];
  const found = all.filter(({ type }) => wanted.includes(type));
  return found.length > 0 ? found : all;
}

/** The bell that rings next; the one that ends the keeping is heard seldom, or little else would be. */
function nextBell(now: Consultation, { detail }: Move): [TimerName, string] | undefined {
  const never: readonly string[] = ["survey", "threeMonths", ...(detail % 10 === 0 ? [] : ["retention"])];
  const bells = (Object.entries(now.timers) as [TimerName, string][]).filter(([name]) => !never.includes(name));
  return bells.sort(([, one], [, other]) => (one < other ? -1 : 1))[0];
}

function runCourse(opening: Opening, moves: readonly Move[]): Course {
  let at = "2026-03-02T09:00:00.000Z";
  const submit: ConsultationEvent = { type: "submit", at, opening };
  const first = decide(null, submit, { id: "laerke", relations: ["requester"] });
  if (!first.ok) throw new Error(first.refusal.reason);
  const course: Course = { opening: submit, steps: [] };
  let now = first.next;
  for (const move of moves) {
    at = minutesLater(at, move.wait);
    let actor: Actor = someoneWho(one(people, move.who), now);
    let event = exampleOf(one(laterTypes, move.pick), { at, detail: move.detail });
    const bell = nextBell(now, move);
    if (move.kind === "bell" && bell) {
      at = bell[1] > at ? bell[1] : at;
      actor = system;
      event = { ...eventOf(bell[0], now), at } as ConsultationEvent;
    } else if (move.kind === "offered") {
      const choices = possible(now, move);
      if (choices.length > 0) {
        const choice = one(choices, move.pick);
        actor = choice.actor;
        event = exampleOf(choice.type, { at, detail: move.detail });
      }
    }
    const decision = decide(deepFrozen(now), event, actor);
    course.steps.push({ event, actor, before: now, decision });
    if (decision.ok) now = decision.next;
  }
  return course;
}

const laterTypes = eventTypes.filter((type) => type !== "submit" && type !== "register");

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}

/** Holds of every step of 100 courses of up to 60 steps, others with every run unless a seed is given. */
function always(
  holds: (step: { event: ConsultationEvent; actor: Actor; before: Consultation; taken: Taken }) => void,
  seed?: number,
) {
  fc.assert(
    fc.property(someOpening, fc.array(someMove, { minLength: 5, maxLength: 60, size: "max" }), (opening, moves) => {
      for (const { decision, ...step } of runCourse(opening, moves).steps) if (decision.ok) holds({ ...step, taken: decision });
    }),
    { numRuns: 100, seed },
  );
}

const isClosed = (state: State) => (closedStates as readonly State[]).includes(state);

describe("in any course of a request", () => {
  test("each event makes it one version older", () => {
    always(({ before, taken }) => {
      expect(taken.next.version).toBe(before.version + 1);
      expect(taken.event.version).toBe(taken.next.version);
    });
  });

  test("closed stays closed, but for being opened again within 30 days", () => {
    always(({ before, event, taken }) => {
      const [was, is] = [stateOf(before.snapshot), stateOf(taken.next.snapshot)];
      if (!isClosed(was)) return;
      if (event.type === "retentionDue") expect(is).toBe("anonymised");
      else if (event.type === "reopen") {
        expect(["assigned", "screening"]).toContain(is);
        expect(copenhagenDate(new Date(event.at)) <= addDays(copenhagenDate(new Date(before.closedAt ?? "")), 30)).toBe(true);
      } else expect(is).toBe(was);
    });
  });

  test("the notification flag is never open in what was completed, redirected or declined", () => {
    always(({ taken }) => {
      const { state, notification } = standing(taken.next);
      if (["completed", "redirected", "declined"].includes(state)) expect(notification).not.toBe("open");
    });
  });

  test("what was stored as JSON and read again behaves as if it had never left memory", () => {
    always(({ before, event, actor, taken }) => {
      const read = JSON.parse(JSON.stringify(before)) as Consultation;
      expect(decide(read, event, actor)).toEqual(taken);
      expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
    });
  });

  test("the stored snapshot says what the columns say", () => {
    always(({ taken }) => {
      const { next } = taken;
      const { state, escalation, notification, ball, due } = standing(next);
      const { value, context } = revive(next.snapshot);
      expect(JSON.stringify(value.flow)).toContain(state);
      expect([escalation, notification]).toEqual([value.escalation, value.notification]);
      expect(ball).toBe(metaOf(state)?.ball ?? null);
      expect(context).toMatchObject({ type: next.type, escalation, notification });
      // What the request knows stands there alone.
      expect(Object.keys(context).filter((fact) => fact !== "type" && Object.hasOwn(next, fact))).toEqual([]);
      if (state !== "screening") expect(next.declineProposed).toBeNull();
      if (ball === null) expect(due).toBeNull();
    });
  });

  test("the timers that stand are those that were set and not taken away", () => {
    always(({ before, taken: { next, timers } }) => {
      const stand: Consultation["timers"] = { ...before.timers };
      for (const name of timers.remove) delete stand[name];
      for (const { name, due } of timers.set) stand[name] = due;
      expect(next.timers).toEqual(stand);
      for (const [name, clock] of Object.entries(next.clocks)) {
        if (name in next.timers) expect(clock).toEqual({ due: next.timers[name as TimerName] });
      }
    });
  });

  test("an open request has a bell that will ring, or has rung already and is late", () => {
    always(({ taken: { next } }) => {
      const { ball, due } = standing(next);
      if (ball === null) return;
      expect(Object.keys(next.timers).length > 0 || next.overdueSince !== null).toBe(true);
      expect(due).not.toBeNull();
      if (next.timers.overdueForManager) expect(next.overdueSince).not.toBeNull();
    });
  });

  test("there is a consultant exactly where the consultant or, after one, the requester has the ball", () => {
    always(({ taken: { next } }) => {
      const { state, ball } = standing(next);
      if (ball !== null) expect(next.assigneeId !== null).toBe(!["screening", "awaitingApproval"].includes(state));
    });
  });

  test("no letter holds more than its name and who gets it", () => {
    always(({ taken: { letters, event } }) => {
      for (const { letter, to, ...more } of letters) {
        expect(more).toEqual({});
        expect(JSON.stringify([letter, to])).not.toContain("Fraværet");
      }
      for (const text of Object.values({ ...event.data })) expect(JSON.stringify(text)).not.toContain("Kender området.");
    });
  });

  test("the same events give the same request again", () => {
    fc.assert(
      fc.property(someOpening, fc.array(someMove, { minLength: 10, maxLength: 40, size: "max" }), (opening, moves) => {
        const course = runCourse(opening, moves);
        const first = decide(null, course.opening, { id: "laerke", relations: ["requester"] });
        let now = first.ok ? first.next : null;
        for (const { event, actor, decision } of course.steps) {
          const again: Decision = decide(now, event, actor);
          expect(again).toEqual(decision);
          if (again.ok) now = again.next;
        }
      }),
      { numRuns: 30 },
    );
  });

  test("the courses are no straw men: they reach the states", () => {
    const reached = new Set<State>();
    always(({ taken }) => reached.add(stateOf(taken.next.snapshot)), 2026);
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });
});

describe("the door", () => {
  /** Well-typed nonsense: any string where a string may stand, any number where a number may. */
  const nonsense = fc.oneof(
    fc.string(),
    fc.constantFrom("2026-02-30", "9999-12-31", "0000-01-01", "", "2026-03-02T99:00:00Z", "🙂"),
  );
  const someNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0));

  test("never throws, whatever well-typed nonsense is sent from wherever", () => {
    fc.assert(
      fc.property(
        someOpening,
        fc.array(someMove, { minLength: 1, maxLength: 25, size: "max" }),
        fc.constantFrom(...laterTypes),
        fc.constantFrom(...relations),
        fc.tuple(nonsense, nonsense, nonsense, someNumber, fc.boolean()),
        (opening, moves, type, relation, [at, date, text, minutes, timed]) => {
          const { steps } = runCourse(opening, moves);
          const now = steps.at(-1)?.before;
          if (!now) return;
          const texts = Object.fromEntries(Object.keys(examples[type].texts ?? {}).map((kind) => [kind, text]));
          const sane = { at: timed ? "2026-04-01T09:00:00.000Z" : at, texts };
          const wild = {
            date,
            planDate: date,
            calledAt: date,
            talkedAt: date,
            minutes,
            consultantId: text,
            personId: text,
            offer: text,
          };
          const example = examples[type] as Record<string, unknown>;
          const replaced = Object.fromEntries(Object.entries(wild).filter(([key]) => key in example));
          const decision = decide(now, { ...example, ...replaced, ...sane } as ConsultationEvent, someoneWho(relation, now));
          if (decision.ok) expect(decision.next.version).toBe(now.version + 1);
          else expect(decision.refusal.reason).toEqual(expect.any(String));
        },
      ),
      { numRuns: 400 },
    );
  });
});
