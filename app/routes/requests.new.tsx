import type { LoaderFunctionArgs } from "@remix-run/node";
import { AskChoicePage } from "#app/consultations/pages/ask-choice.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { askingWords } from "#app/text/asking.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(askingWords().choice.crumb);

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  return null;
}

export default AskChoicePage;
