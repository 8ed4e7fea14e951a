import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { intakeLabelsWords } from "#app/text/intake-labels.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { type Option, SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { professions } from "#workflows/consultation/vocabulary.ts";
import { limits } from "../limits.ts";
import { unlistedUnit } from "../unlisted-unit.ts";

type Props = {
  address: string;
  units: readonly Option[];
  errors?: readonly FormError[] | undefined;
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** Who somebody is whose address is new: name, unit and function. Asking for advice is all that it opens. */
export function RegistrationPage({ address, units, errors, typed = {} }: Props) {
  const text = signInCodeWords().register;
  const { professionLabels } = intakeLabelsWords();
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name]?.[0] });
  return (
    <Page>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead(address)}</p>
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate reloadDocument>
            <TextField {...field("name")} label={text.name} maxLength={limits.name} autoComplete="name" />
            <SelectField
              {...field("unit")}
              label={text.unit}
              options={[...units, { value: unlistedUnit, label: text.unlisted }]}
            />
            <SelectField
              {...field("profession")}
              label={text.profession}
              options={professions.map((value) => ({ value, label: professionLabels[value] }))}
            />
            <FormFoot>
              <Button kind="primary">{text.button}</Button>
              <p className="ms-small ms-muted">
                {text.stored} <Link to={paths.privacy}>{text.privacy}</Link>
              </p>
            </FormFoot>
          </Form>
        </Sheet>
      </div>
    </Page>
  );
}
