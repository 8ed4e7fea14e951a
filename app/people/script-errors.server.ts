import { firstOf } from "#app/forms/field.ts";
import { readForm } from "#app/forms/form.server.ts";
import { log, pathForLog } from "#app/platform/log.server.ts";

/**
 * An error of our own scripts in somebody's browser (app/ui/sending.ts), written to the log under the number that the page shows, with where
 * it was and nothing else. What does not look like that is left out; without a number nothing is written (422).
 */
export async function noteScriptError(request: Request): Promise<Response> {
  const { typed } = await readForm(request);
  const told = (name: string, shape: RegExp) => (shape.test(firstOf(typed, name)) ? firstOf(typed, name) : undefined);
  const incident = told("incident", /^[0-9a-f]{8}$/);
  if (incident === undefined) return new Response(null, { status: 422 });
  log.error(
    {
      incident,
      route: pathForLog(firstOf(typed, "route")),
      // As the build names its files: a name and a hash.
      file: told("file", /^[a-z][a-z0-9.-]{0,60}-[\w-]{8}\.js$/),
      line: told("line", /^\d{1,7}$/),
      column: told("column", /^\d{1,7}$/),
    },
    "a script failed in a browser",
  );
  return new Response(null, { status: 204 });
}
