import { afterAll, beforeAll, beforeEach } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { type MailServer, startMailServer } from "#tests/app/outbox/mail-server.ts";

export const morning = new Date("2026-11-23T08:00:00Z");

/** That long after the morning at which every test begins. */
export function minutesLater(minutes: number): Date {
  return new Date(morning.getTime() + minutes * 60_000);
}

/** A municipality whose own domains are eksempel.dk and rådhus.dk, and a real mail server, empty before every test. */
export function useMailServer(): { readonly mail: MailServer } {
  const usual = { ...config };
  const holder: { mail: MailServer } = { mail: undefined as unknown as MailServer };
  beforeAll(async () => {
    holder.mail = await startMailServer();
  });
  beforeEach(() => {
    setClock(morning);
    holder.mail.received.length = 0;
    configure({
      demo: false,
      smtpUrl: holder.mail.url,
      mailFrom: "Medspil <medspil@eksempel.dk>",
      publicUrl: "http://localhost:3000",
      trustProxy: 0,
      registrationDomains: ["eksempel.dk", "xn--rdhus-mra.dk"],
    });
  });
  afterAll(async () => {
    await holder.mail.stop();
    configure(usual);
  });
  return holder;
}
