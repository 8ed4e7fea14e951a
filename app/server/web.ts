import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { constants } from "node:zlib";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { config } from "#app/platform/config.server.ts";
import { log, pathForLog } from "#app/platform/log.server.ts";
import { plainPage } from "#app/platform/plain-page.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { answerInReadersLanguage } from "#app/platform/reader-language.server.ts";
import {
  knownMethodsOnly,
  limitedBody,
  networkOf,
  neverStored,
  nonce,
  ownAddressOnly,
  rateLimits,
  readableAddress,
  sameOriginOnly,
  securityHeaders,
} from "#app/platform/security.server.ts";
import { rememberWhileAnswering } from "#app/platform/while-answering.server.ts";
import { cleanAddress } from "./clean-address.ts";
import { guardedBuild } from "./guarded-build.ts";
import { answering, healthPages, lastAnswers, type Parts } from "./health.ts";
import { narrowed } from "./narrowed.ts";
import { wordFilesFor } from "./word-files.ts";

/** Brotli's window: 256 KB hold a whole page. Left alone it would be 4 MB, and twice that is allocated for every page. */
const windowBits = 18;

/** Middleware: everything between the socket and Remix, in the order in which a request meets it. `meter` counts, where somebody wants to know. */
export function webApplication(build: ServerBuild, parts: Parts, meter?: RequestHandler): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);

  app.use(neverStored, nonce, securityHeaders(), lastAnswers(parts));
  app.use(healthPages(parts), answering(parts, build.assets.version));
  if (meter) app.use(meter);

  app.use((_request, response, next) => {
    response.locals.incident = randomBytes(4).toString("hex");
    next();
  });
  app.use(requestLog());
  app.use(answerInReadersLanguage, knownMethodsOnly, ownAddressOnly, readableAddress);
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: windowBits } } }));
  const client = join(projectRoot, "build", "client");
  app.use("/assets", express.static(join(client, "assets"), { index: false, cacheControl: false, setHeaders: keptForGood }));
  // Named, so that the disk is not asked before every page whether it is a file.
  app.use(only(filesIn(client), express.static(client, { cacheControl: false, index: false, redirect: false })));
  app.use(cleanAddress);

  app.use((_request, response, next) => (parts.isReady() ? next() : plainPage(response.set("Retry-After", "2"), 503)));
  app.use(rateLimits(), sameOriginOnly, limitedBody, rememberWhileAnswering);
  app.use(inOnePiece, narrowed(guardedBuild(build), pages));
  app.use(lastResort);
  return app;
}

/** Immutable files: another content has another name. */
function keptForGood(response: ServerResponse): void {
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

/** Hands on what has one of these addresses, and nothing else. */
function only(addresses: ReadonlySet<string>, handler: RequestHandler): RequestHandler {
  return (request, response, next) => (addresses.has(request.path) ? handler(request, response, next) : next());
}

/** The addresses of the files that stand directly in a folder; none where there was no build. */
function filesIn(folder: string): ReadonlySet<string> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => `/${name}`));
}

/** No `flush`: Remix calls it after each part of a page. A page is one part, and flushing it costs a third of compressing it. */
const inOnePiece: RequestHandler = (_request, response, next) => {
  delete (response as Partial<Pick<express.Response, "flush">>).flush;
  next();
};

function pages(build: ServerBuild): RequestHandler {
  return createRequestHandler({
    build,
    mode: "production",
    getLoadContext: (request, response) => ({
      nonce: response.locals.nonce,
      incident: response.locals.incident,
      wordFilesFor,
      network: networkOf(request),
      tooLarge: response.locals.tooLarge,
    }),
  });
}

/** Access log, one line a request: what was asked for and how it went. Never a query, a body, a header or a token. */
function requestLog() {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    // What went wrong has a line of its own, under the same number.
    customErrorObject: (_request, _response, _error, values) => ({ ...values, err: undefined }),
    customAttributeKeys: { reqId: "incident" },
    genReqId: (_request, response) => (response as express.Response).locals.incident,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? "warn" : "info"),
    autoLogging: { ignore: (request) => request.url?.startsWith("/assets/") ?? false },
    serializers: {
      req: (request) => ({ method: request.method, path: pathForLog(request.url) }),
      res: (response) => ({ status: response.statusCode }),
    },
  });
}

const lastResort: ErrorRequestHandler = (error, request, response, next) => {
  log.error({ incident: response.locals.incident, method: request.method, path: pathForLog(request.url), err: error });
  if (response.headersSent) next(error);
  else plainPage(response, 500);
};
