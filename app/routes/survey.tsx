import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { searchOptions } from "#app/consultations/search-options.server.ts";
import { checkSurvey } from "#app/evaluation/forms.ts";
import { SurveyClosedPage, SurveyPage } from "#app/evaluation/pages/survey.tsx";
import { answerSurvey, type OpenedSurvey, surveyBehind } from "#app/evaluation/surveys.server.ts";
import { paths } from "#app/paths.ts";
import { readFields } from "#app/people/posted-form.server.ts";
import { conflict, invalid, notFound } from "#app/platform/responses.server.ts";
import { longDate } from "#app/text/format.ts";
import { surveyWords } from "#app/text/survey.ts";
import { pageTitle } from "#app/ui/title.ts";

/** The page is answered once, by anybody on any computer: it needs no script, and gets none. */
export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.closed?.title ?? data.words.title) : []);

/** Who: whoever holds the link. Opening it burns nothing. A token that nobody was sent is a 404. */
export async function loader({ params }: LoaderFunctionArgs) {
  const survey = await surveyBehind(params.token ?? "");
  if (!survey) throw notFound();
  const { errors: _errors, answered: _answered, expired: _expired, about, ...words } = surveyWords();
  return { words, about: survey.number === null ? null : about(survey.number), closed: closedWords(survey) };
}

/** Stores the answers once. Who comes second sees the thanks that the first one sees. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const survey = await surveyBehind(token);
  if (!survey) throw notFound();
  const fields = await readFields(request);
  if (survey.standing === "expired") throw tooLate(fields);
  if (survey.standing === "answered") return redirect(paths.survey(token));
  const checked = checkSurvey(fields, await searchOptions(), surveyWords().errors);
  if (!checked.ok) return invalid({ errors: checked.errors, marks: checked.marks, typed: fields });
  await answerSurvey(token, checked.answers, checked.overrides);
  return redirect(paths.survey(token));
}

function closedWords({ standing, validUntil }: OpenedSurvey): { title: string; words: string; more: string } | null {
  const { answered, expired } = surveyWords();
  if (standing === "open") return null;
  if (standing === "answered") return answered;
  return { title: expired.title, words: expired.words(longDate(validUntil)), more: expired.more };
}

function tooLate(fields: Readonly<Record<string, readonly string[]>>): Response {
  const typed = Object.entries(fields).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return conflict({ happened: surveyWords().expired.meanwhile, typed });
}

export default function Survey() {
  const { words, about, closed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (closed) return <SurveyClosedPage {...closed} />;
  return <SurveyPage words={words} about={about} errors={refused?.errors} typed={refused?.typed} marks={refused?.marks} />;
}
