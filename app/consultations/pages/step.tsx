import { Form, useNavigation } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { written } from "#app/text/written.ts";
import { Answers } from "#app/ui/answers.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary, errorOf, type FormError } from "#app/ui/form.tsx";
import { Card, Columns, Page, Sheet } from "#app/ui/page.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { FieldView, Kept, RefusedStep, StepForm } from "../steps.server.ts";
import type { RequestView } from "../work/request-view.ts";
import { useDetector } from "./detector.ts";

type Props = { view: RequestView; form: StepForm; search: IdentifierOptions; refused: RefusedStep | undefined };

/** A step's page: what it is, what follows from it, its fields and one button; the request stands beside it. */
export function StepPage({ view, form, search, refused }: Props) {
  const text = requestWords();
  const busy = useNavigation().state === "submitting";
  const errors = refused?.errors;
  return (
    <Page dense={view.unit}>
      <Breadcrumbs trail={[view.back, { to: paths.request(view.number), label: view.number }]} here={form.title} />
      <Columns layout="aside">
        <Sheet roomy bleed>
          <h1>{form.title}</h1>
          <ErrorSummary errors={errors} />
          <p className="ms-lead">{form.lead}</p>
          <Form method="post" action={paths.step(view.number, form.slug)} aria-busy={busy || undefined}>
            <input type="hidden" name="seen" value={view.version} />
            {form.fields.map((field) => (
              <StepField
                key={field.name}
                field={field}
                kept={refused?.kept}
                findings={refused?.findings}
                errors={errors}
                search={search}
              />
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
              <Answers answers={view.answers} />
            </Disclosure>
          </Card>
        </aside>
      </Columns>
    </Page>
  );
}

type FieldProps = {
  field: FieldView;
  kept: Kept | undefined;
  findings: Record<string, readonly Finding[]> | undefined;
  errors: readonly FormError[] | undefined;
  search: IdentifierOptions;
};

/** One field as its data says. What was typed comes back, whatever it was. */
export function StepField({ field, kept, findings, errors, search }: FieldProps) {
  const find = useDetector(search);
  const values = kept ? (kept[field.name] ?? []) : (field.first ?? []);
  const common = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    error: errorOf(errors, field.name),
    optional: field.optional ?? false,
  };
  const options = field.options ?? [];
  switch (field.kind) {
    case "text":
      return (
        <TextArea
          {...common}
          rows={(field.max ?? 0) > 600 ? 6 : 3}
          {...(field.max && { maxLength: field.max })}
          defaultValue={values[0]}
          find={find}
          marks={findings?.[field.name]}
          decision={kept?.[`${field.name}-decision`]?.[0]}
        />
      );
    case "one":
      return <Choices {...common} kind="one" options={options} list={field.list ?? false} defaultValue={values[0]} />;
    case "several":
      return <Choices {...common} kind="several" options={options} list={field.list ?? false} defaultValue={values} />;
    case "select":
      return <SelectField {...common} options={options} defaultValue={values[0]} />;
    case "date":
      return (
        <DateField
          {...common}
          defaultValue={values[0]}
          {...(field.from && { min: field.from })}
          {...(field.to && { max: field.to })}
        />
      );
    case "number":
      return <TextField {...common} width="short" inputMode="numeric" defaultValue={values[0]} />;
    case "time":
      return <TextField {...common} width="short" defaultValue={values[0]} />;
    default:
      return null;
  }
}
