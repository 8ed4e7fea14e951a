import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { type ActionFunctionArgs, redirect, type ServerBuild } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { handleError } from "#app/entry.server.tsx";
import { config, configure } from "#app/platform/config.server.ts";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { close, listen } from "#app/server/listening.ts";
import { webApplication } from "#app/server/web.ts";
import { useDatabase } from "#tests/support/database.ts";

// What stands between the socket and the pages, with a few pages that only answer. (The real ones are in the journeys.)

const urls = useDatabase();

async function store({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const key = String(form.get("key"));
  await database().setting.create({ data: { key, value: String(form.get("value")) } });
  return Response.json({ stored: key });
}

const pages: Record<string, object> = {
  form: {
    loader: () => {
      throw redirect("/stored");
    },
    action: async ({ request }: ActionFunctionArgs) => redirect(String((await request.formData()).get("to"))),
  },
  stored: { loader: async () => Response.json({ count: await database().setting.count() }), action: store },
  nothing: {
    loader: () => {
      throw notFound();
    },
  },
  bug: {
    loader: () => {
      throw new Error("Hr. Hansen has a bug");
    },
  },
  host: { loader: ({ request }: ActionFunctionArgs) => Response.json({ url: request.url }) },
  nonce: { loader: ({ context }: ActionFunctionArgs) => Response.json({ nonce: context.nonce }) },
};

const build = {
  entry: { module: { default: (_request: Request, status: number) => new Response("a page", { status }), handleError } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    ...Object.fromEntries(Object.entries(pages).map(([path, module]) => [path, { id: path, parentId: "root", path, module }])),
    reading: { id: "reading", parentId: "root", path: "reading/:token", module: { default: () => null } },
    rest: { id: "rest", parentId: "root", path: "*", module: { loader: () => Promise.reject(notFound()) } },
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "a build" },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  isSpaMode: false,
  mode: "production",
  future: { v3_singleFetch: true, v3_throwAbortReason: true, v3_relativeSplatPath: true },
} as unknown as ServerBuild;

const usual = { ...config };
let isReady = true;
let server: Awaited<ReturnType<typeof listen>>["server"];
let origin = "";

beforeAll(async () => {
  ({ server } = await listen(webApplication(build, { isReady: () => isReady }), "127.0.0.1", 0));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  configure({ port, publicUrl: origin });
});
afterEach(() => configure({ ...usual, port: Number(new URL(origin).port), publicUrl: origin }));
afterAll(async () => {
  configure(usual);
  await close(server, 100);
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin + path, { headers });
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin + path, { method: "POST", body: new URLSearchParams(fields), headers });
}

/** Sends exactly these bytes, which no well-behaved client would, and answers the status. */
function statusOfRaw(bytes: string): Promise<number> {
  return answerOfRaw(bytes).then((answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]));
}

