import { Form, useSearchParams } from "@remix-run/react";
import { FormText } from "#app/forms/form-text.tsx";
import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { AnswerList, AnswerPairs } from "#app/ui/answers.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Excluded } from "#app/ui/candidates.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Done } from "#app/ui/done.tsx";
import { Factors } from "#app/ui/factors.tsx";
import { Letter } from "#app/ui/letter.tsx";
import { NextStep, WaysOn } from "#app/ui/next-step.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page, SectionHead } from "#app/ui/page.tsx";
import { Quoting } from "#app/ui/quoting.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { Calls } from "./calls.tsx";
import { Entries } from "./entries.tsx";
import { Head } from "./head.tsx";
import type { JustDone } from "./just-done.server.ts";
import type { LetterView, ReadersView, RequestView, SayView, WhyView } from "./request-view.ts";

type Props = { view: RequestView; search: IdentifierOptions; done: JustDone | null };

/** One request, for everyone with what each may see. */
export function RequestPage({ view, search, done }: Props) {
  const text = requestWords();
  const asked = view.say?.isNext ? view.say : null;
  return (
    <Page dense={view.unit} head={<Head view={view} />}>
      {!done?.saying && <Done words={done?.words} full />}
      <Columns layout="request" className="ms-mt-s">
        <NextStep
          title={view.next.title}
          you={view.ball !== null && "you" in view.ball}
          note={view.moved}
          action={
            view.next.primary && (
              <LinkButton kind="primary" wide to={asked ? "#skriv" : view.next.primary.to}>
                {view.next.primary.label}
              </LinkButton>
            )
          }
          others={[
            ...view.next.others,
            ...(view.next.more.length > 0
              ? [
                  {
                    key: "more",
                    panel: (
                      <Disclosure summary={text.next.more} className="ms-mt-s">
                        <WaysOn flush ways={view.next.more} />
                      </Disclosure>
                    ),
                  },
                ]
              : []),
          ]}
        >
          {view.next.words}
        </NextStep>
        <div className="ms-stack ms-cols__main">
          <Calls calls={view.calls} />
          {view.notes.map((note) => (
            <Note key={note} rav>
              <p>{note}</p>
            </Note>
          ))}
          {!view.unit && <Letters letters={view.letters} toRequester />}
          <Card id="svar" title={text.answers.title} label={view.sent}>
            <AnswerList answers={view.answers} />
            <AnswerPairs answers={view.facts} />
          </Card>
          {view.unit && <Letters letters={view.letters} />}
          <Conversation view={view} search={search} done={done} />
        </div>
        {view.unit && (
          <aside className="ms-stack ms-stack--s ms-cols__rest" aria-label={text.reading.aside}>
            {view.firstLook.length > 0 && (
              <Card>
                <Disclosure summary={text.firstLook} open>
                  <AnswerPairs answers={view.firstLook} />
                </Disclosure>
              </Card>
            )}
            {view.why && <Why why={view.why} />}
            {view.readers && <Readers readers={view.readers} />}
          </aside>
        )}
      </Columns>
    </Page>
  );
}

function Conversation({ view, search, done }: Props) {
  const { timeline } = requestWords();
  const [query] = useSearchParams();
  const onlyConversation = query.get("vis") === "samtale";
  const entries = onlyConversation ? view.timeline.filter((entry) => entry.is === "say") : view.timeline;
  return (
    <section aria-labelledby="forloeb">
      <SectionHead id="forloeb" title={onlyConversation ? timeline.conversationTitle : timeline.title}>
        <a className="ms-small" href={onlyConversation ? paths.history(view.number) : paths.conversation(view.number)}>
          {onlyConversation ? timeline.everything : timeline.onlyConversation}
        </a>
      </SectionHead>
      {entries.length === 0 ? <p className="ms-muted">{timeline.noConversation}</p> : <Entries entries={entries} />}
      {done?.saying && <Done words={done.words} full />}
      {/* Remounted by `key`: the field of a form that has done its work is empty again. */}
      {view.say && <Write key={view.version} say={view.say} version={view.version} search={search} />}
    </section>
  );
}

/** The form below the conversation; its buttons lead to the steps that say what they do. */
function Write({ say, version, search }: { say: SayView; version: number; search: IdentifierOptions }) {
  const [first, ...others] = say.ways;
  return (
    <Form className="ms-card ms-mt-s" method="post" noValidate action={first?.to} id="skriv">
      <FormText field={say.field} search={search} />
      <input type="hidden" name="seen" value={version} />
      <p className="ms-actions ms-mt-s">
        <Button>{first?.label}</Button>
        {others.map((way) => (
          <button key={way.to} className="button button-tertiary" type="submit" formAction={way.to}>
            {way.label}
          </button>
        ))}
      </p>
    </Form>
  );
}

function Letters({ letters, toRequester = false }: { letters: readonly LetterView[]; toRequester?: boolean }) {
  const { advice } = requestWords();
  const [current, ...earlier] = letters;
  if (!current) return null;
  return (
    <section aria-labelledby="raad">
      <SectionHead id="raad" title={current.heading} />
      <Letter label={current.label} parts={current.parts} />
      {toRequester && <p className="ms-small ms-muted ms-mt-s">{advice.remember}</p>}
      {earlier.map((letter) => (
        <Disclosure key={letter.version} summary={letter.heading} className="ms-mt-s">
          <Letter label={letter.label} parts={letter.parts} />
        </Disclosure>
      ))}
    </section>
  );
}

function Why({ why }: { why: WhyView }) {
  const text = requestWords().why;
  const { chosen, ranked } = why;
  return (
    <Card>
      <Disclosure summary={why.title} {...(ranked && { aside: ranked.points })} open>
        {chosen && (
          <p className="ms-small">
            {chosen.words} {chosen.reason && <Quoting {...chosen.reason} />}
          </p>
        )}
        {ranked && (
          <>
            <p className={chosen ? "ms-small ms-mt-s" : "ms-small"}>{ranked.words}</p>
            <div className="ms-mt-s">
              <Factors factors={ranked.factors} />
            </div>
            <p className="ms-small ms-muted ms-mt-s">{ranked.below}</p>
          </>
        )}
        {ranked && ranked.excluded.length > 0 && (
          <>
            <h3 className="ms-h4 ms-mt-s">{text.excluded}</h3>
            <Excluded people={ranked.excluded} />
          </>
        )}
      </Disclosure>
    </Card>
  );
}

function Readers({ readers }: { readers: ReadersView }) {
  const { reading } = requestWords();
  return (
    <Card>
      <Disclosure summary={reading.title} aside={readers.visits}>
        {readers.people.length === 0 && <p className="ms-small">{reading.nobody}</p>}
        <ul className="ms-plain ms-small">
          {readers.people.map((person) => (
            <li key={person}>{person}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
