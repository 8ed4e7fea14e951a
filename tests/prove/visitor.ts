import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What came back: status, headers and the page. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; milliseconds: number };

/** Nothing came back, or only a part of it: nobody knows what was done. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

export type Asked = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
};

const patience = 45_000;

/** An HTTP client in the place of a browser: keeps cookies, follows no redirect by itself, and says what a browser says with a post. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(
    private readonly origin: URL,
    /** Behind a proxy that names the client's address: each address has its own limit of posts. */
    private readonly address: () => string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.send({ path });
  }

  /** Posts a form as a browser without JavaScript does. */
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Answer> {
    return this.send({
      method: "POST",
      path,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  }

  /** Sends exactly this. Throws NoAnswer when the connection breaks before the answer is whole. */
  send({ method = "GET", path, headers = {}, body }: Asked): Promise<Answer> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const lost = (error: Error) => reject(new NoAnswer(error.message));
      const outgoing = request(
        {
          agent: this.agent,
          host: this.origin.hostname,
          port: this.origin.port,
          method,
          path,
          headers: {
            Host: this.origin.host,
            "X-Forwarded-For": this.address(),
            ...(method === "GET" || method === "HEAD" ? {} : { Origin: this.origin.origin, "Sec-Fetch-Site": "same-origin" }),
            ...(this.cookies.size > 0 ? { Cookie: this.cookieHeader() } : {}),
            ...headers,
            ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", lost);
          incoming.on("aborted", () => lost(new Error("aborted")));
          incoming.on("end", () => {
            this.keepCookies(incoming.headers["set-cookie"] ?? []);
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: Buffer.concat(chunks).toString("utf8"),
              milliseconds: performance.now() - began,
            });
          });
        },
      );
      outgoing.setTimeout(patience, () => outgoing.destroy(new Error(`no answer within ${patience / 1000} s`)));
      outgoing.on("error", lost);
      outgoing.end(body);
    });
  }

  /** Closes its keep-alive connections: the server behind them is gone. */
  hangUp(): void {
    this.agent.destroy();
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /;\s*max-age=0\b/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
