import { isDeepStrictEqual } from "node:util";
import { columnsOf, factsOf } from "#app/consultations/columns.server.ts";
import { database } from "#app/platform/database.server.ts";
import { decide } from "#workflows/consultation/decide.ts";
import type { Consultation, ConsultationEvent, LetterOwed, Relation } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";

/** What the whole database says of itself: how much there is, and every sentence that must not be true. */
export type Whole = { requests: number; events: number; letters: number; timers: number; broken: string[] };

/** A timer whose time came early in a trial, when its request stood at a version. */
export type Moved = { id: string; version: number; name: string; due: string };

/** Letters and timers that are no decision of the chart: the survey's. */
const surveyLetters: readonly string[] = ["survey", "three-months", "soon-anonymised"];
const surveyTimers: readonly string[] = ["survey", "threeMonths"];
/** What a text says in the replay that the database has erased. */
const erased = "Slettet.";

/**
 * Checks the invariants of every row: numbers without gaps, versions without gaps, each history replayed through the chart's door to the
 * very state that is stored, columns, facts, texts, letters and timers as that replay decides them, nothing without its request.
 *
 * Reads with the application's pool, while nothing else writes.
 */
export async function lookAtEverything(moved: readonly Moved[] = []): Promise<Whole> {
  const broken: string[] = [];
  const all = await database().consultation.findMany({
    include: {
      events: { orderBy: { version: "asc" } },
      texts: true,
      advice: true,
      answers: { orderBy: { position: "asc" } },
      timers: true,
      letters: true,
      participants: true,
    },
    orderBy: { number: "asc" },
  });
  const facts = new Map((await database().requestFact.findMany()).map((fact) => [fact.id, fact]));
  broken.push(...(await gapsIn(all.map(({ number }) => number))));
  for (const request of all) broken.push(...brokenIn(request, facts, moved).map((what) => `${request.number}: ${what}`));
  broken.push(...(await strangers(all.length, facts.size)));
  return {
    requests: all.length,
    events: sum(all.map(({ events }) => events.length)),
    letters: sum(all.map(({ letters }) => letters.length)),
    timers: sum(all.map(({ timers }) => timers.length)),
    broken,
  };
}

type Request = Awaited<ReturnType<typeof withEverything>>;
/** For its type: a request with all that belongs to it. */
const withEverything = () =>
  database().consultation.findFirstOrThrow({
    include: { events: true, texts: true, advice: true, answers: true, timers: true, letters: true, participants: true },
  });

async function gapsIn(numbers: readonly string[]): Promise<string[]> {
  const counters = await database().requestCounter.findMany();
  return counters.flatMap(({ year, last }) => {
    const there = numbers.filter((number) => number.startsWith(`TK-${year}-`));
    const wanted = Array.from({ length: last }, (_, index) => numberOf(year, index + 1));
    return isDeepStrictEqual(there, wanted)
      ? []
      : [`${year} counts to ${last} and has ${there.length} numbers: a gap or a double`];
  });
}

function brokenIn(request: Request, facts: ReadonlyMap<string, object>, moved: readonly Moved[]): string[] {
  const stored = request.chart as unknown as Consultation;
  const { versions, chart, letters, texts, refused } = replay(request, moved);
  if (refused) return [refused];
  if (!chart) return ["has no history"];
  const found: string[] = [];
  const holds = (isSo: boolean, otherwise: string) => {
    if (!isSo) found.push(otherwise);
  };
  holds(versions, "its versions have a gap");
  holds(
    isDeepStrictEqual(JSON.parse(JSON.stringify(chart)), JSON.parse(JSON.stringify(stored))),
    "the replay leads elsewhere than the stored state",
  );
  holds(same(columnsOf(stored), request), "its columns say something else than its state");
  const fact = request.factId ? facts.get(request.factId) : undefined;
  holds(fact !== undefined && same(factsOf(stored), fact), "its facts say something else than its state, or are missing");
  holds(
    request.answers.every(({ position }, index) => position === index) && request.answers.length > 0,
    "its answers have a gap",
  );
  holds(isDeepStrictEqual(textsOf(request), texts), `its texts are not those of its events`);
  const timers = (of: readonly string[]) => of.filter((name) => !surveyTimers.includes(name)).sort();
  holds(
    isDeepStrictEqual(timers(request.timers.map(({ name }) => name)), timers(Object.keys(stored.timers))),
    `its timers are ${request.timers.map(({ name }) => name)} and should be ${Object.keys(stored.timers)}`,
  );
  found.push(...lettersMissing(request, letters));
  const parts = request.participants.map(({ personId, relation }) => `${relation} ${personId}`).sort();
  const wanted = [
    ...stored.coAdviserIds.map((id) => `coAdviser ${id}`),
    ...(stored.readerIds ?? []).map((id) => `reader ${id}`),
    ...stored.coRequesterIds.map((id) => `coRequester ${id}`),
  ].sort();
  holds(isDeepStrictEqual(parts, wanted), "takes part: not who the state says");
  return found;
}

