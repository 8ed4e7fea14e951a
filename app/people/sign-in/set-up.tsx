import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { LineField } from "#app/forms/line-field.tsx";
import { peopleWords } from "#app/text/people.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";

type Props = { fields: readonly FieldView[]; refused?: Refused | undefined };

/** The first administrator and the staff unit, made by whoever holds the console's link. */
export function SetUpPage({ fields, refused }: Props) {
  const text = peopleWords().setUp;
  return (
    <Page>
      <ErrorSummary errors={refused?.errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate reloadDocument>
            {fields.map((field) => (
              <LineField key={field.name} field={field} refused={refused} />
            ))}
            <FormFoot>
              <Button kind="primary">{text.button}</Button>
              <p className="ms-small ms-muted">{text.once}</p>
            </FormFoot>
          </Form>
        </Sheet>
      </div>
    </Page>
  );
}
