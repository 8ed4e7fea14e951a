import { isId } from "#app/forms/ids.ts";
import { allCompetences } from "#app/people/administration/competences.server.ts";
import { noteChange } from "#app/people/change-log.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { asTold, peopleOptions, toldApart, toldBy } from "#app/people/told-apart.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { statement, text, uuid } from "#app/platform/statement.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { inDanishOrder } from "#app/text/danish-order.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { FormError } from "#app/ui/form.tsx";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { type AbsencePeriod, needsDeputy } from "#workflows/consultation/absence.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import type { RequestType, State } from "#workflows/consultation/vocabulary.ts";
import { absenceReason } from "../absence-reason.server.ts";
import { calendarSettings } from "../calendar.server.ts";
import { perform, performAsDecided, performAsSystem } from "../perform.server.ts";
import { rankingFor } from "../roster.server.ts";
import { type Decided, plan, plannedFor, plansOf } from "./handovers.server.ts";
import { deputyField, toTriage } from "./settle-form.server.ts";

/**
 * A period of absence as pages show it. `unsettled`: open requests for which nobody has said who takes over; `planned`: those for which
 * somebody has, until it begins.
 */
export type AbsenceRow = AbsencePeriod & { id: string; personId: string; name: string; unsettled: number; planned: number };

/** What the page of absences is made from. A manager sees everybody's, a consultant their own. */
export type AbsencesFacts = {
  own: readonly AbsenceRow[];
  all: readonly AbsenceRow[] | null;
  consultants: readonly { value: string; label: string }[];
  profile: OwnProfile | null;
  today: string;
};
type OwnProfile = {
  competences: readonly string[];
  contact: readonly string[];
  deputy: readonly string[];
  percent: number;
  certified: boolean;
};

/** Whether somebody keeps everybody's absence. */
export const manages = ({ roles }: Pick<SignedIn, "roles">) => roles.includes("UNIT_MANAGER");

