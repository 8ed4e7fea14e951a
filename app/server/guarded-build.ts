import type { ActionFunction, ActionFunctionArgs, LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseAway, isUnstorableText } from "#app/platform/database.server.ts";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { broken, notTaken, tooLarge, unavailable, unreadable } from "#app/platform/responses.server.ts";
import { postedIn, typedInPart } from "./posted-body.ts";

type Handler = LoaderFunction & ActionFunction;
type Arguments = LoaderFunctionArgs & ActionFunctionArgs;

/**
 * The same build, whose loaders and actions never answer with a bare 500, and never with what Remix says by itself.
 *
 * A database that is away becomes 503, and what is no form or holds what cannot be stored 422, with what was typed, so that it can be sent
 * again; a body above the limit or with more fields than a form has 413, before the action runs; a post to a page that takes none 405; and a
 * bug a page with the number under which the log has it.
 */
export function guardedBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const guarded = {
      ...(loader ? { loader: guard(noTrap(loader)) } : {}),
      action: guard(inItsPlace(action ?? takesNothing)),
    };
    return [id, { ...route, module: { ...route.module, ...guarded } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** Left alone, Remix would call it a bug. */
const takesNothing: ActionFunction = async ({ request }) => {
  throw notTaken((await postedIn(request))?.typed);
};

/**
 * History: where an act leads takes the place of the form that asked for it (`X-Remix-Replace`), so that the way back passes it by. A form that
 * goes on under its own address keeps its steps.
 */
function inItsPlace(handler: ActionFunction): ActionFunction {
  return async (args) => {
    const answer = await handler(args);
    const here = new URL(args.request.url);
    if (isRedirect(answer) && new URL(leadsTo(answer), here).pathname !== here.pathname) asReplacement(answer);
    return answer;
  };
}

/** History: a page that leads on when somebody comes back to it takes no new place, or the way back would end there for good. */
function noTrap(handler: LoaderFunction): LoaderFunction {
  const run = handler as Handler;
  const untrapped = async (args: Arguments) => {
    const led = (answer: unknown) => isRedirect(answer) && args.request.headers.has("X-Came-Back") && asReplacement(answer);
    try {
      const answer = await run(args);
      led(answer);
      return answer;
    } catch (answer) {
      led(answer);
      throw answer;
    }
  };
  return Object.assign(untrapped, handler);
}

const leadsTo = (answer: Response) => answer.headers.get("Location") ?? "";
const isRedirect = (answer: unknown): answer is Response => answer instanceof Response && answer.headers.has("Location");
const asReplacement = (answer: Response) => answer.headers.set("X-Remix-Replace", "true");

function guard(handler: LoaderFunction | ActionFunction) {
  const run = handler as Handler;
  const guarded = async (args: Arguments) => {
    const { request, context } = args;
    if (context.tooLarge) throw tooLarge(typedInPart(context.tooLarge, request.headers.get("content-type") ?? ""));
    const posted = await postedIn(request);
    if (!posted) throw unreadable();
    const { typed, tooMany } = posted;
    if (tooMany) throw tooLarge(typed);
    try {
      return await run(args);
    } catch (error) {
      // Responses, and what `data()` makes of a status, are answers.
      if (!(error instanceof Error)) throw error;
      if (isDatabaseAway(error)) throw unavailable(typed);
      if (isUnstorableText(error)) throw unreadable(typed);
      const { incident } = context;
      log.error({ incident, method: request.method, path: pathForLog(new URL(request.url).pathname), err: error });
      throw broken(incident, typed);
    }
  };
  // Remix reads such properties of a loader (`hydrate`).
  return Object.assign(guarded, handler);
}
