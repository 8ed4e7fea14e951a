import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { searchOptions } from "#app/consultations/search-options.server.ts";
import { SurveyClosedPage, SurveyPage } from "#app/evaluation/pages/survey.tsx";
import { surveyAnswers, surveyForm } from "#app/evaluation/survey-form.server.ts";
import { answerSurvey, type OpenedSurvey, surveyBehind } from "#app/evaluation/surveys.server.ts";
import { judge, readForm, typedTexts, viewsOf } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { conflict, invalid, notFound } from "#app/platform/responses.server.ts";
import { longDate } from "#app/text/moments.ts";
import { surveyWords } from "#app/text/survey.ts";
import { pageTitle } from "#app/ui/title.ts";

/** The page is answered once, by anybody on any computer: it needs no script, and gets none. */
export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.closed?.title ?? data.words.title) : []);

/** Who: whoever holds the link. Opening it burns nothing. A token that nobody was sent is a 404. */
export async function loader({ params }: LoaderFunctionArgs) {
  const survey = await surveyBehind(params.token ?? "");
  if (!survey) throw notFound();
  const { title, lead, promise, send, about } = surveyWords();
  return {
    words: { title, lead, promise, send },
    fields: viewsOf(surveyForm().fields),
    about: survey.number === null ? null : about(survey.number),
    closed: closedWords(survey),
  };
}

/** Stores the answers once. Who comes second sees the thanks that the first one sees. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const survey = await surveyBehind(token);
  if (!survey) throw notFound();
  const posted = await readForm(request);
  if (survey.standing === "expired") throw conflict({ happened: surveyWords().expired.meanwhile, typed: typedTexts(posted) });
  if (survey.standing === "answered") return redirect(paths.survey(token));
  const read = judge(surveyForm(), posted, await searchOptions());
  if (!read.ok) return invalid(read.refused);
  await answerSurvey(token, surveyAnswers(read.values), read.overrides);
  return redirect(paths.survey(token));
}

function closedWords({ standing, validUntil }: OpenedSurvey): { title: string; words: string; more: string } | null {
  const { answered, expired } = surveyWords();
  if (standing === "open") return null;
  if (standing === "answered") return answered;
  return { title: expired.title, words: expired.words(longDate(validUntil)), more: expired.more };
}

export default function Survey() {
  const { closed, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (closed) return <SurveyClosedPage {...closed} />;
  return <SurveyPage {...page} refused={refused} />;
}
