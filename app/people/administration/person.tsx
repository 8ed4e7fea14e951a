import { Form } from "@remix-run/react";
import { Fragment } from "react";
import type { FieldView, RefusedForm, Typed } from "#app/forms/field.ts";
import { valuesOf } from "#app/forms/line-field.tsx";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { paths } from "#app/paths.ts";
import { administrationWords } from "#app/text/administration.ts";
import { longDate } from "#app/text/moments.ts";
import { ActionPanel, ConfirmForm } from "#app/ui/action-panel.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Sheet } from "#app/ui/page.tsx";
import { SaveFoot } from "#app/ui/save-foot.tsx";
import { Saved } from "../saved.tsx";
import { type Absence, AbsenceCard } from "./absence.tsx";
import { ConsultantProfile, type ProfileFields } from "./consultant-profile.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { WaitingChange, type WaitingFacts } from "./waiting-change.tsx";

export type PersonPageProps = {
  person: {
    id: string;
    name: string;
    email: string;
    unitId: string | null;
    roles: readonly string[];
    deactivatedAt: string | null;
    openRequests: number;
  };
  fields: readonly FieldView[];
  /** Of consultants only. */
  profileFields: ProfileFields | null;
  absences: readonly Absence[];
  absenceFields: readonly FieldView[];
  isReader: boolean;
  /** Nobody else could confirm what the reader does. */
  alone: boolean;
  /** What somebody else must confirm first. */
  waiting: WaitingFacts | null;
  now: Date | string;
  saved?: string | undefined;
  /** How to take back what was just changed. */
  undo?: string | null | undefined;
  /** The link just made; shown once. */
  link?: string | undefined;
  /** The form that was refused. */
  refused?: RefusedForm | undefined;
};

/** One person as an administrator sees them: who, which roles, what a consultant can, when away, and the way in. */
export function PersonPage(props: PersonPageProps) {
  const { people, person: text, save } = administrationWords();
  const { person, refused, waiting } = props;
  const of = (intent: string) => (refused?.intent === intent ? refused : undefined);
  // Why somebody cannot be deactivated stands beside their roles, as they are.
  const kept = refused?.intent === "deactivate" ? { ...refused, typed: firstIn(props.fields) } : undefined;
  return (
    <>
      <Breadcrumbs trail={[{ to: paths.people, label: people.title }]} here={person.name} />
      <ErrorSummary errors={refused?.errors} />
      <h1>{person.name}</h1>
      <Saved words={props.saved} undo={props.undo} />
      {waiting && (
        <Note rav icon="hourglass" full className="ms-mt-s">
          <WaitingChange change={waiting} now={props.now} />
          <p>
            <Link to={paths.confirmations}>{text.toConfirmations}</Link>
          </p>
        </Note>
      )}
      {person.deactivatedAt && <Deactivated name={person.name} at={person.deactivatedAt} />}
      {props.link && <OneTimeLink link={props.link} name={person.name} />}
      <Columns layout="even" className="ms-mt">
        <div className="ms-stack">
          <Sheet roomy bleed>
            <h2>{text.facts}</h2>
            {props.isReader && (
              <Note rav>
                <p>{text.you}</p>
              </Note>
            )}
            <Form method="post" noValidate>
              <input type="hidden" name="intent" value="change" />
              {/* Remounted by `key`: after a change or its undo, and once something waits, the fields begin again from what is stored. */}
              <Fragment key={JSON.stringify([person.id, person.name, person.email, person.unitId, person.roles, waiting?.id])}>
                <PlainFields fields={props.fields} refused={of("change") ?? kept} />
              </Fragment>
              <p className="ms-small ms-muted">{props.alone ? text.aloneHint : text.twoHandsHint}</p>
              {props.profileFields && <ConsultantProfile fields={props.profileFields} refused={of("change")} />}
              <SaveFoot>
                <Button kind="primary">{save}</Button>
              </SaveFoot>
            </Form>
          </Sheet>
        </div>
        <div className="ms-stack ms-stack--s">
          {!person.deactivatedAt && (
            <Card title={text.link} small>
              <p>{text.linkLead}</p>
              <p>{text.linkSeen}</p>
              <ConfirmForm submit={text.linkButton} intent={{ name: "intent", value: "link" }} />
            </Card>
          )}
          <AbsenceCard absences={props.absences} fields={props.absenceFields} refused={of("absence")} />
          {!person.deactivatedAt && (
            <Card title={text.deactivate} small>
              {person.openRequests > 0 && <p>{text.openRequests(person.openRequests)}</p>}
              <ActionPanel
                summary={text.deactivateOf(person.name)}
                {...(person.openRequests > 0 && { submit: text.deactivateAndHandOver })}
                intent={{ name: "intent", value: "deactivate" }}
                consequence={text.deactivateConsequence}
              >
                {person.openRequests > 0 && <input type="hidden" name="handOver" value="1" />}
              </ActionPanel>
            </Card>
          )}
        </div>
      </Columns>
    </>
  );
}

function firstIn(fields: readonly FieldView[]): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, valuesOf(field, undefined)]));
}

function Deactivated({ name, at }: { name: string; at: string }) {
  const text = administrationWords().person;
  return (
    <Note rav icon="lock" full className="ms-mt-s">
      <p>{text.isDeactivated(name, longDate(at))}</p>
      <ConfirmForm submit={text.reactivate} intent={{ name: "intent", value: "reactivate" }} />
    </Note>
  );
}
