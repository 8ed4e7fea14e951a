import { Agent, request } from "node:http";
import type { Socket } from "node:net";

/** What is asked of a server: a page, or a form that is posted. */
export type Asked = { path: string; cookie?: string; form?: URLSearchParams };

/** What came back: how long it took in milliseconds until the last byte, and what it was. */
export type Answer = { ms: number; status: number; location: string | null; body: string };

class Rested extends Error {}

/**
 * Keep-alive connections to one server, each used for one request after the other, as a browser or a proxy does.
 *
 * `from` is the address of the loopback that the connections come from: the limit of posts counts by address, and a whole municipality has
 * many.
 */
export class Connections {
  private readonly agent: Agent;
  private readonly read = new Map<Socket, number>();

  constructor(
    private readonly port: number,
    readonly count: number,
    from = "127.0.0.1",
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: count, localAddress: from } as ConstructorParameters<typeof Agent>[0]);
  }

  /** Asks, and reads all of the answer; the body is kept where somebody wants to look at it. */
  async ask(asked: Asked, keepBody = false): Promise<Answer> {
    const began = performance.now();
    try {
      return await this.askOnce(asked, keepBody, began);
    } catch (error) {
      // A connection that rested between two slices may have been closed by the server at the moment at which it was taken again.
      if (!(error instanceof Rested)) throw error;
      return this.askOnce(asked, keepBody, began);
    }
  }

  private askOnce({ path, cookie, form }: Asked, keepBody: boolean, began: number): Promise<Answer> {
    const body = form?.toString();
    return new Promise((resolve, reject) => {
      const asking = request(
        {
          host: "127.0.0.1",
          port: this.port,
          path,
          method: form ? "POST" : "GET",
          agent: this.agent,
          headers: {
            Host: `localhost:${this.port}`,
            Accept: "text/html",
            "Accept-Encoding": keepBody ? "identity" : "gzip, deflate, br",
            "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
            ...(cookie && { Cookie: cookie }),
            ...(body !== undefined && {
              "Content-Type": "application/x-www-form-urlencoded",
              "Content-Length": Buffer.byteLength(body),
            }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          const { socket } = response;
          response.on("data", (part: Buffer) => {
            if (keepBody) parts.push(part);
          });
          response.on("error", reject);
          response.on("end", () => {
            this.read.set(socket, socket.bytesRead);
            resolve({
              ms: performance.now() - began,
              status: response.statusCode ?? 0,
              location: response.headers.location ?? null,
              body: Buffer.concat(parts).toString(),
            });
          });
        },
      );
      asking.on("error", (error) => reject(asking.reusedSocket ? new Rested(error.message) : error));
      asking.end(body);
    });
  }

  /** Bytes that have come over the wire on all connections so far, headers included. */
  get bytesRead(): number {
    return [...this.read.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  close(): void {
    this.agent.destroy();
  }
}
