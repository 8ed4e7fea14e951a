import { Form } from "@remix-run/react";
import { Fragment } from "react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { valuesOf } from "#app/forms/line-field.tsx";
import { PlainField, PlainFields } from "#app/forms/plain-field.tsx";
import { paths } from "#app/paths.ts";
import { Saved } from "#app/people/saved.tsx";
import { dutyWords } from "#app/text/duty.ts";
import { capital } from "#app/text/format.ts";
import { longDate } from "#app/text/moments.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { useTimesDone } from "#app/ui/done-form.ts";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page, Sheet } from "#app/ui/page.tsx";
import { SaveFoot } from "#app/ui/save-foot.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { DutyFacts, DutyShown } from "./duty.server.ts";
import { DutyNow } from "./duty-now.tsx";

type Props = {
  facts: DutyFacts;
  weekFields: WeekFields;
  swapFields: readonly FieldView[];
  mayEdit: boolean;
  back: "triage" | "queue" | "administration";
  saved?: string | undefined;
  undo?: string | null | undefined;
  refused?: RefusedForm | undefined;
};
type WeekFields = Readonly<Record<`day-${1 | 2 | 3 | 4 | 5}` | "stood", FieldView>>;

/** Who is on duty: the week, the days ahead as they fall, and single days that are swapped. Read by the unit, kept by its manager. */
export function DutyPage({ facts, weekFields, swapFields, mayEdit, back, saved, undo, refused }: Props) {
  const text = dutyWords();
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths[back], label: text.back[back] }]} here={text.title} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <ErrorSummary errors={refused?.errors} />
      <Saved words={saved} undo={undo} />
      <p className="ms-mt-s" role="status">
        <strong>
          <DutyNow duty={facts.now} />
        </strong>
      </p>
      <Columns layout="even" className="ms-mt">
        <Sheet>
          <h2>{text.ahead.heading}</h2>
          <Ahead days={facts.ahead} />
        </Sheet>
        <div className="ms-stack ms-stack--s">
          <Card title={text.week.heading} small>
            {mayEdit ? (
              <Week facts={facts} fields={weekFields} refused={refused?.intent === "week" ? refused : undefined} />
            ) : (
              <WeekRead facts={facts} />
            )}
          </Card>
          <Card title={text.exception.heading} small>
            <p>{text.exception.lead}</p>
            {mayEdit && <Swap fields={swapFields} refused={refused?.intent === "swap" ? refused : undefined} />}
            <Swaps facts={facts} mayEdit={mayEdit} />
          </Card>
        </div>
      </Columns>
    </Page>
  );
}

function Ahead({ days }: { days: readonly DutyShown[] }) {
  const { ahead, manager } = dutyWords();
  return (
    <table className="ms-table ms-mt-s">
      <caption className="sr-only">{ahead.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{ahead.columns.day}</th>
          <th scope="col">{ahead.columns.who}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{capital(longDate(day.date))}</th>
            <td>
              {day.name ?? manager} {day.because === "exception" && <Tag tone="fjord">{ahead.swapped}</Tag>}
              {day.because === "absent" && <Tag tone="rav">{ahead.standIn(day.planned ?? "")}</Tag>}
              {day.because === "gone" && <Tag tone="rav">{ahead.gone(day.planned ?? "")}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The officers of the week, and whoever stands there still and may do it no more. */
function Week({ facts, fields, refused }: { facts: DutyFacts; fields: WeekFields; refused: Props["refused"] }) {
  const { week } = dutyWords();
  const { stood, ...days } = fields;
  if (facts.officers.length === 0) {
    return (
      <Note rav>
        <p>{week.noOfficers}</p>
      </Note>
    );
  }
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="week" />
      <input type="hidden" name="stood" value={valuesOf(stood, refused)[0] ?? ""} />
      <div className="ms-three">
        {Object.values(days).map((field) => (
          <PlainField key={`${field.name}-${field.first?.[0]}`} field={field} refused={refused} />
        ))}
      </div>
      <SaveFoot>
        <Button kind="primary">{week.save}</Button>
      </SaveFoot>
    </Form>
  );
}

function WeekRead({ facts }: { facts: DutyFacts }) {
  const { week } = dutyWords();
  return (
    <dl className="ms-facts">
      {facts.week.map(({ weekday, personId }) => (
        <Fragment key={weekday}>
          <dt>{week.days[weekday]}</dt>
          <dd>{facts.officers.find(({ value }) => value === personId)?.label ?? week.nobody}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Swap({ fields, refused }: { fields: readonly FieldView[]; refused: Props["refused"] }) {
  const { exception } = dutyWords();
  const done = useTimesDone((sent) => sent.get("intent") === "swap");
  return (
    // Remounted by `key`: the fields of a form that has done its work are empty again.
    <Form method="post" noValidate key={done}>
      <input type="hidden" name="intent" value="swap" />
      <PlainFields fields={fields} refused={refused} />
      <p className="ms-actions ms-mt-s">
        <Button>{exception.save}</Button>
      </p>
    </Form>
  );
}

function Swaps({ facts, mayEdit }: { facts: DutyFacts; mayEdit: boolean }) {
  const { exception, week } = dutyWords();
  return (
    <>
      <h3 className="ms-aside-h ms-mt">{exception.list}</h3>
      {facts.swaps.length === 0 && <p className="ms-muted">{exception.none}</p>}
      <ul className="ms-plain ms-stack ms-stack--s">
        {facts.swaps.map(({ date, name }) => (
          <li key={date}>
            <Form method="post" noValidate className="ms-bar">
              <input type="hidden" name="intent" value="remove-swap" />
              <span>
                {capital(longDate(date))}: {name ?? week.nobody}
              </span>
              {mayEdit && (
                <Button small kind="tertiary" name="date" value={date}>
                  {exception.remove}
                  <span className="sr-only"> {exception.removeOf(longDate(date))}</span>
                </Button>
              )}
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
