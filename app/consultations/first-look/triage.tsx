import { Form } from "@remix-run/react";
import { useState } from "react";
import { firstOf, type Refused } from "#app/forms/field.ts";
import { FormText } from "#app/forms/form-text.tsx";
import { paths } from "#app/paths.ts";
import { enumeration } from "#app/text/format.ts";
import { triageWords } from "#app/text/triage.ts";
import { AnswerList, AnswerPairs } from "#app/ui/answers.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Candidates, Excluded, FactorKey } from "#app/ui/candidates.tsx";
import { Checklist } from "#app/ui/checklist.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Done } from "#app/ui/done.tsx";
import { ErrorMessage } from "#app/ui/field.tsx";
import { ErrorSummary, errorOf, FormFoot } from "#app/ui/form.tsx";
import { WaysOn } from "#app/ui/next-step.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page } from "#app/ui/page.tsx";
import { Quoting } from "#app/ui/quoting.tsx";
import { telephone } from "#app/ui/safety-banner.tsx";
import type { Option } from "#app/ui/select-field.tsx";
import type { ChecklistItem } from "#workflows/consultation/vocabulary.ts";
import { Calls } from "../request/calls.tsx";
import { Entries } from "../request/entries.tsx";
import { Head } from "../request/head.tsx";
import type { TriageFacts } from "./triage-page.server.ts";

type Props = { facts: TriageFacts; refused: Refused | undefined; saved: boolean };

/** First look: the checklist first, then who may have it, then who cannot. */
export function TriagePage({ facts, refused, saved }: Props) {
  const text = triageWords();
  const { view } = facts;
  return (
    <Page dense head={<Head view={view} steps={false} />}>
      <div className="ms-stack ms-stack--s ms-mt-s">
        <Calls calls={view.calls.filter(({ beside }) => !beside)} />
      </div>
      <Why facts={facts} />
      <Done words={saved && !refused ? text.checklist.saved : null} full />
      <ErrorSummary errors={refused?.errors} />
      <Form method="post" noValidate action={paths.triageOf(view.number)} className="ms-mt">
        <input type="hidden" name="seen" value={view.version} />
        <Columns layout="triage">
          <div className="ms-stack ms-stack--s">
            <FirstLook facts={facts} refused={refused} saved={saved} />
            <Card>
              <Disclosure summary={text.request} open>
                <AnswerList answers={view.answers} />
                <AnswerPairs answers={view.facts} />
              </Disclosure>
            </Card>
            <Card>
              <Disclosure summary={text.history}>
                <Entries entries={view.timeline} />
              </Disclosure>
            </Card>
          </div>
          <div className="ms-stack ms-stack--s">
            <Choose facts={facts} refused={refused} saved={saved} />
            {facts.excluded.length > 0 && (
              <Card title={text.excluded} small>
                <Excluded people={facts.excluded} />
              </Card>
            )}
            <OtherWays facts={facts} />
          </div>
        </Columns>
      </Form>
    </Page>
  );
}

/** Why a person must look first, in the requester's words where there are some. */
function Why({ facts }: { facts: TriageFacts }) {
  const text = triageWords();
  const { personFirst, urgencyReason, phone, extremism, honour } = facts;
  if (personFirst.length === 0 && !extremism && !honour) return null;
  return (
    <div className="ms-stack ms-stack--s">
      {personFirst.length > 0 && (
        <Note rav full icon="info" className="ms-mt-s">
          <p>
            <strong>{text.personFirst(enumeration(personFirst.map((rule) => text.because[rule])))}</strong>{" "}
            {urgencyReason && <Quoting sentence={text.urgencyQuote(urgencyReason)} wrote={urgencyReason} />}{" "}
            {phone && <a href={telephone(phone)}>{text.call(phone)}</a>}
          </p>
        </Note>
      )}
      {extremism && (
        <Note rav full>
          <p>{text.extremism}</p>
        </Note>
      )}
      {honour && (
        <Note rav full>
          <p>{text.honour}</p>
        </Note>
      )}
    </div>
  );
}

/** What each answer calls up: the steps that follow from it. */
const waysAfter: Partial<Record<ChecklistItem, { when: "YES" | "NO"; steps: readonly (keyof TriageWays)[] }>> = {
  ACUTE_DANGER: { when: "YES", steps: ["ikke-akut"] },
  NOTIFICATION: { when: "YES", steps: ["underretning", "underretning-aaben"] },
  PERSONAL_DATA: { when: "YES", steps: ["fjern"] },
  RIGHT_PLACE: { when: "NO", steps: ["henvis"] },
  CLASSIFICATION: { when: "NO", steps: ["omklassificer"] },
  EXISTING_ANSWER: { when: "YES", steps: ["afslut"] },
};
/** Type, themes and ages on one line, where it is asked whether they are right. */
function classificationOf(view: TriageFacts["view"]): string {
  const told = view.facts.filter(({ field }) => field === "themes" || field === "ages").map(({ answer }) => answer);
  return [view.meta[0], ...told].join(" · ");
}

