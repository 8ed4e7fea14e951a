import { useRouteLoaderData } from "@remix-run/react";
import { Prose } from "#app/people/prose.tsx";
import { peopleWords } from "#app/text/people.ts";
import type { ShellFacts } from "#app/ui/shell.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().notification.title);

/** Who: anybody. What "Sådan underretter du" leads to until the municipality has set the address of its own channel (UNDERRETNING_URL). */
export default function AboutNotification() {
  const facts = useRouteLoaderData<ShellFacts>("root");
  const text = peopleWords().notification;
  return <Prose title={text.title} lead={text.lead} sections={text.sections(facts?.dutyPhone ?? "")} />;
}
