import { paths, withQuery } from "#app/paths.ts";
import { askingWords } from "#app/text/asking.ts";
import { askingChoiceWords } from "#app/text/asking-choice.ts";
import { dayAndMonth, nearDate } from "#app/text/moments.ts";
import { ownRequestsWords } from "#app/text/own-requests.ts";
import { stateLabelsWords } from "#app/text/state-labels.ts";
import { written } from "#app/text/written.ts";
import { ConfirmForm } from "#app/ui/action-panel.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Link } from "#app/ui/link.tsx";
import { Columns, Page } from "#app/ui/page.tsx";
import { RequestCard } from "#app/ui/request-card.tsx";
import { SafetyBanner } from "#app/ui/safety-banner.tsx";
import { AskTypes } from "./ask-choice.tsx";
import { useSafety } from "./ask-safety.ts";
import type { OthersList } from "./others-requests.server.ts";
import type { ClosedRequest, OpenRequest } from "./own-requests.server.ts";
import type { AskFormName } from "./questions.ts";

export type OwnList = {
  open: readonly OpenRequest[];
  closed: readonly ClosedRequest[];
  total: number;
  all: boolean;
  drafts: readonly { id: string; form: AskFormName; title: string; to: string; updatedAt: Date; deletedOn: Date }[];
  /** A draft was kept a moment ago. */
  justKept: boolean;
  /** Requests of others: what waits for a leader, what colleagues shared. */
  others: readonly OthersList[];
  /** What the reader has just answered as a leader. */
  answered: string | null;
  now: Date;
};

/** The list of what waits for a leader, which comes first. */
const approvals = "godkendelse";

/** The requester's own requests: whose turn, by when; the drafts; and what one can ask for. */
export function OwnRequestsPage({ list }: { list: OwnList }) {
  const safety = useSafety();
  const text = { ...askingWords(), ...ownRequestsWords() };
  const choice = askingChoiceWords();
  return (
    <Page>
      <Columns layout="even">
        <section aria-labelledby="mine">
          <h1 id="mine">{text.list.title}</h1>
          {list.open.length > 0 && (
            <p className="ms-only-phone">
              <LinkButton wide to={paths.ask}>
                {choice.crumb}
              </LinkButton>
            </p>
          )}
          <Done
            words={list.justKept ? ownRequestsWords().drafts.keptNotice : list.answered}
            icon={list.justKept ? "save" : "success"}
          />
          {list.others
            .filter(({ key }) => key === approvals)
            .map((others) => (
              <Others key={others.key} list={others} leads={waitsForLeader(list)} />
            ))}
          <Open list={list} />
          {list.others
            .filter(({ key }) => key !== approvals)
            .map((others) => (
              <Others key={others.key} list={others} leads={false} />
            ))}
          <Drafts list={list} />
          <Closed list={list} />
        </section>
        <section aria-labelledby="ny">
          <h2 id="ny">{choice.title}</h2>
          <p className="ms-muted">{choice.short}</p>
          <AskTypes />
          <SafetyBanner {...safety} />
        </section>
      </Columns>
    </Page>
  );
}

/** `leads`: its first card is what to begin with, and has the page's one primary button. */
function Others({ list, leads }: { list: OthersList; leads: boolean }) {
  return (
    <>
      <h2 className="ms-h3 ms-list-head">{list.title}</h2>
      <ul className="ms-plain ms-stack ms-stack--s">
        {list.cards.map((card, index) => (
          <RequestCard
            key={card.number}
            {...card}
            {...(card.action && { action: { ...card.action, primary: leads && index === 0 } })}
          />
        ))}
      </ul>
    </>
  );
}

/** Something waits for the reader as a leader, and nothing as a requester: that is what to begin with. */
function waitsForLeader({ others, open }: OwnList): boolean {
  return others.some(({ key }) => key === approvals) && !open.some(({ ball }) => ball === "requester");
}

