import { Form } from "@remix-run/react";
import { peopleWords } from "#app/text/people.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { limits } from "../limits.ts";

type Props = { errors?: readonly FormError[] | undefined; typed?: Readonly<Record<string, readonly string[]>> | undefined };

/** The first administrator and the staff unit, made by whoever holds the console's link. */
export function SetUpPage({ errors, typed = {} }: Props) {
  const text = peopleWords().setUp;
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name]?.[0] });
  return (
    <Page>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate reloadDocument>
            <TextField {...field("name")} label={text.name} maxLength={limits.name} autoComplete="name" />
            <TextField
              {...field("email")}
              label={text.email}
              hint={text.emailHint}
              type="email"
              maxLength={limits.email}
              autoComplete="email"
            />
            <TextField {...field("unit")} label={text.unit} hint={text.unitHint} maxLength={limits.name} width="long" />
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
