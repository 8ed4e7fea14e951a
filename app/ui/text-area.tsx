import { type UIEvent, useEffect, useRef, useState } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldProps, fieldIds } from "./field.tsx";
import { Finds, firstMarks, type Mark, Mirror } from "./marks.tsx";

type Props = FieldProps & {
  defaultValue?: string | undefined;
  rows?: number;
  tall?: boolean;
  /** Characters, a line break counting as one. Said before and counted after; nothing that is pasted is cut off. */
  maxLength?: number;
  /** Finds what may say who it is about, while somebody writes. Without JavaScript `marks` says what the server found. */
  find?: (text: string) => readonly Mark[];
  marks?: readonly Mark[] | undefined;
  /** The choice about a `warn`, posted under `decisionName` (else `name` + "-decision"). */
  decisionName?: string;
  decision?: string | undefined;
  decisionError?: string | undefined;
};

/** Long text, with a counter, and with the places painted that may say who it is about. */
export function TextArea(props: Props) {
  const { defaultValue = "", find, maxLength } = props;
  const words = piecesWords().form;
  const [text, setText] = useState(defaultValue);
  const [typed, setTyped] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);

  // The server may send another text back (a draft, a refused form): the field is uncontrolled, so the mirror follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has come when defaultValue changes
  useEffect(() => {
    if (field.current) setText(field.current.value);
  }, [defaultValue]);

  const marks = firstMarks(typed && find ? find(text) : (props.marks ?? (find ? find(text) : [])));
  const settled = useSettled(marks, typed ? 500 : 0);
  const warned = settled.some((mark) => mark.level === "warn");
  const control = props.id ?? props.name;
  const below = `${control}-below`;
  const finds = `${control}-finds`;
  const ids = fieldIds(props, maxLength !== undefined && below, settled.length > 0 && finds);

  const follow = (event: UIEvent<HTMLTextAreaElement>) => {
    const painted = mirror.current?.firstElementChild;
    if (painted) painted.scrollTop = event.currentTarget.scrollTop;
  };
  const input = (
    <textarea
      ref={field}
      className={classNames("form-input", props.tall ? "ms-input--tall" : (props.rows ?? 5) <= 4 && "ms-input--3")}
      id={ids.control}
      name={props.name}
      rows={props.rows ?? 5}
      defaultValue={defaultValue}
      {...written(defaultValue)}
      onInput={(event) => {
        setTyped(true);
        setText(event.currentTarget.value);
      }}
      onScroll={follow}
      {...ids.aria}
    />
  );
  return (
    <FieldFrame {...props} warned={warned}>
      {find || props.marks ? (
        <div className="ms-marked" ref={mirror} {...written(defaultValue)}>
          <Mirror text={text} marks={marks} />
          {input}
        </div>
      ) : (
        input
      )}
      {maxLength !== undefined && (
        <p className="ms-below" id={below}>
          <span>{words.limit(maxLength, props.least)}</span>
          {typed && <Counter length={text.length} most={maxLength} />}
        </p>
      )}
      {settled.length > 0 && (
        <Finds
          id={finds}
          text={text}
          marks={settled}
          decisionName={props.decisionName ?? `${props.name}-decision`}
          decision={props.decision}
          decisionError={props.decisionError}
          said={Boolean(props.error)}
        />
      )}
    </FieldFrame>
  );
}

/** Character counter: seen at once, and near the limit read aloud by a live region when the writer pauses. */
export function Counter({ length, most }: { length: number; most: number }) {
  const words = piecesWords().form;
  const over = length > most;
  const said = over ? words.tooMany(length - most) : words.written(length, most);
  const isNear = most - length <= Math.max(20, most / 4);
  const spoken = useSettled(isNear ? said : "", 1000);
  return (
    <>
      <span className={classNames("ms-num", over && "ms-below__over")} aria-hidden="true">
        {said}
      </span>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </>
  );
}

/** A debounced value (`delay` in milliseconds; 0: at once): panels and live regions that follow every key press disturb. */
export function useSettled<T>(value: T, delay: number): T {
  const [settled, settle] = useState(value);
  const seen = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what it says, since it is a new object every time
  useEffect(() => {
    if (delay === 0) {
      settle(value);
      return;
    }
    const timer = setTimeout(() => settle(value), delay);
    return () => clearTimeout(timer);
  }, [seen, delay]);
  return delay === 0 ? value : settled;
}
