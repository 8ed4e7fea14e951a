import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { problemsWords } from "#app/text/problems.ts";
import { Button, LinkButton } from "./button.tsx";
import { GoRow, GoRows } from "./go-rows.tsx";
import { Page } from "./page.tsx";
import { type ProblemPaths, type ProblemReader, problemTitle, type ShownProblem, type TypedBefore } from "./problem-title.ts";

type Props = { problem: ShownProblem; reader: ProblemReader; paths: ProblemPaths };

/** The pages for what went wrong: calm, without blame, with what was typed and a way on. Never a stack trace. */
export function ErrorPage({ problem, reader, paths }: Props) {
  const text = problemsWords();
  const title = problemTitle(problem);
  const { pathname, search } = useLocation();
  switch (problem.kind) {
    case "notFound":
      return <Lost title={title} paths={paths} {...reader} />;
    case "forbidden":
      return (
        <Calm label="403" title={title} {...text.forbidden}>
          <LinkButton kind="primary" to={paths.home}>
            {text.toFront}
          </LinkButton>
        </Calm>
      );
    case "conflict":
      return (
        <Calm label="409" title={title} words={problem.happened ?? text.conflict.words} typed={problem.typed}>
          <LinkButton kind="primary" to={problem.to ?? paths.home}>
            {problem.to ? (problem.toWords ?? text.conflict.reload) : text.toFront}
          </LinkButton>
        </Calm>
      );
    case "tooLarge":
      return <Calm label="413" title={title} {...text.tooLarge} typed={problem.typed} />;
    case "notTaken":
      return (
        <Calm label="405" title={title} {...text.notTaken} typed={problem.typed}>
          <LinkButton kind="primary" to={pathname}>
            {text.toPage}
          </LinkButton>
        </Calm>
      );
    case "unreadable":
      return <Calm label="422" title={title} {...text.unreadable} typed={problem.typed} />;
    case "unavailable":
      return (
        <Calm label="503" title={title} words={text.away.words} typed={problem.typed} after={text.acuteStill}>
          {problem.typed.length > 0 ? (
            <SendAgain action={pathname + search} typed={problem.typed} label={text.away.send} />
          ) : (
            <LinkButton kind="primary" to={pathname + search} file>
              {text.away.again}
            </LinkButton>
          )}
        </Calm>
      );
    case "broken":
      return (
        <Calm
          label="500"
          title={title}
          words={text.broken.words}
          typed={problem.typed}
          after={
            <>
              {problem.incident && (
                <>
                  {text.broken.incident} <strong className="ms-num">{problem.incident}</strong>.{" "}
                </>
              )}
              {text.broken.tell} {text.acuteStill}
            </>
          }
        >
          <LinkButton kind="primary" to={paths.home} file>
            {text.toFront}
          </LinkButton>
        </Calm>
      );
  }
}

function Lost({ title, paths, signedIn, asks, works }: ProblemReader & { title: string; paths: ProblemPaths }) {
  const { lost } = problemsWords();
  return (
    <Frame label="404" title={title}>
      <p className="ms-lead">{lost.words}</p>
      <GoRows className="ms-mt">
        {works && (
          <GoRow to={paths.queue} title={lost.queue.title}>
            {lost.queue.words}
          </GoRow>
        )}
        {asks && (
          <>
            <GoRow to={paths.requests} title={lost.requests.title}>
              {lost.requests.words}
            </GoRow>
            <GoRow to={paths.ask} title={lost.ask.title}>
              {lost.ask.words}
            </GoRow>
          </>
        )}
        <GoRow to={paths.home} title={lost.home.title}>
          {lost.home.words}
        </GoRow>
      </GoRows>
      {signedIn && <p className="ms-small ms-muted ms-mt">{lost.access}</p>}
    </Frame>
  );
}

function Calm(props: {
  label: string;
  title: string;
  words: string;
  typed?: TypedBefore;
  children?: ReactNode;
  after?: ReactNode;
}) {
  return (
    <Frame label={props.label} title={props.title}>
      <p className="ms-lead">{props.words}</p>
      {props.children && <div className="ms-actions ms-actions--stack ms-mt">{props.children}</div>}
      <WhatYouWrote typed={props.typed ?? []} />
      {props.after && <p className="ms-small ms-muted ms-mt">{props.after}</p>}
    </Frame>
  );
}

/** The texts among what was posted, to be copied; what was chosen by a click says nothing by itself. */
function WhatYouWrote({ typed }: { typed: TypedBefore }) {
  const { typedHeading } = problemsWords();
  const written = typed.filter(({ value }) => /\s/.test(value.trim()));
  if (written.length === 0) return null;
  return (
    <section className="ms-card ms-mt" aria-labelledby="typed">
      <h2 className="ms-aside-h" id="typed">
        {typedHeading}
      </h2>
      <div className="ms-stack ms-stack--s">
        {toldApart(written).map(({ key, value }) => (
          <p className="ms-written" key={key}>
            {value}
          </p>
        ))}
      </div>
    </section>
  );
}

function SendAgain({ action, typed, label }: { action: string; typed: TypedBefore; label: string }) {
  return (
    <Form method="post" noValidate action={action} reloadDocument>
      {toldApart(typed).map(({ key, name, value }) => (
        <input type="hidden" name={name} value={value} key={key} />
      ))}
      <Button kind="primary">{label}</Button>
    </Form>
  );
}

/** React keys: fields repeat, and what was typed in them may too, so a key is the field's name with its turn. */
function toldApart(typed: TypedBefore) {
  const turns = new Map<string, number>();
  return typed.map(({ name, value }) => {
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return { name, value, key: `${name} ${turn}` };
  });
}

function Frame({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  return (
    <Page>
      <div className="ms-lost">
        <p className="ms-label">{label}</p>
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
}
