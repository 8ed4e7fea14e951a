import { Form } from "@remix-run/react";
import { Fragment } from "react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { besideOf, valuesOf } from "#app/forms/line-field.tsx";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormFoot } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/page.tsx";
import type { OptionGroup } from "#app/ui/select-field.tsx";

export type ProfileFields = Readonly<
  Record<"competences" | "certified" | "fraction" | "maxOpen" | "contact" | "deputy", FieldView>
>;
type Props = { fields: ProfileFields; refused?: RefusedForm | undefined };

/** What routing knows of a consultant (docs/domain/workflow.md 3.3, docs/domain/demo.md 7.3). */
export function ConsultantProfile({ fields, refused }: Props) {
  const { person: text, save } = administrationWords();
  const { contact, deputy, ...others } = fields;
  return (
    <Sheet roomy bleed>
      <h2>{text.profile}</h2>
      <p>{text.profileLead}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="profile" />
        {/* Remounted by `key`: after a change or its undo the fields begin again from what is stored. */}
        <Fragment key={JSON.stringify(Object.values(fields).map(({ first }) => first))}>
          <PlainFields fields={Object.values(others)} refused={refused} />
          <Units field={contact} refused={refused} />
          <Units field={deputy} refused={refused} />
        </Fragment>
        <FormFoot>
          <Button>{save}</Button>
        </FormFoot>
      </Form>
    </Sheet>
  );
}

/** A municipality has many units: folded, with how many are chosen beside it. */
function Units({ field, refused }: { field: FieldView; refused: RefusedForm | undefined }) {
  const text = administrationWords().person;
  const { name, label, error } = besideOf(field, refused);
  const chosen = valuesOf(field, refused);
  const options = field.options ?? [];
  return (
    <Disclosure className="ms-mt-16" summary={label} aside={text.unitsChosen(chosen.length)} open={error !== undefined}>
      {options.length === 0 ? (
        <p>{text.noUnits}</p>
      ) : (
        <Choices
          kind="several"
          name={name}
          label={<span className="sr-only">{label}</span>}
          options={options as OptionGroup[]}
          defaultValue={chosen}
          error={error}
        />
      )}
    </Disclosure>
  );
}
