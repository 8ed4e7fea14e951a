import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { FormChoice } from "#app/forms/form-choice.tsx";
import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";

type Props = { number: string; field: FieldView; refused: Refused | undefined };

/** A unit manager says why before opening a request of somebody else's; the reason is logged with the reading (docs/domain/workflow.md 3.1). */
export function RequestReasonPage({ number, field, refused }: Props) {
  const { reason, back } = requestWords();
  const { step } = requestWords();
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths.queue, label: back.queue }]} here={number} />
      <Sheet roomy bleed>
        <h1>{reason.title}</h1>
        <ErrorSummary errors={refused?.errors} />
        <p className="ms-lead">{reason.lead}</p>
        <Form method="post" noValidate action={paths.request(number)}>
          <FormChoice field={field} refused={refused} />
          <Actions foot>
            <Button kind="primary">{reason.submit}</Button>
            <LinkButton kind="tertiary" to={paths.queue}>
              {step.backToQueue}
            </LinkButton>
          </Actions>
        </Form>
      </Sheet>
    </Page>
  );
}
