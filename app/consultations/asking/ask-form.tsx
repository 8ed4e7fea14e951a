import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { decisionName, type FieldView, type Refused, type Typed } from "#app/forms/field.ts";
import { paths } from "#app/paths.ts";
import { askingWords } from "#app/text/asking.ts";
import { enumeration } from "#app/text/format.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { DraftLine, useDraft } from "#app/ui/draft.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { AsideFirst, Columns, Page, Sheet } from "#app/ui/page.tsx";
import { SafetyBanner, SafetyStrip } from "#app/ui/safety-banner.tsx";
import { When } from "../when.tsx";
import type { AskFacts, AskRefusal } from "./ask.server.ts";
import { AskAgreement } from "./ask-agreement.tsx";
import { DutyNote, LeaderNote } from "./ask-notes.tsx";
import { type Asking, AskQuestion } from "./ask-questions.tsx";
import { useSafety } from "./ask-safety.ts";
import { briefMax, concernsMinors } from "./questions.ts";

type Props = { facts: AskFacts; refusal: AskRefusal | undefined };

/** The page of an intake form: the banner, one step of the form, and the line on the draft. */
export function AskPage({ facts, refusal }: Props) {
  const { underretningUrl, dutyPhone } = useSafety();
  const text = askingWords();
  const step = refusal?.step ?? facts.step;
  const { title, lead } = text.forms[facts.form];
  const twoSteps = facts.steps.length > 1;
  const trail = [
    { to: paths.requests, label: text.list.title },
    ...(step > 1 ? [{ to: paths.askFor(facts.form), label: title }] : []),
  ];
  const [draft, setDraft] = useState<ReactNode>(null);
  return (
    <Page strip={<SafetyStrip underretningUrl={underretningUrl} />}>
      <Breadcrumbs trail={trail} here={step > 1 ? text.steps.agreement.crumb : title} />
      <Columns layout="form">
        <AsideFirst>
          <SafetyBanner underretningUrl={underretningUrl} dutyPhone={dutyPhone} />
          <div className="ms-only-wide">{draft}</div>
        </AsideFirst>
        <Sheet roomy bleed>
          {twoSteps && <p className="ms-label">{(step > 1 ? text.steps.agreement : firstStepOf(facts, text)).label}</p>}
          <h1>{step > 1 ? text.steps.agreement.title : title}</h1>
          {step === 1 && !refusal && <p className="ms-lead">{lead}</p>}
          {refusal?.away && (
            <Note rav live className="ms-mt">
              <p>{text.away}</p>
            </Note>
          )}
          <ErrorSummary errors={refusal?.errors} sends={step === facts.steps.length} />
          {facts.leftOut.length > 0 && !refusal && <LeftOut facts={facts} />}
          {step === 1 && <NoNames />}
          <AskSheet
            key={`${refusal?.key ?? facts.key}-${step}`}
            facts={facts}
            step={step}
            refusal={refusal}
            underretningUrl={underretningUrl}
            onDraft={setDraft}
          />
        </Sheet>
      </Columns>
    </Page>
  );
}

/** A case is described, work is set: the first of two steps is called after what it asks. */
function firstStepOf({ form }: AskFacts, { steps }: ReturnType<typeof askingWords>) {
  return form === "enkeltsag" ? steps.situation : steps.task;
}

function NoNames() {
  const { noNames } = askingWords();
  return (
    <Note icon="visibility-off" className="ms-mt">
      <p>
        <strong>{noNames.strong}</strong> {noNames.example} {noNames.combinations}
      </p>
    </Note>
  );
}

function LeftOut({ facts }: { facts: AskFacts }) {
  const text = askingWords();
  const labels = facts.leftOut.map((name) => facts.steps.flat().find((field) => field.name === name)?.label ?? name);
  return (
    <Note rav live className="ms-mt">
      <p>{text.leftOut(enumeration(labels))}</p>
    </Note>
  );
}

