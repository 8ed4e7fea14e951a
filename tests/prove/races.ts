import type { NewRequest } from "#app/consultations/open.server.ts";
import { type EventInput, performAll } from "#app/consultations/perform.server.ts";
import { actorFor } from "#app/consultations/relations.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { EventWords } from "#app/text/da/events.ts";
import { eventsWords } from "#app/text/events.ts";
import { Chance } from "#prisma/seed/chance.ts";
import { ask } from "#tests/support/town.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { offered } from "#workflows/consultation/decide.ts";
import type { Consultation, EventType } from "#workflows/consultation/model.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { eventOf, Ledger, onTheWay } from "./ledger.ts";
import { filled, formsOn, linksOn, unescaped } from "./page-forms.ts";
import { aHouse } from "./running.ts";
import { buildTown, type Citizen, tearDown, withApplication } from "./town.ts";
import { mustSignIn, TownPeople } from "./town-people.ts";
import { type Answer, NoAnswer, type Visitor } from "./visitor.ts";
import { lookAtEverything } from "./whole.ts";

/** How the races ended, and what was found broken. */
export type Raced = {
  races: number;
  seconds: number;
  /** Both were taken, one after the other; one was, and the other was told; none fitted (what was filled in was refused). */
  bothTaken: number;
  oneTaken: number;
  invalid: number;
  /** So often from each state. */
  states: Record<string, number>;
  /** So often each pair of steps, the ten most frequent. */
  pairs: Record<string, number>;
  broken: string[];
};

export type RaceOptions = { seed: string; races: number; atATime: number; keep: boolean; say(line: string): void };

/** Race conditions: lets two people press a button at the same moment, again and again; one serial order must explain what each was told. */
export async function proveRaces(options: RaceOptions): Promise<Raced> {
  const town = await buildTown("races");
  // Nothing happens by itself: what moves a request is one of the two.
  const house = await aHouse("house", town.folder, { WORKER: "off" });
  try {
    await house.start();
    const people = new TownPeople(town.people, () => house.url, new Chance(`${options.seed} addresses`));
    return await withApplication(town.folder, () => new Racing(people, options).run());
  } finally {
    await house.stop();
    if (options.keep) options.say(`  Kept: ${town.folder}`);
    else tearDown(town);
  }
}

/** One of the two, ready to press the button. */
type Ready = {
  citizen: Citizen;
  step: string;
  visitor: Visitor;
  action: string;
  fields: [string, string][];
  marks: string[];
};

/** Where a request is brought before the race, and which two steps meet there; `any` for whatever the pages offer. */
type Stage = {
  name: string;
  first: Partial<NewRequest>;
  by: () => EventInput[];
  pair: readonly [string, string] | "any";
};

const today = () => copenhagenDate(new Date());
const accept: EventInput = { type: "accept" };
const contact = (): EventInput => ({ type: "logContact", kind: "PHONE", date: today(), minutes: 20 });
const clarified: EventInput = { type: "clarified", planDate: null, texts: { agreement: "En rolig start på dagen." } };
const advice: EventInput = {
  type: "sendAdvice",
  offers: [],
  texts: { "advice.advice": "Begynd med en fast voksen om morgenen." },
};
const asks: EventInput = { type: "ask", texts: { question: "Hvornår på dagen sker det?" } };
const first: Partial<NewRequest> = {};
/** Somebody looked at a warning and said that it is nothing: a person looks first. */
const lookedAt: Partial<NewRequest> = { overrides: [{ field: "situation", kind: "name" }] };

const stages: readonly Stage[] = [
  { name: "accept or hand back", first, by: () => [], pair: ["accepter", "tilbage"] },
  { name: "withdraw or accept", first, by: () => [], pair: ["traek-tilbage", "accepter"] },
  { name: "withdraw or assign", first: lookedAt, by: () => [], pair: ["traek-tilbage", "fordel"] },
  { name: "two who assign", first: lookedAt, by: () => [], pair: ["fordel", "fordel"] },
  { name: "close or write", first, by: () => [accept, contact(), clarified], pair: ["afslut", "besked"] },
  { name: "close or reply", first, by: () => [accept, contact(), clarified, asks], pair: ["afslut", "svar"] },
  { name: "go on or reply", first, by: () => [accept, contact(), clarified, asks], pair: ["genoptag", "svar"] },
  { name: "two advices", first, by: () => [accept, contact(), clarified], pair: ["raad", "raad"] },
  { name: "close or confirm", first, by: () => [accept, contact(), clarified, advice], pair: ["afslut", "bekraeft"] },
  { name: "reassign or hand back", first, by: () => [], pair: ["overdrag", "tilbage"] },
  { name: "anything at the first look", first: lookedAt, by: () => [], pair: "any" },
  { name: "anything when assigned", first, by: () => [], pair: "any" },
  { name: "anything while it is clarified", first, by: () => [accept, contact()], pair: "any" },
  { name: "anything while it is advised", first, by: () => [accept, contact(), clarified], pair: "any" },
  { name: "anything while it waits", first, by: () => [accept, contact(), clarified, asks], pair: "any" },
  { name: "anything after the advice", first, by: () => [accept, contact(), clarified, advice], pair: "any" },
];