/** Posts a form to a host as a browser does from a page of an origin, and answers the status. `fetch` names no other host than it asks. */
function statusOfPost(host: string, from: string): Promise<number> {
  const body = `key=${crypto.randomUUID()}&value=x`;
  const headers = `Host: ${host}\r\nOrigin: ${from}\r\nContent-Type: application/x-www-form-urlencoded`;
  return statusOfRaw(`POST /stored HTTP/1.1\r\n${headers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
}

/** Sends exactly these bytes, and answers what came back. */
function answerOfRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
      if (!/^HTTP\/1\.1 \d+[\s\S]*\r\n\r\n/.test(answer)) return;
      socket.destroy();
      resolve(answer);
    });
    socket.on("error", reject);
  });
}

describe("every answer", () => {
  test("lets only our own files and scripts with its own nonce run", async () => {
    const first = await get("/nonce");
    const second = await get("/nonce");
    const { nonce } = (await first.json()) as { nonce: string };
    const policy = first.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';style-src 'self';`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(((await second.json()) as { nonce: string }).nonce).not.toBe(nonce);
  });

  test("tells a browser to send its origin with forms, and what runs here to nobody", async () => {
    const { headers } = await get("/stored");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("what a browser keeps", () => {
  test.each([
    ["a page", "GET", "/", 200],
    ["the data of a page, which its scripts fetch", "GET", "/stored.data", 200],
    ["what a page answers without a frame", "GET", "/stored", 200],
    ["a form's answer", "POST", "/stored", 200],
    ["a page that is not there", "GET", "/nothing", 404],
    ["the data of a page that is not there", "GET", "/nothing.data", 404],
    ["a bug", "GET", "/bug", 500],
    ["a way to another page", "GET", "/henvendelser/tk-2026-00232", 302],
    ["what is not taken", "PUT", "/stored", 405],
    ["a form from elsewhere", "POST", "/stored", 403],
    ["a file that the build has not", "GET", "/assets/none.js", 404],
    ["whether it lives", "GET", "/healthz", 200],
    ["the icon", "GET", "/favicon.svg", null],
  ])("is nothing of %s", async (what, method, path, status) => {
    const answer = await fetch(origin + path, {
      method,
      redirect: "manual",
      ...(method === "POST" && { body: new URLSearchParams({ key: crypto.randomUUID(), value: "x" }) }),
      headers: what === "a form from elsewhere" ? { Origin: "https://evil.example" } : {},
    });
    if (status !== null) expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("is what the build made, for good, since another content has another name", async () => {
    const assets = new URL("../../build/client/assets/", import.meta.url);
    mkdirSync(assets, { recursive: true });
    const name = `${crypto.randomUUID()}.txt`;
    writeFileSync(new URL(name, assets), "x");
    const answer = await get(`/assets/${name}`);
    rmSync(new URL(name, assets));
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });
});

describe("an address that was copied with more than itself", () => {
  const led = async (path: string) => {
    const { status, headers } = await fetch(origin + path, { redirect: "manual" });
    return { status, to: headers.get("location") };
  };
  const token = "Zk3_pQ9-aB0-";

  test.each([
    ["a full stop behind it", "/henvendelser/TK-2026-00232.", "/henvendelser/TK-2026-00232"],
    ["a bracket behind it", "/henvendelser/TK-2026-00232)", "/henvendelser/TK-2026-00232"],
    ["a space behind it", "/henvendelser/TK-2026-00232%20", "/henvendelser/TK-2026-00232"],
    ["brackets, a stop and what nobody sees", "/henvendelser/(TK-2026-00232%E2%80%8B).", "/henvendelser/TK-2026-00232"],
    ["small letters", "/henvendelser/tk-2026-00232", "/henvendelser/TK-2026-00232"],
    ["small letters before the receipt", "/henvendelser/tk-2026-00232/kvittering", "/henvendelser/TK-2026-00232/kvittering"],
    ["a stop behind the receipt", "/henvendelser/TK-2026-00232/kvittering.", "/henvendelser/TK-2026-00232/kvittering"],
    ["a stop, where the request is looked at first", "/fordeling/TK-2026-00232.", "/fordeling/TK-2026-00232"],
    ["a query", "/henvendelser/tk-2026-00232?sprog=en&x=1", "/henvendelser/TK-2026-00232?sprog=en&x=1"],
    ["a stop behind a survey's link", `/evaluering/${token}.`, `/evaluering/${token}`],
    ["a bracket behind a survey's link", `/evaluering/${token})`, `/evaluering/${token}`],
    ["a stop behind a link to sign in", `/log-ind/${token}.`, `/log-ind/${token}`],
  ])("leads to the page that is meant, whether there is one or not: %s", async (_what, path, to) => {
    expect(await led(path)).toEqual({ status: 302, to });
    expect((await led(to)).status).not.toBe(302);
  });

  test.each([
    "/henvendelser/TK-2026-00232",
    "/henvendelser/TK-2026-00232.data",
    "/henvendelser/TK-2026-00232/kvittering.data",
    "/henvendelser/TK-2026-00232/%C3%A6.",
    "/henvendelser/ny.",
    "/henvendelser/TK-2026-1.",
    "/constructor/x.",
    "/evaluering/%C3%A6.",
    "/evaluering/.",
    "/nothing.",
  ])("is left as it is where nothing else can be meant: %s", async (path) => {
    expect((await led(path)).to).toBeNull();
  });

  test("is not led away from by a post, whose fields would be lost", async () => {
    const answer = await fetch(`${origin}/henvendelser/tk-2026-00232`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(),
    });
    expect(answer.status).not.toBe(302);
  });
});

describe("the way back", () => {
  const toForm = (headers: Record<string, string> = {}, to?: string) =>
    fetch(`${origin}/form`, {
      redirect: "manual",
      headers,
      ...(to && { method: "POST", body: new URLSearchParams({ to }) }),
    });
  const replaces = async (answer: Promise<Response>) => (await answer).headers.has("X-Remix-Replace");

  test("passes by a form that was sent, but not the steps of one that goes on", async () => {
    expect(await replaces(toForm({}, "/stored"))).toBe(true);
    expect(await replaces(toForm({}, "/form?trin=2"))).toBe(false);
  });

  test("is not caught by a page that leads on", async () => {
    expect(await replaces(toForm({ "X-Came-Back": "yes" }))).toBe(true);
    expect(await replaces(toForm())).toBe(false);
  });
});

describe("a page that is about to send a form", () => {
  test("is told which build answers, and by no memory of anybody", async () => {
    const answer = await get("/svarer");
    expect([answer.status, await answer.text(), answer.headers.get("cache-control")]).toEqual([200, "a build", "no-store"]);
  });

  test("is told to wait while the server starts", async () => {
    isReady = false;
    expect((await get("/svarer")).status).toBe(503);
    isReady = true;
  });
});

describe("a post", () => {
  test.each([
    ["another origin", { Origin: "https://evil.example" }],
    ["an origin that hides itself", { Origin: "null" }],
    ["another site, as the browser says", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour on the same domain", { "Sec-Fetch-Site": "same-site" }],
    ["another origin that pretends to be a proxy's", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }],
    ["our own host by another scheme", { Origin: "https://OWN" }],
    ["another port of our own machine", { Origin: "http://127.0.0.1:1" }],
  ])("from %s is refused with 403, and nothing is done", async (_from, headers) => {
    const before = await database().setting.count();
    const sent = Object.entries(headers).map(([name, value]) => [name, value.replace("OWN", new URL(origin).host)]);
    const answer = await post("/stored", { key: crypto.randomUUID(), value: "x" }, Object.fromEntries(sent));
    expect(answer.status).toBe(403);
    expect(await database().setting.count()).toBe(before);
  });

  test("from our own pages is taken", async () => {
    const own = await post("/stored", { key: "own", value: "x" }, { Origin: origin, "Sec-Fetch-Site": "same-origin" });
    expect(own.status).toBe(200);
    configure({ publicUrl: "https://medspil.fjordby.dk" });
    expect(await statusOfPost("medspil.fjordby.dk", "https://medspil.fjordby.dk")).toBe(200);
    expect(await statusOfPost("medspil.fjordby.dk", "http://medspil.fjordby.dk")).toBe(403);
  });

  test("of more than a form can hold is answered with 413, and nothing is done", async () => {
    const answer = await post("/stored", { key: "large", value: "å".repeat(200_000) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({
      kind: "tooLarge",
      typed: [
        { name: "key", value: "large" },
        { name: "value", value: expect.stringMatching(/^å{80000,}$/) },
      ],
    });
    expect(await database().setting.count({ where: { key: "large" } })).toBe(0);
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded", (count: number) => `key=many&value=kept+words${"&a=1".repeat(count)}`],
    [
      "parts",
      "multipart/form-data; boundary=skel",
      (count: number) => {
        const part = (name: string, value: string) =>
          `--skel\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
        return `${part("key", "many")}${part("value", "kept words")}${part("a", "1").repeat(count)}--skel--\r\n`;
      },
    ],
  ])(
    "of thousands of fields, sent as %s, is refused before it costs anything, and what was typed first is shown again",
    async (_as, type, body) => {
      const send = (count: number) =>
        fetch(`${origin}/stored`, { method: "POST", body: body(count), headers: { "Content-Type": type } });
      const answer = await send(8_000);
      const { kind, typed } = (await answer.json()) as { kind: string; typed: unknown[] };
      expect([answer.status, kind]).toEqual([413, "tooLarge"]);
      expect(typed.slice(0, 2)).toEqual([
        { name: "key", value: "many" },
        { name: "value", value: "kept words" },
      ]);
      expect(typed.length).toBeLessThanOrEqual(100);
      expect(await database().setting.count({ where: { key: "many" } })).toBe(0);
    },
  );

  test("of 20 MB is not even read", async () => {
    const own = `Host: ${new URL(origin).host}\r\nContent-Type: application/x-www-form-urlencoded`;
    const head = `POST /stored HTTP/1.1\r\n${own}\r\n`;
    expect(await statusOfRaw(`${head}Content-Length: 20000000\r\n\r\n`)).toBe(413);
    expect(await statusOfRaw(`${head}Transfer-Encoding: chunked\r\n\r\n`)).toBe(411);
  });

  test("with NUL characters that no form caught is answered with 422 and what was typed", async () => {
    const answer = await post("/stored", { key: "nul", value: "before\0after" });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      kind: "unreadable",
      typed: [
        { name: "key", value: "nul" },
        { name: "value", value: "before\0after" },
      ],
    });
  });

  test("to a page that takes none is refused, and its address, in which a token may stand, is printed nowhere", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await post("/reading/hemmelig", {});
    expect(answer.status).toBe(405);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  test.each([["application/json"], ["multipart/form-data"], ["text/plain"]])(
    "that is no form (%s) is answered with 422",
    async (type) => {
      const answer = await fetch(`${origin}/stored`, { method: "POST", body: "{", headers: { "Content-Type": type } });
      expect(answer.status).toBe(422);
    },
  );
});

describe("an address", () => {
  test.each([
    "/%",
    "/%zz",
    "/%00",
    "/%c3%28",
    "/a%00b?x=%00",
    "//evil.example/",
    "/..%2f..%2fetc/passwd",
    "/assets/%zz",
    "/assets/none.js",
  ])("that cannot be read or does not exist (%s) is answered with 404", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("with a broken or hostile query is answered as without it", async () => {
    expect((await get("/stored?x=%00&y=%ff&%zz=%")).status).toBe(200);
  });

  test("of an impossible host is answered with 400", async () => {
    for (const host of ["a b", "a<b>", "x/y", "localhost:99999999"]) {
      expect(await statusOfRaw(`GET /stored HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe(400);
    }
  });

  const statusAt = (host: string, more = "") => statusOfRaw(`GET /host HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`);

  test("of another host than the one that people open is answered with where Medspil is, and no page", async () => {
    configure({ publicUrl: "https://medspil.fjordby.dk" });
    for (const host of ["evil.example", "medspil.fjordby.dk.evil.example", "medspil.fjordby.dk:8443", "localhost", "127.0.0.1"]) {
      expect([host, await statusAt(host)]).toEqual([host, 421]);
    }
    const answer = await answerOfRaw("GET /host HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    expect(answer).toContain('href="https://medspil.fjordby.dk/"');
    for (const host of ["medspil.fjordby.dk", "Medspil.Fjordby.DK", "medspil.fjordby.dk:443"]) {
      expect([host, await statusAt(host)]).toEqual([host, 200]);
    }
  });

  test("is what a proxy says that was asked for, where one is trusted, and no other", async () => {
    configure({ publicUrl: "https://medspil.fjordby.dk" });
    const forwarded = (host: string) => statusAt("127.0.0.1:3001", `X-Forwarded-Host: ${host}\r\n`);
    expect(await forwarded("medspil.fjordby.dk")).toBe(421);
    configure({ trustProxy: 1 });
    expect(await forwarded("medspil.fjordby.dk")).toBe(200);
    expect(await forwarded("evil.example")).toBe(421);
  });

  test("of this machine is the demo's, by each of its names and by its own port, and nobody else's", async () => {
    const { port } = new URL(origin);
    configure({ publicUrl: "http://demo.fjordby.dk" });
    const names = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, "demo.fjordby.dk"];
    const others = [`127.0.0.2:${port}`, "localhost", `localhost:${Number(port) - 1}`];
    expect(await Promise.all(names.map((host) => statusAt(host)))).toEqual([421, 421, 421, 200]);
    configure({ demo: true });
    expect(await Promise.all(names.map((host) => statusAt(host)))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(others.map((host) => statusAt(host)))).toEqual([421, 421, 421]);
    expect(await statusOfPost(`localhost:${port}`, `http://localhost:${port}`)).toBe(200);
    expect(await statusOfPost(`localhost:${port}`, `http://127.0.0.1:${port}`)).toBe(403);
  });

  test("of a health page may be any: a load balancer asks by its own", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      expect(await statusOfRaw(`GET ${path} HTTP/1.1\r\nHost: 10.0.0.7:3001\r\n\r\n`)).toBe(200);
    }
  });

  test("is not believed to be what a client says of a proxy", async () => {
    const answer = await get("/host", { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" });
    expect(await answer.json()).toEqual({ url: `${origin}/host` });
  });

  test("is read and posted to; other methods are not taken", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      expect((await fetch(`${origin}/stored`, { method })).status).toBe(405);
    }
  });
});

describe("what goes wrong", () => {
  test("is the same 404 for what does not exist", async () => {
    const answer = await get("/nothing");
    expect([answer.status, await answer.json()]).toEqual([404, { kind: "notFound" }]);
  });

  test("in the code is answered with the number under which the log has it, and nothing else", async () => {
    const answer = await get("/bug");
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ kind: "broken", typed: [], incident: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  test("while Medspil starts is said calmly", async () => {
    isReady = false;
    const answer = await get("/stored");
    expect([answer.status, (await get("/healthz")).status, (await get("/readyz")).status]).toEqual([503, 200, 503]);
    expect(await answer.text()).toContain("Vi er straks klar");
    isReady = true;
    expect((await get("/readyz")).status).toBe(200);
  });

  test("while the database is away is answered with 503 and what was typed, and is over when it is back", async () => {
    await disconnectDatabase();
    const away = new URL(urls.applicationUrl);
    away.port = "1";
    connectDatabase(away.href);
    const answer = await post("/stored", { key: "away", value: "kept" });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      kind: "unavailable",
      typed: [
        { name: "key", value: "away" },
        { name: "value", value: "kept" },
      ],
    });
    // An answer counts for half a second.
    await expect.poll(async () => (await get("/readyz")).status, { timeout: 5_000 }).toBe(503);
    await disconnectDatabase();
    connectDatabase(urls.applicationUrl);
    expect((await post("/stored", { key: "away", value: "kept" })).status).toBe(200);
  });
});

describe("a port", () => {
  test("that is taken is said in a sentence", async () => {
    const { port } = new URL(origin);
    await expect(listen(webApplication(build, { isReady: () => true }), "127.0.0.1", Number(port))).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. End that program, or name another port: PORT=${Number(port) + 1}.`,
    );
  });

  test("of an address that this machine does not have is said in a sentence", async () => {
    await expect(listen(webApplication(build, { isReady: () => true }), "203.0.113.1", 0)).rejects.toThrow(
      /is no address of this machine/,
    );
  });
});
