import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { addJobs, letterBell, replaceJobs, timerBell } from "#app/platform/jobs.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { standing } from "#workflows/consultation/decide.ts";
import type { Consultation, Decision, LetterOwed, TextToKeep } from "#workflows/consultation/model.ts";
import { triageRecipients } from "./on-duty.server.ts";

/** A decision that was taken. */
export type Taken = Extract<Decision, { ok: true }>;

/** The flat columns that serve the queries, read off the chart. They say the same as `chart`; a test holds them equal. */
export function columnsOf(next: Consultation) {
  const { state, escalation, notification, ball, due } = standing(next);
  return {
    version: next.version,
    chart: next as unknown as Prisma.InputJsonObject,
    type: next.type,
    urgency: next.urgency,
    themes: [...next.themes],
    ages: [...next.ages],
    assigneeId: next.assigneeId,
    state,
    escalation,
    notification,
    ball,
    dueAt: due ? new Date(due.at) : null,
    dueName: due?.name ?? null,
    stateSince: new Date(next.stateSince),
    overdueSince: next.overdueSince ? new Date(next.overdueSince) : null,
    closedAt: next.closedAt ? new Date(next.closedAt) : null,
    outcome: next.outcome,
  };
}

/** What statistics keep of a request: no number, no person, no unit's name, no text. */
export function factsOf(next: Consultation) {
  return {
    type: next.type,
    urgency: next.urgency,
    themes: [...next.themes],
    ages: [...next.ages],
    state: standing(next).state,
    personFirst: next.personFirst.length > 0,
    minutesToFirstContact: next.figures.minutesToFirstContact,
    firstContactInTime: next.figures.firstContactInTime,
    minutesToFirstAdvice: next.figures.minutesToFirstAdvice,
    firstAdviceInTime: next.figures.firstAdviceInTime,
    minutesPaused: next.figures.minutesPaused,
    closedAt: next.closedAt ? new Date(next.closedAt) : null,
    outcome: next.outcome,
    minutesUsed: next.minutes,
    contacts: next.contacts,
    goals: [...next.goals],
    offers: [...next.offers],
  };
}

/** Stores where a request stands now, in its row and in its fact: one statement, for the widest rows there are. */
export async function storeStanding(
  tx: Transaction,
  { id, factId }: { id: string; factId: string | null },
  next: Consultation,
): Promise<void> {
  await tx.$executeRaw`
    with told as (
      update request_fact set ${assigned(factsOf(next))} where id = ${factId}::uuid
    )
    update consultation set ${assigned(columnsOf(next))} where id = ${id}::uuid`;
}

/** Columns by the names that the models give them, as assignments. */
function assigned(columns: Readonly<Record<string, unknown>>): Prisma.Sql {
  const inTable = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Prisma.join(Object.entries(columns).map(([name, value]) => Prisma.sql`${Prisma.raw(inTable(name))} = ${value}`));
}

/** Appends the event and stores all that came with it but the row itself, in the transaction that decided it. */
export async function appendDecision(tx: Transaction, consultationId: string, taken: Taken): Promise<void> {
  const { next, event } = taken;
  const { version, type, at, actorId, relation, data, textKinds } = event;
  await tx.$executeRaw`
    insert into consultation_event (consultation_id, version, type, at, actor_id, relation, data, text_kinds)
    values (${consultationId}::uuid, ${version}, ${type}, ${new Date(at)}, ${actorId}::uuid, ${relation}, ${data}::jsonb, ${textKinds})`;
  if (Array.isArray(event.data.overrides) && event.data.overrides.length > 0) {
    await tx.readLog.create({
      data: {
        at: new Date(event.at),
        personId: event.actorId,
        kind: "override",
        purpose: event.relation,
        consultationId,
        detail: event.data.overrides as Prisma.InputJsonArray,
      },
    });
  }
  await keepTexts(tx, consultationId, event.version, event.actorId, taken.texts, next.adviceVersions);
  await setTimers(tx, consultationId, taken.timers);
  await oweLetters(tx, consultationId, next, taken.letters);
}

async function keepTexts(
  tx: Transaction,
  consultationId: string,
  version: number,
  authorId: string | null,
  texts: readonly TextToKeep[],
  adviceVersion: number,
): Promise<void> {
  const advice = texts.filter((text) => text.kind.startsWith("advice."));
  const others = texts.filter((text) => !text.kind.startsWith("advice."));
  if (advice.length > 0) {
    await tx.advicePart.createMany({
      data: advice.map((text) => ({ consultationId, adviceVersion, part: text.kind.slice("advice.".length), body: text.body })),
    });
  }
  if (others.length > 0) {
    await tx.consultationText.createMany({
      data: others.map(({ kind, audience, body }) => ({ consultationId, version, kind, audience, authorId, body })),
    });
  }
}

/** Rows and bells of the timers. A timer that is set again takes the place of the old one. */
async function setTimers(tx: Transaction, consultationId: string, { set, remove }: Taken["timers"]): Promise<void> {
  if (set.length === 0 && remove.length === 0) return;
  const names: string[] = set.map(({ name }) => name);
  const gone = remove.filter((name) => !names.includes(name));
  const dues = set.map(({ due }) => new Date(due));
  await tx.$executeRaw`
    with removed as (
      delete from timer where consultation_id = ${consultationId}::uuid and name = any(${gone}::text[])
    )
    insert into timer (consultation_id, name, due)
    select ${consultationId}::uuid, name, due from unnest(${names}::text[], ${dues}::timestamptz[]) as given (name, due)
    on conflict (consultation_id, name) do update set due = excluded.due`;
  await replaceJobs(
    tx,
    gone.map((name) => timerBell(consultationId, name).key),
    set.map(({ name, due }) => ({ ...timerBell(consultationId, name), runAt: new Date(due) })),
  );
}

async function oweLetters(
  tx: Transaction,
  consultationId: string,
  next: Consultation,
  letters: readonly LetterOwed[],
): Promise<void> {
  if (letters.length === 0) return;
  const owed: { consultationId: string; name: string; toPersonId: string; createdAt: Date }[] = [];
  for (const { letter, to } of letters) {
    for (const toPersonId of await recipients(tx, next, to)) {
      // Two roles may be one person, who needs to be told once.
      if (!owed.some((other) => other.name === letter && other.toPersonId === toPersonId)) {
        owed.push({ consultationId, name: letter, toPersonId, createdAt: now() });
      }
    }
  }
  if (owed.length === 0) return;
  const rows = await tx.letter.createManyAndReturn({ data: owed, select: { id: true } });
  await addJobs(
    tx,
    rows.map(({ id }) => letterBell(id)),
  );
}

async function recipients(tx: Transaction, next: Consultation, to: LetterOwed["to"]): Promise<string[]> {
  if ("personId" in to) return [to.personId];
  if (to.role === "triage") return triageRecipients(tx, next.requesterId);
  const role = { unitManager: "UNIT_MANAGER", leader: "LEADER" }[to.role];
  const unit = to.role === "leader" ? { unitId: next.requesterUnitId } : {};
  const found = await tx.person.findMany({
    where: { roles: { has: role }, deactivatedAt: null, id: { not: next.requesterId }, ...unit },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return found.map((person) => person.id);
}
