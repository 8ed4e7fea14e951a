import { Form } from "@remix-run/react";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Columns, Sheet } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { limits } from "../limits.ts";
import { Saved } from "../saved.tsx";

type Row = { code: string; name: string; own: boolean; retired: boolean; people: number };
type Typed = Readonly<Record<string, readonly string[]>>;
type Props = {
  competences: readonly Row[];
  saved?: string | undefined;
  refused?: { intent: string; errors: readonly FormError[]; typed: Typed } | undefined;
};

/** What the unit's consultants can be said to know: the plan's competences, and those that the municipality adds. */
export function CompetencesPage({ competences, saved, refused }: Props) {
  const { competences: text } = administrationWords();
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
                <Competence row={row} refused={refused?.typed.code?.[0] === row.code ? refused : undefined} />
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet roomy bleed>
          <h2>{text.add}</h2>
          {/* The fields of a form that has done its work are empty again. */}
          <Form method="post" noValidate key={competences.length}>
            <input type="hidden" name="intent" value="add" />
            <TextField
              name="name"
              label={text.name}
              hint={text.nameHint}
              maxLength={limits.name}
              defaultValue={adding?.typed.name?.[0]}
              error={errorOf(adding?.errors, "name")}
            />
            <FormFoot>
              <Button kind="primary">{text.addButton}</Button>
            </FormFoot>
          </Form>
        </Sheet>
      </Columns>
    </>
  );
}

function Competence({ row, refused }: { row: Row; refused: Props["refused"] }) {
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
            <TextField
              id={`name-${code}`}
              name="name"
              label={text.name}
              maxLength={limits.name}
              defaultValue={refused ? refused.typed.name?.[0] : name}
              error={errorOf(refused?.errors, "name")}
            />
            <p className="ms-actions">
              <Button small>{save}</Button>
            </p>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
