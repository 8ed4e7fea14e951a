import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstOf } from "#app/forms/field.ts";
import { readForm } from "#app/forms/form.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { doneTo } from "#app/people/sign-in/done-to-you.server.ts";
import { endOtherSessions, endSession, sessionsOf } from "#app/people/sign-in/own-sessions.server.ts";
import { SessionsPage } from "#app/people/sign-in/sessions.tsx";
import { notFound } from "#app/platform/responses.server.ts";
import { sessionsWords } from "#app/text/sessions.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(sessionsWords().title);

/** Who: anybody signed in, and only their own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const done = new URL(request.url).searchParams.get("afsluttet");
  return {
    ...(await sessionsOf(person)),
    doneToYou: await doneTo(person),
    done: done === "en" ? ("one" as const) : done === "andre" ? ("others" as const) : null,
  };
}

/** Ends one session or all others, at once. One that is not one's own is the same 404 as one that is not there. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const { typed } = await readForm(request);
  if (firstOf(typed, "intent") === "end-others") {
    await endOtherSessions(person);
    return redirect(withQuery(paths.sessions, { afsluttet: "andre" }));
  }
  if (!(await endSession(person, firstOf(typed, "session")))) throw notFound();
  return redirect(withQuery(paths.sessions, { afsluttet: "en" }));
}

export default function Sessions() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />;
}
