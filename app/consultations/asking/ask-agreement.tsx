import type { ReactNode } from "react";
import { askingWords } from "#app/text/asking.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { FoldedFacts } from "#app/ui/folded-facts.tsx";
import { errorOf } from "#app/ui/form.tsx";
import type { ContactForm, Profession, UnitKind } from "#workflows/consultation/vocabulary.ts";
import { When } from "../when.tsx";
import { type Asking, AskQuestion } from "./ask-questions.tsx";
import { type FieldName, needsPhone, type Question, type Values } from "./questions.ts";

type Unit = { id: string; name: string; kind: UnitKind };

/**
 * When and how, and who asks: the end of every form. What is remembered is folded into one line with “Ret”; what is not is asked
 * openly, and the fold opens when something in it must be mended.
 */
export function AskAgreement(props: {
  questions: readonly Question[];
  asking: Asking;
  folded: readonly FieldName[];
  units: readonly Unit[];
}) {
  const { questions, asking, folded } = props;
  const text = askingWords();
  const isFolded = (name: FieldName) => folded.includes(name) && (folded.includes("unit") || folded.includes("profession"));
  const ask = (name: FieldName): ReactNode => {
    const question = questions.find((one) => one.name === name);
    if (!question) return null;
    const shown = <AskQuestion key={name} question={question} asking={asking} />;
    const always = errorOf(asking.errors, name) !== undefined;
    if (name === "phone") {
      return (
        <When key={name} answered="phone" always={always}>
          {shown}
        </When>
      );
    }
    if (name !== "urgencyReason") return shown;
    return (
      <When key={name} answered="today" always={always}>
        <p className="ms-today">{text.today}</p>
        {shown}
      </When>
    );
  };
  const facts: FieldName[] = ["unit", "profession", "contactForm", "phone"];
  const inFold = facts.filter(isFolded);
  const openly = (...names: FieldName[]) => names.filter((name) => !isFolded(name)).map(ask);
  const summary = summaryOf(asking.values, inFold, props.units, text);
  return (
    <>
      {openly("urgency", "urgencyReason", "contactForm", "phone", "contactTimes")}
      {inFold.length > 0 && summary !== null && (
        <FoldedFacts
          summary={summary}
          edit={text.facts.edit}
          open={inFold.some((name) => errorOf(asking.errors, name) !== undefined)}
        >
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
  values: Values,
  folded: readonly FieldName[],
  units: readonly Unit[],
  {
    facts,
    professionsInSentence,
    unitPrepositions,
  }: Pick<Dictionary["asking"], "facts" | "professionsInSentence" | "unitPrepositions">,
): string | null {
  const unit = folded.includes("unit") ? units.find(({ id }) => id === values.unit) : undefined;
  const profession = folded.includes("profession") ? professionsInSentence[values.profession as Profession] : undefined;
  if (!unit && !profession) return null;
  const preposition = unit ? unitPrepositions[unit.kind] : "";
  const who = !unit
    ? facts.profession(profession ?? "")
    : profession
      ? facts.who(profession, preposition, unit.name)
      : profession === ""
        ? facts.whoOther(preposition, unit.name)
        : facts.unit(preposition, unit.name);
  const reach = folded.includes("contactForm") ? reachOf(values, facts) : "";
  return `${who}${reach}`;
}

function reachOf(values: Values, facts: Dictionary["asking"]["facts"]): string {
  const phone = typeof values.phone === "string" ? values.phone : "";
  if (values.contactForm === "PHONE") return needsPhone(values) && phone ? facts.reach.PHONE(phone) : "";
  return facts.reach[values.contactForm as Exclude<ContactForm, "PHONE">]?.() ?? "";
}
