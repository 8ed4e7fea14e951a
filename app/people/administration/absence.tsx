import { Form } from "@remix-run/react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { fullDate } from "#app/text/moments.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTimesDone } from "#app/ui/done-form.ts";
import { Card } from "#app/ui/page.tsx";

/** A period of absence, both days included; days as `YYYY-MM-DD`. */
export type Absence = { id: string; from: string; to: string };

type Props = {
  absences: readonly Absence[];
  fields: readonly FieldView[];
  refused?: RefusedForm | undefined;
};

/** When somebody is away, with the ways to note another period and to take one away. */
export function AbsenceCard({ absences, fields, refused }: Props) {
  const text = administrationWords().person;
  const done = useTimesDone((sent) => sent.get("intent") === "absence");
  return (
    <Card title={text.absence} small>
      <p>{text.absenceLead}</p>
      {absences.length === 0 ? <p className="ms-muted">{text.absenceNone}</p> : <Periods absences={absences} />}
      <Disclosure summary={text.addAbsence} open={refused !== undefined}>
        {/* Remounted by `key`: the fields of a form that has done its work are empty again. */}
        <Form method="post" noValidate className="ms-stack ms-stack--s" key={done}>
          <input type="hidden" name="intent" value="absence" />
          <PlainFields fields={fields} refused={refused} />
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
