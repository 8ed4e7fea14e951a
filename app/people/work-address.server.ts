import { domainToASCII } from "node:url";
import { config } from "#app/platform/config.server.ts";

/**
 * Whether whoever has this address may register themselves: its domain is exactly one of ALLOWED_EMAIL_DOMAINS (a subdomain is another
 * domain), and it is no tagged one (`per+2@…`), of which one mailbox has as many as it likes.
 */
export function mayRegister(address: string): boolean {
  const domain = domainToASCII(address.slice(address.lastIndexOf("@") + 1));
  return config.registrationDomains.includes(domain) && mailboxOf(address) === address;
}

/** Plus addressing: the mailbox behind an address, without a tag, for counting; tags must not multiply what one mailbox may ask for. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const [local = ""] = address.slice(0, at).split("+", 1);
  return local + address.slice(at);
}
