import { now } from "#app/platform/clock.server.ts";
import { holdLock, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, type Job, removeJobs } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate, startOfWorkingDay } from "#workflows/calendar/working-time.ts";
import { type ChangeCode, noteChange } from "../change-log.server.ts";
import { rememberUndo, undo } from "../undo.server.ts";
import type { AbsencePeriodValues } from "./absence-form.server.ts";
import type { PersonResult } from "./accounts.server.ts";

/** Whoever is ill this morning, or a colleague, has this long to say who takes over before what is open goes to triage. */
const graceMs = 60 * 60_000;

/** Notes a period of absence, both days included. Refused when it is over, or when one is noted for some of its days already. */
export async function addAbsence(personId: string, values: AbsencePeriodValues, by: { id: string }): Promise<PersonResult> {
  return oneAtATime("absences", async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
      return { ok: false, refusal: "unknown" };
    if (values.to < copenhagenDate(now())) return { ok: false, refusal: "absence-over" };
    const period = { fromDate: day(values.from), toDate: day(values.to) };
    if (await overlaps(tx, personId, period)) return { ok: false, refusal: "absence-overlaps" };
    const { id } = await tx.absence.create({ data: { personId, ...period }, select: { id: true } });
    await addJobs(tx, [beginning(id, values.from)]);
    await noteChange(tx, { what: "absence-noted", by, subjectId: personId, detail: { from: values.from, to: values.to } });
    const undo = await rememberUndo(tx, by, { what: "absence-noted", subjectId: personId, data: { absenceId: id } });
    return { ok: true, id, undo };
  });
}

/** Takes a period of absence away; nothing happens when it is gone already. Answers how to bring it back. */
export async function removeAbsence(personId: string, absenceId: string, by: { id: string }): Promise<string | null> {
  return oneAtATime("absences", async (tx) => {
    const absence = await tx.absence.findFirst({ where: { id: absenceId, personId }, include: { handovers: true } });
    if (!absence) return null;
    await tx.absence.delete({ where: { id: absenceId } });
    await removeJobs(tx, [beginningKey(absenceId)]);
    const [from, to] = [dateOf(absence.fromDate), dateOf(absence.toDate)];
    await noteChange(tx, { what: "absence-removed", by, subjectId: personId, detail: { from, to } });
    const { settledAt, handovers } = absence;
    const data = { absenceId, from, to, settledAt: settledAt?.toISOString() ?? null, handovers };
    return rememberUndo(tx, by, { what: "absence-removed", subjectId: personId, data });
  });
}

/** Takes back what this person just noted or took away. False when it is too late. */
export function undoAbsence(id: string | undefined, by: { id: string }): Promise<boolean> {
  return undo(id, by, ["absence-noted", "absence-removed"], (tx, { what, subjectId, data }) =>
    restoreAbsence(tx, what, subjectId, data),
  );
}

/** Brings an absence back that was taken away, or takes one away that was just noted. False where another stands in its place now. */
async function restoreAbsence(tx: Transaction, what: ChangeCode, personId: string, data: unknown): Promise<boolean> {
  await holdLock(tx, "absences");
  const { absenceId: id } = data as { absenceId: string };
  if (what === "absence-noted") {
    await removeJobs(tx, [beginningKey(id)]);
    // What it has led to already stays: requests that went on to others are theirs.
    return (await tx.absence.deleteMany({ where: { id, settledAt: null } })).count === 1;
  }
  const {
    from,
    to,
    settledAt,
    handovers = [],
  } = data as {
    from: string;
    to: string;
    settledAt: string | null;
    /** Who was to take over; missing in what was removed before it was kept. */
    handovers?: Prisma.HandoverCreateManyInput[];
  };
  const period = { fromDate: day(from), toDate: day(to) };
  if (await overlaps(tx, personId, period)) return false;
  await tx.absence.create({ data: { id, personId, ...period, settledAt: settledAt && new Date(settledAt) } });
  if (handovers.length > 0) await tx.handover.createMany({ data: handovers });
  if (!settledAt) await addJobs(tx, [beginning(id, from)]);
  return true;
}

async function overlaps(
  tx: Transaction,
  personId: string,
  { fromDate, toDate }: { fromDate: Date; toDate: Date },
): Promise<boolean> {
  return (await tx.absence.count({ where: { personId, fromDate: { lte: toDate }, toDate: { gte: fromDate } } })) > 0;
}

/** Scheduled job, the bell of an absence: on the morning of its first day, and not before somebody had time to say who takes over. */
function beginning(absenceId: string, from: string): Job {
  const soonest = now().getTime() + graceMs;
  const runAt = new Date(Math.max(startOfWorkingDay(from).getTime(), soonest));
  return { task: "absence-begins", payload: { absenceId }, runAt, key: beginningKey(absenceId) };
}

const beginningKey = (absenceId: string) => `absence:${absenceId}`;

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);
