import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { CannotStart } from "#app/platform/cannot-start.ts";

/** Takes the port, before anything else is started. Throws CannotStart when it cannot be had. Answers the port that it got. */
export async function listen(app: Express, host: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(app);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new CannotStart(sentence(error instanceof Error && "code" in error ? String(error.code) : "", host, port));
  }
  return { server, port: (server.address() as AddressInfo).port };
}

function sentence(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. End that program, or name another port: PORT=${port + 1}.`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Name one above 1023 in PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Set HOST to one that is, or leave it out.`;
    default:
      return `Port ${port} on ${host} cannot be used (${code}).`;
  }
}

/** Takes no new requests, and waits up to `patience` milliseconds for those in progress. */
export async function close(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const end = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(end);
}
