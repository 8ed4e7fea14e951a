import { shellWords } from "#app/text/shell.ts";

/** What a person had posted when it went wrong; shown again, kept nowhere. */
export type TypedBefore = readonly { readonly name: string; readonly value: string }[];

/** What went wrong; the shape of app/platform/responses.server.ts, which this room may not know. */
export type ShownProblem =
  | { kind: "notFound" | "forbidden" }
  | { kind: "conflict"; happened?: string; to?: string; toWords?: string; typed: TypedBefore }
  | { kind: "unreadable" | "unavailable" | "tooLarge" | "notTaken"; typed: TypedBefore }
  | { kind: "broken"; incident?: string; typed: TypedBefore };

/** Where the reader may go from a page that does not exist. */
export type ProblemReader = { signedIn: boolean; asks: boolean; works: boolean };

/** Where these pages lead: addresses of the house, which this room may not know. */
export type ProblemPaths = Readonly<Record<"home" | "queue" | "requests" | "ask", string>>;

/** The title of the page for what went wrong. */
export function problemTitle({ kind }: ShownProblem): string {
  const { lost, away, ...titles } = shellWords().problemTitles;
  return { ...titles, notFound: lost, unavailable: away }[kind];
}
