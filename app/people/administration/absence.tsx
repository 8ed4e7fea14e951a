import { Form } from "@remix-run/react";
import { administrationWords } from "#app/text/administration.ts";
import { fullDate } from "#app/text/format.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { errorOf, type FormError } from "#app/ui/form.tsx";
import { Card } from "#app/ui/page.tsx";

/** A period of absence, both days included; days as `YYYY-MM-DD`. */
export type Absence = { id: string; from: string; to: string };

type Props = {
  absences: readonly Absence[];
  errors?: readonly FormError[] | undefined;
  typed?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** When somebody is away, with the ways to note another period and to take one away. */
export function AbsenceCard({ absences, errors, typed }: Props) {
  const text = administrationWords().person;
  return (
    <Card title={text.absence} small>
      <p>{text.absenceLead}</p>
      {absences.length === 0 ? <p className="ms-muted">{text.absenceNone}</p> : <Periods absences={absences} />}
      <Disclosure summary={text.addAbsence} open={errors !== undefined}>
        {/* The fields of a form that has done its work are empty again. */}
        <Form method="post" noValidate className="ms-stack ms-stack--s" key={absences.length}>
          <input type="hidden" name="intent" value="absence" />
          <DateField name="from" label={text.from} defaultValue={typed?.from?.[0]} error={errorOf(errors, "from")} />
          <DateField name="to" label={text.to} defaultValue={typed?.to?.[0]} error={errorOf(errors, "to")} />
          <p className="ms-actions">
            <Button>{text.addAbsence}</Button>
          </p>
        </Form>
      </Disclosure>
    </Card>
  );
}

function Periods({ absences }: { absences: readonly Absence[] }) {
  const text = administrationWords().person;
  return (
    <ul className="ms-plain ms-stack ms-stack--s">
      {absences.map((absence) => {
        const period = text.period(fullDate(absence.from), fullDate(absence.to));
        return (
          <li key={absence.id}>
            <Form method="post" noValidate className="ms-bar">
              <input type="hidden" name="intent" value="remove-absence" />
              <span>{period}</span>
              <Button small kind="tertiary" name="absence" value={absence.id}>
                {text.removeAbsence}
                <span className="sr-only"> {text.removeAbsenceOf(period)}</span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