type Replay = { versions: boolean; chart: Consultation | null; letters: LetterOwed[]; texts: string[]; refused: string | null };

/** Event replay: sends the stored events through the chart's door again; answers where that leads and what it owes on the way. */
function replay(request: Request, moved: readonly Moved[]): Replay {
  const answer: Replay = { versions: true, chart: null, letters: [], texts: [], refused: null };
  let adviceVersion = 0;
  for (const [index, { version, type, at, actorId, relation, data, textKinds }] of request.events.entries()) {
    answer.versions &&= version === index + 1;
    if (type === "sendAdvice") adviceVersion += 1;
    const kept = (kind: string) =>
      kind.startsWith("advice.")
        ? request.advice.find((part) => part.adviceVersion === adviceVersion && `advice.${part.part}` === kind)
        : request.texts.find((text) => text.version === version && text.kind === kind);
    const texts = Object.fromEntries(textKinds.map((kind) => [kind, kept(kind)?.body ?? erased]));
    const event = { ...(data as object), type, at: at.toISOString(), texts } as unknown as ConsultationEvent;
    const decision = decide(answer.chart, event, { id: actorId, relations: [relation as Relation] });
    if (!decision.ok)
      return { ...answer, refused: `event ${version}, ${type}, is refused in the replay (${decision.refusal.reason})` };
    answer.chart = withMoved(decision.next, request.id, version, moved);
    answer.letters.push(...decision.letters);
    answer.texts.push(
      ...textKinds.map((kind) =>
        kind.startsWith("advice.") ? `advice ${adviceVersion} ${kind.slice("advice.".length)}` : `${version} ${kind}`,
      ),
    );
  }
  // Redaction takes parts of an advice away.
  const gone = request.events.some(({ type }) => type === "redact" || type === "retentionDue");
  const there = textsOf(request);
  answer.texts = answer.texts.filter((text) => !(gone && text.startsWith("advice ") && !there.includes(text))).sort();
  return answer;
}

function withMoved(chart: Consultation, id: string, version: number, moved: readonly Moved[]): Consultation {
  const timers = moved.filter((one) => one.id === id && one.version === version).map(({ name, due }) => [name, due]);
  return timers.length > 0 ? { ...chart, timers: { ...chart.timers, ...Object.fromEntries(timers) } } : chart;
}

function textsOf({ texts, advice }: Request): string[] {
  const kept = texts.map(({ version, kind }) => `${version} ${kind}`);
  return [...kept, ...advice.map(({ adviceVersion, part }) => `advice ${adviceVersion} ${part}`)].sort();
}

