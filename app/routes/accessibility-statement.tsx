import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Contact } from "#app/people/contact.tsx";
import { Prose } from "#app/people/prose.tsx";
import { settingsFor } from "#app/people/shell.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().accessibility.title);

/** Who: anybody. Leads to the municipality's own statement (docs/domain/law.md 4.7); until there is one, this page stands in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const settings = await settingsFor(request);
  if (settings["was.url"]) throw redirect(settings["was.url"]);
  return { email: settings["contact.email"], phone: settings["contact.phone"] };
}

export default function AccessibilityStatement() {
  const contact = useLoaderData<typeof loader>();
  const text = peopleWords().accessibility;
  const isSaid = Boolean(contact.email || contact.phone);
  return (
    <Prose
      title={text.title}
      lead={text.lead}
      sections={[
        { title: text.standingTitle, body: [text.standard, text.known, text.official] },
        { title: text.contactTitle, body: [isSaid ? text.contact : text.contactNone], after: <Contact {...contact} /> },
        { title: text.authorityTitle, body: [text.authority] },
      ]}
    />
  );
}
