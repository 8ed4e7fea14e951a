import { Fragment } from "react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { besideOf, valuesOf } from "#app/forms/line-field.tsx";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { Choices } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { OptionGroup } from "#app/ui/select-field.tsx";

export type ProfileFields = Readonly<
  Record<"competences" | "certified" | "fraction" | "maxOpen" | "contact" | "deputy", FieldView>
>;
type Props = { fields: ProfileFields; refused?: RefusedForm | undefined };

/**
 * What routing knows of a consultant (docs/domain/workflow.md 3.3, docs/domain/demo.md 7.3): fields of the form that holds the roles, since two forms
 * on one page would each lose what was ticked in the other.
 */
export function ConsultantProfile({ fields, refused }: Props) {
  const { person: text } = administrationWords();
  const { contact, deputy, ...others } = fields;
  return (
    <section className="ms-form-foot ms-mt" aria-labelledby="as-consultant">
      <h2 id="as-consultant">{text.profile}</h2>
      <p>{text.profileLead}</p>
      {/* Remounted by `key`: after a change or its undo the fields begin again from what is stored. */}
      <Fragment key={JSON.stringify(Object.values(fields).map(({ first }) => first))}>
        <PlainFields fields={Object.values(others)} refused={refused} />
        <Units field={contact} refused={refused} />
        <Units field={deputy} refused={refused} />
      </Fragment>
    </section>
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