class Racing {
  private readonly ledger = new Ledger("kaploeb");
  private readonly broken: string[] = [];
  private readonly states: Record<string, number> = {};
  private readonly pairs: Record<string, number> = {};
  private done = 0;
  private both = 0;
  private one = 0;
  private invalid = 0;
  private unitId = "";

  constructor(
    private readonly people: TownPeople,
    private readonly options: RaceOptions,
  ) {}

  async run(): Promise<Raced> {
    const began = Date.now();
    this.unitId = (await database().orgUnit.findFirstOrThrow({ where: { name: "Fyrreskolen" } })).id;
    const lanes = Math.max(2, Math.floor(this.options.atATime / 2));
    await Promise.all(Array.from({ length: lanes }, (_, index) => this.lane(index, lanes)));
    const whole = await lookAtEverything();
    return {
      races: this.done,
      seconds: Math.round((Date.now() - began) / 1000),
      bothTaken: this.both,
      oneTaken: this.one,
      invalid: this.invalid,
      states: Object.fromEntries(Object.entries(this.states).sort()),
      pairs: Object.fromEntries(
        Object.entries(this.pairs)
          .sort(([, one], [, other]) => other - one)
          .slice(0, 12),
      ),
      broken: [...this.broken, ...whole.broken],
    };
  }

  private async lane(index: number, lanes: number): Promise<void> {
    const chance = new Chance(`${this.options.seed} races ${index}`);
    for (let turn = index; this.done < this.options.races; turn += lanes) {
      const stage = stages[turn % stages.length];
      if (!stage) continue;
      const number = await this.bring(stage, chance);
      await this.race(number, stage.pair, chance);
      // The same request runs on, from wherever the two have brought it.
      for (let times = chance.whole(0, 3); times > 0 && this.done < this.options.races; times--)
        await this.race(number, "any", chance);
    }
  }

  /** Opens a request and brings it to its stage by the application's own doors. */
  private async bring(stage: Stage, chance: Chance): Promise<string> {
    const who = asSignedIn(chance.pick(this.people.requesters));
    const themes = [chance.pick(["WELLBEING", "BULLYING", "CLASS_GROUP"] as const)];
    const number = await ask(who, { unitId: this.unitId, themes, ...stage.first });
    const { assigneeId } = await database().consultation.findUniqueOrThrow({ where: { number }, select: { assigneeId: true } });
    const consultant = assigneeId ? this.people.named(assigneeId) : undefined;
    const events = stage.by();
    if (events.length > 0 && consultant) {
      const result = await performAll(number, events, asSignedIn(consultant));
      if (!result.ok) throw new Error(`${stage.name} cannot be prepared: ${result.refusal.reason}`);
    }
    return number;
  }

  private async race(number: string, pair: Stage["pair"], chance: Chance): Promise<void> {
    const runners = await this.runners(number, pair, chance);
    if (!runners) return;
    const before = await this.stands(number);
    const answers = await Promise.all(runners.map((runner) => this.press(runner)));
    await this.judge(number, runners, answers, before);
    this.done += 1;
    if (this.done % 100 === 0)
      this.options.say(`  ${this.done} of ${this.options.races} races, ${this.broken.length} that nothing explains`);
  }

  private async stands(number: string) {
    return database().consultation.findUniqueOrThrow({
      where: { number },
      select: {
        version: true,
        state: true,
        chart: true,
        requesterId: true,
        assigneeId: true,
        unitId: true,
        participants: true,
        events: { orderBy: { version: "asc" } },
        texts: true,
        advice: true,
      },
    });
  }

