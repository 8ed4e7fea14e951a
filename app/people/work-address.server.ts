import { domainToASCII, domainToUnicode } from "node:url";
import { z } from "zod";
import { config } from "#app/platform/config.server.ts";

/**
 * An address as it is compared, kept and written to: lower case, its domain as DNS knows it, so that two spellings that reach one mailbox
 * are one address (`Ｅksempel.dk`, `xn--rdhus-mra.dk`). Null when it is none that a letter can reach. Letters always go to this form, never
 * to what was typed.
 */
export function asAddress(typed: string): string | null {
  const at = typed.lastIndexOf("@");
  const [local, typedDomain] = [typed.slice(0, at), typed.slice(at + 1)];
  // Node reads a domain as browsers read addresses: `eksempel.dk/x` would pass for `eksempel.dk`.
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(typedDomain) ? domainToASCII(typedDomain) : "";
  // Before the at sign only what every mail server takes; a name with ø reaches nobody.
  if (at < 0 || !z.email().safeParse(`${local}@${ascii}`).success) return null;
  return `${local.toLocaleLowerCase("da")}@${domainToUnicode(ascii)}`;
}

/**
 * Whether whoever has this address may register themselves: its domain is exactly one of ALLOWED_EMAIL_DOMAINS (a subdomain is another
 * domain), and it is no tagged one (`per+2@…`), of which one mailbox has as many as it likes.
 */
export function mayRegister(address: string): boolean {
  const domain = domainToASCII(address.slice(address.lastIndexOf("@") + 1));
  return config.registrationDomains.includes(domain) && mailboxOf(address) === address;
}

/** The mailbox behind an address, without a tag, for counting: tags must not multiply what one mailbox may ask for. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const [local = ""] = address.slice(0, at).split("+", 1);
  return local + address.slice(at);
}
