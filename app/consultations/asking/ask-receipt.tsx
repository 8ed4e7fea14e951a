import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { askingWords } from "#app/text/asking.ts";
import { enumeration } from "#app/text/format.ts";
import { dueDate, longMoment, nearMoment } from "#app/text/moments.ts";
import { ownRequestsWords } from "#app/text/own-requests.ts";
import { receiptWords } from "#app/text/receipt.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page } from "#app/ui/page.tsx";
import { PromiseCard } from "#app/ui/promise.tsx";
import { Quoting } from "#app/ui/quoting.tsx";
import { telephone } from "#app/ui/safety-banner.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Timeline, TimelineEvent } from "#app/ui/timeline.tsx";
import type { ProposalReason } from "#workflows/consultation/routing-reasons.ts";
import { useSafety } from "./ask-safety.ts";
import type { Receipt } from "./own-requests.server.ts";

/** The receipt: one name, one date, the reason in words, and what happens next (design 03). */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const text = receiptWords();
  const { list, duty } = askingWords();
  const { underretningUrl } = useSafety();
  const { next, number, now } = receipt;
  const contactBy = dueDate(receipt.contactBy, now);
  return (
    <Page>
      <Columns layout="aside">
        <div className="ms-stack">
          <div>
            <p className="ms-label">
              <Tag tone="green" icon="check">
                {text.sent(longMoment(receipt.submittedAt, now))}
              </Tag>
            </p>
            <h1>
              {text.thanks} <span className="ms-num">{number}.</span>
            </h1>
            <p className="ms-lead">
              {next.who === "consultant"
                ? text.promise(next.name, contactBy)
                : promiseOf(next.officer, dueDate(next.lookBy, now))}
            </p>
            {receipt.moved && <p>{receipt.moved}</p>}
          </div>
          <Promised receipt={receipt} now={now} />
          <section aria-labelledby="nu">
            <h2 id="nu">{text.nowHeading}</h2>
            <WhatNow receipt={receipt} now={now} />
          </section>
          <Note>
            <p>
              <strong>{text.notNotification}</strong> {text.worried} {underretningUrl && <a href={underretningUrl}>{duty.how}</a>}
            </p>
            {receipt.type === "CASE_ADVICE" && <p>{text.note}</p>}
          </Note>
          {receipt.type === "CASE_ADVICE" && <Duty />}
          <Actions>
            <LinkButton kind="primary" to={paths.request(number)}>
              {ownRequestsWords().see}
            </LinkButton>
            <LinkButton kind="secondary" to={paths.requests}>
              {list.title}
            </LinkButton>
          </Actions>
        </div>
        <aside className="ms-stack ms-stack--s" aria-label={text.regret}>
          <Card small title={text.regret}>
            <p className="ms-small">{text.regretWords}</p>
          </Card>
        </aside>
      </Columns>
    </Page>
  );
}

/** Who looks at it first, by name where somebody is on duty. */
function promiseOf(officer: string | null, when: string): string {
  const receipt = receiptWords();
  return officer ? receipt.promiseOfficer(officer, when) : receipt.promiseTriage(when);
}

/** The duty to notify is the requester's own, whatever was answered (docs/domain/workflow.md 3.2). */
function Duty() {
  const { duty } = askingWords();
  return (
    <Note rav>
      <p>
        <strong>{duty.strong}</strong> {duty.words}
      </p>
    </Note>
  );
}

