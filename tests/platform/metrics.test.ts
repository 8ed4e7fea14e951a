import { readFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openConsultation } from "#app/consultations/open.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { environmentNames } from "#app/platform/config.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { routeNames } from "#app/server/addresses.ts";
import { healthPages } from "#app/server/health.ts";
import { close, listen } from "#app/server/listening.ts";
import { type Metrics, startMetrics } from "#app/server/metrics.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aRequest, aUnit, somebody } from "#tests/support/town.ts";

const urls = useDatabase();
const guide = readFileSync(join(projectRoot, "docs", "operations.md"), "utf8");

const paths = [
  "henvendelser",
  "henvendelser/:number",
  "henvendelser/:number/kvittering",
  "henvendelser/:number/:step",
  "henvendelser/kladder/:draft",
  "log-ind/:token",
  "*",
];
const build = {
  routes: {
    root: { id: "root", path: "" },
    home: { id: "home", parentId: "root", index: true },
    administration: { id: "administration", parentId: "root" },
    units: { id: "units", parentId: "administration", path: "administration/enheder" },
    ...Object.fromEntries(paths.map((path) => [path, { id: path, parentId: "root", path }])),
  },
} as unknown as ServerBuild;

let metrics: Metrics;
let web: Awaited<ReturnType<typeof listen>>;
let worker = true;
let stopping = false;
const parts = { isReady: () => true, isStopping: () => stopping, worker: () => worker };

beforeAll(async () => {
  metrics = await startMetrics(0, build, parts);
  const app = express();
  app.use(healthPages(parts), metrics.meter);
  app.get("/log-ind/:token", (_request, response) => void response.status(410).end());
  web = await listen(app, "127.0.0.1", 0);
});
afterAll(async () => {
  await close(web.server, 100);
  await metrics.stop();
});

async function figures(): Promise<string> {
  // One look into the database serves whoever asks in the same moment.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text();
}

function figure(text: string, name: string): number | undefined {
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

/** Asks with headers that fetch does not let anybody set. */
function statusWith(port: number, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: "/metrics", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once("error", reject)
      .end();
  });
}

describe("the route of an address", () => {
  test.each([
    ["/", "/"],
    ["/henvendelser/", "/henvendelser"],
    ["/henvendelser?side=2&soeg=Hansen", "/henvendelser"],
    ["/henvendelser/TK-2026-00001", "/henvendelser/:number"],
    ["/henvendelser/TK-2026-00001.data", "/henvendelser/:number"],
    ["/_root.data?index", "/"],
    ["/henvendelser/TK-2026-00001/kvittering", "/henvendelser/:number/kvittering"],
    ["/henvendelser/TK-2026-00001/accepter", "/henvendelser/:number/:step"],
    ["/henvendelser/kladder/0192", "/henvendelser/kladder/:draft"],
    ["/administration/enheder", "/administration/enheder"],
    ["/log-ind/a-secret-token", "/log-ind/:token"],
    ["/assets/root-abc.js", "/assets"],
    ["/Hr-Hansen", "other"],
    ["/henvendelser/a/b/c", "other"],
  ])("%s is %s", (url, route) => {
    expect(routeNames(build)(url)).toBe(route);
  });
});

