import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode, useContext } from "react";
import { paths } from "#app/paths.ts";
import { shellFacts } from "#app/people/shell.server.ts";
import type { Problem } from "#app/platform/responses.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { shellWords } from "#app/text/shell.ts";
import { IdleWarning } from "#app/ui/idle-warning.tsx";
import { LeftStanding, useScriptError } from "#app/ui/left-standing.tsx";
import { NonceContext, RefusedForms, StatusContext } from "#app/ui/page-status.tsx";
import { ProblemPage } from "#app/ui/problem-page.tsx";
import { problemTitle, type ShownProblem } from "#app/ui/problem-title.ts";
import { Shell, type ShellFacts } from "#app/ui/shell.tsx";
import stylesheet from "#app/ui/styles/medspil.scss?url";
import { pageTitle } from "#app/ui/title.ts";
import { WordFiles } from "#app/ui/word-files.tsx";
import regular from "../node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2/IBMPlexSans-Regular-Latin1.woff2?url";
import semiBold from "../node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2/IBMPlexSans-SemiBold-Latin1.woff2?url";

/** Font preload: the weights of every first screen, fetched together with the stylesheet that asks for them. */
const fonts = [regular, semiBold];

export const links: LinksFunction = () => [
  ...fonts.map((href) => ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" as const })),
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Who: anybody. What the frame must know of the reader. */
export async function loader({ request }: LoaderFunctionArgs) {
  return shellFacts(request);
}

/** Revalidation: the counts in the menu follow every page and every post. */
export function shouldRevalidate({ defaultShouldRevalidate, formMethod }: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || formMethod === undefined;
}

export const meta = ({ error }: { error?: unknown }) => pageTitle(error ? problemTitle(problemOf(error)) : shellWords().untitled);

function printedOf(data: unknown): string[] {
  const isNamed = typeof data === "object" && data !== null && "printed" in data && typeof data.printed === "string";
  return isNamed ? [data.printed as string] : [];
}

/** The document round every page, the pages for errors included. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const status = useContext(StatusContext);
  const facts = useRouteLoaderData<ShellFacts>("root") ?? unknown();
  const matches = useMatches();
  // Running head of what is printed: the page's own, where its loader answers one.
  const printed = [facts.municipality, ...matches.flatMap(({ data }) => printedOf(data))].join(" · ");
  const withScripts = matches.every(({ handle }) => !wantsNoScripts(handle));
  return (
    <RefusedForms>
      {(refused) => (
        // Hydration: the browser's entry reads the status here, since what it renders first must be what the server rendered.
        <html lang={readersLanguage()} data-status={status} data-printed={printed}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            {withScripts && <WordFiles />}
            <TitledMeta refused={refused} />
            <Links />
          </head>
          <body>
            <Shell facts={facts} paths={paths}>
              {children}
            </Shell>
            {facts.person && <IdleWarning extendUrl={paths.extendSession} />}
            {withScripts && <ScrollRestoration nonce={nonce} />}
            {withScripts && <Scripts nonce={nonce} />}
          </body>
        </html>
      )}
    </RefusedForms>
  );
}

export default function App() {
  return (
    <LeftStanding at={useLocation().key}>
      <Outlet />
    </LeftStanding>
  );
}

/** What went wrong, as a page. Bugs are known by their incident number only. */
export function ErrorBoundary() {
  const facts = useRouteLoaderData<ShellFacts>("root");
  const error = useRouteError();
  const failed = useScriptError(error);
  const leads = (path: string) => facts?.nav.some((entry) => entry.to === path) ?? false;
  return (
    <ProblemPage
      problem={error instanceof Error ? { kind: "broken", ...failed } : problemOf(error)}
      reader={{ signedIn: Boolean(facts?.person), asks: leads(paths.requests), works: leads(paths.queue) }}
      paths={paths}
    />
  );
}

/** A route whose page works without a script says so: `export const handle = { scripts: false }`. */
function wantsNoScripts(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "scripts" in handle && handle.scripts === false;
}

/** The frame when not even its facts could be read. */
const unknown = (): ShellFacts => ({
  person: null,
  nav: [],
  demo: false,
  language: readersLanguage(),
  municipality: "",
  area: "Tryghed og Forebyggelse",
  underretningUrl: "",
  dutyPhone: "",
});

function problemOf(error: unknown): ShownProblem {
  if (isRouteErrorResponse(error)) {
    if (isProblem(error.data)) return error.data;
    if (error.status === 404) return { kind: "notFound" };
    if (error.status === 403) return { kind: "forbidden" };
    if (error.status === 413) return { kind: "tooLarge", typed: [] };
    if (error.status === 405) return { kind: "notTaken", typed: [] };
    if (error.status === 503) return { kind: "unavailable", typed: [] };
  }
  return { kind: "broken", typed: [] };
}

/** Typed as the server makes it, so that a kind without a page does not compile. */
function isProblem(data: unknown): data is Problem {
  return typeof data === "object" && data !== null && "kind" in data;
}

/** The page's own title and meta, with "Fejl:" before the title while a refused form is on the page. */
function TitledMeta({ refused }: { refused: boolean }) {
  const text = piecesWords();
  const rendered = Meta();
  return refused ? Children.map(rendered.props.children, (child) => prefixed(child, text.error)) : rendered;
}

function prefixed(child: ReactNode, prefix: string): ReactNode {
  if (!isValidElement(child) || child.type !== "title") return child;
  const title = child as ReactElement<{ children: string }>;
  return cloneElement(title, {}, prefix + title.props.children);
}
