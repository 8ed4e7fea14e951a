import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { config } from "./config.server.ts";

/** A bearer token for a link or a cookie: 256 random bits, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256, hex. Whoever reads the database cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * HMAC-SHA-256 of what a token is for and of which row, under the server's secret: a token that need not be stored anywhere.
 * The same purpose and id always give the same token (base64url), so a letter can be rendered again when it is sent again.
 */
export function derivedToken(purpose: string, id: string): string {
  return createHmac("sha256", config.sessionSecret).update(`${purpose}\0${id}`).digest("base64url");
}

/** One-time code from the same HMAC, for a person to type: so many digits (up to 12), every number as likely as any other. */
export function derivedCode(purpose: string, id: string, digits = 6): string {
  // Modulo bias: of 48 bits, what the remainder favours is less than one in a hundred million of six digits, and one in three hundred of twelve.
  const bits = createHmac("sha256", config.sessionSecret).update(`${purpose}\0${id}`).digest().readUIntBE(0, 6);
  return String(bits % 10 ** digits).padStart(digits, "0");
}

/** Constant-time comparison of two secrets: how long it takes says nothing of where they differ. Hashed first, so lengths may differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((secret) => createHash("sha256").update(secret).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
