import { Form } from "@remix-run/react";
import { peopleWords } from "#app/text/people.ts";
import { ErrorSummary, type FormError } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page } from "#app/ui/page.tsx";
import { PersonButton } from "#app/ui/person-button.tsx";
import { Timeline, TimelineEvent } from "#app/ui/timeline.tsx";
import { Contact, type ContactFacts } from "./contact.tsx";

type DemoPerson = { id: string; name: string; role: string };

type Props = {
  /** The people of the demo under their three headings; null outside the demo. */
  demo: { asking: DemoPerson[]; advising: DemoPerson[]; leading: DemoPerson[] } | null;
  municipality: string;
  contact: ContactFacts;
  /** A session has just run out. */
  ended: boolean;
  errors?: readonly FormError[] | undefined;
};

/** Signing in: the demo's people as buttons in the demo, otherwise how one gets a link. */
export function SignInPage({ demo, municipality, contact, ended, errors }: Props) {
  const text = peopleWords().signIn;
  return (
    <Page>
      <Columns layout="aside">
        <div>
          <ErrorSummary errors={errors} />
          <h1>{text.title}</h1>
          <p className="ms-lead">{text.lead}</p>
          {ended && (
            <Note rav icon="time" className="ms-mt">
              <p>{text.ended}</p>
            </Note>
          )}
          {demo ? <DemoPeople groups={demo} municipality={municipality} /> : <HowToGetIn contact={contact} />}
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
    <Form className="ms-stack ms-mt ms-form-foot" method="post" reloadDocument>
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

function HowToGetIn({ contact }: { contact: ContactFacts }) {
  const { how } = peopleWords().signIn;
  return (
    <section className="ms-mt" aria-labelledby="how">
      <h2 id="how">{how.title}</h2>
      <p>{how.words}</p>
      <p>{how.ask}</p>
      <Contact {...contact} />
    </section>
  );
}
