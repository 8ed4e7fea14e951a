import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { LineField } from "#app/forms/line-field.tsx";
import { peopleWords } from "#app/text/people.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary, errorOf } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page } from "#app/ui/page.tsx";
import { PersonButton } from "#app/ui/person-button.tsx";
import { Timeline, TimelineEvent } from "#app/ui/timeline.tsx";
import { Contact, type ContactFacts } from "../contact.tsx";

type DemoPerson = { id: string; name: string; role: string };

type Props = {
  /** The people of the demo under their three headings; null outside the demo. */
  demo: { asking: DemoPerson[]; advising: DemoPerson[]; leading: DemoPerson[] } | null;
  municipality: string;
  contact: ContactFacts;
  /** A session has just run out. */
  ended: boolean;
  /** Where a code goes. */
  field: FieldView;
  refused?: Refused | undefined;
};

/**
 * Signing in by a code to one's work address. In the demo its people stand first, as buttons, and the code is folded away: it is how it is
 * done elsewhere.
 */
export function SignInPage({ demo, municipality, contact, ended, field, refused }: Props) {
  const text = peopleWords().signIn;
  const code = signInCodeWords().ask;
  return (
    <Page>
      <Columns layout="aside">
        <div>
          <ErrorSummary errors={refused?.errors} />
          <h1>{text.title}</h1>
          <p className="ms-lead">{text.lead}</p>
          {ended && (
            <Note rav icon="time" className="ms-mt">
              <p>{text.ended}</p>
            </Note>
          )}
          {demo ? (
            <>
              <DemoPeople groups={demo} municipality={municipality} />
              <Disclosure summary={code.folded} open={errorOf(refused?.errors, "email") !== undefined} className="ms-mt">
                <p>{code.demo}</p>
                <AskForCode field={field} refused={refused} />
              </Disclosure>
            </>
          ) : (
            <>
              <AskForCode field={field} refused={refused} primary />
              <NoCode contact={contact} />
            </>
          )}
        </div>
        <aside className="ms-stack ms-stack--s" aria-label={text.minute.title}>
          <Card title={text.minute.title} small>
            <Timeline>
              <TimelineEvent icon="chat">{text.minute.describe}</TimelineEvent>
              <TimelineEvent icon="person">{text.minute.promise}</TimelineEvent>
              <TimelineEvent icon="success">{text.minute.talk}</TimelineEvent>
            </Timeline>
          </Card>
        </aside>
      </Columns>
    </Page>
  );
}

function DemoPeople({ groups, municipality }: { groups: NonNullable<Props["demo"]>; municipality: string }) {
  const text = peopleWords().signIn;
  const shown = (["asking", "advising", "leading"] as const).filter((group) => groups[group].length > 0);
  return (
    <Form className="ms-stack ms-mt ms-form-foot" method="post" noValidate reloadDocument>
      <p className="ms-muted">{shown.length > 0 ? text.demo(municipality) : text.demoEmpty}</p>
      {shown.map((group, index) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 className="ms-h3" id={`group-${group}`}>
            {text.groups[group].title}
          </h2>
          <p className="ms-small ms-muted ms-mt-0">{text.groups[group].words}</p>
          <ul
            className="ms-plain ms-people ms-mt-s"
            id={index === 0 ? "person" : undefined}
            tabIndex={index === 0 ? -1 : undefined}
          >
            {groups[group].map((person) => (
              <li key={person.id}>
                <PersonButton name="person" value={person.id} person={person.name} role={person.role} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Form>
  );
}

function AskForCode({ field, refused, primary }: Pick<Props, "field" | "refused"> & { primary?: boolean }) {
  const text = signInCodeWords().ask;
  return (
    <Form method="post" noValidate className="ms-mt" reloadDocument>
      <LineField field={field} refused={refused} />
      <Actions className="ms-mt-16">
        <Button kind={primary ? "primary" : "secondary"}>{text.button}</Button>
      </Actions>
    </Form>
  );
}

function NoCode({ contact }: { contact: ContactFacts }) {
  const { noCode } = signInCodeWords().ask;
  return (
    <section className="ms-mt ms-form-foot" aria-labelledby="no-code">
      <h2 className="ms-h3" id="no-code">
        {noCode.title}
      </h2>
      <p>{noCode.who}</p>
      <p>{noCode.else}</p>
      <Contact {...contact} />
    </section>
  );
}
