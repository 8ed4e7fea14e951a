import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import type { Mark } from "#app/ui/marks.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { fastEnoughCodes, longestComment, scaleCodes, scaleQuestions } from "../survey-questions.ts";

/** A question's words, and those of its answers. */
export type SurveyWords = {
  title: string;
  lead: string;
  promise: string;
  send: string;
  questions: Record<(typeof scaleQuestions)[number] | "fastEnough" | "comment", string>;
  scale: Record<(typeof scaleCodes)[number], string>;
  yesNo: Record<(typeof fastEnoughCodes)[number], string>;
};

type Props = {
  words: SurveyWords;
  about: string | null;
  errors?: readonly FormError[] | undefined;
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
  marks?: readonly Mark[] | undefined;
};

/**
 * The survey as a plain form: the page has no script of ours. The address of the form ends in `#fejl`, so that a browser that gets
 * it back goes to what must be mended.
 */
export function SurveyPage({ words, about, errors, typed = {}, marks }: Props) {
  const field = (name: keyof SurveyWords["questions"]) => ({
    name,
    label: words.questions[name],
    error: errorOf(errors, name),
    defaultValue: typed[name]?.[0],
  });
  return (
    <Page>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p className="ms-lead">
        {about} {words.lead}
      </p>
      <Note className="ms-mt-s">
        <p>{words.promise}</p>
      </Note>
      <div className="ms-mt">
        <Sheet roomy bleed>
          <form method="post" noValidate action="#fejl">
            {scaleQuestions.map((name) => (
              <Choices
                key={name}
                kind="one"
                {...field(name)}
                options={scaleCodes.map((value) => ({ value, label: words.scale[value] }))}
              />
            ))}
            <Choices
              kind="one"
              {...field("fastEnough")}
              options={fastEnoughCodes.map((value) => ({ value, label: words.yesNo[value] }))}
            />
            <TextArea
              {...field("comment")}
              optional
              maxLength={longestComment}
              rows={5}
              marks={marks}
              decision={typed["comment-decision"]?.[0]}
              decisionError={errorOf(errors, "comment-decision")}
            />
            <FormFoot>
              <Button kind="primary">{words.send}</Button>
            </FormFoot>
          </form>
        </Sheet>
      </div>
    </Page>
  );
}

/** Answered, or too late: one calm page with nothing to do. */
export function SurveyClosedPage({ title, words, more }: { title: string; words: string; more: string }) {
  return (
    <Page>
      <div className="ms-lost">
        <h1>{title}</h1>
        <p className="ms-lead">{words}</p>
        <p className="ms-small ms-muted ms-mt">{more}</p>
      </div>
    </Page>
  );
}
