import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoLetter } from "#app/outbox/kept-letters.server.ts";
import { paths } from "#app/paths.ts";
import { keptMailWords } from "#app/text/kept-mail.ts";
import { clock, fullDate } from "#app/text/moments.ts";
import { written } from "#app/text/written.ts";
import { FactList } from "#app/ui/answers.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Page } from "#app/ui/page.tsx";
import { pageTitle } from "#app/ui/title.ts";
import letterStylesheet from "#emails/layout.css?url";
import { LetterOnPage } from "#emails/layout.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: letterStylesheet }];

export const meta = () => pageTitle(keptMailWords().title);

/** Who: anybody, in the demo; whoever signs in there by a code finds it here. Outside the demo there is no such page. */
export async function loader({ params }: LoaderFunctionArgs) {
  return demoLetter(params.letter ?? "");
}

export default function DemoLetter() {
  const { to, subject, writtenAt, content, text: plain } = useLoaderData<typeof loader>();
  const text = keptMailWords();
  return (
    <Page>
      <Breadcrumbs trail={[{ to: paths.demoMail, label: text.title }]} here={subject} />
      <h1 {...written(plain)}>{subject}</h1>
      <div className="ms-mt-16">
        <FactList
          facts={[
            { label: text.facts.to, value: to.name ? `${to.name} (${to.email})` : to.email },
            { label: text.facts.at, value: `${fullDate(writtenAt)} ${clock(writtenAt)}` },
          ]}
        />
      </div>
      <div {...written(plain)}>
        <LetterOnPage content={content} />
      </div>
      <Disclosure summary={text.asPlainText}>
        <pre className="ms-written" {...written(plain)}>
          {plain}
        </pre>
      </Disclosure>
    </Page>
  );
}
