import type { ActionFunction, ActionFunctionArgs, LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseAway, isUnstorableText } from "#app/platform/database.server.ts";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { broken, type Typed, tooLarge, typedFields, unavailable, unreadable } from "#app/platform/responses.server.ts";

type Handler = LoaderFunction & ActionFunction;
type Arguments = LoaderFunctionArgs & ActionFunctionArgs;

/**
 * The same build, whose loaders and actions never answer with a bare 500.
 *
 * A database that is away becomes 503, and what is no form or holds what cannot be stored 422, with what was typed, so that it can be sent
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
    const typed = await typedIn(args.request);
    try {
      return await run(args);
    } catch (error) {
      // Responses, and what `data()` makes of a status, are answers.
      if (!(error instanceof Error)) throw error;
      if (isDatabaseAway(error)) throw unavailable(typed);
      if (isUnstorableText(error)) throw unreadable(typed);
      const { incident } = args.context;
      log.error({ incident, method: args.request.method, path: pathForLog(new URL(args.request.url).pathname), err: error });
      throw broken(incident, typed);
    }
  };
  // Remix reads such properties of a loader (`hydrate`).
  return Object.assign(guarded, handler);
}

/** The fields of a posted form, read from a copy: the handler uses the body up. Throws 422 for a body that is no form. */
async function typedIn(request: Request): Promise<readonly Typed[]> {
  if (!request.body) return [];
  try {
    return typedFields(await request.clone().formData());
  } catch {
    throw unreadable();
  }
}
