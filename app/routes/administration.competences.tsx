import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstOf, type Refused } from "#app/forms/field.ts";
import { judge, type Posted, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { competenceForm } from "#app/people/administration/competence-form.server.ts";
import {
  addCompetence,
  allCompetences,
  type CompetenceResult,
  renameCompetence,
  retireCompetence,
} from "#app/people/administration/competences.server.ts";
import { CompetencesPage } from "#app/people/administration/competences.tsx";
import { competenceRefusal } from "#app/people/administration/refusals.server.ts";
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
  return {
    competences: await allCompetences(),
    field: viewsByName(competenceForm().fields).name,
    saved: Object.hasOwn(words, done) ? words[done] : undefined,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const posted = await readForm(request);
  const [intent, code] = [firstOf(posted.typed, "intent"), firstOf(posted.typed, "code")];
  const result = await change(intent, code, posted, by);
  if ("errors" in result) return invalid({ refused: { ...result, intent, code } });
  if (result.ok) return redirect(withQuery(paths.competences, { gemt: intent }));
  return invalid({ refused: { ...refused(competenceForm(), posted, competenceRefusal(result.refusal)), intent, code } });
}

async function change(intent: string, code: string, posted: Posted, by: SignedIn): Promise<CompetenceResult | Refused> {
  if (intent === "retire" || intent === "resume") return retireCompetence(code, intent === "retire", by);
  if (intent !== "add" && intent !== "rename") return refused(competenceForm(), posted, competenceRefusal("unknown"));
  const read = judge(competenceForm(), posted, {});
  if (!read.ok) return read.refused;
  return intent === "add" ? addCompetence(read.values.name, by) : renameCompetence(code, read.values.name, by);
}

export default function AdministrationCompetences() {
  const answer = useActionData<typeof action>();
  return <CompetencesPage {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
