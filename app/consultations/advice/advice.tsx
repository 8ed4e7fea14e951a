import { Form } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { FormChoice } from "#app/forms/form-choice.tsx";
import { FormText } from "#app/forms/form-text.tsx";
import { typedIn } from "#app/forms/typed.ts";
import { paths } from "#app/paths.ts";
import { adviceWords } from "#app/text/advice.ts";
import { adviceLabelsWords } from "#app/text/advice-labels.ts";
import { capital } from "#app/text/format.ts";
import { clock, type DeadlineWords } from "#app/text/moments.ts";
import { AnswerList } from "#app/ui/answers.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Deadline } from "#app/ui/deadline.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DraftLine, useDraft } from "#app/ui/draft.tsx";
import { EditorPart, EditorParts } from "#app/ui/editor-part.tsx";
import { ErrorSummary, errorOf } from "#app/ui/form.tsx";
import { Letter } from "#app/ui/letter.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page, Sheet, TitleBar } from "#app/ui/page.tsx";
import type { AdvicePart } from "#workflows/consultation/vocabulary.ts";
import { type AdviceValues, adviceValuesOf, partsWritten, rowByRow, textsOf } from "../request/advice-parts.ts";
import { Entries } from "../request/entries.tsx";
import type { AdviceFacts, RefusedAdvice } from "./advice.server.ts";
import { Deals } from "./advice-deals.tsx";

type Props = { facts: AdviceFacts; refused: RefusedAdvice | undefined };

/** The advice's editor: seven parts, the unit's principles at hand, and the letter as its reader gets it. */
export function AdvicePage({ facts, refused }: Props) {
  const text = adviceWords();
  const { view } = facts;
  const first = refused ? adviceValuesOf(refused.typed) : facts.values;
  const [values, setValues] = useState<AdviceValues>(first);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, paths.adviceDraft(view.number), facts.savedAt ?? undefined);
  const written = partsWritten(values);
  const follow = (event: FormEvent<HTMLFormElement>) =>
    setValues(adviceValuesOf(rowByRow(typedIn(new FormData(event.currentTarget)))));
  return (
    <Page dense>
      <Breadcrumbs trail={[view.back, { to: paths.request(view.number), label: view.number }]} here={text.here} />
      <TitleBar
        title={facts.again ? text.titleAgain : text.title}
        sum={
          <>
            {text.written(written.filter(Boolean).length, written.length)}{" "}
            {view.deadline && <Deadline {...view.deadline.words} words={byWhen(view.deadline.words, text.due)} />}
          </>
        }
      />
      {facts.again && (
        <Note full className="ms-mt-s">
          <p>{text.again}</p>
        </Note>
      )}
      <Columns layout="even" className="ms-mt-s">
        <Sheet>
          <ErrorSummary errors={refused?.errors} sends />
          <Form method="post" noValidate action={paths.advice(view.number)} ref={form} onInput={follow}>
            <input type="hidden" name="seen" value={view.version} />
            {/* Implicit submission: Enter in a field presses the first button, which keeps the draft; nothing is sent by accident. */}
            <button type="submit" name="intent" value="gem" className="sr-only" tabIndex={-1} aria-hidden="true">
              {text.save}
            </button>
            <Parts facts={facts} refused={refused} first={first} written={written} />
            <div className="ms-form-foot">
              <p className="ms-small ms-muted">{text.once}</p>
              <DraftLine state={draft} />
              <div className="ms-actions ms-actions--stack ms-mt-s">
                <Button kind="primary" name="intent" value="send">
                  {text.send(facts.requester)}
                </Button>
                <Button name="intent" value="vis">
                  {text.update}
                </Button>
                <Button kind="tertiary" name="intent" value="gem">
                  {text.save}
                </Button>
              </div>
            </div>
          </Form>
        </Sheet>
        <Beside facts={facts} values={values} />
      </Columns>
    </Page>
  );
}

/** “Senest onsdag den 25. november”; what has passed, or rests, says so by itself. */
function byWhen({ kind, words }: DeadlineWords, due: string): string {
  return kind === "over" || kind === "paused" ? capital(words) : `${due} ${words}`;
}