  /** The two with their forms filled in: the pair that meets here, or any two ways that the pages offer. */
  private async runners(number: string, pair: Stage["pair"], chance: Chance): Promise<[Ready, Ready] | null> {
    const { requesterId, assigneeId } = await this.stands(number);
    const near = [requesterId, assigneeId].flatMap((id) => (id ? (this.people.named(id) ?? []) : []));
    const all = [...near, chance.pick(this.people.by("TRIAGE"))].filter((one, index, list) => list.indexOf(one) === index);
    const ways: { citizen: Citizen; way: string; step: string }[] = [];
    for (const citizen of all) for (const way of await this.waysOf(number, citizen)) ways.push({ citizen, ...way });
    if (ways.length === 0) return null;
    const choose = (step: string, other?: Citizen) => {
      const fitting = ways.filter((way) => way.step === step);
      return fitting.length > 0 ? chance.pick(fitting.filter(({ citizen }) => citizen !== other).concat(fitting)) : undefined;
    };
    const [oneStep, otherStep] = pair === "any" ? [] : pair;
    const one = oneStep ? choose(oneStep) : chance.pick(ways);
    // Two tabs of the same person, pressing the same button, are a race too.
    const other = otherStep ? choose(otherStep, one?.citizen) : chance.holds(0.2) ? one : chance.pick(ways);
    if (!one || !other) return null;
    const ready = [await this.ready(one, chance), await this.ready(other, chance)];
    return ready[0] && ready[1] ? [ready[0], ready[1]] : null;
  }

  private async waysOf(number: string, citizen: Citizen): Promise<{ way: string; step: string }[]> {
    const path = `/henvendelser/${number}`;
    let page = await this.get(citizen, path);
    const reason =
      page?.status === 200
        ? formsOn(page.body, path).find(({ controls }) => controls.some(({ name }) => name === "reason"))
        : undefined;
    if (reason && citizen.roles.includes("UNIT_MANAGER")) {
      const visitor = await this.people.as(citizen);
      await visitor.post(path, [["reason", "DEADLINE"]]);
      page = await this.get(citizen, path);
    }
    if (page?.status !== 200) return [];
    const steps = linksOn(page.body).flatMap((way) => {
      const step = new RegExp(`^${path}/([a-z-]+)$`).exec(way)?.[1];
      return step && step !== "kvittering" && step !== "fjern" ? [{ way, step }] : [];
    });
    const first = await this.get(
      citizen,
      `/fordeling/${number}`,
      citizen.roles.some((role) => role === "TRIAGE"),
    );
    return first?.status === 200 ? [...steps, { way: `/fordeling/${number}`, step: "fordel" }] : steps;
  }

  private async ready(
    { citizen, way, step }: { citizen: Citizen; way: string; step: string },
    chance: Chance,
  ): Promise<Ready | null> {
    const page = await this.get(citizen, way);
    if (page?.status !== 200) return null;
    const marks: string[] = [];
    const button = step === "raad" ? "send" : step === "fordel" ? "fordel" : undefined;
    const form = formsOn(page.body, way).find(
      ({ action, buttons }) => action.startsWith(way) && (!button || buttons.some(({ value }) => value === button)),
    );
    if (!form) return null;
    const fields = filled(form, chance, () => {
      const mark = this.ledger.mark();
      marks.push(mark);
      return `Vi ser på ${mark} sammen.`;
    });
    if (button) fields.push(["intent", button]);
    return { citizen, step, visitor: await this.people.as(citizen), action: form.action, fields, marks };
  }

  private async get(citizen: Citizen, path: string, wanted = true): Promise<Answer | null> {
    if (!wanted) return null;
    const answer = await (await this.people.as(citizen)).get(path);
    if (mustSignIn(answer)) this.people.forget(citizen);
    return answer;
  }

  private async press({ visitor, action, fields }: Ready): Promise<Answer | null> {
    try {
      return await visitor.post(action, fields);
    } catch (error) {
      if (error instanceof NoAnswer) return null;
      throw error;
    }
  }

