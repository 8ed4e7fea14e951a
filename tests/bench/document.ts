import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { tableAgainst } from "./against.ts";
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
  framework's price: routing, rendering, compressing. What a page costs above it is ours.
- **What every page pays:** the privacy notice for somebody who has not signed in; an empty page of the framework (its document, one route, no
  loader) behind the same middleware; a static file; and \`/healthz\`, which is answered before all that.
- **Processor time a page:** what the kernel counts for the process and its threads during a slice, for each request of the slice. It is what ten
  readers wait for, and it depends less on what else the machine does than the clock.
- **Another checkout** (\`--against FOLDER\`): the same driver builds it too, with the yardsticks of this one, and asks both in turns.
- **SQL alone:** the statements of the same pages, seen on their way to the database and sent again in the same order and overlap through
  the same kind of pool.
- Measured in turns: a slice of each, then the next slice of each, so that what the machine does meanwhile happens to all of them.
- **One transition:** a request is accepted by \`perform\`; another by the bare statements that \`perform\` would have sent, seen in a rehearsal
  that was rolled back. No server runs meanwhile, whose worker would wake up at each of them.

## What was saved on every page

Found with the processor's profile of the built server under load. The share is what the profile before gave it, of the page named; what they
brought together stands in the table beside the other commit (decision 019).

| what | what it was spent on | share before |
| --- | --- | --- |
| Each address goes to a Remix that knows its routes alone | compiling patterns, the manifest, the tree of routes | privacy notice 20 %, queue 10 % |
| A page is rendered to one string | pieces written into views of 2 KB and joined again | queue 10 % |
| Links are rendered without being resolved | three resolutions and handlers for each link | queue 10 % |
| Brotli's window is as large as a page | 8 MB allocated for every page above 64 KB | not in the profile of the main thread; 0.90 to 0.76 of the commit before in one run of the queue |
| A page is compressed at once | a flush after its one part | queue 2 % (0.9 to 0.7 ms) |
| \`Response\` gets bytes instead of a string | every character looked at | queue 3 % |
| The disk is not asked whether a page is a file | \`stat\` | 2 % |
| Which files of words a page needs is kept | found out for each page | 1 % |
| The privacy notice reads the settings that its frame has read | one statement by the models | privacy notice 6 % |

What is left, and why it stays: garbage (7 to 9 %; with a larger young generation the process took twice the memory), the requests that Remix makes anew
for each loader (about 3 %), the data of the loaders for the browser (queue 5 %), async hooks (3 to 5 %; newer Nodes do with less), the line in the
log (2 to 5 %), Brotli at quality 3 instead of 4 (0.3 ms of the queue, for 6 % more bytes).
`;

const beside = "## Beside ";

/** The section about another checkout: of this run, or, without one, as it stands in the page. */
function besideOther(results: Results, page: string): string {
  if (results.against) return `${beside}${results.against}\n\n${tableAgainst(results)}\n`;
  const before = existsSync(page) ? readFileSync(page, "utf8") : "";
  return /^## Beside .*?(?=^## )/ms.exec(before)?.[0].trimEnd().concat("\n") ?? "";
}

/** Measured once, by hand, on 2026-11-30: the bench runs on the Node that runs it. */
const onOtherNodes = `## Node 20, 24 and 26

Before the savings above. The built demo, one server on each version at the same time and asked in turns on one machine that others used too: median of nine slices of
60 answers, in milliseconds of the server's processor time (user and system) a page.

| | 20.19.6 | 24.22.3 | 26.12.1 |
| --- | ---: | ---: | ---: |
| the queue (\`/koe\`) | 7.8 | 6.2 | 6.2 |
| a small page, signed out (\`/om/oplysninger\`) | 5.2 | 3.0 | 3.2 |`;

/** Writes docs/performance.md: how it was measured, what was found, and the plan of every statement with its indexes. */
export function writeDocument(results: Results, explained: readonly ExplainedPage[]): void {
  const large = Math.max(...results.sizes);
  const page = join(projectRoot, "docs", "performance.md");
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
    besideOther(results, page),
    onOtherNodes,
    "",
    `## How the database goes about it, with ${large} requests`,
    "",
    "`EXPLAIN (ANALYZE, BUFFERS)` of every statement, in the order in which it is sent. The frame round every page (who asks, the counts in the menu) is part of each.",
    "",
    ...plans,
  ].join("\n");
  writeFileSync(page, `${text.trimEnd()}\n`);
}

function shortened(text: string): string {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "");
  return plain.length <= 110 ? plain : `${plain.slice(0, 110)} …`;
}
