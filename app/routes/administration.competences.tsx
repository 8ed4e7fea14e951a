import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import {
  addCompetence,
  allCompetences,
  type CompetenceResult,
  renameCompetence,
  retireCompetence,
} from "#app/people/administration/competences.server.ts";
import { CompetencesPage } from "#app/people/administration/competences.tsx";
import { competenceRefusal } from "#app/people/administration/refusals.server.ts";
import { CompetenceForm } from "#app/people/forms.server.ts";
import { checkFields, intentOf, type Posted, readFields, refuse, type Typed } from "#app/people/posted-form.server.ts";
import { requireRole, type SignedIn } from "#app/people/session.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(administrationWords().competences.title);

/** Who: an administrator. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  const done = new URL(request.url).searchParams.get("gemt") ?? "";
  const words: Record<string, string> = administrationWords().competences.done;
  return { competences: await allCompetences(), saved: Object.hasOwn(words, done) ? words[done] : undefined };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const fields = await readFields(request);
  const result = await change(fields, by);
  if ("errors" in result) return invalid({ refused: result });
  if (!result.ok) return invalid({ refused: refuse(fields, competenceRefusal(result.refusal)) });
  return redirect(`${paths.competences}?gemt=${intentOf(fields)}`);
}

async function change(fields: Typed, by: SignedIn): Promise<CompetenceResult | Extract<Posted<never>, { ok: false }>> {
  const code = fields.code?.[0] ?? "";
  const intent = intentOf(fields);
  if (intent === "retire" || intent === "resume") return retireCompetence(code, intent === "retire", by);
  if (intent !== "add" && intent !== "rename") return refuse(fields, ["name", administrationWords().errors.unknownForm]);
  const posted = checkFields(fields, CompetenceForm);
  if (!posted.ok) return posted;
  return intent === "add" ? addCompetence(posted.values.name, by) : renameCompetence(code, posted.values.name, by);
}

export default function AdministrationCompetences() {
  const answer = useActionData<typeof action>();
  return <CompetencesPage {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
