import { Form, useNavigation } from "@remix-run/react";
import type { Refused } from "#app/forms/field.ts";
import { FormField } from "#app/forms/form-field.tsx";
import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { written } from "#app/text/written.ts";
import { AnswerList } from "#app/ui/answers.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Card, Columns, Page, Sheet } from "#app/ui/page.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { RequestView } from "./request-view.ts";
import type { StepForm } from "./steps.server.ts";

type Props = {
  view: RequestView;
  form: StepForm;
  search: IdentifierOptions;
  refused: Refused | undefined;
  seen: number | undefined;
};

/** A step's page: what it is, what follows from it, its fields and one button; the request stands beside it. */
export function StepPage({ view, form, search, refused, seen = view.version }: Props) {
  const text = requestWords();
  const busy = useNavigation().state === "submitting";
  return (
    <Page dense={view.unit}>
      <Breadcrumbs trail={[view.back, { to: paths.request(view.number), label: view.number }]} here={form.title} />
      <Columns layout="aside">
        <Sheet roomy bleed>
          <h1>{form.title}</h1>
          <ErrorSummary errors={refused?.errors} sends />
          <p className="ms-lead">{form.lead}</p>
          <Form method="post" noValidate action={paths.step(view.number, form.slug)} aria-busy={busy || undefined}>
            <input type="hidden" name="seen" value={seen} />
            {form.fields.map((field) => (
              <FormField key={field.name} field={field} refused={refused} search={search} />
            ))}
            <Actions foot>
              <Button kind="primary">{form.button}</Button>
              <LinkButton kind="tertiary" to={paths.request(view.number)}>
                {text.step.back}
              </LinkButton>
            </Actions>
          </Form>
        </Sheet>
        <aside className="ms-stack ms-stack--s" aria-label={text.answers.title}>
          <Card>
            <p className="ms-label ms-num">{view.number}</p>
            <p className="ms-h4" {...written(view.title)}>
              {view.title}
            </p>
            <Disclosure summary={text.answers.title} className="ms-mt-s">
              <AnswerList answers={view.answers} />
            </Disclosure>
          </Card>
        </aside>
      </Columns>
    </Page>
  );
}
