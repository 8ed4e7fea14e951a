import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { barsAgainst, tableAgainst } from "./against.ts";
import { buildForBench } from "./build.ts";
import { writeDocument } from "./document.ts";
import { startConstantServer, startEmptyServer, startServer } from "./drive/servers.ts";
import { explain } from "./explain.ts";
import { type Options, optionsOf, usage } from "./options.ts";
import { measureIdentifiers } from "./parts/identifiers.ts";
import { comparePerform, statementsOfWrites } from "./parts/perform.ts";
import {
  type Checkout,
  measureFrames,
  measureViews,
  recordViews,
  type Sent,
  type Stage,
  tripsOf,
  views,
  type Yardsticks,
} from "./parts/views.ts";
import { weigh } from "./parts/weights.ts";
import { assignedRequests, burst, measureWrites } from "./parts/writes.ts";
import { castOf } from "./people.ts";
import { type Filled, prepare } from "./prepare.ts";
import { type Progress, progressLine } from "./progress.ts";
import { barsOf, type Results, tablesOf } from "./report.ts";

/** At how many connections everything is measured. */
const connections = [1, 10];
const pace = { rounds: 4, sliceMs: 1_500, warmMs: 800 };
const quickPace = { rounds: 1, sliceMs: 400, warmMs: 200 };
/** So many forms at the same moment. */
const burstOf = 400;
/** Transitions to compare with their bare SQL: how many at a time, and how many pairs. */
const comparisons = [
  { atATime: 1, pairs: 120 },
  { atATime: 10, pairs: 200 },
];

/** How a checkout is called. */
function commitOf(checkout: string): string {
  const { stdout } = spawnSync("git", ["-C", checkout, "log", "-1", "--format=%h, %s"], { encoding: "utf8" });
  return stdout.trim() || "another checkout";
}

async function measureRequests(options: Options, progress: Progress): Promise<void> {
  const began = performance.now();
  const say = (what: string) => progress.say(what);
  // Whatever happens, what was started is stopped, the last first.
  const started: (() => Promise<void>)[] = [];
  try {
    say("building the server");
    const build = buildForBench();
    const otherBuild = options.against && buildForBench(options.against);
    const allStages: Stage[] = [];
    const startStage = async (by: Checkout, from: string, filled: Filled) => {
      started.push(() => filled.stop());
      const server = await startServer(from, filled);
      started.push(() => server.stop());
      allStages.push({ by, filled, server, cast: await castOf(filled) });
    };
    for (const size of options.sizes) {
      const filled = await prepare(size, options.keep, options.against, progress);
      await startStage("this", build, filled);
      if (otherBuild) await startStage("other", otherBuild, await filled.another());
    }
    const stagesOf = (by: Checkout) => allStages.filter((stage) => stage.by === by);
    const stages = stagesOf("this");
    const large = stages.at(-1);
    if (!large) throw new Error("There is nothing to measure");

    say("looking at what the pages send to the database");
    const sent: Sent[] = [];
    for (const stage of stages.slice(0, -1)) {
      const recording = await startConstantServer(build, stage.filled);
      try {
        sent.push(...(await recordViews(stage, recording)));
      } finally {
        await recording.stop();
      }
    }
    const yardsticks: Yardsticks[] = [];
    const startYardsticks = async (from: string, stage: Stage): Promise<Sent[]> => {
      const constant = await startConstantServer(from, stage.filled);
      started.push(() => constant.stop());
      const recorded = await recordViews(stage, constant);
      await constant.disconnect();
      const empty = await startEmptyServer(from, stage.filled);
      started.push(() => empty.stop());
      yardsticks.push({ by: stage.by, constant, empty });
      return recorded;
    };
    sent.push(...(await startYardsticks(build, large)));
    const otherLarge = stagesOf("other").at(-1);
    // What the other one sends is not replayed: its SQL is no bar of ours.
    if (otherBuild && otherLarge) await startYardsticks(otherBuild, otherLarge);

    const how = options.quick ? quickPace : pace;
    const weights = await weigh(large, build);
    const measuredViews = [
      ...(await measureFrames(allStages, yardsticks, connections, how, say)),
      ...(await measureViews(allStages, yardsticks, sent, connections, how, say)),
    ];
    const used = new Map(allStages.map((stage) => [stage, new Set<string>()]));
    const writes = await measureWrites(allStages, connections, how, used, say);
    say(`${burstOf} submits at the same moment`);
    const burstOfAll = await burst(large, burstOf);
    say("sending requests to be accepted");
    const usedHere = used.get(large) ?? new Set<string>();
    const assigned = [];
    for (const { atATime, pairs } of comparisons)
      assigned.push(await assignedRequests(large, 2 * (options.quick ? Math.max(30, atATime * 4) : pairs), usedHere));
    const explainedOne = await assignedRequests(large, 1, usedHere);
    // A transition is compared with its SQL where no other process wakes up at each of them.
    for (const { server } of allStages) await server.stop();
    for (const { constant, empty } of yardsticks) for (const server of [constant, empty]) await server.stop();
    const compared = [];
    for (const [index, { atATime }] of comparisons.entries())
      compared.push(await comparePerform(large, assigned[index] ?? [], atATime, say));
    const results: Results = {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
      sizes: options.sizes,
      against: options.against && commitOf(options.against),
      filledIn: Object.fromEntries(stages.map(({ filled }) => [filled.requests, filled.filledIn])),
      views: measuredViews,
      writes,
      burst: burstOfAll,
      compared,
      weights,
      trips: views.map(({ name }) => ({ view: name, ...tripsOf(sent, name) })),
      seconds: (performance.now() - began) / 1000,
    };
    if (options.explain) {
      say("explaining every statement");
      const first = (name: string) =>
        sent.find((one) => one.view === name && one.requests === large.filled.requests)?.statements ?? [];
      const written = await statementsOfWrites(large, explainedOne);
      const explained = [];
      for (const { name } of views) explained.push({ page: name, statements: await explain(large.filled, first(name)) });
      for (const [page, statements] of Object.entries(written))
        explained.push({ page, statements: await explain(large.filled, statements) });
      writeDocument(results, explained);
    }
    progress.end();
    const bars = [...barsOf(results), ...barsAgainst(results)];
    if (options.json) process.stdout.write(`${JSON.stringify({ ...results, bars }, null, 2)}\n`);
    else {
      const beside = results.against ? `\nBeside ${results.against}:\n\n${tableAgainst(results)}\n` : "";
      process.stdout.write(`${results.machine}; ${Math.round(results.seconds)} s\n\n${tablesOf(results)}\n${beside}`);
    }
    process.exitCode = bars.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    progress.end();
    for (const stop of started.reverse()) await stop().catch((error) => process.stderr.write(`${error}\n`));
  }
}

let options: Options;
try {
  options = optionsOf(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}\n`);
  process.exit(2);
}
if (options.only !== "requests" && !options.json) measureIdentifiers();
if (options.only !== "identifiers") await measureRequests(options, progressLine());
