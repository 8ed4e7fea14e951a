import { firstOf, type Typed } from "#app/forms/field.ts";
import { isBlank, oneLine, unclung } from "#app/forms/text.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { longDate } from "#app/text/moments.ts";
import type { AdvicePart } from "#workflows/consultation/vocabulary.ts";

/** Something that is to be done: what, who (a function), by when (`YYYY-MM-DD` or empty). */
export type Deal = { what: string; who: string; by: string };

/** The advice while it is written, part by part as it stands in the form (docs/domain/workflow.md 3.9). */
export type AdviceValues = {
  agreement: string;
  understanding: string;
  advice: string;
  requesterActions: readonly Deal[];
  ourActions: readonly Deal[];
  offers: readonly string[];
  sources: string;
  followUp: string;
};

export const dealGroups = ["requesterActions", "ourActions"] as const;
export type DealGroup = (typeof dealGroups)[number];
export const dealFields = ["what", "who", "by"] as const;
export type DealField = (typeof dealFields)[number];

/** So many things can be agreed for each side. */
export const mostDeals = 8;
/** The places of the deals in a group. */
export const dealPlaces: readonly number[] = Array.from({ length: mostDeals }, (_, index) => index);
/** Longest texts, in characters. */
export const longest = { agreement: 1000, understanding: 2000, advice: 5000, sources: 1500, what: 200, who: 80 } as const;

/** The name of one field of every deal of a group, and the id of one of them. */
export const dealName = (group: DealGroup, field: DealField) => `${group}-${field}` as const;
export const dealId = (group: DealGroup, field: DealField, index: number) => `${dealName(group, field)}-${index}` as const;

export const emptyAdvice: AdviceValues = {
  agreement: "",
  understanding: "",
  advice: "",
  requesterActions: [],
  ourActions: [],
  offers: [],
  sources: "",
  followUp: "",
};

const sharedNames: ReadonlySet<string> = new Set(
  dealGroups.flatMap((group) => dealFields.map((field) => dealName(group, field))),
);

/** What stands in the form, with a name for each row of deals (`dealId`), whose fields share their names on the page. */
export function rowByRow(typed: Typed): Typed {
  const rows = Object.entries(typed).flatMap(([name, values]): [string, readonly string[]][] =>
    sharedNames.has(name) ? values.slice(0, mostDeals).map((value, index) => [`${name}-${index}`, [value]]) : [[name, values]],
  );
  return Object.fromEntries(rows);
}

/** Reads the form as it stands (`rowByRow`), without judging it: for the preview in the browser, the draft, and what is sent. */
export function adviceValuesOf(typed: Typed): AdviceValues {
  const text = (name: string) => visible(firstOf(typed, name)).trim();
  const line = (name: string) => oneLine(visible(firstOf(typed, name)));
  const day = (name: string) => unclung(firstOf(typed, name));
  const deals = (group: DealGroup) =>
    dealPlaces
      .filter((index) => typed[dealId(group, "what", index)])
      .map((index) => ({
        what: line(dealId(group, "what", index)),
        who: line(dealId(group, "who", index)),
        by: day(dealId(group, "by", index)),
      }));
  return {
    agreement: text("agreement"),
    understanding: text("understanding"),
    advice: text("advice"),
    requesterActions: deals("requesterActions"),
    ourActions: deals("ourActions"),
    offers: [...new Set((typed.offers ?? []).filter((code) => code !== ""))],
    sources: text("sources"),
    followUp: day("followUp"),
  };
}

const visible = (text: string) => (isBlank(text) ? "" : text);

/** What is written about one side's deals (`rowByRow`), as the detector reads it (`searchedAs`) and the quotes below the group show it. */
export function dealsText(typed: Typed, group: DealGroup): string {
  return dealPlaces
    .flatMap((index) => [firstOf(typed, dealId(group, "what", index)), firstOf(typed, dealId(group, "who", index))])
    .filter((text) => text !== "")
    .join("\n");
}

export const isEmptyDeal = ({ what, who, by }: Deal) => !what && !who && !by;
export const writtenDeals = (deals: readonly Deal[]) => deals.filter((deal) => !isEmptyDeal(deal));

/** The parts in the order of the document, and whether something is written there; offers and sources are one part. */
export function partsWritten(values: AdviceValues): boolean[] {
  return [
    values.agreement !== "",
    values.understanding !== "",
    values.advice !== "",
    writtenDeals(values.requesterActions).length > 0,
    writtenDeals(values.ourActions).length > 0,
    values.sources !== "" || values.offers.length > 0,
    values.followUp !== "",
  ];
}

type Words = Dictionary["advice"];

/** What is sent, in the order of the document: the text of every part in which something is written. Dates that do not exist are left out of a preview. */
export function textsOf(values: AdviceValues, words: Words): Partial<Record<AdvicePart, string>> {
  const deals = (group: DealGroup) =>
    writtenDeals(values[group])
      .map(({ what, who, by }) => words.deal.line(what, who, dateWords(by)))
      .join("\n");
  const followUp = dateWords(values.followUp);
  const texts: Record<AdvicePart, string> = {
    agreement: values.agreement,
    understanding: values.understanding,
    advice: values.advice,
    requesterActions: deals("requesterActions"),
    ourActions: deals("ourActions"),
    sources: values.sources,
    followUp: followUp && words.followUpOn(followUp),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

function dateWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? longDate(date) : "";
}
