import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import { firstNameOf } from "#app/text/format.ts";
import { acceptDue, firstAdviceDue, firstContactDue, firstLookDue } from "#workflows/consultation/deadlines.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { isNumber } from "#workflows/consultation/number.ts";
import { type ProposalReason, reasons } from "#workflows/consultation/routing-reasons.ts";
import {
  type Ball,
  type ContactForm,
  closedStates,
  endedStates,
  type PersonFirstRule,
  type RequestType,
  type State,
  type Urgency,
} from "#workflows/consultation/vocabulary.ts";
import { calendarSettings } from "../calendar.server.ts";
import { daysAway } from "../deadline-shown.ts";
import { onDuty } from "../duty/duty.server.ts";

/** So many closed requests stand on the list until all are asked for. */
const recent = 3;

/** One open request on the requester's own list. `over` and `left` in working days. */
export type OpenRequest = {
  number: string;
  title: string | null;
  state: State;
  ball: Ball | null;
  consultant: string | null;
  submittedAt: Date;
  dueAt: Date | null;
  days: { workingDaysOver: number } | { workingDaysLeft: number } | null;
};
export type ClosedRequest = { number: string; title: string | null; state: State; closedAt: Date; surveyToken: string | null };

/** The requester's own requests: the open ones, those waiting for oneself first, then by deadline; and the closed ones, latest first. */
export async function ownRequests(
  person: SignedIn,
  { all }: { all: boolean },
): Promise<{ open: OpenRequest[]; closed: ClosedRequest[]; total: number; now: Date }> {
  const mine = { requesterId: person.id };
  const [open, closed, total, calendar] = await Promise.all([
    database().consultation.findMany({
      where: { ...mine, state: { notIn: [...endedStates] } },
      select: {
        number: true,
        title: true,
        state: true,
        ball: true,
        submittedAt: true,
        dueAt: true,
        assignee: { select: { name: true } },
      },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { number: "asc" }],
    }),
    database().consultation.findMany({
      where: { ...mine, state: { in: [...closedStates] } },
      select: {
        number: true,
        title: true,
        state: true,
        closedAt: true,
        submittedAt: true,
        surveys: {
          where: { kind: "CLOSING", answeredAt: null, sentAt: { lte: now() }, validUntil: { gt: now() } },
          select: { id: true },
        },
      },
      orderBy: [{ closedAt: "desc" }, { number: "desc" }],
      ...(all ? {} : { take: recent }),
    }),
    database().consultation.count({ where: { ...mine, state: { not: "anonymised" } } }),
    calendarSettings(),
  ]);
  const rows = open.map(({ assignee, ...row }) => ({
    ...row,
    state: row.state as State,
    ball: row.ball as Ball | null,
    consultant: assignee?.name ?? null,
    days: row.dueAt && daysAway(row.dueAt, now(), calendar.closed),
  }));
  return {
    open: [...rows.filter(({ ball }) => ball === "requester"), ...rows.filter(({ ball }) => ball !== "requester")],
    closed: closed.map(({ surveys, ...row }) => ({
      number: row.number,
      title: row.title,
      state: row.state as State,
      closedAt: row.closedAt ?? row.submittedAt,
      surveyToken: surveys[0] ? derivedToken("survey", surveys[0].id) : null,
    })),
    total,
    now: now(),
  };
}

/** What the receipt says (docs/domain/workflow.md 3.2): who, by when, why, and what happens next. Instants as ISO strings. */
export type Receipt = {
  number: string;
  type: RequestType;
  urgency: Urgency;
  submittedAt: string;
  contactForm: ContactForm | null;
  contactTimes: string | null;
  /** A consultant from the start, or triage with the rules that want a person first. */
  next:
    | { who: "consultant"; name: string; firstName: string; unit: string | null; acceptBy: string; reasons: ProposalReason[] }
    | { who: "triage"; officer: string | null; lookBy: string; rules: PersonFirstRule[] };
  contactBy: string;
  adviceBy: string | null;
  requesterUnit: string;
  /** When the receipt is read: what is near is said so. */
  now: Date;
};

/** The receipt of one's own request; anybody else's, and one that does not exist, is not found (thrown). */
export async function receiptOf(number: string, person: SignedIn): Promise<Receipt> {
  if (!isNumber(number)) throw notFound();
  const row = await database().consultation.findFirst({
    where: { number, requesterId: person.id },
    select: {
      chart: true,
      submittedAt: true,
      events: { where: { version: 1 }, select: { type: true } },
      unit: { select: { name: true, kind: true } },
      answers: { where: { field: { in: ["contactForm", "contactTimes"] } }, select: { field: true, codes: true, body: true } },
      assignee: {
        select: { id: true, name: true, unit: { select: { name: true } }, profile: { select: { competences: true } } },
      },
    },
  });
  if (!row) throw notFound();
  const chart = row.chart as unknown as Consultation;
  // Somebody spoke with them already: the receipt's promises are not for them.
  if (row.events.some((event) => event.type === "register")) throw redirect(paths.request(number));
  const calendar = await calendarSettings();
  const duty = row.assignee ? null : await onDuty();
  const submittedAt = row.submittedAt.toISOString();
  const { type, urgency } = chart;
  return {
    number,
    type,
    urgency,
    submittedAt,
    contactForm: (row.answers.find(({ field }) => field === "contactForm")?.codes[0] ?? null) as ContactForm | null,
    contactTimes: row.answers.find(({ field }) => field === "contactTimes")?.body ?? null,
    next: nextOf(duty?.name ?? duty?.manager ?? null),
    contactBy: firstContactDue(submittedAt, type, urgency, calendar),
    adviceBy: firstAdviceDue(submittedAt, type, calendar),
    requesterUnit: row.unit.name,
    now: now(),
  };

  function nextOf(officer: string | null): Receipt["next"] {
    const { assignee } = row as NonNullable<typeof row>;
    if (!assignee)
      return {
        who: "triage",
        officer,
        lookBy: firstLookDue(submittedAt, type, urgency, calendar),
        rules: [...chart.personFirst],
      };
    const candidate = chart.ranking.candidates.find(({ consultantId }) => consultantId === assignee.id);
    return {
      who: "consultant",
      name: assignee.name,
      firstName: firstNameOf(assignee.name),
      unit: assignee.unit?.name ?? null,
      acceptBy: acceptDue(chart.assignedAt ?? submittedAt, type, calendar),
      reasons: candidate
        ? reasons(candidate, {
            request: chart,
            consultant: { competences: assignee.profile?.competences ?? [] },
            atSchool: chart.requesterAtSchool,
          })
        : [],
    };
  }
}
