import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { errorOf, type FormError } from "#app/ui/form.tsx";
import { Finds, type Mark } from "#app/ui/marks.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AskDays } from "./ask.server.ts";
import { AskDeadline } from "./ask-deadline.tsx";
import type { AskedQuestions, AskedThemes } from "./asked.server.ts";
import { decisionOf, type FieldName, longest, type Question, type Values } from "./questions.ts";
import type { Marks } from "./searched.ts";

/** What every question on a page is shown with. */
export type Asking = {
  values: Values;
  errors: readonly FormError[];
  marks: Marks;
  units: readonly { id: string; name: string }[];
  projects: readonly { code: string; name: string }[];
  days: AskDays;
  asked: AskedQuestions;
  themeGroups: AskedThemes;
  find: (text: string) => readonly Mark[];
};

type Props = {
  question: Question;
  asking: Asking;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

/** Answers of long words stand below each other; those of short ones flow as pills. */
const listed: readonly FieldName[] = ["urgency", "involvedAware", "notificationConsidered", "supportWanted", "product"];

/** One question of an intake form, as its kind is shown: the same limits and options as the server's schema. */
export function AskQuestion({ question, asking, after, onChoose }: Props) {
  const { name } = question;
  const { label, hint, options: labels } = asking.asked[name] ?? { label: name, hint: "", options: {} };
  const field = {
    name,
    label,
    hint: hint || undefined,
    optional: question.optional ?? false,
    error: messageOf(question, asking, piecesWords().marks.block),
  };
  const value = asking.values[name];
  const single = typeof value === "string" ? value : undefined;
  const pill = (code: string) => ({ value: code, label: labels[code] ?? code });

  switch (question.kind) {
    case "text":
      return <Text question={question} asking={asking} field={field} value={single} />;
    case "several":
      return (
        <Choices
          {...field}
          kind="several"
          list={listed.includes(name)}
          defaultValue={typeof value === "string" ? [value] : (value ?? [])}
          options={
            name === "themes"
              ? asking.themeGroups.map(({ label, themes }) => ({ label, options: themes.map(pill) }))
              : question.options.map(pill)
          }
          after={after}
          {...(onChoose && { onChoose })}
        />
      );
    case "one":
      return name === "profession" ? (
        <SelectField
          {...field}
          options={question.options.map((code) => ({ value: code, label: labels[code] ?? code }))}
          defaultValue={single}
        />
      ) : (
        <Choices
          {...field}
          kind="one"
          list={listed.includes(name)}
          defaultValue={single}
          options={question.options.map(pill)}
          after={after}
        />
      );
    case "unit":
      return (
        <SelectField
          {...field}
          // What is remembered is filled in; only then does the hint say so.
          hint={single ? field.hint : undefined}
          options={asking.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValue={single}
        />
      );
    case "project":
      return (
        <SelectField
          {...field}
          options={asking.projects.map((project) => ({ value: project.code, label: project.name }))}
          defaultValue={single}
        />
      );
    case "date":
      return <AskDeadline {...field} defaultValue={single} days={asking.days} />;
    case "phone":
      return <TextField {...field} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} defaultValue={single} />;
    case "confirm":
      return <CheckboxField {...field} value="YES" defaultChecked={single === "YES"} />;
  }
}

type Shown = { name: FieldName; label: string; hint: string | undefined; optional: boolean; error: string | undefined };

/** The sentence beside the field; what is blocked gets the whole one (DOMAIN.md 3.2). */
function messageOf({ name }: Question, { errors, marks }: Asking, block: string): string | undefined {
  const message = errorOf(errors, name);
  return message && marks[name]?.some(({ level }) => level === "block") ? block : message;
}

function Text(props: { question: Question & { kind: "text" }; asking: Asking; field: Shown; value: string | undefined }) {
  const { question, asking, field, value } = props;
  const searched = {
    find: asking.find,
    decisionName: decisionOf(question.name),
    decision: stringOf(asking.values[decisionOf(question.name)]),
    decisionError: errorOf(asking.errors, decisionOf(question.name)),
  };
  const maxLength = longest(question, asking.values);
  if (question.rows === undefined) return <SearchedLine {...field} {...searched} maxLength={maxLength} defaultValue={value} />;
  return (
    <TextArea
      {...field}
      {...searched}
      marks={asking.marks[question.name]}
      rows={question.rows}
      maxLength={maxLength}
      defaultValue={value}
    />
  );
}

const stringOf = (value: Values[string]) => (typeof value === "string" ? value : undefined);

/** How long typing rests before a finding is shown: a panel that follows every key disturbs. */
const pause = 500;

/** One line of free text, with what the detector finds quoted below it. */
function SearchedLine(
  props: Shown & {
    maxLength: number;
    defaultValue: string | undefined;
    find: (text: string) => readonly Mark[];
    decisionName: string;
    decision: string | undefined;
    decisionError: string | undefined;
  },
) {
  const { find, decisionName, decision, decisionError, ...field } = props;
  const [text, setText] = useState(field.defaultValue ?? "");
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    setText(field.defaultValue ?? "");
    settle(field.defaultValue ?? "");
  }, [field.defaultValue]);
  const follow = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.name === field.name) setText(event.target.value);
  };
  const found = find(settled);
  const warned = found.some(({ level }) => level === "warn") && !field.error;
  return (
    <div className={classNames("ms-searched", warned && "ms-warned")} onInput={follow}>
      <TextField {...field} width={field.maxLength > 60 ? "long" : "name"} />
      {found.length > 0 && (
        <Finds
          id={`${field.name}-finds`}
          text={settled}
          marks={found}
          decisionName={decisionName}
          decision={decision}
          decisionError={decisionError}
        />
      )}
    </div>
  );
}
