import type { ReactNode } from "react";
import { type FieldView, firstOf, type Typed } from "#app/forms/field.ts";
import { askingWords } from "#app/text/asking.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { FoldedFacts } from "#app/ui/folded-facts.tsx";
import { errorOf } from "#app/ui/form.tsx";
import type { ContactForm, Profession, UnitKind } from "#workflows/consultation/vocabulary.ts";
import { When } from "../when.tsx";
import { UrgentNote } from "./ask-notes.tsx";
import { type Asking, AskQuestion } from "./ask-questions.tsx";
import type { FieldName } from "./intake-form.server.ts";

type Unit = { id: string; name: string; kind: UnitKind };

/**
 * When and how, and who asks: the end of every form. What is remembered is folded into one line with “Ret”; what is not is asked
 * openly, and the fold opens when something in it must be mended.
 */
export function AskAgreement(props: {
  fields: readonly FieldView[];
  asking: Asking;
  folded: readonly FieldName[];
  units: readonly Unit[];
}) {
  const { fields, asking, folded } = props;
  const { errors, typed } = asking.form;
  const text = askingWords();
  const isFolded = (name: FieldName) => folded.includes(name) && (folded.includes("unit") || folded.includes("profession"));
  const ask = (name: FieldName): ReactNode => {
    const field = fields.find((one) => one.name === name);
    if (!field) return null;
    const shown = <AskQuestion key={name} field={field} asking={asking} />;
    const always = errorOf(errors, name) !== undefined;
    if (name === "phone") {
      return (
        <When key={name} answered="phone" always={always}>
          {shown}
        </When>
      );
    }
    if (name === "urgency" && asking.days.talkWithin !== null) {
      const hint = text.talkWithin(asking.days.talkWithin);
      return <AskQuestion key={name} field={{ ...field, hint }} asking={asking} />;
    }
    if (name !== "urgencyReason") return shown;
    return (
      <When key={name} answered="today" always={always}>
        <UrgentNote days={asking.days} />
        {shown}
      </When>
    );
  };
  const facts: FieldName[] = ["unit", "profession", "contactForm", "phone"];
  const inFold = facts.filter(isFolded);
  const openly = (...names: FieldName[]) => names.filter((name) => !isFolded(name)).map(ask);
  const summary = summaryOf(typed, inFold, props.units, text);
  return (
    <>
      {openly("urgency", "urgencyReason", "contactForm", "phone", "contactTimes")}
      {inFold.length > 0 && summary !== null && (
        <FoldedFacts summary={summary} edit={text.facts.edit} open={inFold.some((name) => errorOf(errors, name) !== undefined)}>
          {inFold.map(ask)}
        </FoldedFacts>
      )}
      {summary === null ? facts.filter(isFolded).map(ask) : null}
      {openly("unit", "profession")}
    </>
  );
}

/** “Du skriver som lærer på Fyrreskolen, og vi ringer til dig på 12 34 56 78.” Null when there is too little to say. */
function summaryOf(
  typed: Typed,
  folded: readonly FieldName[],
  units: readonly Unit[],
  {
    facts,
    professionsInSentence,
    unitPrepositions,
  }: Pick<Dictionary["asking"], "facts" | "professionsInSentence" | "unitPrepositions">,
): string | null {
  const unit = folded.includes("unit") ? units.find(({ id }) => id === firstOf(typed, "unit")) : undefined;
  const profession = folded.includes("profession")
    ? professionsInSentence[firstOf(typed, "profession") as Profession]
    : undefined;
  if (!unit && !profession) return null;
  const preposition = unit ? unitPrepositions[unit.kind] : "";
  const who = !unit
    ? facts.profession(profession ?? "")
    : profession
      ? facts.who(profession, preposition, unit.name)
      : profession === ""
        ? facts.whoOther(preposition, unit.name)
        : facts.unit(preposition, unit.name);
  const reach = folded.includes("contactForm") ? reachOf(typed, facts) : "";
  return `${who}${reach}`;
}

function reachOf(typed: Typed, facts: Dictionary["asking"]["facts"]): string {
  const [contactForm, phone] = [firstOf(typed, "contactForm"), firstOf(typed, "phone")];
  if (contactForm === "PHONE") return phone ? facts.reach.PHONE(phone) : "";
  return facts.reach[contactForm as Exclude<ContactForm, "PHONE">]?.() ?? "";
}
