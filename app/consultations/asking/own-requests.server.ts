import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setting } from "#app/people/settings.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import { firstNameOf } from "#app/text/format.ts";
import type { DeadlineWords } from "#app/text/moments.ts";
import { standingWords } from "#app/text/standing.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import {
  acceptDue,
  callsToday,
  firstAdviceDue,
  firstContactDue,
  promisedContactDue,
  promisedLookDue,
} from "#workflows/consultation/deadlines.ts";
import type { Consultation, DeadlineName, Opening } from "#workflows/consultation/model.ts";
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
import { moveShown, promiseShown } from "../deadline-shown.ts";
import { onDuty } from "../duty/duty.server.ts";

/** So many closed requests stand on the list until all are asked for. */
const recent = 3;

/** One open request on the requester's own list. */
export type OpenRequest = {
  number: string;
  title: string | null;
  state: State;
  ball: Ball | null;
  consultant: string | null;
  submittedAt: Date;
  /** What was promised and by when, as on the request's own page; null where nothing is. */
  promise: { label: string; words: DeadlineWords } | null;
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
        chart: true,
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
  const today = { now: now(), closed: calendar.closed };
  const words = standingWords();
  const rows = open.map(({ assignee, chart, ...row }) => ({
    ...row,
    state: row.state as State,
    ball: row.ball as Ball | null,
    consultant: assignee?.name ?? null,
    promise: promiseShown(chart as unknown as Consultation, today, words),
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
    | {
        who: "consultant";
        name: string;
        firstName: string;
        unit: string | null;
        acceptBy: string;
        /** A person chose them: then the ranking's reasons are not why. */
        chosen: boolean;
        reasons: ProposalReason[];
      }
    | { who: "triage"; officer: string | null; lookBy: string; rules: PersonFirstRule[] };
  contactBy: string;
  /** The talk comes later than was asked for, or earlier since a result is needed; null where it comes as asked. */
  contactWhy: "laterByType" | "beforeNeeded" | null;
  /** They are rung, within hours. */
  isCall: boolean;
  /** On a later day than it was sent, since two working hours were not left of that day. */
  callNextDay: boolean;
  /** The telephone of the unit, for whoever cannot wait that long; empty: not said. */
  unitPhone: string;
  adviceBy: string | null;
  /** What has moved the dates since it was sent. */
  moved: string | null;
  requesterUnit: string;
  /** When the receipt is read: what is near is said so. */
  now: Date;
};

/** Events by which a person gives a request to a consultant. */
const givenByPerson = ["assign", "reassign"] as const;

/** The receipt of one's own request; anybody else's, and one that does not exist, is not found (thrown). */
export async function receiptOf(number: string, person: SignedIn): Promise<Receipt> {
  if (!isNumber(number)) throw notFound();
  const row = await database().consultation.findFirst({
    where: { number, requesterId: person.id },
    select: {
      chart: true,
      submittedAt: true,
      events: {
        where: { type: { in: ["submit", "register", ...givenByPerson] } },
        select: { type: true, data: true },
        orderBy: { version: "asc" },
      },
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
  // What was asked when it was sent, whatever was corrected since: dates that still run are told as they run now.
  const [sent] = row.events;
  if (!sent) throw new Error(`Request ${number} has no beginning`);
  const { opening } = sent.data as unknown as { opening: Opening };
  const { type, urgency } = opening;
  const runs = (name: DeadlineName) => {
    const clock = chart.clocks[name];
    return clock && "due" in clock ? clock.due : null;
  };
  const contactBy = runs("firstContact") ?? promisedContactDue(submittedAt, opening, calendar);
  const today = { now: now(), closed: calendar.closed };
  const isCall = urgency === "TODAY" && callsToday(type);
  const callNextDay = isCall && copenhagenDate(new Date(contactBy)) > copenhagenDate(row.submittedAt);
  return {
    number,
    type,
    urgency,
    submittedAt,
    contactForm: (row.answers.find(({ field }) => field === "contactForm")?.codes[0] ?? null) as ContactForm | null,
    contactTimes: row.answers.find(({ field }) => field === "contactTimes")?.body ?? null,
    next: nextOf(duty?.name ?? duty?.manager ?? null),
    contactBy,
    contactWhy: contactWhy(),
    isCall,
    callNextDay,
    unitPhone: callNextDay ? await setting("contact.phone") : "",
    adviceBy: runs("firstAdvice") ?? firstAdviceDue(submittedAt, type, calendar),
    moved: moveShown(chart, today, { standing: standingWords(), vocabulary: vocabularyWords() }, "requester"),
    requesterUnit: row.unit.name,
    now: now(),
  };

  function contactWhy(): Receipt["contactWhy"] {
    const byType = firstContactDue(submittedAt, type, urgency, calendar);
    if (promisedContactDue(submittedAt, opening, calendar) < byType) return "beforeNeeded";
    return firstContactDue(submittedAt, "SPARRING", urgency, calendar) < byType ? "laterByType" : null;
  }

  function nextOf(officer: string | null): Receipt["next"] {
    const { assignee } = row as NonNullable<typeof row>;
    if (!assignee)
      return {
        who: "triage",
        officer,
        lookBy: runs("firstLook") ?? promisedLookDue(submittedAt, opening, calendar),
        rules: [...chart.personFirst],
      };
    const candidate = chart.ranking.candidates.find(({ consultantId }) => consultantId === assignee.id);
    return {
      who: "consultant",
      name: assignee.name,
      firstName: firstNameOf(assignee.name),
      unit: assignee.unit?.name ?? null,
      acceptBy: runs("accept") ?? acceptDue(chart.assignedAt ?? submittedAt, type, calendar),
      chosen: row?.events.some((event) => (givenByPerson as readonly string[]).includes(event.type)) ?? false,
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