/** Each letter to one person is a row; what goes to a role is at least one, or nobody has the role. */
function lettersMissing({ letters }: Request, owed: readonly LetterOwed[]): string[] {
  const left = letters.filter(({ name }) => !surveyLetters.includes(name)).map(({ name, toPersonId }) => `${name} ${toPersonId}`);
  const missing: string[] = [];
  const roles = new Map<string, number>();
  for (const { letter, to } of owed) {
    if ("role" in to) {
      roles.set(letter, (roles.get(letter) ?? 0) + 1);
      continue;
    }
    const index = left.indexOf(`${letter} ${to.personId}`);
    if (index >= 0) left.splice(index, 1);
    else if (!owed.some((other) => other !== null && other.letter === letter && "role" in other.to)) missing.push(letter);
  }
  const found = missing.map((letter) => `a letter is missing: ${letter}`);
  for (const letter of roles.keys()) {
    if (!left.some((row) => row.startsWith(`${letter} `)) && !letters.some(({ name }) => name === letter)) {
      found.push(`nobody is written to: ${letter}`);
    }
  }
  for (const row of left) if (!roles.has(row.split(" ", 1)[0] ?? "")) found.push(`a letter that nobody owes: ${row}`);
  return found;
}

/** Orphaned rows, and what the schema itself cannot refuse. */
async function strangers(requests: number, facts: number): Promise<string[]> {
  const found: string[] = [];
  if (facts !== requests) found.push(`${requests} requests have ${facts} facts`);
  const counts = await database().$queryRaw<{ what: string; rows: bigint }[]>`
    select 'facts without a request' as what, count(*) as rows from request_fact f
     where not exists (select from consultation c where c.fact_id = f.id)
       and not exists (select from survey s where s.fact_id = f.id)
    union all select 'surveys without a fact of theirs', count(*) from survey s join consultation c on c.id = s.consultation_id where c.fact_id <> s.fact_id
    union all select 'letters of a survey without one', count(*) from letter l where l.survey_id is not null and not exists (select from survey s where s.id = l.survey_id)
    union all select 'survey answers without a moment', count(*) from survey s join survey_answer a on a.survey_id = s.id where s.answered_at is null
    union all select 'answered surveys without answers', count(*) from survey s where s.answered_at is not null and s.kind = 'CLOSING'
       and not exists (select from survey_answer a where a.survey_id = s.id) and not exists (select from survey_comment k where k.survey_id = s.id)
    union all select 'drafts that are no form', count(*) from draft where jsonb_typeof(values::jsonb) <> 'object'
    union all select 'drafts of requests that are sent', count(*) from draft d join consultation c on c.submission_key = d.id
    union all select 'consultants without a profile', count(*) from consultant_unit u where not exists (select from consultant_profile p where p.person_id = u.person_id)
    union all select 'absences that end before they begin', count(*) from absence where to_date < from_date
    union all select 'people without a name', count(*) from person where trim(name) = '' or email <> lower(email)
    union all select 'units without a name', count(*) from org_unit where trim(name) = ''
    union all select 'sign-in links that last for ever', count(*) from sign_in_link where expires_at < created_at`;
  for (const { what, rows } of counts) if (rows > 0n) found.push(`${rows} ${what}`);
  return found;
}

/** What the queue must say when everything is done: nothing given up, nothing waiting that should have run, a bell for every timer. */
export async function brokenInQueue(): Promise<string[]> {
  const found: string[] = [];
  const jobs = await database().$queryRaw<{ what: string; rows: bigint }[]>`
    select 'jobs that should have run: ' || string_agg(distinct task.identifier, ', ') as what, count(*) as rows
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where job.run_at < now() - interval '5 seconds'
    union all select 'jobs that somebody still holds', count(*) from graphile_worker._private_jobs where locked_at is not null
    union all select 'timers without a bell', count(*) from timer
     where name <> 'threeMonths' and not exists (
       select from graphile_worker._private_jobs job where job.key = 'timer:' || timer.consultation_id || ':' || timer.name)
    union all select 'timers that should have rung', count(*) from timer where due < now() - interval '5 seconds' and name <> 'threeMonths'
    union all select 'letters that were not sent', count(*) from letter
      join person on person.id = letter.to_person_id and person.deactivated_at is null
     where sent_at is null and consultation_id is not null`;
  for (const { what, rows } of jobs) if (rows > 0n) found.push(`${rows} ${what}`);
  return found;
}

/** Whether all that `wanted` says stands in `row` too. */
function same(wanted: object, row: object): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const plain = (one: unknown) => JSON.parse(JSON.stringify(one ?? null));
    return isDeepStrictEqual(plain((row as Record<string, unknown>)[name]), plain(value));
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
