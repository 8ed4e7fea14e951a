import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it came in, whole and read. */
export type Received = ParsedMail & { source: string };

export type MailServer = {
  url: string;
  port: number;
  received: Received[];
  /** Resolves when so many mails have come in. */
  waitFor(count: number): Promise<void>;
  stop(): Promise<void>;
};

type Behaviour = {
  port?: number;
  /** Called when a mail has come in whole, before the server says that it took it. */
  onTaken?: () => void | Promise<void>;
  /** SMTP code with which addresses are refused. */
  refuse?: number;
};

/** SMTP server on loopback that keeps what it gets. */
export async function startMailServer({ port = 0, onTaken, refuse }: Behaviour = {}): Promise<MailServer> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(address, _session, callback) {
      if (!refuse) return callback();
      callback(Object.assign(new Error(`${address.address} is not known here`), { responseCode: refuse }));
    },
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const source = Buffer.concat(chunks).toString("utf8");
      received.push({ ...(await simpleParser(source)), source });
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
      await onTaken?.();
      callback();
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const taken = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    received,
    waitFor: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