type TriageWays = ReturnType<typeof triageWords>["checklist"]["ways"];

function FirstLook({ facts, refused }: Props) {
  const { checklist } = triageWords();
  const { fields, open, view, notificationOpen } = facts;
  const answers = (item: ChecklistItem) => (refused ? refused.typed[item]?.[0] : fields[item]?.first?.[0]);
  const answered = facts.items.filter((item) => answers(item)).length;
  return (
    <Card title={checklist.title} label={checklist.answered(answered, facts.items.length)}>
      <Checklist
        questions={facts.items.map((item) => {
          const field = fields[item];
          const after = waysAfter[item];
          const called = after && (answers(item) === after.when || (item === "NOTIFICATION" && notificationOpen));
          const steps = (called ? after.steps : []).filter((step) => open.includes(step));
          return {
            name: item,
            question: field?.label ?? item,
            note: item === "CLASSIFICATION" ? classificationOf(view) : checklist.notes[item],
            options: (field?.options ?? []) as readonly Option[],
            answer: answers(item),
            error: errorOf(refused?.errors, item),
            after: steps.length > 0 && (
              <WaysOn flush ways={steps.map((step) => ({ to: paths.step(view.number, step), label: checklist.ways[step] }))} />
            ),
          };
        })}
      />
      {fields.note && <FormText field={fields.note} refused={refused} search={facts.search} />}
      <p className="ms-actions">
        <Button name="intent" value="gem" small>
          {checklist.save}
        </Button>
      </p>
    </Card>
  );
}

function Choose({ facts, refused }: Props) {
  const text = triageWords();
  const { choose } = text;
  const { candidates, notYet } = facts;
  const first = candidates[0];
  const kept = refused && (firstOf(refused.typed, "consultant") || undefined);
  const [chosen, setChosen] = useState(kept ?? first?.id);
  const name = candidates.find(({ id }) => id === chosen)?.name;
  if (!first) {
    return (
      <Card title={choose.numbered(facts.items.length + 1)}>
        <Note rav>
          <p>
            <strong>{choose.nobody}.</strong> {choose.nobodyHelp}
          </p>
        </Note>
      </Card>
    );
  }
  return (
    <Card title={choose.numbered(facts.items.length + 1)} label={choose.most}>
      <FactorKey
        label={choose.colours}
        factors={first.factors.map(({ label, most }, index) => ({ label: choose.factorKey(label, most, index === 0) }))}
      />
      {errorOf(refused?.errors, "consultant") && <ErrorMessage>{errorOf(refused?.errors, "consultant")}</ErrorMessage>}
      <div
        className="ms-mt-s"
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.name === "consultant") setChosen(event.target.value);
        }}
      >
        <Candidates name="consultant" label={choose.candidates} candidates={candidates} chosen={kept ?? first.id} />
      </div>
      {notYet && (
        <Note rav className="ms-mt-s">
          <p>{notYet}</p>
        </Note>
      )}
      {notYet ? (
        <AskLeader facts={facts} />
      ) : (
        <>
          {facts.fields.text && <FormText field={facts.fields.text} refused={refused} search={facts.search} />}
          <FormFoot>
            <AssignButton name={name} />
          </FormFoot>
        </>
      )}
    </Card>
  );
}

/** Where the leader is missing, asking is the next step. */
function AskLeader({ facts }: { facts: TriageFacts }) {
  const { choose } = triageWords();
  if (!facts.open.includes("godkendelse")) return null;
  return (
    <p className="ms-actions ms-mt-s">
      <LinkButton kind="primary" to={paths.step(facts.view.number, "godkendelse")}>
        {choose.askLeader}
      </LinkButton>
    </p>
  );
}

/** Names whom the ball goes to while somebody chooses; without JavaScript it only says what it does. */
function AssignButton({ name }: { name: string | undefined }) {
  const { choose } = triageWords();
  return (
    <Button kind="primary" name="intent" value="fordel">
      {name ? choose.assign(name) : choose.assignChosen}
    </Button>
  );
}

function OtherWays({ facts }: { facts: TriageFacts }) {
  const { choose } = triageWords();
  return (
    <Card title={choose.otherwise} small>
      {facts.open.includes("henvis") && (
        <p className="ms-actions ms-actions--stack">
          <LinkButton to={paths.step(facts.view.number, "henvis")}>{choose.redirect}</LinkButton>
        </p>
      )}
      {facts.unsettled && <p className="ms-small">{facts.unsettled}</p>}
      <WaysOn ways={facts.otherWays} />
    </Card>
  );
}