function Open({ list }: { list: OwnList }) {
  const text = ownRequestsWords();
  if (list.open.length === 0) {
    return (
      <div className="ms-mt">
        <EmptyState
          title={text.none}
          action={
            <LinkButton kind={waitsForLeader(list) ? "secondary" : "primary"} to={paths.ask}>
              {text.ask}
            </LinkButton>
          }
        >
          {text.noneWords}
        </EmptyState>
      </div>
    );
  }
  const first = list.open.find(({ ball }) => ball === "requester");
  return (
    <>
      <h2 className="ms-h3 ms-list-head">{text.open(list.open.length)}</h2>
      <ul className="ms-plain ms-stack ms-stack--s">
        {list.open.map((request) => (
          <Card key={request.number} request={request} now={list.now} first={request === first} />
        ))}
      </ul>
    </>
  );
}

/** `first`: of those that wait for the reader it is the one to begin with, and has the page's one primary button. */
function Card({ request, now, first }: { request: OpenRequest; now: Date; first: boolean }) {
  const text = ownRequestsWords();
  const { requesterStateLabels, ballLabels } = stateLabelsWords();
  const { number, state, ball, consultant } = request;
  const name = {
    requester: "",
    consultant: consultant ?? ballLabels.consultant,
    triage: ballLabels.triage,
    leader: text.yourLeader,
  };
  const waits = ball === "requester";
  const said =
    state === "awaitingRequester" && consultant
      ? text.asked(consultant)
      : state === "adviceSent" && consultant
        ? text.answered(consultant)
        : requesterStateLabels[state];
  const action =
    state === "awaitingRequester"
      ? { to: paths.step(number, "svar"), label: text.answer }
      : { to: paths.request(number), label: state === "adviceSent" ? text.readAdvice : text.see };
  return (
    <RequestCard
      to={paths.request(number)}
      number={number}
      sent={text.sent(dayAndMonth(request.submittedAt, now))}
      title={request.title ?? text.untitled}
      state={said}
      ball={ball === null ? null : waits ? { you: true } : { name: name[ball] }}
      {...(request.promise && { by: request.promise.label, deadline: request.promise.words })}
      {...(waits && { action: { ...action, primary: first } })}
    />
  );
}

function Drafts({ list }: { list: OwnList }) {
  const text = { ...askingWords(), ...ownRequestsWords() };
  if (list.drafts.length === 0) return null;
  return (
    <>
      <h2 className="ms-h3 ms-list-head">{text.draftsTitle}</h2>
      <ul className="ms-plain ms-stack ms-stack--s">
        {list.drafts.map((draft) => (
          <li className="ms-card" key={draft.id}>
            <h3>
              <Link to={draft.to} {...written(draft.title)}>
                {draft.title || text.drafts.untitled(text.forms[draft.form].title)}
              </Link>
            </h3>
            <p className="ms-muted">{text.drafts.kept(nearDate(draft.updatedAt, list.now), dayAndMonth(draft.deletedOn))}</p>
            <Disclosure summary={text.drafts.deleteLink} className="ms-action">
              <ConfirmForm
                action={paths.draft(draft.id)}
                intent={{ name: "intent", value: "delete" }}
                submit={text.drafts.delete}
                consequence={text.drafts.deleteWords}
              />
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}

function Closed({ list }: { list: OwnList }) {
  const text = ownRequestsWords();
  const { requesterStateLabels } = stateLabelsWords();
  if (list.closed.length === 0) return null;
  const hidden = list.total - list.open.length > list.closed.length;
  return (
    <>
      <h2 className="ms-h3 ms-list-head">{list.all ? text.allClosed : text.closed}</h2>
      <GoRows>
        {list.closed.map(({ number, title, state, closedAt, surveyToken }) => (
          <GoRow
            key={number}
            to={surveyToken ? paths.survey(surveyToken) : paths.request(number)}
            title={title ?? `${text.untitled} (${number})`}
          >
            {text.closedOn(requesterStateLabels[state], dayAndMonth(closedAt, list.now))} {surveyToken && text.survey}
          </GoRow>
        ))}
      </GoRows>
      {(hidden || list.all) && (
        <p className="ms-small">
          <a href={list.all ? paths.requests : withQuery(paths.requests, { vis: "alle" })}>
            {list.all ? text.showOpen : text.showAll(list.total)}
          </a>
        </p>
      )}
    </>
  );
}
