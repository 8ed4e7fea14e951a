import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");

/** A string in a source, or a call without one: what it says, what is called with it, and whether that waits until a function is. */
export type Literal = { where: string; words: string; calls: string | null; inFunction: boolean };

/** String literals by the TypeScript parser: those of some folders' sources, templates in their pieces, and every call once, without words. */
export function literalsIn(...folders: string[]): Literal[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap(literalsOf);
}

function literalsOf(path: string): Literal[] {
  const code = readFileSync(join(root, path), "utf8");
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
  const found: Literal[] = [];
  const visit = (node: ts.Node, calls: string | null, inFunction: boolean) => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const where = () => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
      found.push({ where: where(), words: "", calls: called, inFunction });
      visit(node.expression, calls, inFunction);
      for (const argument of node.arguments) visit(argument, called, inFunction);
      return;
    }
    if (isText(node)) found.push({ where: where(), words: node.text, calls, inFunction });
    ts.forEachChild(node, (child) => visit(child, calls, inFunction || ts.isFunctionLike(node)));
  };
  visit(source, null, false);
  return found;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node)
  );
}
