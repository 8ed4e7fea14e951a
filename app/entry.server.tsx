import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { NonceContext, StatusContext } from "#app/ui/page-status.tsx";
import { WordFilesContext } from "#app/ui/word-files.tsx";

const patience = 5_000;
const noWordFiles = { importMap: "", preload: [] };

/** Renders a page. Robots and those who wait for everything get it whole, browsers get it as it comes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, incident, wordFilesFor }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = status;
    const whole = isbot(request.headers.get("user-agent") ?? "");
    const routeIds = remix.staticHandlerContext.matches.map(({ route }) => route.id);
    const send = () => {
      headers.set("Content-Type", "text/html; charset=utf-8");
      // Everything is about somebody: no proxy and no back button may show it to the next person.
      if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
      pipe(body);
    };
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
        onShellReady: whole ? () => {} : send,
        onAllReady: whole ? send : () => {},
        onShellError: reject,
        onError(error) {
          answer = 500;
          log.error({ incident, err: error }, "a page could not be rendered");
        },
      },
    );
    setTimeout(abort, patience + 1_000).unref();
  });
}

/** What Remix itself stumbles over: a post to a page that takes none. By itself it would print the address, in which a token may stand. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log.warn({ incident: context.incident, method: request.method, path: pathForLog(new URL(request.url).pathname), err: error });
}
