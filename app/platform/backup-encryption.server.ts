import { existsSync, readFileSync } from "node:fs";
import { ReadableStream } from "node:stream/web";
import { CannotStart } from "./cannot-start.ts";

// Backups in the format of age (https://age-encryption.org): encrypted to public keys, so that whoever makes them cannot read them, and
// opened by the secret key with Medspil, or with age itself.

/** The format's first line. */
const mark = Buffer.from("age-encryption.org/v1\n");

/** Dynamic import: only who has a key, or an encrypted backup, needs it. */
const age = () => import("age-encryption");

/** Throws CannotStart when one of BACKUP_RECIPIENTS is not the public key that somebody copied: its checksum tells. */
export async function refuseWrongRecipients(recipients: readonly string[]): Promise<void> {
  await encrypterFor(recipients);
}

/** Encrypts what comes to all of these public keys, each of which can open it alone; without any it stays as it is. */
export async function* encryptedFor(recipients: readonly string[], plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encrypter = await encrypterFor(recipients);
  if (encrypter) yield* (await encrypter.encrypt(streamOf(plain))) as unknown as AsyncIterable<Uint8Array>;
  else yield* plain;
}

async function encrypterFor(recipients: readonly string[]) {
  if (recipients.length === 0) return undefined;
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new CannotStart(
        `BACKUP_RECIPIENTS holds a key that is none: ${recipient.slice(0, 12)}…. Copy it anew from the line "public key" of the key's file.`,
      );
    }
  }
  return encrypter;
}

/**
 * Decrypts a file's bytes with these secret keys where it is encrypted; any other is handed on. Throws CannotStart when there is no key that
 * opens it, and when it is not what was encrypted: cut off, or changed.
 */
export async function* decrypted(
  path: string,
  bytes: AsyncIterable<Buffer>,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  const reading = bytes[Symbol.asyncIterator]();
  const first = await reading.next();
  const all = (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => reading };
  })();
  if (first.done || !first.value.subarray(0, mark.length).equals(mark)) {
    yield* all;
    return;
  }
  if (identities.length === 0) {
    throw new CannotStart(`The backup ${path} is encrypted. Name the file of the secret key that opens it: --identity FILE`);
  }
  try {
    const { Decrypter } = await age();
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    yield* (await decrypter.decrypt(streamOf(all))) as unknown as AsyncIterable<Uint8Array>;
  } catch (error) {
    // The file system's errors have a code.
    if (error instanceof Error && "code" in error) throw error;
    const closed = error instanceof Error && error.message.includes("no identity matched");
    throw new CannotStart(
      closed
        ? `The backup ${path} was encrypted to another key than the one that was named. Nothing was restored; look for the file of its own.`
        : `The backup ${path} is damaged: it was cut off or changed after it was encrypted. Nothing was restored; take another backup.`,
    );
  }
}

/** The secret keys in a file as `age-keygen` writes it: one a line, beside comments. Throws CannotStart when there is none. */
export function identitiesIn(path: string): readonly string[] {
  if (!existsSync(path)) throw new CannotStart(`The file ${path} does not exist.`);
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.trim());
  const identities = lines.filter((line) => /^AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]{50,}$/.test(line));
  if (identities.length > 0) return identities;
  throw new CannotStart(`The file ${path} holds no secret key of age: a line that begins with AGE-SECRET-KEY-1.`);
}

/** Pulled, one piece at a time: `Readable.toWeb` ends the process when a stream is given up while it still comes. */
function streamOf(bytes: AsyncIterable<Uint8Array>) {
  return ReadableStream.from(bytes) as globalThis.ReadableStream<Uint8Array>;
}
