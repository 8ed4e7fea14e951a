import type { LoaderFunctionArgs } from "@remix-run/node";
import { AskChoicePage } from "#app/consultations/asking/ask-choice.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { askingChoiceWords } from "#app/text/asking-choice.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(askingChoiceWords().crumb);

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  return null;
}

export default AskChoicePage;
