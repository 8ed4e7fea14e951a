import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";

type Source = { path: string; code: string };

/** Every source of ours, without its comments: they may speak of what the code must not do. */
function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => /\.(ts|tsx|js|cjs)$/.test(path) && !path.startsWith("prisma/generated"))
      .map((path) => ({ path, code: withoutComments(readFileSync(join(projectRoot, path), "utf8")) })),
  );
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}

function namesOf(sources: readonly Source[], says: RegExp, except: readonly string[] = []): string[] {
  return sources.filter(({ path, code }) => says.test(code) && !except.includes(path)).map(({ path }) => path);
}

const house = sourcesIn("app", "emails", "prisma", "workflows", "tests");
const app = house.filter(({ path }) => path.startsWith("app/"));
const rules = house.filter(({ path }) => path.startsWith("workflows/"));

describe("the rules in workflows/", () => {
  test.each([
    ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bperformance\./],
    ["chance", /\bMath\.random\b|\bcrypto\b|\brandomUUID\b/],
    ["the process", /\bprocess\b|\bglobalThis\b/],
    ["the machine", /["']node:|\brequire\(|\bfetch\(|\bsetTimeout\b|\bsetInterval\b/],
  ])("ask neither anybody nor %s", (_what, says) => {
    expect(namesOf(rules, says)).toEqual([]);
  });
});

describe("there is only one way", () => {
  test("to read the environment", () => {
    // The build runs before there is a configuration, and hands its environment on.
    expect(namesOf(app, /\bprocess\.env\b/, ["app/platform/config.server.ts", "app/server/build.js"])).toEqual([]);
  });

  test("to reach the database", () => {
    expect(
      namesOf(app, /\bnew PrismaClient\b|\bnew pg\.Pool\b/, [
        "app/platform/database.server.ts",
        "app/platform/migrations.server.ts",
      ]),
    ).toEqual([]);
  });

  test("to ask for rows by SQL: as a statement with a name and columns", () => {
    expect(namesOf(app, /\$queryRaw/)).toEqual(["app/platform/database.server.ts"]);
  });

  test("to order names: as Danish does (Z, Æ, Ø, Å, Aa), never as the database or the reader's language would", () => {
    const byDatabase =
      /order by (?:[\w."]+(?: \w+)?, )*(?:\w+\.)?name\b(?! collate "da-x-icu")|orderBy:[^;\n]*\bname: "(?:asc|desc)"/;
    expect(namesOf(app, byDatabase)).toEqual([]);
    expect(namesOf(app, /localeCompare\([^)]*"/)).toEqual([]);
  });

  test("to read the clock on the server", () => {
    const onTheServer = [...app, ...house.filter(({ path }) => path.startsWith("prisma/"))].filter(
      ({ path }) => !path.startsWith("app/ui/") && !path.startsWith("app/entry.client"),
    );
    expect(
      namesOf(onTheServer, /\bDate\.now\b|\bnew Date\(\s*\)/, ["app/platform/clock.server.ts", "app/server/build.js"]),
    ).toEqual([]);
  });

  test("to refuse a request", () => {
    const pages = app.filter(({ path }) => path.startsWith("app/routes/"));
    expect(namesOf(pages, /\bnew Response\([^)]*status:\s*(403|404|409|413|422|503)\b/)).toEqual([]);
  });

  test("to number an advisory lock", () => {
    const ours = house.filter(({ path }) => !path.startsWith("tests/"));
    expect(namesOf(ours, /72_?707/)).toEqual(["app/platform/locks.ts"]);
    expect(namesOf(ours, /advisory\w*lock\(\s*\d/)).toEqual([]);
  });

  test("to write and to read the number of a request", () => {
    const ours = house.filter(({ path }) => !path.startsWith("tests/"));
    expect(namesOf(ours, /\btk-|\bTK\\?-/i)).toEqual(["workflows/consultation/number.ts"]);
  });

  test("to read the body of a post", () => {
    const reads =
      /\b(request|posting|posted|args\.request)(\s*\.clone\(\))?\s*\.\s*(formData|text|json|arrayBuffer|blob|bytes)\(/;
    expect(namesOf(app, reads)).toEqual(["app/forms/form.server.ts", "app/server/posted-body.ts"]);
  });

  test("to define a form: no schema stands outside app/forms", () => {
    const ours = app.filter(({ path }) => !path.startsWith("app/forms/") && !path.startsWith("app/platform/"));
    // Stored settings are no form: a row that makes no sense counts as not set, and nobody is told what is wrong with it.
    expect(namesOf(ours, /\bfrom "zod"/, ["app/people/settings.server.ts"])).toEqual([]);
  });

  test("to make an address", () => {
    const outside = [...app, ...house.filter(({ path }) => path.startsWith("emails/"))].filter(
      ({ path }) => !["app/paths.ts", "app/routes.ts"].includes(path) && !path.startsWith("app/text/"),
    );
    const byHand =
      /`\$\{paths\.[^`]*\}[?/#$]|[`"'][/](henvendelser|koe|fordeling|fravaer|administration|statistik|evaluering|log-ind|log-ud|om)[/?#`"']/;
    expect(namesOf(outside, byHand)).toEqual([]);
  });

  test("to say what is wrong in a form: our sentences, and never a bubble in the browser's language", () => {
    const tag = /<(?:[\w.]+\.)?[Ff]orm\b(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^>{])*>/g;
    const posting = app.flatMap(({ path, code }) =>
      [...code.matchAll(tag)].filter(([form]) => form.includes("method=")).map(([form]) => ({ path, form })),
    );
    expect(posting.length).toBeGreaterThan(40);
    expect(posting.filter(({ form }) => !/\bnoValidate\b/.test(form))).toEqual([]);
  });
});

describe("what somebody wrote", () => {
  const receipt = "app/consultations/asking/own-requests.server.ts";
  const content = "app/consultations/content.server.ts";
  const reading = "app/consultations/reading.server.ts";
  const tables = "intakeAnswer|consultationText|advicePart|adviceDraft";

  test.each([
    ["by its tables", new RegExp(`\\.(${tables})\\s*\\.\\s*(find|count|aggregate|groupBy)`), []],
    ["by SQL", /\b(from|join|using)\s+"?(intake_answer|consultation_text|advice_part|advice_draft)\b/i, [content]],
    [
      "with its request",
      /\b(answers|texts|advice|adviceDraft):\s*(true\b|\{\s*(where|select|include|orderBy|take)\b)/,
      [receipt],
    ],
    ["by the statement for all of it", /\bcontentWhere\b/, [content, reading]],
  ])("is read %s only where a query asks who reads", (_how, reads, where) => {
    expect(namesOf(app, reads).sort()).toEqual(where);
  });

  test.each([
    [receipt, /where: \{ number, requesterId: person\.id \}/],
    [reading, /contentWhere\(Prisma\.sql`c\.number = \$\{number\} and \$\{readable\(person\)\}`\)/],
  ])("is read in %s by a query that asks for a relation", (path, asks) => {
    expect(app.find((source) => source.path === path)?.code ?? "").toMatch(asks);
  });
});

describe("a file", () => {
  test("is named after a thing, in kebab-case", () => {
    const named = house.map(({ path }) => path).filter((path) => !path.startsWith("app/routes/"));
    expect(
      named.filter(
        (path) =>
          !/^_?[a-z0-9]+(-[a-z0-9]+)*(\.(machine|server|client|test|bench|journey|config|d))*\.(ts|tsx|js|cjs)$/.test(
            basename(path),
          ),
      ),
    ).toEqual([]);
  });

  test("lies in no drawer for everything", () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|common|lib|shared|misc)(\/|\.(server\.)?tsx?$)/;
    expect(house.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
  });

  test("is no barrel", () => {
    expect(house.map(({ path }) => path).filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
    expect(namesOf(house, /^export \* from/m)).toEqual([]);
  });
});
