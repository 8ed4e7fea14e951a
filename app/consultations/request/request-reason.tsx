import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary, errorOf, type FormError } from "#app/ui/form.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";

/** A unit manager says why before opening a request of somebody else's; the reason is logged with the reading (DOMAIN.md 3.1). */
export function RequestReasonPage({ number, errors }: { number: string; errors: readonly FormError[] | undefined }) {
  const { reason, back } = requestWords();
  const { step } = requestWords();
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths.queue, label: back.queue }]} here={number} />
      <Sheet roomy bleed>
        <h1>{reason.title}</h1>
        <ErrorSummary errors={errors} />
        <p className="ms-lead">{reason.lead}</p>
        <Form method="post" noValidate action={paths.request(number)}>
          <Choices
            kind="one"
            list
            name="reason"
            label={reason.label}
            hint={reason.holds}
            options={Object.entries(reason.reasons).map(([value, label]) => ({ value, label }))}
            error={errorOf(errors, "reason")}
          />
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
