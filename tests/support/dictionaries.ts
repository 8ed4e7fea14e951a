import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Language } from "#app/text/language.ts";

/**
 * Both dictionaries side by side, for tests that hold every text. What a function of the dictionary takes is read from the types of the
 * Danish one, so that it can be called with arguments that fit it, and a new text is held without a line in a test.
 */
const text = join(import.meta.dirname, "../../app/text");

/** `plain-pages`, `queue` …: the files of words, by language. */
export const areasIn = (language: Language): string[] =>
  readdirSync(join(text, language))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();

export type Says = (...facts: unknown[]) => unknown;
/** A text, or a function that makes one, with the address that it has in both dictionaries: `queue › sum.over`. */
export type Entry = { path: string; da: unknown; en: unknown; calls: unknown[][] };

/** The values that a word and a number may have, by the name of the parameter that takes them. */
export type Samples = { words: (name: string) => string[]; numbers: (name: string) => number[] };

/** With and without an s at the end: genitives differ. Few and many, and what has thousands and decimals. */
const samplesOfAll: Samples = { words: (name) => [`§${name}§`, `§${name}§s`], numbers: () => [0, 1, 2, 5, 1234, 0.5] };

/** Everything that one area exports in both languages, or in one of them only. */
export async function entriesOf(area: string, samples: Samples = samplesOfAll): Promise<Entry[]> {
  const [da, en] = await Promise.all([wordsOf("da", area), wordsOf("en", area)]);
  return entries(da, en, area, typeOfExports(area, samples));
}

/** The words of an area as pages read them, and as each language's file says them. */
export async function joinedArea(area: string) {
  const [joined, da, en] = await Promise.all([import(join(text, `${area}.ts`)), wordsOf("da", area), wordsOf("en", area)]);
  const read = Object.values(joined).find((value): value is () => unknown => typeof value === "function");
  return { read, da: Object.values(da), en: Object.values(en) };
}

/** What a text tells of the sample words that it was given, and how it reads without them. */
export const toldIn = (words: string): string[] => [...new Set(words.match(/§\w+§/g) ?? [])].sort();
export const untold = (words: string): string => words.replace(/§\w+§/g, "…");

/** The strings in whatever a function of the dictionary returned. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What the file of an area exports in a language. */
export async function wordsOf(language: Language, area: string): Promise<Record<string, unknown>> {
  return { ...(await import(join(text, language, `${area}.ts`))) };
}

type Types = { of: (name: string) => Types; calls: () => unknown[][] };

function entries(da: unknown, en: unknown, path: string, types: Types): Entry[] {
  if (!isTree(da) || !isTree(en)) return [{ path, da, en, calls: typeof da === "function" ? types.calls() : [] }];
  const keys = [...new Set([...Object.keys(da), ...Object.keys(en)])];
  return keys.flatMap((key) => entries(da[key], en[key], `${path} › ${key}`, types.of(key)));
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

let program: ts.Program | undefined;

function typeOfExports(area: string, samples: Samples): Types {
  const files = areasIn("da").map((name) => join(text, "da", `${name}.ts`));
  program ??= ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = program.getSourceFile(join(text, "da", `${area}.ts`));
  const symbol = module && checker.getSymbolAtLocation(module);
  const exported = new Map(symbol ? checker.getExportsOfModule(symbol).map((one) => [one.name, one]) : []);
  const none: Types = { of: () => none, calls: () => [[]] };
  return {
    of: (name) => {
      const found = exported.get(name);
      return found ? typesOf(checker.getTypeOfSymbol(found), checker, samples) : none;
    },
    calls: () => [[]],
  };
}

function typesOf(maybe: ts.Type, checker: ts.TypeChecker, kinds: Samples): Types {
  const type = checker.getNonNullableType(maybe);
  return {
    of: (name) => {
      const element = checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
      const property = type.getProperty(name);
      const found = element ?? (property ? checker.getTypeOfSymbol(property) : type.getStringIndexType());
      return typesOf(found ?? checker.getAnyType(), checker, kinds);
    },
    calls: () => {
      const parameters = type.getCallSignatures()[0]?.parameters ?? [];
      return product(parameters.map((one) => samples(checker.getTypeOfSymbol(one), checker, one.name, kinds)));
    },
  };
}

/** A few values that a parameter may have. A word carries the parameter's name, so that a text can be asked whether it told it. */
function samples(type: ts.Type, checker: ts.TypeChecker, name: string, kinds: Samples): unknown[] {
  if (type.isUnion()) return type.types.flatMap((one) => samples(one, checker, name, kinds));
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.Null) return [null];
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === "true"];
  if (type.flags & ts.TypeFlags.Number) return kinds.numbers(name);
  if (type.flags & ts.TypeFlags.String) return kinds.words(name);
  if (checker.isArrayLikeType(type)) {
    const items = samples(type.getNumberIndexType() ?? checker.getAnyType(), checker, name, kinds);
    return [[], items.slice(0, 1), items];
  }
  const properties = checker.getPropertiesOfType(type);
  const values = properties.map((one) => samples(checker.getTypeOfSymbol(one), checker, one.name, kinds).slice(0, 3));
  return product(values).map((row) => Object.fromEntries(properties.map((one, index) => [one.name, row[index]])));
}

/** Cartesian product: `[[1, 2], ["a"]]` gives `[[1, "a"], [2, "a"]]`. */
function product(values: unknown[][]): unknown[][] {
  return values.reduce<unknown[][]>((rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])), [[]]);
}
