import { decisionName, type FieldView, firstOf, type Refused } from "#app/forms/field.ts";
import { besideOf, valuesOf } from "#app/forms/line-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Choice, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary, errorOf, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** The words around the questions. */
type SurveyWords = { title: string; lead: string; promise: string; send: string };

type Props = { words: SurveyWords; fields: readonly FieldView[]; about: string | null; refused?: Refused | undefined };

/**
 * Plain HTML form: the page has no script of ours. The address of the form ends in `#fejl`, so that a browser that gets it back goes to what
 * must be mended.
 */
export function SurveyPage({ words, fields, about, refused }: Props) {
  return (
    <Page>
      <ErrorSummary errors={refused?.errors} sends />
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
            {fields.map((field) => (
              <Question key={field.name} field={field} refused={refused} />
            ))}
            <FormFoot>
              <Button kind="primary">{words.send}</Button>
            </FormFoot>
          </form>
        </Sheet>
      </div>
    </Page>
  );
}

/** Answers to choose from, or the open one, whose finds only the server can paint. */
function Question({ field, refused }: { field: FieldView; refused: Refused | undefined }) {
  const [value] = valuesOf(field, refused);
  if (field.kind !== "text") {
    const options = (field.options ?? []) as Choice[];
    return <Choices kind="one" className="ms-scale" {...besideOf(field, refused)} options={options} defaultValue={value} />;
  }
  const decision = decisionName(field.name);
  return (
    <TextArea
      {...besideOf(field, refused)}
      {...(field.max && { maxLength: field.max })}
      {...(field.rows && { rows: field.rows })}
      defaultValue={value}
      marks={refused?.findings[field.name]}
      decision={refused && firstOf(refused.typed, decision)}
      decisionError={errorOf(refused?.errors, decision)}
    />
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
