import { Form } from "@remix-run/react";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Card, Page } from "#app/ui/page.tsx";
import { Saved } from "../saved.tsx";
import { WaitingChange, type WaitingFacts } from "./waiting-change.tsx";

type Props = { changes: readonly WaitingFacts[]; now: Date | string; done: string | undefined };

/** What administrators have asked for and a second person must confirm, each with its buttons. */
export function ConfirmationsPage({ changes, now, done }: Props) {
  const text = confirmationsWords();
  return (
    <Page>
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={done} />
      {changes.length === 0 ? (
        <EmptyState title={text.none}>{text.noneWords}</EmptyState>
      ) : (
        <div className="ms-stack ms-mt">
          {changes.map((change) => (
            <OneChange key={change.id} change={change} now={now} />
          ))}
        </div>
      )}
    </Page>
  );
}

function OneChange({ change, now }: { change: WaitingFacts; now: Date | string }) {
  const text = confirmationsWords();
  const { subject, own } = change;
  const of = <span className="sr-only"> {text.of(subject.name)}</span>;
  return (
    <Card title={subject.name}>
      <p className="ms-muted">{[subject.unit, subject.email].filter(Boolean).join(" · ")}</p>
      <div className="ms-mt-s">
        <WaitingChange change={change} now={now} />
      </div>
      <p>{own ? text.own : text.ask}</p>
      <Form method="post" noValidate className="ms-actions ms-actions--stack ms-mt-16">
        <input type="hidden" name="change" value={change.id} />
        {!own && (
          <Button kind="primary" name="intent" value="confirm">
            {text.confirm}
            {of}
          </Button>
        )}
        <Button name="intent" value="reject">
          {own ? text.withdraw : text.reject}
          {of}
        </Button>
      </Form>
    </Card>
  );
}