function Promised({ receipt, now }: { receipt: Receipt; now: Date }) {
  const text = receiptWords();
  const vocabulary = vocabularyWords();
  const { next, contactForm, contactTimes } = receipt;
  if (next.who === "triage") {
    return (
      <PromiseCard
        label={text.aboutWhom}
        who={{ label: text.from, value: next.officer ?? text.triage, note: text.triageRole }}
        when={{ label: text.by, value: dueDate(next.lookBy, now) }}
        why={
          next.rules.length > 0 && (
            <>
              <strong>{text.whyTriage}</strong> {next.rules.map((rule) => text.personFirst[rule]).join(" ")}
            </>
          )
        }
      />
    );
  }
  const why = reasonWords(next.reasons, receipt.requesterUnit, text.reasons, vocabulary.competenceLabels);
  return (
    <PromiseCard
      label={text.aboutWhom}
      who={{
        label: text.from,
        value: next.name,
        note: next.unit ? text.consultantRole(next.unit) : text.consultantRoleAlone,
      }}
      when={{
        label: text.by,
        value: dueDate(receipt.contactBy, now),
        note: (
          <>
            {contactForm && text.contact[contactForm](next.firstName)}{" "}
            {contactTimes && <Quoting sentence={text.contactTimes(contactTimes)} wrote={contactTimes} />}
          </>
        ),
      }}
      why={
        <>
          <strong>{text.why(next.firstName)}</strong>{" "}
          {next.chosen ? text.chosen(next.firstName) : text.reasons.subject(next.firstName, enumeration(why))}
        </>
      }
    />
  );
}

function WhatNow({ receipt, now }: { receipt: Receipt; now: Date }) {
  const text = receiptWords();
  const { next, submittedAt, contactBy, adviceBy } = receipt;
  const sent = { words: nearMoment(submittedAt, now), dateTime: submittedAt };
  const talk =
    receipt.contactForm === "WRITTEN" ? ([text.write, text.writeWords] as const) : ([text.talk, text.talkWords] as const);
  return (
    <Timeline className="ms-mt-s">
      <TimelineEvent icon="success" when={sent}>
        <strong>{next.who === "consultant" ? text.sentTo(next.firstName) : text.sentToTriage}</strong>
      </TimelineEvent>
      {next.who === "consultant" ? (
        <Line icon="hourglass" strong={text.accepts(next.firstName, dueDate(next.acceptBy, now))}>
          {text.acceptsWords(next.firstName)}
        </Line>
      ) : (
        <Line icon="hourglass" strong={text.assigns(dueDate(next.lookBy, now))}>
          {text.assignsWords}
        </Line>
      )}
      {next.who === "triage" && next.rules.includes("LEADER_NOT_INVOLVED") && (
        <Line icon="hourglass" strong={text.asksLeader}>
          {text.asksLeaderWords}
        </Line>
      )}
      {receipt.isCall ? (
        <Line icon="headset" strong={text.call(dueDate(contactBy, now))}>
          {receipt.callNextDay && text.callNextDay}{" "}
          {receipt.unitPhone && (
            <>
              {text.cannotWait} <a href={telephone(receipt.unitPhone)}>{receipt.unitPhone}</a>.
            </>
          )}
        </Line>
      ) : (
        <Line icon="headset" strong={talk[0](dueDate(contactBy, now))}>
          {talk[1]} {receipt.contactWhy && text.contactWhy[receipt.contactWhy]}
        </Line>
      )}
      {adviceBy && (
        <Line icon="chat" strong={text.advice(dueDate(adviceBy, now))}>
          {text.adviceWords}
        </Line>
      )}
    </Timeline>
  );
}

function Line({ icon, strong, children }: { icon: "hourglass" | "headset" | "chat"; strong: string; children?: ReactNode }) {
  return (
    <TimelineEvent icon={icon}>
      <strong>{strong}</strong> {children}
    </TimelineEvent>
  );
}

function reasonWords(
  reasons: readonly ProposalReason[],
  unit: string,
  words: ReturnType<typeof receiptWords>["reasons"],
  competences: Readonly<Record<string, string>>,
): string[] {
  const simple = {
    KNOWS_SCHOOL: words.knowsUnit(unit),
    KNOWS_UNIT: words.knowsUnit(unit),
    DEPUTY_FOR_UNIT: words.deputyForUnit(unit),
    ADVISED_BEFORE: words.advisedBefore,
    HAS_TIME: words.time,
  };
  const said = reasons.map((reason) =>
    reason.code === "HAS_COMPETENCE"
      ? words.competence(enumeration(reason.competences.map((code) => competences[code] ?? code)))
      : simple[reason.code],
  );
  return said.length > 0 ? said : [words.next];
}
