import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { type Choice, type ChoiceGroup, Choices } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/page.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export type Profile = {
  competences: readonly string[];
  certified: boolean;
  /** In per cent. */
  fraction: number;
  maxOpen: number | null;
  contact: readonly string[];
  deputy: readonly string[];
};

type Props = {
  profile: Profile;
  competences: readonly Choice[];
  unitGroups: readonly ChoiceGroup[];
  errors?: readonly FormError[] | undefined;
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** What routing knows of a consultant (DOMAIN.md 3.3, 7.3). */
export function ConsultantProfile({ profile, competences, unitGroups, errors, typed }: Props) {
  const { person: text, save } = administrationWords();
  const one = (name: string, now: string) => (typed ? typed[name]?.[0] : now);
  const several = (name: string, now: readonly string[]) => (typed ? typed[name] : now);
  return (
    <Sheet roomy bleed>
      <h2>{text.profile}</h2>
      <p>{text.profileLead}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="profile" />
        {/* After a change or its undo the fields begin again from what is stored. */}
        <Fragment key={JSON.stringify(profile)}>
          <Choices
            kind="several"
            name="competences"
            label={text.competences}
            options={competences}
            defaultValue={several("competences", profile.competences)}
            error={errorOf(errors, "competences")}
          />
          <CheckboxField
            name="certified"
            label={text.certified}
            defaultChecked={typed ? typed.certified !== undefined : profile.certified}
            error={errorOf(errors, "certified")}
          />
          <TextField
            name="fraction"
            label={text.fraction}
            hint={text.fractionHint}
            width="short"
            inputMode="numeric"
            maxLength={3}
            defaultValue={one("fraction", String(profile.fraction))}
            error={errorOf(errors, "fraction")}
          />
          <TextField
            name="maxOpen"
            label={text.maxOpen}
            hint={text.maxOpenHint}
            optional
            width="short"
            inputMode="numeric"
            maxLength={2}
            defaultValue={one("maxOpen", profile.maxOpen === null ? "" : String(profile.maxOpen))}
            error={errorOf(errors, "maxOpen")}
          />
          <Units name="contact" label={text.contact} chosen={several("contact", profile.contact)} {...{ unitGroups, errors }} />
          <Units name="deputy" label={text.deputy} chosen={several("deputy", profile.deputy)} {...{ unitGroups, errors }} />
        </Fragment>
        <FormFoot>
          <Button>{save}</Button>
        </FormFoot>
      </Form>
    </Sheet>
  );
}

/** A municipality has many units: folded, with how many are chosen beside it. */
function Units(props: {
  name: string;
  label: string;
  chosen: readonly string[] | undefined;
  unitGroups: readonly ChoiceGroup[];
  errors: readonly FormError[] | undefined;
}) {
  const text = administrationWords().person;
  const error = errorOf(props.errors, props.name);
  return (
    <Disclosure
      className="ms-mt-16"
      summary={props.label}
      aside={text.unitsChosen(props.chosen?.length ?? 0)}
      open={error !== undefined}
    >
      {props.unitGroups.length === 0 ? (
        <p>{text.noUnits}</p>
      ) : (
        <Choices
          kind="several"
          name={props.name}
          label={<span className="sr-only">{props.label}</span>}
          options={props.unitGroups}
          defaultValue={props.chosen}
          error={error}
        />
      )}
    </Disclosure>
  );
}