/** Present and coming absences: one's own, and to the unit manager everybody's (docs/domain/workflow.md 3.1). */
export async function absencesFacts(person: SignedIn): Promise<AbsencesFacts> {
  const today = copenhagenDate(now());
  const { closed } = await calendarSettings();
  const rows = await database().absence.findMany({
    where: {
      toDate: { gte: new Date(today) },
      ...(!manages(person) && { personId: person.id }),
      person: { deactivatedAt: null },
    },
    include: {
      person: { select: { ...toldBy, _count: { select: { assigned: { where: { closedAt: null } } } } } },
      handovers: { select: { consultation: { select: { assigneeId: true, closedAt: true } } } },
    },
    orderBy: [{ fromDate: "asc" }, { id: "asc" }],
  });
  const names = toldApart(rows.map(({ person: one }) => asTold(one)));
  const all = rows.map(({ id, personId, fromDate, toDate, settledAt, handovers, person: { name: own, _count } }): AbsenceRow => {
    const name = names.get(personId) ?? own;
    const period = { from: dateOf(fromDate), to: dateOf(toDate) };
    const open = settledAt === null && needsDeputy(period, closed) ? _count.assigned : 0;
    const planned = handovers.filter(
      ({ consultation }) => consultation.assigneeId === personId && consultation.closedAt === null,
    ).length;
    return { id, personId, name, ...period, unsettled: Math.max(0, open - planned), planned };
  });
  const profile = await ownProfile(person);
  return {
    own: all.filter(({ personId }) => personId === person.id),
    all: manages(person) ? all : null,
    consultants: manages(person) ? await consultants() : [],
    profile,
    today,
  };
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

/** Everybody who works in the unit, so that their absence matters to it. */
export async function consultants(): Promise<{ value: string; label: string }[]> {
  const people = await database().person.findMany({
    where: { deactivatedAt: null, roles: { hasSome: ["CONSULTANT", "UNIT_MANAGER", "TRIAGE"] } },
    select: toldBy,
  });
  return peopleOptions(people.map(asTold));
}

async function ownProfile({ id }: SignedIn): Promise<OwnProfile | null> {
  const profile = await database().consultantProfile.findUnique({ where: { personId: id } });
  if (!profile) return null;
  const units = await database().consultantUnit.findMany({
    where: { personId: id },
    include: { unit: { select: { name: true } } },
  });
  const names = new Map((await allCompetences()).map(({ code, name }) => [code, name]));
  const of = (kind: string) =>
    units
      .filter((unit) => unit.kind === kind)
      .map(({ unit }) => unit.name)
      .sort(inDanishOrder);
  return {
    competences: profile.competences.flatMap((code) => names.get(code) ?? []),
    contact: of("CONTACT"),
    deputy: of("DEPUTY"),
    percent: Math.round(profile.fraction * 100),
    certified: profile.certified,
  };
}

/** What the page is made from on which somebody says who takes over. A title is shown to whoever works on the request. */
export type SettleFacts = {
  absence: AbsencePeriod & { id: string; name: string };
  isOwn: boolean;
  begun: boolean;
  long: boolean;
  requests: readonly {
    number: string;
    title: string | null;
    about: string;
    deputies: readonly { value: string; label: string }[];
    /** What was decided for the first day: a deputy's id, or triage; null where nothing is. */
    planned: string | null;
  }[];
};

/** The absence of an address, for whoever is away and for the unit manager; anybody else's is not found (thrown). */
export async function settleFacts(absenceId: string, person: SignedIn): Promise<SettleFacts> {
  const absence = await absenceOf(absenceId, person);
  const isOwn = absence.personId === person.id;
  const { closed } = await calendarSettings();
  const words = vocabularyWords();
  const requests = await openRequestsOf(absence.personId);
  const plans = await plannedFor(absence.id);
  const shown: SettleFacts["requests"][number][] = [];
  for (const request of requests) {
    const state = words.unitStateLabels[request.state as State];
    shown.push({
      number: request.number,
      title: isOwn ? request.title : null,
      about: `${words.shortTypeLabels[request.type as RequestType]} · ${state}`,
      deputies: await deputiesFor(request.chart as unknown as Consultation, absence),
      planned: plans.get(request.id) ?? null,
    });
  }
  return {
    absence: { id: absence.id, name: absence.name, from: absence.from, to: absence.to },
    isOwn,
    begun: hasBegun(absence),
    long: needsDeputy(absence, closed),
    requests: shown,
  };
}

/** Whether the first day has come: from then on a request goes at once to whoever takes it over. */
const hasBegun = ({ from }: AbsencePeriod) => from <= copenhagenDate(now());

type KnownAbsence = AbsencePeriod & { id: string; personId: string; name: string };

async function absenceOf(id: string, person: SignedIn): Promise<KnownAbsence> {
  const found = isId(id)
    ? await database().absence.findUnique({ where: { id }, include: { person: { select: { name: true } } } })
    : null;
  if (!found || (found.personId !== person.id && !manages(person))) throw notFound();
  return {
    id: found.id,
    personId: found.personId,
    name: found.person.name,
    from: dateOf(found.fromDate),
    to: dateOf(found.toDate),
  };
}

function openRequestsOf(personId: string, tx: Transaction = database()) {
  return tx.consultation.findMany({
    where: { assigneeId: personId, closedAt: null },
    select: { id: true, number: true, title: true, type: true, state: true, chart: true },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { number: "asc" }],
  });
}

/** Who may take a request over, best first: those who are there when the absence begins. */
async function deputiesFor(chart: Consultation, absence: KnownAbsence): Promise<{ value: string; label: string }[]> {
  const tx = database();
  const { candidates } = await rankingFor(tx, chart);
  const ids = candidates
    .map(({ consultantId }) => consultantId)
    .filter((id) => id !== absence.personId && ![...chart.handedBackBy, ...chart.coRequesterIds].includes(id));
  const today = copenhagenDate(now());
  const [, later = today] = [absence.from, today].sort();
  const first = new Date(later);
  const people = await tx.person.findMany({
    where: { id: { in: ids }, absences: { none: { fromDate: { lte: first }, toDate: { gte: first } } } },
    select: toldBy,
  });
  const names = toldApart(people.map(asTold));
  return ids.flatMap((id) => {
    const name = names.get(id);
    return name ? [{ value: id, label: name }] : [];
  });
}

/** The absence of an address, and the requests that are open with whoever is away. Anybody else's is not found (thrown). */
export async function waiting(absenceId: string, person: SignedIn) {
  const absence = await absenceOf(absenceId, person);
  return { absence, requests: await openRequestsOf(absence.personId) };
}

/** How many requests still wait for somebody to say who takes over, and what is wrong with what was chosen. */
type Settled = { left: number; errors: readonly FormError[] };

/**
 * Says who takes over each open request of whoever is away, as it was chosen: a deputy's id, triage, or nothing yet. Before the first day it
 * is noted and can be changed; from then on it happens at once. What cannot be is a sentence beside its field, and holds nothing else up.
 */
