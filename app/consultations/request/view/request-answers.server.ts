import type { ReadRequest } from "#app/consultations/reading.server.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { eventsWords } from "#app/text/events.ts";
import type { AnswerView } from "../request-view.ts";
import { retold } from "../retold.server.ts";
import { isUnit } from "../step-about.server.ts";

type Words = Pick<Dictionary, "requestView" | "vocabulary">;

/** Fields whose answer is told elsewhere on the page. */
const toldElsewhere = ["title", "themes", "ages", "targetAges", "type", "confirmAnonymous", "unit", "orgUnit"];
/** Shown to those who phone, and to the one whose number it is (docs/domain/workflow.md 3.2, C9). */
const forTheCall = ["phone"];

/** Whether an answer stands among the texts, which have room, and not among the facts. */
const isText = ({ freeText, field }: ReadRequest["answers"][number]) =>
  freeText && !forTheCall.includes(field) && field !== "contactTimes";

function answersOf(request: ReadRequest, asTexts: boolean) {
  const mayCall = isUnit(request) || request.actor.relations.includes("requester");
  return request.answers
    .filter(({ field }) => !toldElsewhere.includes(field) && (mayCall || !forTheCall.includes(field)))
    .filter((answer) => isText(answer) === asTexts)
    .map(retold);
}

function viewOf(
  { field, question, questionLang, body, answerLang, erasedAt }: ReturnType<typeof answersOf>[number],
  { answers }: Words["requestView"],
): AnswerView {
  return { field, question, questionLang, answer: body ?? (erasedAt ? answers.erased : answers.none), answerLang };
}

/** What was written, with what advice is asked about first. */
export function textAnswers(request: ReadRequest, { requestView: words }: Words): AnswerView[] {
  const told = answersOf(request, true).map(
    (answer): AnswerView => ({ ...viewOf(answer, words), ...(answer.field === "question" && { main: true }) }),
  );
  // What advice is asked about comes first.
  return [...told.filter(({ main }) => main), ...told.filter(({ main }) => !main)];
}

/** Who else stands on the requester's side, for everybody who reads it. */
function colleaguesOf({ chart, names }: ReadRequest): AnswerView[] {
  if (chart.coRequesterIds.length === 0) return [];
  const told = chart.coRequesterIds.map((id) => names.get(id) ?? eventsWords().formerColleague);
  return [{ field: "coRequesters", question: colleaguesWords().fact, answer: told.join(", ") }];
}

/** What was chosen, and how to get in touch. Themes and ages as they are now, since they may have been corrected. */
export function shortAnswers(request: ReadRequest, { requestView: words, vocabulary }: Words): AnswerView[] {
  const { chart } = request;
  const given = answersOf(request, false);
  return [
    {
      field: "themes",
      question: words.answers.themes,
      answer: chart.themes.map((theme) => vocabulary.themeLabels[theme]).join(", "),
    },
    { field: "ages", question: words.answers.ages, answer: chart.ages.map((age) => vocabulary.ageLabels[age]).join(", ") },
    ...given.map((answer) => viewOf(answer, words)),
    ...colleaguesOf(request),
  ];
}
