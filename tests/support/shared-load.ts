import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One address in front of several servers. */
export type SharedLoad = { readonly url: string; stop(): Promise<void> };

/**
 * Round-robin load balancer, as nginx is by itself: a server whose port is closed is passed by, what only reads (GET) is asked again
 * elsewhere, and a post that has been sent is never sent again; its sender gets 502.
 */
export async function shareLoad(ports: readonly number[]): Promise<SharedLoad> {
  let turn = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const first = turn++;
    for (let tried = 0; tried < ports.length; tried++) {
      const port = ports[(first + tried) % ports.length] ?? 0;
      const answer = await forward(request, body, port);
      if (answer.taken) return pipe(answer.taken, response);
      if (answer.wasSent && request.method === "POST") break;
    }
    response.writeHead(502).end();
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = { taken?: IncomingMessage; wasSent: boolean };

function forward(request: IncomingMessage, body: Buffer, port: number): Promise<Answer> {
  return new Promise((resolve) => {
    let wasSent = false;
    const { connection: _connection, ...headers } = request.headers;
    const asked = ask({ host: "127.0.0.1", port, method: request.method, path: request.url, headers, agent: false });
    asked.once("socket", (socket) => socket.once("connect", () => (wasSent = true)));
    asked.once("response", (taken) => resolve({ taken, wasSent }));
    asked.once("error", () => resolve({ wasSent }));
    asked.end(body);
  });
}

function pipe(answer: IncomingMessage, response: ServerResponse): void {
  const { connection: _connection, "keep-alive": _keepAlive, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers);
  answer.on("error", () => response.destroy());
  answer.pipe(response);
}
