import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Prose } from "#app/people/prose.tsx";
import { settingsFor } from "#app/people/shell.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().privacy.title);

/** Who: anybody; the notice of GDPR art. 13 stands in every page's footer. */
export async function loader({ request }: LoaderFunctionArgs) {
  const settings = await settingsFor(request);
  const contact = { email: settings["contact.email"], phone: settings["contact.phone"] };
  return { municipality: settings["municipality.name"], dpo: settings["dpo.contact"], contact };
}

export default function AboutPrivacy() {
  const { municipality, dpo, contact } = useLoaderData<typeof loader>();
  const text = peopleWords().privacy;
  const sections = [...text.sections(municipality, dpo, contact), { title: text.cookies.title, body: [text.cookies.body] }];
  return <Prose title={text.title} lead={text.lead} sections={sections} />;
}
