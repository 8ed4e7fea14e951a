import { type ReactNode, useId } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { ChoicePill } from "./choices.tsx";
import { ErrorMessage } from "./field.tsx";
import { Icon } from "./icon.tsx";

/**
 * A place in a text that may say who it is about. `block` cannot be sent, `warn` needs a choice, `hint` is only shown. Positions as in the
 * text.
 */
export type Mark = { level: "block" | "warn" | "hint"; kind: string; start: number; end: number };

/** So many places of a text are painted and quoted; nobody reads more, and each costs a page several hundred characters. */
const mostMarks = 12;

/** The marks that are worth showing, and one more where there are more: what cannot be sent comes first, what asks for a choice next. */
export function firstMarks<M extends Mark>(marks: readonly M[]): readonly M[] {
  if (marks.length <= mostMarks) return marks;
  const order = ["block", "warn", "hint"] as const;
  return order.flatMap((level) => marks.filter((mark) => mark.level === level)).slice(0, mostMarks + 1);
}

/**
 * Highlighting behind a transparent textarea: a `pre` with the same text, and nothing between its parts: one stray newline moves every mark.
 * Every part is an element: a program that translates the page wraps bare text, and React then finds its own no more.
 */
export function Mirror({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <pre className="ms-marked__mirror" aria-hidden="true" translate="no">
      {painted(text, marks)}
    </pre>
  );
}

function painted(text: string, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < from || mark.end > text.length) continue;
    parts.push(<span key={`to-${mark.start}`}>{text.slice(from, mark.start)}</span>);
    parts.push(<Marked key={mark.start} mark={mark} text={text} />);
    from = mark.end;
  }
  // The last line break has a line of its own in the field, and none in a pre.
  parts.push(<span key="rest">{text.slice(from) + (text.endsWith("\n") ? "\u200b" : "")}</span>);
  return parts;
}

function Marked({ mark, text }: { mark: Mark; text: string }) {
  return <mark className={mark.level === "warn" ? undefined : `ms-mark--${mark.level}`}>{text.slice(mark.start, mark.end)}</mark>;
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
  const hints = shown.filter((mark) => mark.level === "hint");
  const more = props.marks.length > mostMarks && <p>{words.more}</p>;
  return (
    <>
      {blocks.length > 0 && (
        <div className="ms-find ms-find--block" id={props.id} role="status">
          <p className="ms-find__head">
            <Icon name="search" />
            {props.said ? words.blockHere : words.blockLive}
          </p>
          {blocks.map((mark) => (
            <Quote key={mark.start} text={props.text} mark={mark} />
          ))}
          {warnings.length + hints.length === 0 && more}
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
            {hints.length === 0 && more}
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
      {hints.length > 0 && (
        <div className="ms-find ms-find--hint" id={hints.length === props.marks.length ? props.id : `${props.id}-hint`}>
          <p className="ms-find__head">
            <Icon name="search" />
            {words.hint}
          </p>
          {hints.map((mark) => (
            <Quote key={mark.start} text={props.text} mark={mark} looksLike={words.looksLike[mark.kind]} />
          ))}
          {more}
        </div>
      )}
    </>
  );
}

const around = 24;

function Quote({ text, mark, looksLike }: { text: string; mark: Mark; looksLike?: string | undefined }) {
  const before = text.slice(Math.max(0, mark.start - around), mark.start);
  const after = text.slice(mark.end, mark.end + around);
  return (
    <blockquote translate="no">
      <span>{mark.start > around ? `… ${before.slice(before.indexOf(" ") + 1)}` : before}</span>
      <Marked mark={mark} text={text} />
      <span>{mark.end + around < text.length ? `${after.slice(0, Math.max(after.lastIndexOf(" "), 0))} …` : after}</span>
      {looksLike && (
        <span className="ms-muted" translate="yes">
          {` (${looksLike})`}
        </span>
      )}
    </blockquote>
  );
}
