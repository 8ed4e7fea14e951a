import { createTransport } from "nodemailer";
import { config } from "#app/platform/config.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import { lettersWords } from "#app/text/letters.ts";
import { keepLetter } from "./kept-letters.server.ts";
import type { Outgoing } from "./outgoing.ts";

/**
 * Why a letter did not leave. `later`: the server could not take it now, and shall be asked until it does. `refused`: it does not want
 * this letter. Its message names a code only, since a server's own words quote addresses, and the queue keeps the message.
 */
export class NotDelivered extends Error {
  override readonly name = "NotDelivered";
  constructor(
    readonly why: "later" | "refused",
    readonly code: string,
  ) {
    super(`${why === "later" ? waitsForServer : "The mail server refused the letter"} (${code})`);
  }
}

/** The beginning of the message that marks a temporary failure (a server that is away), by which `keepAsking` knows its jobs. */
export const waitsForServer = "The mail server cannot be used now";

/**
 * SMTP delivery to the mail server of SMTP_URL; without one the letter is kept as files in the data folder. Returns when the server has
 * accepted it, or the files are whole. Throws NotDelivered, and whatever the file system says.
 */
export async function deliver(outgoing: Outgoing, signal?: AbortSignal): Promise<void> {
  if (config.smtpUrl) await send(outgoing, config.smtpUrl, signal);
  else await keepLetter(outgoing, await asFile(outgoing));
}

/** SMTP timeouts, milliseconds. A server that checks what it takes may think for minutes before it says yes; cut short, it gets the letter twice. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 180_000 };

async function send(outgoing: Outgoing, smtpUrl: string, signal: AbortSignal | undefined): Promise<void> {
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({ ...message(outgoing), ...(signal ? { signal } : {}) });
  } catch (error) {
    throw notDelivered(error);
  } finally {
    transport.close();
  }
}

async function asFile(outgoing: Outgoing): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message: file } = await transport.sendMail(message(outgoing));
  if (!Buffer.isBuffer(file)) throw new TypeError("The letter was written as a stream");
  return file;
}

function message({ id, to, writtenAt, letter }: Outgoing) {
  const from = senderAddress();
  return {
    messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    date: writtenAt,
    // The sender's name is fixed, and nobody is invited to answer (docs/domain/workflow.md 3.8).
    from: { name: lettersWords().frame.sender, address: from },
    // The address alone: a letter names nobody but in its greeting.
    to: { name: "", address: to.email },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: {
      // RFC 3834 and Exchange: no automatic reply (out of office) comes back.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": readersLanguage(),
    },
  };
}

/** The address in MAIL_FROM, with or without a name before it. */
function senderAddress(): string {
  return /<([^<>]+)>\s*$/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
}

/** SMTP reply codes: 5xx is for good, all else (4xx, a connection that fails) may be better later. */
function notDelivered(error: unknown): NotDelivered {
  const facts = typeof error === "object" && error !== null ? (error as { responseCode?: unknown; code?: unknown }) : {};
  if (typeof facts.responseCode === "number") {
    return new NotDelivered(facts.responseCode >= 500 ? "refused" : "later", String(facts.responseCode));
  }
  return new NotDelivered("later", typeof facts.code === "string" && /^\w{1,40}$/.test(facts.code) ? facts.code : "unknown");
}
