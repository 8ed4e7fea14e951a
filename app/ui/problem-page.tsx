import { lazy, Suspense } from "react";
import { ErrorPage } from "./error-page.tsx";
import type { ProblemPaths, ProblemReader, ShownProblem } from "./problem-title.ts";

/**
 * Lazy-loaded page for what went wrong: the server has it, a browser fetches it when something does, so that nobody carries it along. The
 * `Suspense` round it is there on both sides, for hydration: the browser leaves what the server rendered until it has the page's script.
 */
const Shown = import.meta.env.SSR ? ErrorPage : lazy(async () => ({ default: (await import("./error-page.tsx")).ErrorPage }));

export function ProblemPage(props: { problem: ShownProblem; reader: ProblemReader; paths: ProblemPaths }) {
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}
