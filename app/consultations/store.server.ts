import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { addJobs, letterBell, replaceJobs, timerBell } from "#app/platform/jobs.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { Consultation, Decision, LetterOwed, TextToKeep } from "#workflows/consultation/model.ts";
import { columnNames, columnsOf, factNames, factsOf } from "./columns.server.ts";
import { triageRecipients } from "./on-duty.server.ts";
import type { GivenAnswer } from "./open.server.ts";

// Everything that is written of a request. What is written, the chart has decided (perform.server.ts, open.server.ts).

/** A decision that was taken. */
export type Taken = Extract<Decision, { ok: true }>;

/** A request under lock, as much of it as storing needs. */
export type Held = { id: string; factId: string | null; participants: readonly { personId: string; relation: string }[] };

/** What stands beside a new request: what its form asked and nobody decides on. */
type Beside = {
  submissionKey: string;
  title: string;
  profession: string | null;
  unitKind: string;
  answers: readonly GivenAnswer[];
};

/** Stores a new request with the decision that opened it, in the transaction that took it. */
export async function storeOpened(tx: Transaction, taken: Taken, beside: Beside): Promise<void> {
  const { next } = taken;
  const { unitKind, answers, ...columns } = beside;
  const submittedAt = new Date(next.submittedAt);
  const month = new Date(`${copenhagenDate(submittedAt).slice(0, 7)}-01`);
  const fact = await tx.requestFact.create({
    data: { ...factsOf(next), submittedAt, month, unitKind },
    select: { id: true },
  });
  const { id } = await tx.consultation.create({
    data: {
      ...columnsOf(next),
      ...columns,
      number: next.number,
      requesterId: next.requesterId,
      unitId: next.requesterUnitId,
      submittedAt,
      factId: fact.id,
      answers: { create: answers.map((answer, position) => ({ ...answer, position })) },
    },
    select: { id: true },
  });
  await append(tx, id, taken);
  if (next.assigneeId) await noteAssignment(tx, next.assigneeId);
}

/** Stores what several decisions made of a request, which stood at `before`: each event with all that came with it, then where it stands. */
export async function storeMoved(tx: Transaction, held: Held, before: Consultation, taken: readonly Taken[]): Promise<void> {
  for (const decision of taken) {
    await append(tx, held.id, decision);
    await erase(tx, held.id, decision.erase);
  }
  const next = taken.at(-1)?.next;
  if (!next) return;
  await storeStanding(tx, held, next);
  if (next.assigneeId && next.assigneeId !== before.assigneeId) await noteAssignment(tx, next.assigneeId);
  if (next.adviceVersions > before.adviceVersions) await tx.adviceDraft.deleteMany({ where: { consultationId: held.id } });
  await shareWith(tx, held, next);
}

/** Two updates in one statement (CTE): where a request stands now, in its row and in its fact, the widest rows there are. */
async function storeStanding(tx: Transaction, { id, factId }: Held, next: Consultation): Promise<void> {
  await tx.$executeRaw`
    with told as (
      update request_fact set ${assigned(factsOf(next), factNames)} where id = ${factId}::uuid
    )
    update consultation set ${assigned(columnsOf(next), columnNames)} where id = ${id}::uuid`;
}

/** `set` of an update: each column by its name in the table. */
function assigned<Name extends string>(
  columns: Readonly<Record<Name, unknown>>,
  names: Readonly<Record<Name, string>>,
): Prisma.Sql {
  const all = Object.keys(names) as Name[];
  return Prisma.join(all.map((name) => Prisma.sql`${Prisma.raw(names[name])} = ${columns[name]}`));
}

/** Append-only log: adds the event and stores all that came with it but the row itself, in the transaction that decided it. */
async function append(tx: Transaction, consultationId: string, taken: Taken): Promise<void> {
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

/** Upsert: rows and bells of the timers. A timer that is set again takes the place of the old one. */
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

/** Ties in the ranking go to whoever has waited longest for a request. */
async function noteAssignment(tx: Transaction, personId: string): Promise<void> {
  await tx.consultantProfile.updateMany({ where: { personId }, data: { lastAssignedAt: now() } });
}

async function shareWith(tx: Transaction, { id, participants }: Held, next: Consultation): Promise<void> {
  const wanted = [
    ...next.coAdviserIds.map((personId) => ({ personId, relation: "coAdviser" })),
    ...next.coRequesterIds.map((personId) => ({ personId, relation: "coRequester" })),
    ...(next.readerIds ?? []).map((personId) => ({ personId, relation: "reader" })),
  ];
  const gone = participants.filter((old) => !wanted.some((now) => now.personId === old.personId));
  const added = wanted.filter((now) => !participants.some((old) => old.personId === now.personId));
  if (gone.length > 0) {
    await tx.participant.deleteMany({ where: { consultationId: id, personId: { in: gone.map((old) => old.personId) } } });
  }
  if (added.length > 0) {
    await tx.participant.createMany({ data: added.map((share) => ({ consultationId: id, ...share })), skipDuplicates: true });
  }
}

/** Erasure: destroys what the decision says, in whichever table it stands. The rows stay and say that something stood here. */
async function erase(tx: Transaction, consultationId: string, texts: Taken["erase"]): Promise<void> {
  if (texts !== "all" && texts.length === 0) return;
  const which = texts === "all" ? {} : { id: { in: [...texts] } };
  const gone = { body: null, erasedAt: now() };
  await tx.intakeAnswer.updateMany({ where: { consultationId, freeText: true, ...which }, data: gone });
  await tx.consultationText.updateMany({ where: { consultationId, ...which }, data: gone });
  await tx.advicePart.deleteMany({ where: { consultationId, ...which } });
  // The heading stands in the row itself; it goes by the row's own id.
  if (texts === "all" || texts.includes(consultationId)) {
    await tx.consultation.update({ where: { id: consultationId }, data: { title: null } });
  }
  if (texts === "all") await tx.invitation.deleteMany({ where: { consultationId } });
  // The editor copies what was said into the draft of the advice, so the draft goes with any of it.
  await tx.adviceDraft.deleteMany({ where: { consultationId } });
}
