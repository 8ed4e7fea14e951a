import { Form } from "@remix-run/react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { LineField } from "#app/forms/line-field.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTimesDone } from "#app/ui/done-form.ts";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Columns, Sheet } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Saved } from "../saved.tsx";

type Row = { code: string; name: string; own: boolean; retired: boolean; people: number };
type Props = {
  competences: readonly Row[];
  /** What one is called. */
  field: FieldView;
  saved?: string | undefined;
  /** The form that was refused; `code`: of which competence. */
  refused?: (RefusedForm & { code: string }) | undefined;
};

/** What the unit's consultants can be said to know: the plan's competences, and those that the municipality adds. */
export function CompetencesPage({ competences, field, saved, refused }: Props) {
  const { competences: text } = administrationWords();
  const done = useTimesDone((sent) => sent.get("intent") === "add");
  const adding = refused?.intent === "add" ? refused : undefined;
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={saved} />
      <Columns layout="even" className="ms-mt">
        <Sheet>
          <h2>{text.list}</h2>
          <ul className="ms-plain ms-stack ms-stack--s ms-mt-s">
            {competences.map((row) => (
              <li key={row.code}>
                <Competence row={row} field={field} refused={refused?.code === row.code ? refused : undefined} />
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet roomy bleed>
          <h2>{text.add}</h2>
          {/* Remounted by `key`: the fields of a form that has done its work are empty again. */}
          <Form method="post" noValidate key={done}>
            <input type="hidden" name="intent" value="add" />
            <LineField field={field} refused={adding} />
            <FormFoot>
              <Button kind="primary">{text.addButton}</Button>
            </FormFoot>
          </Form>
        </Sheet>
      </Columns>
    </>
  );
}

function Competence({ row, field, refused }: { row: Row } & Pick<Props, "field" | "refused">) {
  const { competences: text, save } = administrationWords();
  const { code, name, own, retired, people } = row;
  return (
    <>
      <Form method="post" noValidate className="ms-bar">
        <input type="hidden" name="code" value={code} />
        <span>
          {name} <span className="ms-small ms-muted">{text.people(people)}</span> {retired && <Tag>{text.retired}</Tag>}
        </span>
        <span className="ms-bar__end">
          <Button small kind="tertiary" name="intent" value={retired ? "resume" : "retire"}>
            {retired ? text.resume : text.retire}
            <span className="sr-only"> {name}</span>
          </Button>
        </span>
      </Form>
      {!own && (
        <Disclosure summary={text.renameOf(name)} open={refused !== undefined}>
          <Form method="post" noValidate className="ms-stack ms-stack--s">
            <input type="hidden" name="intent" value="rename" />
            <input type="hidden" name="code" value={code} />
            <LineField id={`name-${code}`} field={{ ...field, hint: undefined, first: [name] }} refused={refused} />
            <p className="ms-actions">
              <Button small>{save}</Button>
            </p>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