type PartsProps = Props & { first: AdviceValues; written: readonly boolean[] };

function Parts({ facts, refused, first, written }: PartsProps) {
  const { parts } = adviceWords();
  const { fields } = facts;
  const text = (name: "agreement" | "understanding" | "advice" | "sources") => (
    <FormText field={{ ...fields[name], first: [facts.values[name]] }} refused={refused} search={facts.search} />
  );
  const done = (index: number) => written[index] ?? false;
  const deals = { fields: facts.deal, refused, more: refused?.more ?? facts.more };
  return (
    <EditorParts>
      <EditorPart number={1} done={done(0)}>
        {text("agreement")}
      </EditorPart>
      <EditorPart number={2} done={done(1)}>
        {text("understanding")}
      </EditorPart>
      <EditorPart number={3} done={done(2)}>
        {text("advice")}
      </EditorPart>
      <EditorPart number={4} done={done(3)}>
        <Deals {...deals} group="requesterActions" first={first.requesterActions} {...parts.requesterActions} />
      </EditorPart>
      <EditorPart number={5} done={done(4)}>
        <Deals {...deals} group="ourActions" first={first.ourActions} {...parts.ourActions} />
      </EditorPart>
      <EditorPart number={6} done={done(5)}>
        <FormChoice field={{ ...fields.offers, first: facts.values.offers }} refused={refused} />
        {text("sources")}
      </EditorPart>
      <EditorPart number={7} done={done(6)}>
        <DateField
          name="followUp"
          label={fields.followUp.label}
          hint={fields.followUp.hint}
          defaultValue={first.followUp}
          error={errorOf(refused?.errors, "followUp")}
        />
      </EditorPart>
    </EditorParts>
  );
}

/** The principles, the request and the letter: beside the form on the laptop, below it on the phone. */
function Beside({ facts, values }: { facts: AdviceFacts; values: AdviceValues }) {
  const text = adviceWords();
  return (
    <div className="ms-stack ms-stack--s ms-sticky">
      <Card>
        <Disclosure summary={text.principles.title} open>
          <ol className="ms-principles">
            {text.principles.all.map((principle) => (
              <li key={principle}>{principle}</li>
            ))}
          </ol>
        </Disclosure>
      </Card>
      <Card>
        <Disclosure summary={text.request} aside={text.requestAside}>
          <AnswerList answers={facts.view.answers} />
          <h3 className="ms-h4 ms-mt-s">{text.conversation}</h3>
          <Entries entries={facts.view.timeline} />
        </Disclosure>
      </Card>
      <Preview facts={facts} values={values} />
    </div>
  );
}

function Preview({ facts, values }: { facts: AdviceFacts; values: AdviceValues }) {
  const text = adviceWords();
  const { advicePartLabels } = adviceLabelsWords();
  const texts = textsOf(values, text);
  const headings = {
    ...advicePartLabels,
    requesterActions: text.parts.requesterActions.label,
    ourActions: text.parts.ourActions.label,
  };
  const offers = facts.offers.filter(({ code }) => values.offers.includes(code)).map(({ name }) => name);
  const parts = [
    ...Object.entries(texts).map(([part, body]) => ({ heading: headings[part as AdvicePart], body })),
    ...(offers.length > 0 ? [{ heading: text.offerLetter, body: offers.join("\n") }] : []),
  ];
  return (
    <section aria-labelledby="forhaandsvisning">
      <div className="ms-section-head">
        <h2 className="ms-aside-h ms-mt-s" id="forhaandsvisning">
          {text.preview(facts.requester)}
        </h2>
        {facts.savedAt && <p className="ms-label">{capital(text.saved(clock(facts.savedAt)))}</p>}
      </div>
      {parts.length === 0 ? (
        <p className="ms-muted">{text.previewEmpty}</p>
      ) : (
        <Letter label={text.label(facts.view.number, facts.author)} parts={parts} />
      )}
    </section>
  );
}