describe("the figures for Prometheus", () => {
  test("count answers by route and class of status, without a number, a token or anything that was typed", async () => {
    await fetch(`http://127.0.0.1:${web.port}/log-ind/a-secret-token?navn=Hansen`);
    await fetch(`http://127.0.0.1:${web.port}/Hr-Hansen`);
    const text = await figures();
    expect(text).toContain('medspil_http_requests_total{method="GET",route="/log-ind/:token",status="4xx"} 1');
    expect(text).toContain('medspil_http_requests_total{method="GET",route="other",status="4xx"} 1');
    expect(text).toMatch(
      /medspil_http_request_seconds_bucket\{le="0\.1",method="GET",route="\/log-ind\/:token",status="4xx"\} 1/,
    );
    expect(text).not.toMatch(/secret|Hansen/);
  });

  test("say how many requests are open, what should have rung, and which letters wait", async () => {
    const school = await aUnit("Fyrreskolen");
    const teacher = await somebody("Lærke Lærer", { unitId: school });
    await somebody("Sofie Social", { competences: ["COMP_SOCIAL_PEDAGOGY"], contactFor: [school] });
    setClock(new Date("2026-11-16T08:00:00Z"));
    await openConsultation(aRequest(school), teacher);
    await openConsultation(aRequest(school), teacher);
    setClock(new Date("2026-11-27T08:00:00Z"));
    const text = await figures();
    expect(text).toContain('medspil_open_requests{state="assigned"} 2');
    expect(figure(text, "medspil_timers_overdue")).toBeGreaterThanOrEqual(2);
    expect(figure(text, "medspil_timers_oldest_overdue_seconds")).toBeGreaterThan(86_400);
    expect(figure(text, "medspil_letters_waiting")).toBe(4);
    expect(figure(text, "medspil_letters_oldest_waiting_seconds")).toBe(11 * 86_400);
    expect(figure(text, "medspil_letters_failed")).toBe(0);
    expect(figure(text, "medspil_database_up")).toBe(1);
    expect(figure(text, "nodejs_eventloop_lag_seconds")).toBeGreaterThanOrEqual(0);
  });

  test("tell a letter that was given up from one that waits", async () => {
    await withClient(urls.ownerUrl, (owner) =>
      owner.query(
        `update graphile_worker._private_jobs set attempts = max_attempts where id = (
           select job.id from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
            where identifier = 'send-letter' limit 1)`,
      ),
    );
    setClock(new Date("2026-11-27T08:00:00Z"));
    const text = await figures();
    expect([figure(text, "medspil_letters_waiting"), figure(text, "medspil_letters_failed")]).toEqual([3, 1]);
  });

  test("are for this machine: what a proxy passes on is refused, and so is another name for it", async () => {
    expect(await statusWith(metrics.port, {})).toBe(200);
    expect(await statusWith(metrics.port, { "X-Forwarded-For": "10.0.0.1" })).toBe(403);
    expect(await statusWith(metrics.port, { Host: "evil.example" })).toBe(403);
    expect((metrics.port !== web.port && (web.server.address() as AddressInfo).address) || "").toBe("127.0.0.1");
  });

  test("say that the database is away, and nothing that they do not know", async () => {
    await disconnectDatabase();
    const away = new URL(urls.applicationUrl);
    away.port = "1";
    connectDatabase(away.href);
    const text = await figures();
    await disconnectDatabase();
    connectDatabase(urls.applicationUrl);
    expect(figure(text, "medspil_database_up")).toBe(0);
    expect(figure(text, "medspil_letters_waiting")).toBeUndefined();
    expect(text).not.toContain("medspil_open_requests{");
  });

  test("are all in the guide for whoever runs it, and the guide names no other", async () => {
    const known = [...(await figures()).matchAll(/^# TYPE (medspil_\w+)/gm)].map(([, name]) => name);
    const told = [...guide.matchAll(/`(medspil_\w+)`/g)]
      .map(([, name]) => name)
      .filter((name) => !/^medspil_(app|owner|demo)$/.test(name ?? ""));
    expect([...new Set(told)].sort()).toEqual(known.sort());
  });
});

describe("a process that is asked how it is", () => {
  const readiness = async () => {
    await new Promise((resolve) => setTimeout(resolve, 550));
    const answer = await fetch(`http://127.0.0.1:${web.port}/readyz`);
    return { status: answer.status, ...(await answer.json()) };
  };

  test("can take requests when database, migrations and worker are there", async () => {
    expect(await readiness()).toEqual({
      status: 200,
      ready: true,
      database: "up",
      migrations: "current",
      worker: "running",
      stopping: false,
    });
  });

  test("cannot without its worker, nor while it stops, and says so", async () => {
    worker = false;
    expect(await readiness()).toMatchObject({ status: 503, worker: "away" });
    worker = true;
    stopping = true;
    expect(await readiness()).toMatchObject({ status: 503, stopping: true });
    stopping = false;
  });

  test("cannot while a migration of its version is missing, and does not mind one of a newer version", async () => {
    await withClient(urls.ownerUrl, async (owner) => {
      await owner.query(
        "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('x', 'x', now(), '29990101000000_later')",
      );
      expect(await readiness()).toMatchObject({ status: 200, migrations: "current" });
      await owner.query("update _prisma_migrations set finished_at = null where migration_name like '%_main_job'");
      expect(await readiness()).toMatchObject({ status: 503, migrations: "missing" });
      await owner.query("update _prisma_migrations set finished_at = now() where migration_name like '%_main_job'");
      await owner.query("delete from _prisma_migrations where id = 'x'");
    });
  });

  test("lives, whatever else is so", async () => {
    const answer = await fetch(`http://127.0.0.1:${web.port}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
  });
});

describe("the guide for whoever runs it", () => {
  test("names every setting of the environment in its table, and no other", () => {
    const table = guide.slice(guide.indexOf("## Settings"), guide.indexOf("\n## ", guide.indexOf("## Settings") + 1));
    const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...environmentNames].sort());
  });
});
