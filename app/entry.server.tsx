import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { NonceContext, StatusContext } from "#app/ui/page-status.tsx";
import { WordFilesContext } from "#app/ui/word-files.tsx";

const patience = 5_000;
const noWordFiles = { importMap: "", preload: [] };

/**
 * Renders a page, and answers when it is whole: nothing on it comes later, one that cannot be rendered is never a half with status 200,
 * and what is compressed in one piece costs half as much as what comes in many.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, incident, wordFilesFor }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = status;
    const routeIds = remix.staticHandlerContext.matches.map(({ route }) => route.id);
    headers.set("Content-Type", "text/html; charset=utf-8");
    // Everything is about somebody: no proxy and no back button may show it to the next person.
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <WordFilesContext.Provider value={wordFilesFor?.(remix.manifest, routeIds) ?? noWordFiles}>
          <StatusContext.Provider value={status}>
            <RemixServer context={remix} url={request.url} abortDelay={patience} nonce={nonce} />
          </StatusContext.Provider>
        </WordFilesContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(tooLate);
          buffer(pipe(new PassThrough())).then((page) => resolve(new Response(page, { headers, status: answer })), reject);
        },
        onShellError: reject,
        onError(error) {
          answer = 500;
          log.error({ incident, err: error }, "a page could not be rendered");
        },
      },
    );
    const tooLate = setTimeout(abort, patience + 1_000).unref();
  });
}

/** What Remix itself stumbles over: a post to a page that takes none. By itself it would print the address, in which a token may stand. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log.warn({ incident: context.incident, method: request.method, path: pathForLog(new URL(request.url).pathname), err: error });
}