export async function settle(
  { absence, requests }: Awaited<ReturnType<typeof waiting>>,
  chosen: (number: string) => string | null,
  person: SignedIn,
): Promise<Settled> {
  const text = absencesWords();
  const errors: FormError[] = [];
  const decided: Decided[] = [];
  for (const { id, number, chart } of requests) {
    const choice = chosen(number);
    if (!choice) continue;
    const deputies = choice === toTriage ? [] : await deputiesFor(chart as unknown as Consultation, absence);
    if (choice !== toTriage && !deputies.some(({ value }) => value === choice)) {
      errors.push({ field: deputyField(number), message: text.errors.choice });
    } else decided.push({ id, number, deputyId: choice === toTriage ? null : choice });
  }
  if (!hasBegun(absence)) {
    const wrong = errors.map(({ field }) => field);
    const kept = requests.filter(({ number }) => wrong.includes(deputyField(number))).map(({ id }) => id);
    await plan(absence, decided, kept, person);
    return { left: requests.length - decided.length, errors };
  }
  for (const { number, deputyId } of decided) {
    const result = await perform(number, handingOver(absence, deputyId), person);
    if (!result.ok) errors.push({ field: deputyField(number), message: text.errors.changed });
  }
  return { left: await markSettled(absence, person), errors };
}

/** The event by which a request goes from whoever is away to a deputy, or to a person who finds somebody. */
function handingOver({ from, to }: AbsencePeriod, deputyId: string | null) {
  if (deputyId === null) return { type: "consultantAbsent", because: "absence" } as const;
  const texts = { reason: absenceReason(from, to) };
  return { type: "reassign", consultantId: deputyId, because: "absence", texts } as const;
}

/** Notes that nothing is left to hand over, when it is so. Answers how many requests are. */
async function markSettled({ id, personId }: KnownAbsence, by: SignedIn): Promise<number> {
  return inTransaction(async (tx) => {
    const left = (await openRequestsOf(personId, tx)).length;
    if (left > 0) return left;
    const { count } = await tx.absence.updateMany({ where: { id, settledAt: null }, data: { settledAt: now() } });
    if (count > 0) await noteChange(tx, { what: "absence-settled", by, subjectId: personId });
    return 0;
  });
}

/** Row lock (`for update`) on an absence that nobody has settled yet; no row for any other. */
export const unsettledAbsence = statement(
  "unsettled-absence",
  { personId: uuid, from: text(), to: text() },
  (id: string) => Prisma.sql`
    select person_id as "personId", from_date::text as "from", to_date::text as "to" from absence
     where id = ${id}::uuid and settled_at is null for update`,
);

/**
 * Job, idempotent under a row lock (`for update`): when an absence begins, every open request goes to whoever was to take it over, or to triage,
 * and its requester is told (docs/domain/workflow.md 3.3). Nothing happens to a short absence, to one that lies ahead or is over, and to one
 * that was settled or taken away. For the worker.
 */
export async function absenceBegins(absenceId: string): Promise<void> {
  if (!isId(absenceId)) return;
  await inTransaction(async (tx) => {
    const [absence] = await rowsOf(unsettledAbsence(absenceId), tx);
    const today = copenhagenDate(now());
    if (!absence || absence.from > today) return;
    const { closed } = await calendarSettings(tx);
    if (today <= absence.to && needsDeputy(absence, closed)) {
      const plans = new Map((await plansOf(absenceId, tx)).map((one) => [one.consultationId, one]));
      for (const { id } of await openRequestsOf(absence.personId, tx)) {
        const planned = plans.get(id);
        const done = planned && (await performAsDecided(tx, id, handingOver(absence, planned.deputyId), planned.decidedById));
        // Nobody said who takes over, or whoever was to cannot any more.
        if (!done) await performAsSystem(tx, id, { type: "consultantAbsent", because: "absence" });
      }
    }
    await tx.handover.deleteMany({ where: { absenceId } });
    await tx.absence.update({ where: { id: absenceId }, data: { settledAt: now() } });
  });
}

/** Catch-up for lost jobs: rings for absences that began before today and are not settled. For the worker's task `clean-up`. */
export async function beginForgottenAbsences(): Promise<void> {
  const forgotten = await database().absence.findMany({
    where: { settledAt: null, fromDate: { lt: new Date(copenhagenDate(now())) } },
    select: { id: true },
  });
  for (const { id } of forgotten) await absenceBegins(id);
}
