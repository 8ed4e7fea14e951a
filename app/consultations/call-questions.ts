import { registeringWords } from "#app/text/registering.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";

type CallQuestion = { question: string; options: Readonly<Record<string, string>> };

/** What is kept of a call as an answer of the professional's: its question and the words of its options, by field. */
export function callQuestions() {
  const { about, duty } = registeringWords();
  return {
    callMatter: { question: about.matterAsked, options: {} },
    callDuty: {
      question: duty.question,
      options: { NOT_RELEVANT: duty.NOT_RELEVANT, NOT_YET: duty.NOT_YET, ...vocabularyWords().notificationOutcomeLabels },
    },
    callLeader: { question: about.leader, options: { YES: about.yes, NO: about.notYet } },
  } satisfies Readonly<Record<string, CallQuestion>>;
}