/** Hidden fields carry the answers of the other step along: one form, of which one step is shown. */
function AskSheet(props: {
  facts: AskFacts;
  step: number;
  refusal: AskRefusal | undefined;
  underretningUrl: string;
  onDraft: (line: ReactNode) => void;
}) {
  const { facts, step, refusal, underretningUrl, onDraft } = props;
  const text = askingWords();
  const key = refusal?.key ?? facts.key;
  const typed = refusal?.typed ?? facts.typed;
  const fields = facts.steps[step - 1] ?? [];
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, paths.draft(key), facts.savedAt ?? undefined);
  // An effect, which runs with a script alone: without one nothing keeps the draft by itself, and nothing says so.
  useEffect(() => onDraft(<DraftLine state={draft} />), [draft, onDraft]);

  const [themes, setThemes] = useState(typed.themes ?? []);
  const choose = (theme: string, chosen: boolean) =>
    setThemes((now) => (chosen ? [...now, theme] : now.filter((other) => other !== theme)));
  const asking: Asking = { form: besideFields(refusal, typed), themes, days: facts.days, search: facts.search };
  const isLast = step === facts.steps.length;
  const own = isLast ? fields.filter(({ name }) => !isAgreement(name)) : fields;
  return (
    <Form className="ms-mt" method="post" action={addressOf(facts, key, step)} noValidate ref={form}>
      <input type="hidden" name="submissionKey" value={key} />
      <input type="hidden" name="form" value={facts.form} />
      <input type="hidden" name="step" value={step} />
      <Travelling typed={typed} fields={fields} />
      {own
        .filter(({ name }) => name !== "confirmAnonymous" && (name !== "notificationConsidered" || concernsMinors(typed)))
        // Where no project runs there is nothing to choose from.
        .filter(({ options }) => options?.length !== 0)
        .map((field) => (
          <AskQuestion
            key={field.name}
            field={field}
            asking={asking}
            {...(field.name === "themes" && { onChoose: choose, after: <ThemeNotes /> })}
            {...(field.name === "leaderInvolved" && { after: <LeaderNote /> })}
            {...(field.name === "notificationConsidered" && { after: <DutyNote underretningUrl={underretningUrl} /> })}
          />
        ))}
      {isLast && <AskAgreement fields={fields} asking={asking} folded={facts.folded} units={facts.units} />}
      {own
        .filter(({ name }) => name === "confirmAnonymous")
        .map((field) => (
          <AskQuestion key={field.name} field={field} asking={asking} />
        ))}
      <FormFoot>
        <Button kind="primary" name="intent" value={isLast ? "send" : "next"}>
          {isLast ? text.submit : text.next}
        </Button>
        {step > 1 && (
          <Button kind="tertiary" name="intent" value="back">
            {facts.form === "enkeltsag" ? text.back : text.backToTask}
          </Button>
        )}
        <Button kind="tertiary" name="intent" value="draft">
          {text.saveDraft}
        </Button>
      </FormFoot>
    </Form>
  );
}

/** Rules that some themes bring with them, as soon as they are chosen. */
function ThemeNotes() {
  const { extremism, honour } = askingWords();
  return (
    <div role="status">
      <When answered="brief">
        <Note rav className="ms-mt-s">
          <p>
            <strong>{extremism.strong}</strong> {extremism.limit(briefMax)}
          </p>
        </Note>
      </When>
      <When answered="honour">
        <Note rav className="ms-mt-s">
          <p>
            <strong>{honour.strong}</strong> {honour.words}
          </p>
        </Note>
      </When>
    </div>
  );
}

/** Hidden fields: the answers of the other step, and the choices about them. */
function Travelling({ typed, fields }: { typed: Typed; fields: readonly FieldView[] }) {
  const here = new Set(fields.flatMap(({ name }) => [name, decisionName(name)]));
  return Object.entries(typed)
    .filter(([field]) => !here.has(field))
    .flatMap(([field, values]) => values.map((one) => <input key={field + one} type="hidden" name={field} value={one} />));
}

/**
 * What stands beside the fields: where something may be kept nowhere, the whole sentence, of which the summary has the short one
 * (docs/domain/workflow.md 3.2).
 */
function besideFields(refusal: AskRefusal | undefined, typed: Typed): Refused {
  if (!refusal) return { errors: [], typed, findings: {} };
  const blocked = (field: string) => refusal.findings[field]?.some(({ level }) => level === "block");
  const whole = piecesWords().marks.block;
  return { ...refusal, errors: refusal.errors.map((error) => (blocked(error.field) ? { ...error, message: whole } : error)) };
}

const agreementFields: readonly string[] = [
  "urgency",
  "urgencyReason",
  "contactForm",
  "phone",
  "contactTimes",
  "unit",
  "profession",
];
const isAgreement = (name: string) => agreementFields.includes(name);

/** The form's own address: a kept one names its draft, so that reloading finds it again. */
function addressOf(facts: AskFacts, key: string, step: number): string {
  const address = paths.askFor(facts.form);
  return facts.savedAt === null ? address : `${address}?kladde=${key}${step > 1 ? `&trin=${step}` : ""}`;
}
