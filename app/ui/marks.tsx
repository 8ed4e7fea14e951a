import { type ReactNode, useId } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { ChoicePill } from "./choices.tsx";
import { ErrorMessage } from "./field.tsx";
import { Icon } from "./icon.tsx";

/** A place in a text that may say who it is about. `block` cannot be sent, `warn` needs a choice. Positions as in the text. */
export type Mark = { level: "block" | "warn"; kind: string; start: number; end: number };

/** So many places of a text are painted and quoted; nobody reads more, and each costs a page several hundred characters. */
const mostMarks = 12;

/** The marks that are worth showing, and one more where there are more: what cannot be sent comes first. */
export function firstMarks<M extends Mark>(marks: readonly M[]): readonly M[] {
  if (marks.length <= mostMarks) return marks;
  const isBlock = ({ level }: Mark) => level === "block";
  return [...marks.filter(isBlock), ...marks.filter((mark) => !isBlock(mark))].slice(0, mostMarks + 1);
}

/** Highlighting behind a transparent textarea: a `pre` with the same text, and nothing between its parts: one stray newline moves every mark. */
export function Mirror({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <pre className="ms-marked__mirror" aria-hidden="true">
      {painted(text, marks)}
      {/* The last line break has a line of its own in the field, and none in a pre. */}
      {text.endsWith("\n") ? "\u200b" : ""}
    </pre>
  );
}

function painted(text: string, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < from || mark.end > text.length) continue;
    parts.push(text.slice(from, mark.start), <Marked key={mark.start} mark={mark} text={text} />);
    from = mark.end;
  }
  parts.push(text.slice(from));
  return parts;
}

function Marked({ mark, text }: { mark: Mark; text: string }) {
  return <mark className={mark.level === "block" ? "ms-mark--block" : undefined}>{text.slice(mark.start, mark.end)}</mark>;
}

/** The places quoted below the field, for those who cannot see the marks; for `warn` with the choice that must be made. */
export function Finds(props: {
  id: string;
  text: string;
  marks: readonly Mark[];
  /** The name under which the choice is posted: `rewrite` or `notPersonal`. */
  decisionName: string;
  decision?: string | undefined;
  decisionError?: string | undefined;
  /** The sentence about what may not be sent stands above already. */
  said: boolean;
}) {
  const words = piecesWords().marks;
  const legend = useId();
  const shown = props.marks.slice(0, mostMarks);
  const blocks = shown.filter((mark) => mark.level === "block");
  const warnings = shown.filter((mark) => mark.level === "warn");
  const more = props.marks.length > mostMarks && <p>{words.more}</p>;
  return (
    <>
      {blocks.length > 0 && (
        <div className="ms-find ms-find--block" id={props.id} role="status">
          <p className="ms-find__head">
            <Icon name="search" />
            {props.said ? words.blockHere : words.block}
          </p>
          {blocks.map((mark) => (
            <Quote key={mark.start} text={props.text} mark={mark} />
          ))}
          {warnings.length === 0 && more}
        </div>
      )}
      {warnings.length > 0 && (
        <fieldset
          className="ms-find ms-find--warn"
          id={blocks.length > 0 ? `${props.id}-warn` : props.id}
          aria-describedby={legend}
        >
          <legend>
            <Icon name="warning" />
            {words.warn}
          </legend>
          <div id={legend}>
            {props.decisionError && <ErrorMessage>{props.decisionError}</ErrorMessage>}
            {warnings.map((mark) => (
              <Quote key={mark.start} text={props.text} mark={mark} looksLike={words.looksLike[mark.kind]} />
            ))}
            {more}
          </div>
          <div className="ms-choices">
            {/* None is chosen beforehand. */}
            {(["rewrite", "notPersonal"] as const).map((choice, index) => (
              <ChoicePill
                key={choice}
                kind="one"
                name={props.decisionName}
                id={index === 0 ? props.decisionName : `${props.decisionName}-${choice}`}
                value={choice}
                defaultChecked={props.decision === choice}
              >
                {words[choice]}
              </ChoicePill>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

const around = 24;

function Quote({ text, mark, looksLike }: { text: string; mark: Mark; looksLike?: string | undefined }) {
  const before = text.slice(Math.max(0, mark.start - around), mark.start);
  const after = text.slice(mark.end, mark.end + around);
  return (
    <blockquote>
      {mark.start > around ? `… ${before.slice(before.indexOf(" ") + 1)}` : before}
      <Marked mark={mark} text={text} />
      {mark.end + around < text.length ? `${after.slice(0, Math.max(after.lastIndexOf(" "), 0))} …` : after}
      {looksLike && <span className="ms-muted"> ({looksLike})</span>}
    </blockquote>
  );
}
