import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { besideOf, valuesOf } from "#app/forms/line-field.tsx";
import { paths } from "#app/paths.ts";
import { Saved } from "#app/people/saved.tsx";
import { absencesWords } from "#app/text/absences.ts";
import { fullDate } from "#app/text/moments.ts";
import { ConfirmForm } from "#app/ui/action-panel.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { SettleFacts } from "./absences.server.ts";

type Props = {
  facts: SettleFacts;
  /** One for each request, in their order. */
  fields: readonly FieldView[];
  saved?: string | undefined;
  undo?: string | null | undefined;
  refused?: Refused | undefined;
};

/** Who takes over what somebody who will be away has open: for each request a deputy, or triage. */
export function AbsencePage({ facts, fields, saved, undo, refused }: Props) {
  const text = absencesWords();
  const { absence, isOwn, begun, long, requests } = facts;
  const planned = begun ? 0 : requests.filter((request) => request.planned !== null).length;
  const period = text.period(fullDate(absence.from), fullDate(absence.to));
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths.absences, label: text.title }]} here={text.settle.title} />
      <h1>{text.settle.title}</h1>
      <p className="ms-lead">{isOwn ? text.settle.leadOwn(period) : text.settle.lead(absence.name, period)}</p>
      <ErrorSummary errors={refused?.errors} />
      <Saved words={saved} undo={undo} />
      {!long || requests.length === 0 ? (
        <Note className="ms-mt">
          <p>{long ? text.settle.nothing : text.settle.short}</p>
        </Note>
      ) : (
        <div className="ms-mt">
          <Sheet roomy bleed>
            <p>{begun ? text.settle.begun : text.settle.later(fullDate(absence.from))}</p>
            {planned > 0 && (
              <Note>
                <p>{text.settle.planned(planned, requests.length, fullDate(absence.from))}</p>
                <ConfirmForm submit={text.settle.takeBack} intent={{ name: "intent", value: "take-back" }} />
              </Note>
            )}
            <Form method="post" noValidate>
              <input type="hidden" name="intent" value="settle" />
              {fields.map((field, index) => (
                <Request key={field.name} field={field} title={requests[index]?.title ?? null} refused={refused} />
              ))}
              <FormFoot>
                <Button kind="primary">{begun ? text.settle.save : text.settle.savePlan}</Button>
                <LinkButton kind="tertiary" to={paths.absences}>
                  {text.title}
                </LinkButton>
              </FormFoot>
            </Form>
          </Sheet>
        </div>
      )}
    </Page>
  );
}

function Request({ field, title, refused }: { field: FieldView; title: string | null; refused: Props["refused"] }) {
  const { settle } = absencesWords();
  const { empty, options = [] } = field;
  return (
    <SelectField
      {...besideOf(field, refused)}
      label={
        <>
          <span className="ms-num">{field.label}</span> {title ?? settle.hidden}
        </>
      }
      {...(empty && { empty })}
      options={options}
      defaultValue={valuesOf(field, refused)[0]}
    />
  );
}
