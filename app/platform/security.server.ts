import { randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { config } from "./config.server.ts";
import { ownOriginAt, publicOrigin } from "./own-address.server.ts";
import { plainPage } from "./plain-page.server.ts";

/** Body limit, in bytes: several times the longest advice in the least favourable encoding. */
export const bodyLimit = 512 * 1024;

/** A body that is too large is still read away up to this size, so that the browser gets to its answer. */
const drainLimit = 16 * 1024 * 1024;

/** Rate limit of posts per address and minute. A whole municipality can stand behind one address. */
const writesPerMinute = 1_200;

/** CSP nonce: makes the one of this answer, which `res.locals.nonce` hands to Remix. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
};

/**
 * `Cache-Control: no-store` by default, for pages, their data, errors and redirects alike: everything is about somebody, and neither a proxy
 * nor a back button may show it to the next person. Only the files of the build say otherwise; a page that did could only be stricter, since
 * what it says is added.
 */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};

/** Security headers (CSP, HSTS, frame options) of every answer. Only our own files and scripts with the answer's nonce run; nobody may frame us. */
export function securityHeaders(): RequestHandler {
  const https = config.publicUrl.startsWith("https:");
  const withNonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // `no-referrer` would make browsers send `Origin: null` with every form.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: https,
    xFrameOptions: { action: "deny" },
  });
  return (request, response, next) => {
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers(request, response, next);
  };
}

/**
 * Host pinning, and `X-Forwarded-*`: answers only under the addresses of our own (421 for any other host, 400 for an impossible one), so that
 * no page is made, and no link built, for an address that somebody else chose. Believes nothing that a client says about proxies, unless
 * there are some. Whatever comes after sees our own host, and the origin in `res.locals.origin`.
 */
export const ownAddressOnly: RequestHandler = (request, response, next) => {
  const { headers } = request;
  if (config.trustProxy === 0) {
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-for", "x-forwarded-port", "forwarded"]) {
      delete headers[name];
    }
  }
  const host = [headers["x-forwarded-host"] ?? headers.host].flat()[0];
  if (host === undefined || !isHost(host)) {
    plainPage(response, 400);
    return;
  }
  const origin = ownOriginAt(host);
  if (origin === undefined) {
    plainPage(response, 421, publicOrigin());
    return;
  }
  delete headers["x-forwarded-host"];
  headers.host = new URL(origin).host;
  response.locals.origin = origin;
  next();
};

function isHost(host: string): boolean {
  return /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?$/.test(host) && URL.canParse(`http://${host}`);
}

/** Pages are read and forms are posted; nothing else is taken. */
export const knownMethodsOnly: RequestHandler = (request, response, next) => {
  if (["GET", "HEAD", "POST"].includes(request.method)) next();
  else plainPage(response.set("Allow", "GET, HEAD, POST"), 405);
};

/**
 * CSRF protection: refuses with 403 whatever could change something and does not come from our own pages.
 *
 * Browsers say where a request comes from in Sec-Fetch-Site, and in Origin with every post; both must agree when they are there, and the
 * origin is compared whole: scheme, host and port. A client that says neither is no browser, so nobody's cookies can be abused through it.
 */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const site = request.get("sec-fetch-site");
  const origin = request.get("origin");
  const fits =
    (site === undefined || site === "same-origin" || site === "none") &&
    (origin === undefined || origin === response.locals.origin);
  if (fits) next();
  else plainPage(response, 403);
};

/**
 * The key of rate limits, where a request comes from: its IPv4 address, or the /64 of its IPv6 one, of which one machine has all. Behind
 * proxies it is what the outermost that is trusted says (TRUST_PROXY).
 */
export function networkOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? "", 64);
}

/** Rate limit of posts (429): keeps one address from filling the house. */
export function rateLimits(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: writesPerMinute,
    skip: (request) => request.method === "GET" || request.method === "HEAD",
    standardHeaders: "draft-7",
    legacyHeaders: false,
    validate: false,
    handler: (_request, response) => plainPage(response, 429),
  });
}

/**
 * Body limit: keeps the beginning of a body above it in `res.locals.tooLarge`; Remix then answers 413 with a page of the house, which shows
 * it again, instead of running the action. The rest is read away first: a browser that is still sending does not read the answer.
 */
export const limitedBody: RequestHandler = (request, response, next) => {
  const length = Number(request.get("content-length") ?? 0);
  const isChunked = request.get("transfer-encoding") !== undefined;
  if (request.method === "GET" || request.method === "HEAD" || (length <= bodyLimit && !isChunked)) {
    next();
    return;
  }
  if (isChunked || !(length <= drainLimit)) {
    response.setHeader("Connection", "close");
    plainPage(response, isChunked ? 411 : 413);
    return;
  }
  const beginning: Buffer[] = [];
  let kept = 0;
  request.on("data", (chunk: Buffer) => {
    if (kept < bodyLimit) beginning.push(chunk.subarray(0, bodyLimit - kept));
    kept += chunk.length;
  });
  request.once("end", () => {
    response.locals.tooLarge = Buffer.concat(beginning);
    next();
  });
  request.once("error", () => response.destroy());
};

/** Malformed URL: broken encodings and NUL characters in an address name nothing that exists. The answer is the 404 page, never a 500. */
export const readableAddress: RequestHandler = (request, _response, next) => {
  const [path = "/", query] = request.url.split("?", 2);
  const search = query === undefined ? "" : `?${query.replaceAll(/%00/g, "%EF%BF%BD")}`;
  request.url = isReadable(path) ? path + search : "/findes-ikke";
  request.originalUrl = request.url;
  next();
};

function isReadable(path: string): boolean {
  try {
    return path.startsWith("/") && !path.startsWith("//") && !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
