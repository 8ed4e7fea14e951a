import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { database } from "#app/platform/database.server.ts";
import { approvalWords } from "#app/text/approval.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import { firstNameOf } from "#app/text/format.ts";
import { type DeadlineWords, dayAndMonth } from "#app/text/moments.ts";
import { ownRequestsWords } from "#app/text/own-requests.ts";
import { standingWords } from "#app/text/standing.ts";
import { stateLabelsWords } from "#app/text/state-labels.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { isNumber } from "#workflows/consultation/number.ts";
import { type Ball, closedStates, endedStates, type State } from "#workflows/consultation/vocabulary.ts";
import { promiseShown, type Today } from "../deadline-shown.ts";
import { todayNow } from "../queue/queue.server.ts";

/** A request of somebody else's on one's own list, in words. */
export type OthersCard = {
  to: string;
  number: string;
  sent: string;
  title: string;
  state: string;
  ball: { you: true } | { name: string } | null;
  /** What was promised, by its name, and by when. */
  by?: string;
  deadline: DeadlineWords | null;
  action?: { to: string; label: string; primary: boolean };
};
/** `key` names the list in the page. */
export type OthersList = { key: string; title: string; cards: readonly OthersCard[] };

/** So many closed requests that were shared stay on the list. */
const recent = 3;

/** What waits for a leader's approval, and what colleagues have shared; lists without a request are left out. */
export async function othersRequests(person: SignedIn): Promise<OthersList[]> {
  const [approvals, open, closed, today] = await Promise.all([
    person.roles.includes("LEADER") && person.unitId ? found(waitingFor(person, person.unitId)) : [],
    found({ ...sharedWith(person), state: { notIn: [...endedStates] } }),
    found({ ...sharedWith(person), state: { in: [...closedStates] } }, recent),
    todayNow(),
  ]);
  const approval = approvalWords();
  const colleagues = colleaguesWords();
  const lists = [
    { key: "godkendelse", title: approval.waiting, cards: approvals.map((row) => approvalCard(row, today)) },
    { key: "delt", title: colleagues.shared, cards: [...open, ...closed].map((row) => sharedCard(row, today)) },
  ];
  return lists.filter(({ cards }) => cards.length > 0);
}

/** What a leader has just answered, for the list that they come back to: a sentence, or null when the address says nothing that we know. */
export function answeredAsLeader(query: URLSearchParams): string | null {
  const number = query.get("nr") ?? "";
  if (!isNumber(number)) return null;
  const { done } = approvalWords();
  const answer = query.get("svar") ?? "";
  return Object.hasOwn(done, answer) ? done[answer as keyof typeof done](number) : null;
}

function waitingFor({ id }: SignedIn, unitId: string): Prisma.ConsultationWhereInput {
  return { state: "awaitingApproval", unitId, requesterId: { not: id }, participants: { none: { personId: id } } };
}

function sharedWith({ id }: SignedIn): Prisma.ConsultationWhereInput {
  return { participants: { some: { personId: id, relation: "coRequester" } } };
}

type Row = Awaited<ReturnType<typeof found>>[number];

function found(where: Prisma.ConsultationWhereInput, take?: number) {
  return database().consultation.findMany({
    where,
    select: {
      number: true,
      title: true,
      state: true,
      ball: true,
      submittedAt: true,
      chart: true,
      assignee: { select: { name: true } },
      requester: { select: { name: true } },
    },
    orderBy: take ? [{ closedAt: "desc" }, { number: "desc" }] : [{ dueAt: { sort: "asc", nulls: "last" } }, { number: "asc" }],
    ...(take && { take }),
  });
}

function cardOf({ number, title, submittedAt, chart, ball }: Row, today: Today): Omit<OthersCard, "state" | "ball"> {
  const promise = ball === "requester" ? null : promiseShown(chart as unknown as Consultation, today, standingWords());
  const list = ownRequestsWords();
  return {
    to: paths.request(number),
    number,
    sent: list.sent(dayAndMonth(submittedAt, today.now)),
    title: title ?? list.untitled,
    deadline: promise?.words ?? null,
    ...(promise && { by: promise.label }),
  };
}

function approvalCard(row: Row, today: Today): OthersCard {
  const words = approvalWords();
  return {
    ...cardOf(row, today),
    state: words.from(firstNameOf(row.requester.name)),
    by: standingWords().due.approval ?? "",
    ball: { you: true },
    action: { to: paths.request(row.number), label: words.see, primary: false },
  };
}

function sharedCard(row: Row, today: Today): OthersCard {
  const list = ownRequestsWords();
  const { unitStateLabels, ballLabels } = stateLabelsWords();
  const requester = firstNameOf(row.requester.name);
  const holders: Record<Ball, string> = {
    requester,
    consultant: row.assignee?.name ?? ballLabels.consultant,
    triage: ballLabels.triage,
    leader: list.yourLeader,
  };
  return {
    ...cardOf(row, today),
    state: `${colleaguesWords().from(requester)} ${unitStateLabels[row.state as State]}.`,
    ball: row.ball ? { name: holders[row.ball as Ball] } : null,
  };
}
