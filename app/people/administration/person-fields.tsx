import { administrationWords } from "#app/text/administration.ts";
import { type Choice, Choices } from "#app/ui/choices.tsx";
import { errorOf, type FormError } from "#app/ui/form.tsx";
import { type Option, SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { limits } from "../limits.ts";

type Props = {
  units: readonly Option[];
  roles: readonly Choice[];
  now?: { name: string; email: string; unitId: string | null; roles: readonly string[] } | undefined;
  errors?: readonly FormError[] | undefined;
  /** What was posted and refused; it stands before what is stored. */
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** Name, address, unit and roles: the same for a new person and for one that is changed. */
export function PersonFields({ units, roles, now, errors, typed }: Props) {
  const text = administrationWords().person;
  return (
    <>
      <TextField
        name="name"
        label={text.name}
        defaultValue={typed ? typed.name?.[0] : now?.name}
        error={errorOf(errors, "name")}
        maxLength={limits.name}
      />
      <TextField
        name="email"
        type="email"
        label={text.email}
        defaultValue={typed ? typed.email?.[0] : now?.email}
        error={errorOf(errors, "email")}
        maxLength={limits.email}
      />
      <SelectField
        name="unit"
        label={text.unit}
        options={units}
        empty={text.unitEmpty}
        defaultValue={typed ? typed.unit?.[0] : (now?.unitId ?? undefined)}
        error={errorOf(errors, "unit")}
      />
      <Choices
        kind="several"
        name="roles"
        label={text.roles}
        hint={text.rolesHint}
        optional
        list
        options={roles}
        defaultValue={typed ? typed.roles : now?.roles}
        error={errorOf(errors, "roles")}
      />
    </>
  );
}
