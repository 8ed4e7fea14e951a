import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";

/** The words of Remix: every module of a route says them. A route's own page is its default and has its name for stack traces alone. */
const ofRoutes = ["loader", "action", "meta", "headers", "handle", "links", "ErrorBoundary"];

type Said = { name: string; path: string };

const sources = ["app", "emails", "workflows", "prisma/seed"].flatMap((room) =>
  readdirSync(join(projectRoot, room), { recursive: true, encoding: "utf8" })
    .map((path) => join(room, path))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({
      path,
      tree: ts.createSourceFile(path, readFileSync(join(projectRoot, path), "utf8"), ts.ScriptTarget.Latest),
    })),
);

const has = (node: ts.Node, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

/** The names that a module declares for others. */
function exportedBy({ path, tree }: (typeof sources)[number]): Said[] {
  const isRoute = path.startsWith("app/routes/") || path === "app/root.tsx";
  return tree.statements
    .filter((statement) => has(statement, ts.SyntaxKind.ExportKeyword))
    .filter((statement) => !(isRoute && has(statement, ts.SyntaxKind.DefaultKeyword)))
    .flatMap((statement): ts.Node[] =>
      ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [statement],
    )
    .flatMap((declared) => {
      const name = ts.getNameOfDeclaration(declared as ts.Declaration);
      return name && ts.isIdentifier(name) ? [name.text] : [];
    })
    .filter((name) => !(isRoute && ofRoutes.includes(name)))
    .map((name) => ({ name, path }));
}

/** Under which other names a module knows what modules of ours export. */
function renamedBy({ path, tree }: (typeof sources)[number]): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier: from } = statement;
    if (from && !(ts.isStringLiteral(from) && /^[#.]/.test(from.text))) return [];
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return [];
    return names.elements.flatMap(({ name, propertyName }) =>
      propertyName ? [`${path}: ${propertyName.text} as ${name.text}`] : [],
    );
  });
}

describe("an exported name", () => {
  test("means one thing", () => {
    // The areas of both dictionaries are pairs by design: the type of one holds the other.
    const said = sources.filter(({ path }) => !/^app\/text\/(da|en)\//.test(path)).flatMap(exportedBy);
    expect(said.length).toBeGreaterThan(1000);
    const placesOf = new Map<string, Set<string>>();
    for (const { name, path } of said) placesOf.set(name, new Set([...(placesOf.get(name) ?? []), path]));
    const doubled = [...placesOf].filter(([, places]) => places.size > 1);
    expect(doubled.map(([name, places]) => `${name}: ${[...places].join(", ")}`)).toEqual([]);
  });

  test("is the only one of its thing: nobody imports it under another", () => {
    // A file of words takes the two languages of its area.
    const others = sources.filter(({ path }) => !/^app\/text\/[\w-]+\.ts$/.test(path));
    expect(others.flatMap(renamedBy)).toEqual([]);
  });
});