  private async judge(
    number: string,
    runners: readonly [Ready, Ready],
    answers: readonly (Answer | null)[],
    before: Awaited<ReturnType<Racing["stands"]>>,
  ): Promise<void> {
    const after = await this.stands(number);
    const what = `${number}, ${before.state}: ${runners.map(({ citizen, step }) => `${citizen.name} ${step}`).join(" / ")}`;
    const wrong = (sentence: string) => {
      this.broken.push(`${what}: ${sentence}`);
      this.options.say(`  ${this.broken.at(-1)}`);
    };
    const statuses = answers.map((answer) => answer?.status ?? 0);
    const taken = runners.filter((_, index) => statuses[index] === 302);
    this.states[before.state] = (this.states[before.state] ?? 0) + 1;
    const pair = runners
      .map(({ step }) => step)
      .sort()
      .join(" / ");
    this.pairs[pair] = (this.pairs[pair] ?? 0) + 1;

    for (const status of statuses) if (![302, 409, 422].includes(status)) wrong(`answered with ${statuses.join(" and ")}`);
    if (taken.length === 2) this.both += 1;
    else if (taken.length === 1) this.one += 1;
    else this.invalid += 1;
    if (taken.length === 0 && !statuses.includes(422)) wrong("nobody was taken");

    const fresh = after.events.filter(({ version }) => version > before.version);
    if (after.version !== before.version + fresh.length) wrong("its version did not grow by one an event");
    const bodies = [...after.texts.map(({ body }) => body ?? ""), ...after.advice.map(({ body }) => body)];
    for (const [index, runner] of runners.entries()) {
      const isTaken = statuses[index] === 302;
      const type = eventOf(runner.step);
      const there = fresh.filter((event) => event.actorId === runner.citizen.id && sameKind(event.type, type)).length;
      // The very same press, by the same person, is done once, and both get its result.
      const alike = taken.filter((other) => other.citizen === runner.citizen && eventOf(other.step) === type);
      const wanted = new Set(alike.map(({ step, fields }) => JSON.stringify([step, fields]))).size;
      if (there !== wanted && !onTheWay.includes(type))
        wrong(`${runner.step} was taken ${wanted} times and stands there ${there} times`);
      for (const mark of runner.marks) {
        const times = bodies.filter((body) => body.includes(mark)).length;
        // A manager who declines proposes it too: two events, with the same explanation.
        const most = isTaken ? (runner.step === "afvis" ? 2 : 1) : 0;
        if (times > most || times < Math.min(1, most))
          wrong(`a text of ${runner.step} (${statuses[index]}) stands there ${times} times`);
      }
      if (statuses[index] === 409) this.judgeLoser(runner, answers[index], taken[0], after, wrong);
    }
    if (taken.length > 0 && fresh.length === 0) wrong("somebody was taken, and nothing happened");
  }

  /** Whoever came second is told who did what, and the state that the first one left does not take the step. */
  private judgeLoser(
    loser: Ready,
    answer: Answer | null | undefined,
    winner: Ready | undefined,
    after: Awaited<ReturnType<Racing["stands"]>>,
    wrong: (sentence: string) => void,
  ): void {
    const type = (
      loser.step === "svar" || loser.step === "besked" ? [loser.step === "svar" ? "reply" : "addMessage"] : [eventOf(loser.step)]
    ) as EventType[];
    const actor = actorFor(asSignedIn(loser.citizen), after);
    const still = offered(after.chart as unknown as Consultation, actor);
    // Nobody ends a request over what its requester's side did meanwhile, whatever the chart would take.
    const isAskers = (id: string | undefined) =>
      after.requesterId === id ||
      after.participants.some(({ personId, relation }) => personId === id && relation === "coRequester");
    const overSaid = ["afslut", "afslut-uden-svar", "henvis", "afvis"].includes(loser.step) && isAskers(winner?.citizen.id);
    if (type.every((one) => still.includes(one)) && loser.step !== "besked" && !overSaid)
      wrong(`${loser.step} was refused, and the chart would take it`);
    const page = unescaped(answer?.body ?? "");
    const side = after.requesterId === loser.citizen.id ? "requester" : "unit";
    const sentence = winner && eventsWords().sentences[eventOf(winner.step) as EventType]?.[side];
    const name = winner?.citizen === loser.citizen ? eventsWords().youWho : winner?.citizen.name;
    if (sentence && name && namesSomebody(sentence) && !page.includes(name))
      wrong(`${loser.citizen.name} is not told that it was ${name}`);
  }
}

/** Whether a sentence says who did it: what both have done has no name in it. */
function namesSomebody(sentence: (words: EventWords) => string): boolean {
  const nobody = { to: null, requester: "", chosen: null, when: null, minutes: null, again: false };
  return sentence({ ...nobody, who: "somebody" }).includes("somebody");
}

function sameKind(there: string, wanted: string): boolean {
  return there === wanted || (there === "addMessage" && wanted === "reply");
}

function asSignedIn({ id, name, roles, unitId }: Citizen): SignedIn {
  return { id, name, firstName: name, email: "", unitId, roles: ["REQUESTER", ...(roles as Role[])], sessionHash: "" };
}
