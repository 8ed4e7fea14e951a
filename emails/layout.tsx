import type { CSSProperties } from "react";
import { readersLanguage } from "#app/text/language.ts";

type Frame = Readonly<{
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  product: string;
  municipality: string;
  heading: string;
  greeting: string;
  closing: readonly string[];
  fixed: string;
}>;

/** A letter about a request, which says where to read on. */
export type LinkContent = Frame &
  Readonly<{
    /** One sentence; the number stands out in it. */
    sentence: Readonly<{ before: string; number: string; after: string }>;
    call: string;
    button: string;
    link: string;
    copyLink: string;
  }>;

/** A letter with a one-time code. No link: the code belongs on the page that is open already. */
export type CodeContent = Frame & Readonly<{ words: string; code: string; ignore: string }>;

/** A letter about the reader's own account: what happened, and where to see more. */
export type NoticeContent = Frame &
  Readonly<{ words: string; otherwise: string; button: string; link: string; copyLink: string }>;

/** All that a letter says, ready to be laid out. */
export type LetterContent = LinkContent | CodeContent | NoticeContent;

/**
 * How a letter looks (docs/design.md 9). Mail readers need it as inline style; a page may have none, so there the same rules are
 * the classes of layout.css (a test holds the file equal).
 */
export const letterStyles = {
  ground: { background: "#f5f6f3" },
  margin: { padding: "24px 12px" },
  sheet: {
    maxWidth: "560px",
    tableLayout: "fixed",
    background: "#ffffff",
    border: "1px solid #dfe3de",
    borderRadius: "12px",
    borderCollapse: "separate",
    fontFamily: "'IBM Plex Sans', Arial, Helvetica, sans-serif",
    color: "#17211f",
    textAlign: "left",
  },
  head: {
    background: "#0a3e4a",
    borderRadius: "11px 11px 0 0",
    padding: "14px 28px",
    fontSize: "18px",
    lineHeight: "24px",
    fontWeight: "bold",
    color: "#ffffff",
  },
  ball: { color: "#f5b84d" },
  municipality: { fontWeight: "normal", fontSize: "13px", color: "#cfe0e2" },
  body: { padding: "28px 28px 8px" },
  heading: { margin: "0 0 16px", fontSize: "22px", lineHeight: "28px", fontWeight: "bold" },
  greeting: { margin: "0 0 14px", fontSize: "16px", lineHeight: "24px" },
  words: { margin: "0 0 20px", fontSize: "16px", lineHeight: "24px" },
  button: { background: "#0e5261", borderRadius: "8px" },
  "button-link": {
    display: "inline-block",
    padding: "12px 22px",
    fontSize: "16px",
    lineHeight: "20px",
    fontWeight: "bold",
    color: "#ffffff",
    textDecoration: "none",
  },
  copy: { margin: "16px 0 20px", fontSize: "14px", lineHeight: "20px", color: "#566362" },
  link: { color: "#0e5261", wordBreak: "break-all", overflowWrap: "anywhere" },
  code: {
    margin: "0 0 20px",
    fontFamily: "'IBM Plex Mono', Consolas, monospace",
    fontSize: "32px",
    lineHeight: "40px",
    fontWeight: "bold",
    letterSpacing: "6px",
  },
  fixed: { padding: "16px 28px 24px", borderTop: "1px solid #dfe3de", fontSize: "13px", lineHeight: "20px", color: "#566362" },
} as const satisfies Record<string, CSSProperties>;

type Part = keyof typeof letterStyles;
type Look = (part: Part) => { style: CSSProperties } | { className: string };

const inline: Look = (part) => ({ style: letterStyles[part] });
const byClass: Look = (part) => ({ className: `letter-${part}` });

/** Tables, because some mail readers know no other layout. */
const table = { role: "presentation", cellPadding: 0, cellSpacing: 0, border: 0 } as const;

/** The letter as a whole document, for a mail reader. */
export function LetterDocument({ content }: { content: LetterContent }) {
  return (
    <html lang={readersLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{content.subject}</title>
      </head>
      <body style={{ margin: "0", padding: "0", background: letterStyles.ground.background }}>
        <div role="main">
          <div style={{ display: "none", maxHeight: "0", overflow: "hidden" }}>{content.preheader}</div>
          <Layout content={content} look={inline} />
        </div>
      </body>
    </html>
  );
}

/** The same letter on one of our pages, whose policy allows no inline style. Needs layout.css. */
export function LetterOnPage({ content }: { content: LetterContent }) {
  return <Layout content={content} look={byClass} heading="h2" />;
}

function Layout({ content, look, heading: Heading = "h1" }: { content: LetterContent; look: Look; heading?: "h1" | "h2" }) {
  return (
    <table {...table} width="100%" {...look("ground")}>
      <tbody>
        <tr>
          <td align="center" {...look("margin")}>
            <table {...table} width="100%" {...look("sheet")}>
              <tbody>
                <tr>
                  <td {...look("head")}>
                    {content.product} <span {...look("ball")}>●</span>{" "}
                    <span {...look("municipality")}>{content.municipality}</span>
                  </td>
                </tr>
                <tr>
                  <td {...look("body")}>
                    <Heading {...look("heading")}>{content.heading}</Heading>
                    <p {...look("greeting")}>{content.greeting}</p>
                    <Body content={content} look={look} />
                    <p {...look("words")}>
                      {content.closing[0]}
                      <br />
                      {content.closing[1]}
                    </p>
                  </td>
                </tr>
                <tr>
                  <td {...look("fixed")}>{content.fixed}</td>
                </tr>
              </tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Body({ content, look }: { content: LetterContent; look: Look }) {
  if ("code" in content) return <Code content={content} look={look} />;
  if ("otherwise" in content) {
    return (
      <>
        <p {...look("words")}>{content.words}</p>
        <p {...look("words")}>{content.otherwise}</p>
        <Way content={content} look={look} />
      </>
    );
  }
  return (
    <>
      <p {...look("words")}>
        {content.sentence.before}
        <strong>{content.sentence.number}</strong>
        {content.sentence.after} {content.call}.
      </p>
      <Way content={content} look={look} />
    </>
  );
}

/** The button, and its link as text. */
function Way({ content, look }: { content: LinkContent | NoticeContent; look: Look }) {
  return (
    <>
      <table {...table}>
        <tbody>
          <tr>
            <td {...look("button")}>
              <a href={content.link} {...look("button-link")}>
                {content.button}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p {...look("copy")}>
        {content.copyLink}
        <br />
        <a href={content.link} {...look("link")}>
          {content.link}
        </a>
      </p>
    </>
  );
}

function Code({ content, look }: { content: CodeContent; look: Look }) {
  return (
    <>
      <p {...look("words")}>{content.words}</p>
      <p {...look("code")}>{content.code}</p>
      <p {...look("words")}>{content.ignore}</p>
    </>
  );
}
