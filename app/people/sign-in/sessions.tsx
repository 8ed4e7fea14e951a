import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { nearMoment } from "#app/text/moments.ts";
import { sessionsWords } from "#app/text/sessions.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Browser, System } from "../devices.ts";
import { Saved } from "../saved.tsx";

type Session = {
  id: string;
  browser: Browser | null;
  system: System | null;
  since: Date;
  seen: Date;
  isThis: boolean;
  behind: string | null;
};

type Props = {
  sessions: readonly Session[];
  /** When the list was made. */
  at: Date;
  done: "one" | "others" | null;
  /** What administrators have done with the account. */
  doneToYou: readonly { at: Date; words: string }[];
};

/** Where somebody is signed in, with the ways to end it there. */
export function SessionsPage({ sessions, at, done, doneToYou }: Props) {
  const text = sessionsWords();
  return (
    <Page>
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={done === "one" ? text.ended : done === "others" ? text.othersEnded : undefined} />
      <ul className="ms-plain ms-stack ms-stack--s ms-mt">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} at={at} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" noValidate className="ms-actions ms-mt">
          <Button name="intent" value="end-others">
            {text.endOthers}
          </Button>
        </Form>
      ) : (
        <p className="ms-mt">{text.onlyThis}</p>
      )}
      <p className="ms-small ms-muted ms-mt">{text.rules}</p>
      <DoneToYou done={doneToYou} at={at} />
    </Page>
  );
}

function DoneToYou({ done, at }: { done: Props["doneToYou"]; at: Date }) {
  const text = confirmationsWords().onYou;
  return (
    <section className="ms-mt ms-form-foot" aria-labelledby="done-to-you">
      <h2 id="done-to-you">{text.title}</h2>
      {done.length === 0 ? (
        <p className="ms-muted">{text.none}</p>
      ) : (
        <>
          <p>{text.lead}</p>
          <ul>
            {done.map((one) => (
              <li key={`${String(one.at)} ${one.words}`}>
                {one.words} · <span className="ms-muted">{nearMoment(one.at, at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OneSession({ session, at }: { session: Session; at: Date }) {
  const text = sessionsWords();
  const device = deviceWords(session);
  return (
    <li className="ms-card">
      <div className="ms-section-head">
        <h2 className="ms-h3">{device}</h2>
        {session.isThis && <Tag tone="green">{text.this}</Tag>}
      </div>
      <p>
        {text.since(nearMoment(session.since, at))}
        <br />
        {text.seen(nearMoment(session.seen, at))}
        {session.behind && (
          <>
            <br />
            <strong>{confirmationsWords().onYou.behind(session.behind)}</strong>
          </>
        )}
      </p>
      {session.isThis ? (
        <Form method="post" noValidate action={paths.signOut} reloadDocument className="ms-actions ms-mt-s">
          <Button small>{text.signOut}</Button>
        </Form>
      ) : (
        <Form method="post" noValidate className="ms-actions ms-mt-s">
          <input type="hidden" name="intent" value="end" />
          <Button small name="session" value={session.id}>
            {text.end}
            <span className="sr-only"> {text.endOf(device)}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}

function deviceWords({ browser, system }: Session): string {
  const text = sessionsWords();
  if (!browser && !system) return text.unknown;
  return text.device(browser ? text.browsers[browser] : text.unknownBrowser, system ? text.systems[system] : text.unknownSystem);
}
