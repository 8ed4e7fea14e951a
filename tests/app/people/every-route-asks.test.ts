import { existsSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { configure } from "#app/platform/config.server.ts";
import siteMap from "#app/routes.ts";
import { type Role, roles } from "#workflows/consultation/vocabulary.ts";
import { useEmptiedDatabase } from "./emptied.ts";
import { answerOf, asking, posting, signedInAs, somebody } from "./somebody.ts";

useEmptiedDatabase();
beforeEach(() => configure({ demo: false }));

/** The pages that are for everybody. Whatever is not named here sends a stranger to sign in. `/healthz` and `/readyz` never reach Remix. */
const publicFiles = [
  "routes/sign-in.tsx",
  "routes/sign-in.code.tsx",
  "routes/sign-in.register.tsx",
  "routes/sign-in.link.tsx",
  "routes/sign-out.tsx",
  "routes/language.tsx",
  "routes/script-errors.tsx",
  "routes/set-up.tsx",
  "routes/survey.tsx",
  "routes/about.notification.tsx",
  "routes/about.privacy.tsx",
  "routes/about.guides.tsx",
  "routes/about.guides.one.tsx",
  "routes/accessibility-statement.tsx",
  "routes/not-found.tsx",
];

/** In the demo only, and there for everybody: it shows the letters that nobody gets. */
const demoFiles = ["routes/demo.mail.tsx", "routes/demo.mail.one.tsx"];

type Entry = { file: string; path?: string; children?: Entry[] };
type Handler = (args: { request: Request; params: Record<string, string>; context: { nonce: string } }) => unknown;
type Module = { loader?: Handler; action?: Handler; default?: unknown };

/** Something that fits each name in an address, so that nobody is turned away for the address alone. */
const samples: Record<string, string> = {
  number: "TK-2026-00001",
  person: "019b0000-0000-7000-8000-000000000000",
  draft: "019b0000-0000-7000-8000-000000000000",
  letter: "019b0000-0000-7000-8000-000000000000",
  step: "svar",
  form: "sparring",
  token: "opfundet",
};

const routes = flat(await Promise.resolve(siteMap), "");
const guarded = routes.filter(({ file }) => !publicFiles.includes(file) && !demoFiles.includes(file));
const modules = new Map<string, Module>();

beforeAll(async () => {
  for (const { file } of routes.filter(isThere)) modules.set(file, (await import(sourceOf(file).href)) as Module);
}, 120_000);

describe("every address of the site map", () => {
  test("has its file", () => {
    expect(routes.filter((route) => !isThere(route)).map(({ file }) => file)).toEqual([]);
  });

  test("that is for everybody is still there", () => {
    expect([...publicFiles, ...demoFiles].filter((file) => !routes.some((route) => route.file === file))).toEqual([]);
  });

  test.each(guarded)("$file asks who is there before it shows anything", async ({ file, path, params }) => {
    const { loader, default: page } = modules.get(file) ?? {};
    // A page without a loader would be shown to anybody.
    if (page) expect(loader, `${file} has no loader`).toBeTypeOf("function");
    if (loader) expect(await strangersAnswer(loader, asking(path), params)).toBe("sign in");
  });

  test.each(guarded)("$file asks who is there before it does anything", async ({ file, path, params }) => {
    const { action } = modules.get(file) ?? {};
    if (action) expect(await strangersAnswer(action, posting(path, { intent: "x" }), params)).toBe("sign in");
  });

  test.each(guarded)("$file takes no forged cookie", async ({ file, path, params }) => {
    const forged = "medspil=forfalsketforfalsketforfalsketforfalsket123";
    const { loader, action } = modules.get(file) ?? {};
    if (loader) expect(await strangersAnswer(loader, asking(path, forged), params)).toBe("sign in");
    if (action) expect(await strangersAnswer(action, posting(path, {}, forged), params)).toBe("sign in");
  });

  test.each(routes.filter(({ file }) => demoFiles.includes(file)))(
    "$file does not exist outside the demo",
    async ({ file, path, params }) => {
      const { loader, action } = modules.get(file) ?? {};
      for (const handler of [loader, action]) {
        if (handler)
          expect(await answerOf(() => handler({ request: asking(path), params, context: { nonce: "" } }))).toMatchObject({
            status: 404,
          });
      }
    },
  );
});

describe("the roles of a page", () => {
  const others = (...allowed: Role[]) => roles.filter((role) => !allowed.includes(role));
  const forRoles: [file: string, refused: Role[]][] = [
    ...guarded
      .filter(({ file }) => file.includes("/administration"))
      .map(({ file }): [string, Role[]] => [file, others("ADMIN")]),
    ["routes/queue.tsx", others("CONSULTANT", "TRIAGE", "UNIT_MANAGER")],
    ["routes/triage.tsx", others("TRIAGE", "UNIT_MANAGER")],
    ["routes/triage.one.tsx", others("TRIAGE", "UNIT_MANAGER")],
    ["routes/confirmations.tsx", others("ADMIN", "UNIT_MANAGER")],
    ["routes/statistics.tsx", others("UNIT_MANAGER", "ANALYST")],
  ];

  test.each(forRoles)("%s is refused to %j", async (file, refused) => {
    const route = routes.find((known) => known.file === file);
    const cookie = await signedInAs(await somebody({ roles: refused }));
    const { loader, action } = modules.get(file) ?? {};
    const [path, params] = [route?.path ?? "/", route?.params ?? {}];
    const context = { nonce: "" };
    if (loader)
      expect(await answerOf(() => loader({ request: asking(path, cookie), params, context }))).toMatchObject({ status: 403 });
    if (action)
      expect(await answerOf(() => action({ request: posting(path, {}, cookie), params, context }))).toMatchObject({
        status: 403,
      });
  });
});

function isThere({ file }: { file: string }): boolean {
  return existsSync(sourceOf(file));
}

function sourceOf(file: string): URL {
  return new URL(`../../../app/${file}`, import.meta.url);
}

async function strangersAnswer(handler: Handler, request: Request, params: Record<string, string>): Promise<string> {
  const { status, to } = await answerOf(() => handler({ request, params, context: { nonce: "" } }));
  return status === 302 && to?.split("?")[0] === "/log-ind" ? "sign in" : `${status} ${to ?? ""}`;
}

function flat(entries: readonly Entry[], above: string): { file: string; path: string; params: Record<string, string> }[] {
  return entries.flatMap(({ file, path = "", children = [] }) => {
    const pattern = `${above}/${path}`.replace(/\/+/g, "/");
    const params = Object.fromEntries([...pattern.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, samples[name] ?? "x"]));
    const address = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "x").replace("*", "findes-ikke");
    return [{ file, path: address, params }, ...flat(children, pattern)];
  });
}
