import { Form } from "@remix-run/react";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/page.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { limits } from "../limits.ts";
import { Saved } from "../saved.tsx";

type Field = "municipality" | "area" | "routing" | "winter" | "contactEmail" | "contactPhone" | "dpo" | "was";

type Props = {
  now: Readonly<Record<Field, string>>;
  saved: boolean;
  errors?: readonly FormError[] | undefined;
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** What the municipality decides for itself. */
export function SettingsPage({ now, saved, errors, typed }: Props) {
  const { settings: text, save } = administrationWords();
  const field = (name: Field) => ({
    name,
    error: errorOf(errors, name),
    defaultValue: typed ? typed[name]?.[0] : now[name],
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={saved ? text.done : undefined} />
      <div className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate>
            <TextField
              {...field("municipality")}
              label={text.municipality}
              hint={text.municipalityHint}
              maxLength={limits.name}
            />
            <TextField {...field("area")} label={text.area} hint={text.areaHint} maxLength={limits.name} />
            <Choices
              {...field("routing")}
              kind="one"
              list
              label={text.routing}
              options={[
                { value: "automatic", label: text.automatic },
                { value: "confirm", label: text.confirm },
              ]}
            />
            <Choices
              {...field("winter")}
              kind="one"
              label={text.winter}
              hint={text.winterHint}
              options={[
                { value: "7", label: text.week(7) },
                { value: "8", label: text.week(8) },
              ]}
            />
            <TextField
              {...field("contactEmail")}
              type="email"
              label={text.contactEmail}
              hint={text.contactHint}
              optional
              maxLength={limits.email}
            />
            <TextField {...field("contactPhone")} type="tel" label={text.contactPhone} optional maxLength={limits.phone} />
            <TextField {...field("dpo")} label={text.dpo} hint={text.dpoHint} optional maxLength={limits.contact} width="long" />
            <TextField
              {...field("was")}
              type="url"
              label={text.was}
              hint={text.wasHint}
              optional
              maxLength={limits.url}
              width="long"
            />
            <FormFoot>
              <Button kind="primary">{save}</Button>
            </FormFoot>
          </Form>
        </Sheet>
      </div>
    </>
  );
}
