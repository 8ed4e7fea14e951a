import type { Typed } from "./field.ts";
import { plainText } from "./text.ts";

/**
 * What stands in a form, each text in one form: on the server what was posted (`readForm`), in the browser what is being written. Files
 * count as nothing, and names that every object has (`constructor`, `__proto__`) are passed over.
 */
export function typedIn(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name in Object.prototype) continue;
    typed[name] ??= [];
    typed[name].push(plainText(value));
  }
  return typed;
}
