import { type FormEvent, useEffect, useState } from "react";
import { classNames } from "#app/ui/class-names.ts";
import type { FieldProps } from "#app/ui/field.tsx";
import { Finds, type Mark } from "#app/ui/marks.tsx";
import { Counter, useSettled } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { useDetector } from "./detector.ts";
import { decisionName } from "./field.ts";

/** Debounce, in milliseconds: how long typing rests before a finding is shown, since a panel that follows every key disturbs. */
const pause = 500;

type Props = FieldProps & {
  defaultValue: string | undefined;
  /** What the detector shall not take for a trace. */
  search?: IdentifierOptions;
  /** What the server found: without a script nothing else finds anything. */
  marks: readonly Mark[] | undefined;
  decision: string | undefined;
  decisionError: string | undefined;
};

const nothingKnown: IdentifierOptions = {};

/** One line of free text, with what the detector finds quoted below it. */
export function SearchedLine({ search = nothingKnown, marks, decision, decisionError, ...field }: Props) {
  const find = useDetector(search);
  const { defaultValue: first = "" } = field;
  const [text, setText] = useState(first);
  // The server may send another text back (a draft, a refused form).
  useEffect(() => setText(first), [first]);
  const settled = useSettled(text, text === first ? 0 : pause);
  const follow = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.name === field.name) setText(event.target.value);
  };
  const found = settled === first && marks ? marks : find(settled);
  const warned = found.some(({ level }) => level === "warn") && !field.error;
  return (
    <div className={classNames("ms-searched", warned && "ms-warned")} onInput={follow}>
      <TextField {...field} width={field.most && field.most > 60 ? "long" : "name"} />
      {field.most && text.length > field.most * 0.75 && (
        <p className="ms-below">
          <Counter length={text.length} most={field.most} />
        </p>
      )}
      {found.length > 0 && (
        <Finds
          id={`${field.name}-finds`}
          text={settled}
          marks={found}
          decisionName={decisionName(field.name)}
          decision={decision}
          decisionError={decisionError}
          said={Boolean(field.error)}
        />
      )}
    </div>
  );
}
