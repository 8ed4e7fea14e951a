import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** Boxes, and the imports that lead from one box into another: `from → to` with the files that do it. */
export type Drawing = { boxes: readonly string[]; arrows: readonly Arrow[]; circles: readonly (readonly string[])[] };
type Arrow = { from: string; to: string; imports: readonly string[] };

/** In which box a file lies; null for a file that is not drawn. */
export type BoxOf = (path: string) => string | null;

/**
 * Draws a folder of the house: its files as boxes, their imports as arrows (types too, since a reader follows those as well), and the circles
 * among the boxes (strongly connected components).
 */
export function draw(root: string, folder: string, boxOf: BoxOf): Drawing {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /\.tsx?$/.test(path));
  const boxes = [...new Set(files.flatMap((path) => boxOf(path) ?? []))].sort();
  const found = new Map<string, string[]>();
  for (const path of files) {
    const from = boxOf(path);
    for (const target of importsOf(join(root, path), path)) {
      const to = target.startsWith(folder) ? boxOf(target) : null;
      if (!from || !to || from === to) continue;
      const key = `${from} → ${to}`;
      found.set(key, [...(found.get(key) ?? []), `${path} → ${target}`]);
    }
  }
  const arrows = [...found].sort().map(([key, imports]) => {
    const [from = "", to = ""] = key.split(" → ");
    return { from, to, imports };
  });
  return { boxes, arrows, circles: circlesAmong(boxes, arrows) };
}

/** The files of ours that a file imports, as paths from the project's root. */
function importsOf(file: string, path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith("#")) return [fileName.slice(1)];
    return fileName.startsWith(".") ? [posix.join(posix.dirname(path), fileName)] : [];
  });
}

/** Strongly connected components: boxes that reach each other, as groups of two or more. */
function circlesAmong(boxes: readonly string[], arrows: readonly Arrow[]): string[][] {
  const reached = new Map(boxes.map((box) => [box, reach(box, arrows)]));
  const circles = boxes.map((box) => boxes.filter((other) => reached.get(box)?.has(other) && reached.get(other)?.has(box)));
  return [...new Set(circles.filter((circle) => circle.length > 0).map((circle) => circle.join(" ")))].map((circle) =>
    circle.split(" "),
  );
}

function reach(from: string, arrows: readonly Arrow[]): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    for (const arrow of arrows) {
      if (arrow.from !== box || seen.has(arrow.to)) continue;
      seen.add(arrow.to);
      open.push(arrow.to);
    }
  }
  return seen;
}

/** A part of a feature is a box, and so are the files of its root together: `app/consultations/queue/…` is `queue`, others are `root`. */
export function partOf(feature: string): BoxOf {
  return (path) => {
    const rest = path.startsWith(`${feature}/`) ? path.slice(feature.length + 1).split("/") : [];
    return rest.length > 1 ? (rest[0] ?? null) : rest.length === 1 ? "root" : null;
  };
}
