import type { Dictionary } from "#app/text/dictionary.ts";
import { longDate } from "#app/text/format.ts";
import type { AdvicePart } from "#workflows/consultation/vocabulary.ts";

/** Something that is to be done: what, who (a function), by when (`YYYY-MM-DD` or empty). */
export type Deal = { what: string; who: string; by: string };

/** The advice while it is written, part by part as it stands in the form (DOMAIN.md 3.9). */
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

/** So many things can be agreed for each side. */
export const mostDeals = 8;
/** Longest texts, in characters. */
export const longest = { agreement: 1000, understanding: 2000, advice: 5000, sources: 1500, what: 200, who: 80 } as const;

export const dealName = (group: DealGroup, field: (typeof dealFields)[number]) => `${group}-${field}`;
/** The id of one field of one deal; the first has the field's name. */
export const dealId = (group: DealGroup, field: (typeof dealFields)[number], index: number) =>
  `${dealName(group, field)}-${index}`;

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

/** Reads the form as it stands, without judging it: for the preview in the browser and for the check on the server. */
export function adviceValuesOf(form: FormData): AdviceValues {
  const all = (name: string) => form.getAll(name).map((value) => (typeof value === "string" ? tidy(value) : ""));
  const one = (name: string) => all(name)[0] ?? "";
  const deals = (group: DealGroup) => {
    const [whats, whos, bys] = dealFields.map((field) => all(dealName(group, field))) as [string[], string[], string[]];
    return whats.slice(0, mostDeals).map((what, index) => ({ what, who: whos[index] ?? "", by: bys[index] ?? "" }));
  };
  return {
    agreement: one("agreement"),
    understanding: one("understanding"),
    advice: one("advice"),
    requesterActions: deals("requesterActions"),
    ourActions: deals("ourActions"),
    offers: [...new Set(all("offers"))],
    sources: one("sources"),
    followUp: one("followUp"),
  };
}

/** Line breaks as one character, as the browser counts them; no space around. */
const tidy = (text: string) => text.replace(/\r\n?/g, "\n").trim();

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

/** What is sent: the text of every part in which something is written. Dates that do not exist are left out of a preview. */
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
