import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CannotStart } from "#app/platform/cannot-start.ts";

/** Takes the port. Throws CannotStart, with the name of its setting, when it cannot be had. Answers the port that it got. */
export async function listen(
  app: RequestListener,
  host: string,
  port: number,
  setting = "PORT",
): Promise<{ server: Server; port: number }> {
  const server = createServer(app);
  // Keep-alive timeout, longer than a proxy keeps a connection that rests: whoever lets go first must be the one who asks.
  server.keepAliveTimeout = 75_000;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new CannotStart(sentence(error instanceof Error && "code" in error ? String(error.code) : "", host, port, setting));
  }
  return { server, port: (server.address() as AddressInfo).port };
}

/** Looks whether the port can be had, and lets go of it again. Answers it; for port 0 one that was free. Throws CannotStart. */
export async function tryPort(host: string, port: number): Promise<number> {
  const { server, port: found } = await listen((_request, response) => response.destroy(), host, port);
  await close(server, 0);
  return found;
}

function sentence(code: string, host: string, port: number, setting: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. End that program, or name another port: ${setting}=${port + 1}.`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Name one above 1023 in ${setting}.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Set HOST to one that is, or leave it out.`;
    default:
      return `Port ${port} on ${host} cannot be used (${code}).`;
  }
}

/** Graceful shutdown: takes no new requests, and waits up to `patience` milliseconds for those in progress. */
export async function close(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Keep-alive connections: one whose request is answered after this may be idle for seconds.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const end = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(end);
}
