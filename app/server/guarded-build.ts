import type { ActionFunction, ActionFunctionArgs, LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseAway, isUnstorableText } from "#app/platform/database.server.ts";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { broken, type Typed, tooLarge, typedFields, unavailable, unstorable } from "#app/platform/responses.server.ts";

type Handler = LoaderFunction & ActionFunction;
type Arguments = LoaderFunctionArgs & ActionFunctionArgs;

/**
 * The same build, whose loaders and actions never answer with a bare 500.
 *
 * A database that is away becomes 503 and a text that cannot be stored 422, both with what was typed, so that it can be sent
 * again; a body above the limit 413, before the action runs; and a bug a page with the number under which the log has it.
 */
export function guardedBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const guarded = { ...(loader ? { loader: guard(loader) } : {}), ...(action ? { action: guard(action) } : {}) };
    return [id, { ...route, module: { ...route.module, ...guarded } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function guard(handler: LoaderFunction | ActionFunction) {
  const run = handler as Handler;
  const guarded = async (args: Arguments) => {
    if (args.context.tooLarge) throw tooLarge();
    // The handler uses the body up; the copy is read only when something goes wrong.
    const copy = args.request.body ? args.request.clone() : undefined;
    try {
      return await run(args);
    } catch (error) {
      // Responses, and what `data()` makes of a status, are answers.
      if (!(error instanceof Error)) throw error;
      if (isDatabaseAway(error)) throw unavailable(await typedIn(copy));
      if (isUnstorableText(error)) throw unstorable(await typedIn(copy));
      const { incident } = args.context;
      log.error({ incident, method: args.request.method, path: pathForLog(new URL(args.request.url).pathname), err: error });
      throw broken(incident, await typedIn(copy));
    }
  };
  // Remix reads such properties of a loader (`hydrate`).
  return Object.assign(guarded, handler);
}

async function typedIn(copy: Request | undefined): Promise<readonly Typed[]> {
  try {
    return copy ? typedFields(await copy.formData()) : [];
  } catch {
    return [];
  }
}
