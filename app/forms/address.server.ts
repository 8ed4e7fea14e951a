import { domainToASCII, domainToUnicode } from "node:url";
import { z } from "zod";
import { unclung } from "./text.ts";

/**
 * Normalized e-mail address (IDNA), as it is compared, kept and written to: without what clings to a pasted one, in lower case, its domain
 * as DNS knows it, so that two spellings that reach one mailbox are one address (`Ｅksempel.dk`, `xn--rdhus-mra.dk`). Null when it is none
 * that a letter can reach. Letters always go to this form, never to what was typed.
 */
export function asAddress(typed: string): string | null {
  const value = unclung(typed);
  const at = value.lastIndexOf("@");
  const [local, typedDomain] = [value.slice(0, at), value.slice(at + 1)];
  // Node reads a domain as browsers read addresses: `eksempel.dk/x` would pass for `eksempel.dk`.
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(typedDomain) ? domainToASCII(typedDomain) : "";
  // Before the at sign only what every mail server takes; a name with ø reaches nobody.
  if (at < 0 || !z.email().safeParse(`${local}@${ascii}`).success) return null;
  return `${local.toLocaleLowerCase("da")}@${domainToUnicode(ascii)}`;
}
