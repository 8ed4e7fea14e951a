import { lazy, Suspense } from "react";
import { ErrorPage } from "./error-page.tsx";
import type { ProblemReader, ShownProblem } from "./problem-title.ts";

/**
 * The page for what went wrong. The server has it; a browser fetches it when something does, so that nobody carries it along. The
 * fence round it is there on both sides: the browser leaves what the server rendered as it is until it has the page's script.
 */
const Shown = import.meta.env.SSR ? ErrorPage : lazy(async () => ({ default: (await import("./error-page.tsx")).ErrorPage }));

export function ProblemPage(props: { problem: ShownProblem; reader: ProblemReader }) {
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}
