import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/page.tsx";
import { Saved } from "../saved.tsx";

type Props = { fields: readonly FieldView[]; saved: boolean; refused?: Refused | undefined };

/** What the municipality decides for itself. */
export function SettingsPage({ fields, saved, refused }: Props) {
  const { settings: text, save } = administrationWords();
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={saved ? text.done : undefined} />
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate>
            <PlainFields fields={fields} refused={refused} />
            <FormFoot>
              <Button kind="primary">{save}</Button>
            </FormFoot>
          </Form>
        </Sheet>
      </div>
    </>
  );
}
