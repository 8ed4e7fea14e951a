import type { Dictionary } from "#app/text/dictionary.ts";
import type { FieldName } from "./questions.ts";

/** The words of a question's options, by code; none for questions that are answered in another way. */
export function optionLabels(
  words: Dictionary["requestLabels"] & Dictionary["intakeLabels"],
  field: FieldName,
): Readonly<Record<string, string>> {
  const labels: { [name in FieldName]?: Readonly<Record<string, string>> } = {
    themes: words.themeLabels,
    ages: words.ageLabels,
    profession: words.professionLabels,
    urgency: words.urgencyLabels,
    contactForm: words.contactFormLabels,
    level: words.sparringLevelLabels,
    caseSubject: words.caseSubjectLabels,
    duration: words.caseDurationLabels,
    involvedAware: words.involvedAwareLabels,
    notificationConsidered: words.notificationAnswerLabels,
    start: words.methodStartLabels,
    supportWanted: words.supportLabels,
    product: words.productLabels,
    leaderInvolved: words.leaderAnswerLabels,
    confirmAnonymous: { YES: words.yes },
  };
  return labels[field] ?? {};
}
