import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { besideOf, LineField, valuesOf } from "#app/forms/line-field.tsx";
import { paths } from "#app/paths.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

type Props = {
  address: string;
  fields: Readonly<Record<"name" | "unit" | "profession", FieldView>>;
  refused?: Refused | undefined;
};

/** Who somebody is whose address is new: name, unit and function. Asking for advice is all that it opens. */
export function RegistrationPage({ address, fields, refused }: Props) {
  const text = signInCodeWords().register;
  return (
    <Page>
      <ErrorSummary errors={refused?.errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead(address)}</p>
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate reloadDocument>
            <LineField field={fields.name} refused={refused} />
            {[fields.unit, fields.profession].map((field) => (
              <SelectField
                key={field.name}
                {...besideOf(field, refused)}
                options={field.options ?? []}
                defaultValue={valuesOf(field, refused)[0]}
              />
            ))}
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
