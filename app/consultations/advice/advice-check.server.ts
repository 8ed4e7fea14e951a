import { adviceWords } from "#app/text/advice.ts";
import { longDate } from "#app/text/format.ts";
import { stepsWords } from "#app/text/steps.ts";
import type { FormError } from "#app/ui/form.tsx";
import { addDays, addMonths } from "#workflows/calendar/dates.ts";
import { FOLLOW_UP_MONTHS } from "#workflows/consultation/deadlines.ts";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import { type Finding, findIdentifiers, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { type AdviceValues, dealGroups, dealId, isEmptyDeal, longest, writtenDeals } from "../request/advice-parts.ts";
import { decisionName, searchTexts } from "../searched-text.server.ts";
import { existsOrEmpty, isStorable } from "../step-fields.server.ts";

export type CheckedAdvice = {
  errors: FormError[];
  overrides: WarnOverride[];
  findings: Record<string, readonly Finding[]>;
  /** Holds what may be stored nowhere. */
  blocked: boolean;
};

/**
 * Whether advice may be kept (`draft`) or sent. A draft may be unfinished, but never hold what the detector blocks or what
 * cannot be stored; what is sent has advice in it, real dates, and a choice about every warning.
 */
export function checkAdvice(
  values: AdviceValues,
  posted: FormData,
  for_: { purpose: "draft" | "send"; today: PlainDate; offers: readonly string[]; search: IdentifierOptions },
): CheckedAdvice {
  const texts = [
    ...(["agreement", "understanding", "advice", "sources"] as const).map((field) => ({ field, text: values[field] })),
    ...dealGroups.map((field) => ({ field, text: dealText(values, field) })),
  ];
  const searched = searchTexts(texts, (field) => decisionOf(posted, field), for_.search);
  const misplaced = textsOutOfPlace(values, for_.search);
  const blocked = Object.values(searched.findings).some(hasBlock) || misplaced.some(({ blocked }) => blocked);
  const unstorable = texts.filter(({ text }) => !isStorable(text)).map(({ field }) => error(field, stepsWords().errors.odd));
  const found = [...misplaced.map(({ field, message }) => error(field, message)), ...unstorable, ...tooLong(values)];
  if (for_.purpose === "draft") {
    const kept = searched.errors.filter(({ field }) => hasBlock(searched.findings[field] ?? []));
    return { errors: [...found, ...kept], overrides: [], findings: searched.findings, blocked };
  }
  const errors = [...found, ...unfinished(values, for_.today, for_.offers), ...searched.errors];
  return { errors: inOrder(errors), overrides: searched.overrides, findings: searched.findings, blocked };
}

/** Longer than any date or code. */
const longestChoice = 60;

/**
 * Dates and offers in which somebody wrote something else. A draft may hold a date that is none yet, but nothing that may be kept
 * nowhere: what the detector blocks, what cannot be stored, and texts for which there are other places.
 */
function textsOutOfPlace(values: AdviceValues, search: IdentifierOptions): (FormError & { blocked: boolean })[] {
  const { errors } = stepsWords();
  const dates = [
    { field: "followUp", text: values.followUp },
    ...dealGroups.flatMap((group) => values[group].map(({ by }, index) => ({ field: dealId(group, "by", index), text: by }))),
  ].map((date) => ({ ...date, otherwise: errors.date }));
  const offers = values.offers.map((text) => ({ field: "offers", text, otherwise: errors.unknown }));
  return [...dates, ...offers].flatMap(({ field, text, otherwise }) => {
    const isLong = text.length > longestChoice;
    const blocked = !isLong && hasBlock(findIdentifiers(text, search));
    return blocked || isLong || !isStorable(text) ? [{ field, message: blocked ? errors.block : otherwise, blocked }] : [];
  });
}

/** What is written about one side's deals, as the detector and the quotes below the group read it. */
export function dealText(values: AdviceValues, group: (typeof dealGroups)[number]): string {
  return writtenDeals(values[group])
    .map(({ what, who }) => [what, who].filter(Boolean).join(", "))
    .join("\n");
}

function decisionOf(posted: FormData, field: string): string | null {
  const value = posted.get(decisionName(field));
  return typeof value === "string" ? value : null;
}

const error = (field: string, message: string): FormError => ({ field, message });

function tooLong(values: AdviceValues): FormError[] {
  const { errors } = stepsWords();
  const parts = (["agreement", "understanding", "advice", "sources"] as const)
    .filter((part) => values[part].length > longest[part])
    .map((part) => error(part, errors.tooLong(longest[part])));
  const deals = dealGroups.flatMap((group) =>
    values[group].flatMap((deal, index) =>
      (["what", "who"] as const)
        .filter((field) => deal[field].length > longest[field])
        .map((field) => error(dealId(group, field, index), errors.tooLong(longest[field]))),
    ),
  );
  return [...parts, ...deals];
}

function unfinished(values: AdviceValues, today: PlainDate, offers: readonly string[]): FormError[] {
  const { errors } = adviceWords();
  const found: FormError[] = [];
  if (!values.advice) found.push(error("advice", errors.adviceMissing));
  for (const group of dealGroups) {
    for (const [index, deal] of values[group].entries()) {
      if (!isEmptyDeal(deal) && !deal.what) found.push(error(dealId(group, "what", index), errors.whatMissing));
      if (!existsOrEmpty(deal.by)) found.push(error(dealId(group, "by", index), errors.date));
    }
  }
  if (values.offers.some((code) => !offers.includes(code))) found.push(error("offers", stepsWords().errors.unknown));
  const latest = addMonths(today, FOLLOW_UP_MONTHS);
  const possible =
    existsOrEmpty(values.followUp) &&
    (values.followUp === "" || (values.followUp >= addDays(today, 1) && values.followUp <= latest));
  if (!possible) found.push(error("followUp", errors.followUpRange(longDate(latest))));
  return found;
}

const order = ["agreement", "understanding", "advice", "requesterActions", "ourActions", "offers", "sources", "followUp"];

/** In the order of the page, one sentence a field. */
function inOrder(errors: readonly FormError[]): FormError[] {
  const place = ({ field }: FormError) => order.findIndex((part) => field.startsWith(part));
  const sorted = [...errors].sort((one, other) => place(one) - place(other));
  return sorted.filter((error, index) => sorted.findIndex(({ field }) => field === error.field) === index);
}
