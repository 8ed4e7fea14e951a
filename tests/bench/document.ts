import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import type { Explained } from "./explain.ts";
import { type Results, tablesOf } from "./report.ts";

/** The statements of a page or a write, explained. */
export type ExplainedPage = { page: string; statements: Explained[] };

const introduction = `# Performance

How long things take, measured by \`npm run bench -- --explain\`, which also writes this page. Times depend on the machine, so what is asked
of Medspil are ratios within one run.

## What is measured

- **Filled databases.** So many requests over three years. Their lives are told by the same chart that the application uses, with rankings,
  timers, letters, surveys and the log of reads; a test replays such histories. A few hundred lives are told in full, and copied inside
  the database with ids, numbers, people, units and headings of their own. About two hundred are open at any time, as a unit of eight has,
  however many there have been. PostgreSQL is the embedded one with its ordinary settings: every commit waits for the disk.
- **The built server** with its worker, as an operator starts it, asked over HTTP by 1 and by 10 connections that are kept open; each asks
  again as soon as it has its answer. Client, server and database share the machine.
- **Constant data:** the same build, whose loaders answer what they answered once, without session and database. What it takes is the
  framework's price: routing, rendering, compressing.
- **SQL alone:** the statements of the same pages, seen on their way to the database and sent again in the same order and overlap through
  the same kind of pool.
- Measured in turns: a slice of each, then the next slice of each, so that what the machine does meanwhile happens to all of them.
- **One transition:** a request is accepted by \`perform\`; another by the bare statements that \`perform\` would have sent, seen in a rehearsal
  that was rolled back. No server runs meanwhile, whose worker would wake up at each of them.
`;

/** Writes docs/performance.md: how it was measured, what was found, and the plan of every statement with its indexes. */
export function writeDocument(results: Results, explained: readonly ExplainedPage[]): void {
  const large = Math.max(...results.sizes);
  const plans = explained.map(({ page, statements }) =>
    [
      `### ${page[0]?.toUpperCase()}${page.slice(1)}`,
      "",
      `Indexes: ${
        [...new Set(statements.flatMap(({ indexes }) => indexes))]
          .sort()
          .map((name) => `\`${name}\``)
          .join(", ") || "none"
      }.`,
      "",
      ...statements.flatMap(({ text, plan, ms }) => [
        "<details>",
        `<summary>${shortened(text)} (${ms.toFixed(1)} ms)</summary>`,
        "",
        "```text",
        plan,
        "```",
        "",
        "</details>",
        "",
      ]),
    ].join("\n"),
  );
  const filling = Object.entries(results.filledIn)
    .map(
      ([size, seconds]) =>
        `${size} requests ${seconds === null ? "were there from an earlier run" : `in ${Math.round(seconds)} s`}`,
    )
    .join(", ");
  const text = [
    introduction,
    "## What was found",
    "",
    `On ${results.machine}. Filled: ${filling}. The whole run took ${Math.round(results.seconds / 60)} minutes.`,
    "",
    tablesOf(results),
    "",
    `## How the database goes about it, with ${large} requests`,
    "",
    "`EXPLAIN (ANALYZE, BUFFERS)` of every statement, in the order in which it is sent. The frame round every page (who asks, the counts in the menu) is part of each.",
    "",
    ...plans,
  ].join("\n");
  writeFileSync(join(projectRoot, "docs", "performance.md"), `${text.trimEnd()}\n`);
}

function shortened(text: string): string {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "");
  return plain.length <= 110 ? plain : `${plain.slice(0, 110)} …`;
}
