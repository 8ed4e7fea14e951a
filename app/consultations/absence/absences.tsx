import { Form } from "@remix-run/react";
import { Fragment } from "react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { paths } from "#app/paths.ts";
import { Saved } from "#app/people/saved.tsx";
import { absencesWords } from "#app/text/absences.ts";
import { fullDate } from "#app/text/moments.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { useTimesDone } from "#app/ui/done-form.ts";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Card, Columns, Page, Sheet } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { AbsenceRow, AbsencesFacts } from "./absences.server.ts";

type Props = {
  facts: AbsencesFacts;
  fields: readonly FieldView[];
  saved?: string | undefined;
  undo?: string | null | undefined;
  refused?: Refused | undefined;
};

/** When somebody is away: one's own, and to the unit manager everybody's; with the way on to who takes over. */
export function AbsencesPage({ facts, fields, saved, undo, refused }: Props) {
  const text = absencesWords();
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths.queue, label: text.back }]} here={text.title} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <ErrorSummary errors={refused?.errors} />
      <Saved words={saved} undo={undo} />
      <Columns layout="even" className="ms-mt">
        <div className="ms-stack">
          {facts.all ? (
            <Sheet>
              <h2>{text.everybody}</h2>
              <Periods absences={facts.all} named />
            </Sheet>
          ) : (
            <Sheet>
              <h2>{text.mine}</h2>
              <Periods absences={facts.own} />
            </Sheet>
          )}
          {facts.profile && <OwnProfile profile={facts.profile} />}
        </div>
        <Card title={text.add} small>
          <NewAbsence facts={facts} fields={fields} refused={refused} />
        </Card>
      </Columns>
    </Page>
  );
}

function Periods({ absences, named }: { absences: readonly AbsenceRow[]; named?: boolean }) {
  const text = absencesWords();
  if (absences.length === 0) return <p className="ms-muted">{text.none}</p>;
  return (
    <ul className="ms-plain ms-stack ms-stack--s ms-mt-s">
      {absences.map((absence) => {
        const period = text.period(fullDate(absence.from), fullDate(absence.to));
        return (
          <li key={absence.id}>
            <Form method="post" noValidate className="ms-bar">
              <input type="hidden" name="intent" value="remove-absence" />
              <span>
                {named && <strong>{absence.name}: </strong>}
                {period}
              </span>
              {absence.unsettled + absence.planned > 0 && (
                <>
                  {absence.unsettled > 0 ? (
                    <Tag tone="rav">{text.open(absence.unsettled)}</Tag>
                  ) : (
                    <Tag tone="fjord">{text.planned(absence.planned)}</Tag>
                  )}
                  <Link to={paths.absence(absence.id)}>
                    {absence.unsettled > 0 ? text.choose : text.change}
                    <span className="sr-only"> {period}</span>
                  </Link>
                </>
              )}
              <Button small kind="tertiary" name="absence" value={absence.id}>
                {text.remove}
                <span className="sr-only">
                  {" "}
                  {text.removeOf(period)} {named && absence.name}
                </span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

function NewAbsence({ facts, fields, refused }: Pick<Props, "facts" | "fields" | "refused">) {
  const text = absencesWords();
  const done = useTimesDone((sent) => sent.get("intent") === "absence");
  // The browser's calendar begins today; of what is over the server speaks in a sentence of its own.
  const shown = fields.map((field) => (field.name === "to" ? { ...field, from: facts.today } : field));
  return (
    // Remounted by `key`: the fields of a form that has done its work are empty again.
    <Form method="post" noValidate key={done}>
      <input type="hidden" name="intent" value="absence" />
      <PlainFields fields={shown} refused={refused} />
      <p className="ms-actions ms-mt-s">
        <Button kind="primary">{text.add}</Button>
      </p>
    </Form>
  );
}

function OwnProfile({ profile }: { profile: NonNullable<AbsencesFacts["profile"]> }) {
  const text = absencesWords().profile;
  const listed = (all: readonly string[]) => (all.length > 0 ? all.join(", ") : text.nothing);
  const facts = [
    [text.competences, listed(profile.competences)],
    [text.contact, listed(profile.contact)],
    [text.deputy, listed(profile.deputy)],
    [text.fraction, text.percent(profile.percent)],
    [text.certified, profile.certified ? text.yes : text.no],
  ] as const;
  return (
    <Card title={text.heading} small>
      <p className="ms-small ms-muted">{text.lead}</p>
      <dl className="ms-facts ms-mt-s">
        {facts.map(([what, value]) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
