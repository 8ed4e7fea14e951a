import type { FieldView } from "#app/forms/field.ts";
import { type Form, type Posted, viewsByName } from "#app/forms/form.server.ts";
import { type Field, type Fields, kinds, notAsked, optional, unfinished, type ValuesOf } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { adviceLabelsWords } from "#app/text/advice-labels.ts";
import { longDate } from "#app/text/moments.ts";
import type { FormError } from "#app/ui/form.tsx";
import { addDays, addMonths } from "#workflows/calendar/dates.ts";
import { FOLLOW_UP_MONTHS } from "#workflows/consultation/deadlines.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import {
  type DealField,
  type DealGroup,
  dealFields,
  dealGroups,
  dealId,
  dealName,
  dealPlaces,
  longest,
  rowByRow,
} from "../request/advice-parts.ts";

/** What the editor's form is made of, when somebody opens it, keeps a draft or sends the advice. */
type Context = {
  today: PlainDate;
  offers?: readonly { code: string; name: string; restricted: boolean }[];
  /** When the agreement was made, in words. */
  agreedOn?: string | null;
};

type DealFields = { readonly [Id in ReturnType<typeof dealId>]: Field<string | null> };
type AdviceFields = ReturnType<typeof partFields> & DealFields;
type Answered = Partial<ValuesOf<AdviceFields>>;

/**
 * The form of the advice (docs/domain/workflow.md 3.9), its fields in the order of the page. What is sent has advice in it, real dates, known
 * offers, and a choice about every warning.
 */
export function adviceForm(context: Context): Form<AdviceFields> {
  return { fields: partFields(context), says: sentences(), warnsBeside: "field", check: whatIsMissing };
}

/**
 * The same form while it is a draft: it may be unfinished, with a date that is none yet, and nobody has chosen about a warning; but it never
 * holds what the detector blocks, what cannot be stored, or a text for which there is another place.
 */
export function adviceDraftForm(context: Context): Form {
  const { fields, says } = adviceForm(context);
  const drafted: Fields = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, unfinished(field, says)]));
  return { fields: drafted, says, warnsBeside: "nothing" };
}

/** What was posted, row by row. Odd characters in a row are said of its group: the page's fields share their names. */
export function adviceRows({ typed, odd }: Posted): Posted {
  const groups = dealGroups.filter((group) => dealFields.some((field) => odd.has(dealName(group, field))));
  return { typed: rowByRow(typed), odd: new Set([...odd, ...groups]) };
}

/** What the page draws: each part's field, and those of one deal, since all look alike. */
export function adviceViews(fields: AdviceFields) {
  const { agreement, understanding, advice, offers, sources, followUp } = fields;
  const [what, who, by] = dealFields.map((field) => fields[dealId("requesterActions", field, 0)]?.view);
  return {
    fields: viewsByName({ agreement, understanding, advice, offers, sources, followUp }),
    deal: { what, who, by } as Record<DealField, FieldView>,
  };
}
export type AdviceViews = ReturnType<typeof adviceViews>;

function partFields({ today, offers = [], agreedOn = null }: Context) {
  const { parts, errors, sources, sourcesHint, restricted, offers: offersLabel } = adviceWords();
  const { advicePartLabels } = adviceLabelsWords();
  const { text, choices } = kinds(sentences());
  const part = (name: "agreement" | "understanding" | "advice" | "sources", label: string, hint: string) =>
    maybe(text({ name, label, hint, max: longest[name], rows: 3 }));
  const advice = part("advice", advicePartLabels.advice, parts.advice.hint);
  const [first, latest] = [addDays(today, 1), addMonths(today, FOLLOW_UP_MONTHS)];
  const range = errors.followUpRange(longDate(latest));
  const { date } = kinds(sentences({ date: range, dateBetween: () => range }));
  return {
    agreement: part("agreement", advicePartLabels.agreement, parts.agreement.hint(agreedOn)),
    understanding: part("understanding", advicePartLabels.understanding, parts.understanding.hint),
    advice: { ...advice, view: { ...advice.view, rows: 8, look: "tall" as const } },
    ...dealsOf("requesterActions", parts.requesterActions.label),
    ...dealsOf("ourActions", parts.ourActions.label),
    offers: choices({
      name: "offers",
      label: offersLabel,
      hint: parts.sources.hint,
      options: offers.map((offer) => ({
        value: offer.code,
        label: offer.restricted ? `${offer.name} (${restricted})` : offer.name,
      })),
      least: 0,
    }),
    sources: part("sources", sources, sourcesHint),
    followUp: maybe(
      date({ name: "followUp", label: advicePartLabels.followUp, hint: parts.followUp.hint, from: first, to: latest }),
    ),
  };
}

/** One side's deals, of which what and who are searched as one text, and one choice is made about it. */
function dealsOf(group: DealGroup, label: string): DealFields & { [Name in DealGroup]?: Field<null> } {
  const { deal, errors } = adviceWords();
  const { line, date } = kinds(sentences({ date: errors.date }));
  const row = {
    what: maybe(line({ name: "what", label: deal.what, max: longest.what, search: "all" })),
    who: maybe(line({ name: "who", label: deal.who, max: longest.who, search: "all" })),
    by: maybe(date({ name: "by", label: deal.by })),
  };
  const fields = dealPlaces.flatMap((index) =>
    dealFields.map((name) => {
      const field = { ...row[name], view: { ...row[name].view, name: dealName(group, name) } };
      return [dealId(group, name, index), name === "by" ? field : { ...field, searchedAs: group }] as const;
    }),
  );
  const whole: Field<null> = { ...notAsked, view: { ...notAsked.view, name: group, label } };
  return { [group]: whole, ...Object.fromEntries(fields) };
}

/** Answered by null where it is empty, which needs no word on the page. */
const maybe = <Value>(field: Field<Value>) => optional(field, "");

function whatIsMissing(answered: Answered): FormError[] {
  const { errors } = adviceWords();
  const noWhat = dealGroups.flatMap((group) =>
    dealPlaces
      .filter((index) => isWithoutWhat(answered, group, index))
      .map((index) => ({ field: dealId(group, "what", index), message: errors.whatMissing })),
  );
  return [...(answered.advice === null ? [{ field: "advice", message: errors.adviceMissing }] : []), ...noWhat];
}

/** Whether a row says who or by when, be it a date or not, and not what. */
function isWithoutWhat(answered: Answered, group: DealGroup, index: number): boolean {
  const [what, who, by] = dealFields.map((field) => answered[dealId(group, field, index)]);
  return what === null && !(who === null && by === null);
}
