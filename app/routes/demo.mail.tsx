import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoLetters } from "#app/outbox/kept-letters.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { keptMailWords } from "#app/text/kept-mail.ts";
import { clock, fullDate } from "#app/text/moments.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Page } from "#app/ui/page.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(keptMailWords().title);

/** Who: anybody, in the demo; whoever signs in there by a code finds it here. Outside the demo there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const from = new URL(request.url).searchParams.get("foer");
  const { letters, before } = await demoLetters(from);
  return {
    letters: letters.map(({ id, to, subject, writtenAt }) => ({ id, to: to.name || to.email, subject, writtenAt })),
    older: before && withQuery(paths.demoMail, { foer: before }),
    isFirst: from === null,
  };
}

export default function DemoMail() {
  const { letters, older, isFirst } = useLoaderData<typeof loader>();
  const text = keptMailWords();
  return (
    <Page>
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.intro}</p>
      {letters.length === 0 ? (
        <EmptyState title={text.none.title}>{text.none.words}</EmptyState>
      ) : (
        <GoRows className="ms-mt">
          {letters.map(({ id, to, subject, writtenAt }) => (
            <GoRow key={id} to={paths.demoLetter(id)} title={subject}>
              {text.to(to, `${fullDate(writtenAt)} ${clock(writtenAt)}`)}
            </GoRow>
          ))}
        </GoRows>
      )}
      {(older || !isFirst) && (
        <p className="ms-actions">
          {older && (
            <LinkButton kind="secondary" to={older}>
              {text.older}
            </LinkButton>
          )}
          {!isFirst && (
            <LinkButton kind="tertiary" to={paths.demoMail}>
              {text.newest}
            </LinkButton>
          )}
        </p>
      )}
    </Page>
  );
}
