import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { NonceContext, StatusContext } from "#app/ui/page-status.tsx";
import { WordFilesContext } from "#app/ui/word-files.tsx";

const noWordFiles = { importMap: "", preload: [] };

/**
 * Buffered HTML: renders a page to one string and answers it whole, instead of streaming. Nothing on it comes later, one that cannot be
 * rendered is never a half with status 200, and what is made and compressed in one piece costs much less than what comes in many.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, incident, wordFilesFor }: AppLoadContext,
): Promise<Response> {
  const { serverHandoffStream, ...context } = remix;
  const routeIds = remix.staticHandlerContext.matches.map(({ route }) => route.id);
  headers.set("Content-Type", "text/html; charset=utf-8");
  try {
    const page = renderToString(
      <NonceContext.Provider value={nonce}>
        <WordFilesContext.Provider value={wordFilesFor?.(remix.manifest, routeIds) ?? noWordFiles}>
          <StatusContext.Provider value={status}>
            <RemixServer context={context} url={request.url} nonce={nonce} />
          </StatusContext.Provider>
        </WordFilesContext.Provider>
      </NonceContext.Provider>,
    );
    const data =
      context.renderMeta?.didRenderScripts && serverHandoffStream ? await new Response(serverHandoffStream).text() : null;
    const whole = `<!DOCTYPE html>${page}${data === null ? "" : handedOver(data, nonce)}`;
    // Bytes: of a string, Response looks at every character first.
    return new Response(Buffer.from(whole), { headers, status });
  } catch (error) {
    log.error({ incident, err: error }, "a page could not be rendered");
    throw error;
  }
}

/**
 * Single fetch: the data of the loaders for the browser's Remix, in the scripts that `RemixServer` would write while it streams. Rendering
 * to a string cannot wait for a stream, and the data are there before.
 */
function handedOver(data: string, nonce: string): string {
  const script = (words: string) => `<script nonce="${nonce}">window.__remixContext.streamController.${words};</script>`;
  return `<!--$-->${script(`enqueue(${inScript(JSON.stringify(data))})`)}<!--$-->${script("close()")}<!--/$--><!--/$-->`;
}

/** Escaped for a script: what would end it, or a line of it, is written as JavaScript's own escapes. */
function inScript(json: string): string {
  return json.replace(/[&<>\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What Remix itself stumbles over: a post to a page that takes none. By itself it would print the address, in which a token may stand. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log.warn({ incident: context.incident, method: request.method, path: pathForLog(new URL(request.url).pathname), err: error });
}
