import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Saved } from "#app/people/saved.tsx";
import { absencesWords } from "#app/text/absences.ts";
import { fullDate } from "#app/text/format.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page, Sheet } from "#app/ui/page.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { SettleFacts } from "./absences.server.ts";

type Typed = Readonly<Record<string, readonly string[]>>;
type Props = {
  facts: SettleFacts;
  saved?: string | undefined;
  undo?: string | null | undefined;
  refused?: { errors: readonly FormError[]; typed: Typed } | undefined;
};

/** Who takes over what somebody who will be away has open: for each request a deputy, or triage. */
export function AbsencePage({ facts, saved, undo, refused }: Props) {
  const text = absencesWords();
  const { absence, isOwn, begun, long, requests } = facts;
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
            <p>{begun ? text.settle.begun : text.settle.later}</p>
            <Form method="post" noValidate>
              <input type="hidden" name="intent" value="settle" />
              {requests.map((request) => (
                <Request key={request.number} request={request} refused={refused} />
              ))}
              <FormFoot>
                <Button kind="primary">{text.settle.save}</Button>
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

function Request({ request, refused }: { request: SettleFacts["requests"][number]; refused: Props["refused"] }) {
  const { settle } = absencesWords();
  const { number, title, about, deputies } = request;
  const name = `deputy-${number}`;
  return (
    <SelectField
      name={name}
      label={
        <>
          <span className="ms-num">{number}</span> {title ?? settle.hidden}
        </>
      }
      hint={deputies.length > 0 ? about : `${about}. ${settle.nobody}`}
      empty={settle.undecided}
      options={[...deputies, { value: "triage", label: settle.triage }]}
      defaultValue={refused ? refused.typed[name]?.[0] : (deputies[0]?.value ?? "triage")}
      error={errorOf(refused?.errors, name)}
    />
  );
}
