import { describe, expect, test } from "vitest";
import { CannotStart } from "#app/platform/cannot-start.ts";
import { readConfig } from "#app/platform/config.server.ts";

function refusalOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, "start");
  } catch (error) {
    if (error instanceof CannotStart) return error.sentences;
    throw error;
  }
  return [];
}

describe("the environment", () => {
  test("may be empty: port 3000 on this machine alone, with a database of its own", () => {
    expect(readConfig({}, "start")).toMatchObject({
      demo: false,
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      publicUrl: "http://localhost:3000",
      trustProxy: 0,
      smtpUrl: undefined,
      worker: true,
      keepsOwnSecret: true,
    });
  });

  test("never gives two processes the same secret by default", () => {
    expect(readConfig({}, "start").sessionSecret).not.toBe(readConfig({}, "start").sessionSecret);
  });

  test("counts an empty line as no line", () => {
    expect(readConfig({ PORT: "", WORKER: " ", PUBLIC_URL: "" }, "start")).toMatchObject({ port: 3000, worker: true });
  });

  test("gives the owner's database the application's url unless told otherwise", () => {
    const both = { DATABASE_URL: "postgresql://app@db/medspil", SESSION_SECRET: "x".repeat(32) };
    expect(readConfig(both, "start").databaseOwnerUrl).toBe("postgresql://app@db/medspil");
    const owner = "postgresql://owner@db/medspil";
    expect(readConfig({ ...both, DATABASE_OWNER_URL: owner }, "start").databaseOwnerUrl).toBe(owner);
  });

  test("takes the slash off the public address, and the sender from it", () => {
    expect(readConfig({ PUBLIC_URL: "https://medspil.fjordby.dk/" }, "start")).toMatchObject({
      publicUrl: "https://medspil.fjordby.dk",
      mailFrom: "Medspil <medspil@medspil.fjordby.dk>",
    });
  });

  test("says which mail domains are the municipality's own: those it names, else the sender's", () => {
    const ownIn = (environment: Record<string, string>) => readConfig(environment, "start").ownEmailDomains;
    expect(ownIn({ ALLOWED_EMAIL_DOMAINS: " Fjordby.dk,skole.fjordby.dk ", MAIL_FROM: "a@post.example" })).toEqual([
      "fjordby.dk",
      "skole.fjordby.dk",
    ]);
    expect(ownIn({ MAIL_FROM: "Medspil <medspil@Fjordby.dk>" })).toEqual(["fjordby.dk"]);
    expect(ownIn({ MAIL_FROM: "medspil@fjordby.dk" })).toEqual(["fjordby.dk"]);
    expect(ownIn({})).toEqual([]);
  });

  test("says whether there are proxies, and how many", () => {
    expect(["off", "on", "2"].map((TRUST_PROXY) => readConfig({ TRUST_PROXY }, "start").trustProxy)).toEqual([0, 1, 2]);
  });

  test("says to which keys backups are encrypted; a secret key in their place is refused and not repeated", () => {
    const keys = [`age1${"q".repeat(58)}`, `age1${"p".repeat(58)}`];
    expect(readConfig({ BACKUP_RECIPIENTS: keys.join(" , ") }, "start").backupRecipients).toEqual(keys);
    expect(readConfig({}, "start").backupRecipients).toEqual([]);
    const secret = `AGE-SECRET-KEY-1${"Q".repeat(58)}`;
    const [sentence] = refusalOf({ BACKUP_RECIPIENTS: secret });
    expect(sentence).toMatch(/^BACKUP_RECIPIENTS must be public keys/);
    expect(sentence).not.toContain(secret);
  });

  test("is refused with a sentence for everything that is wrong with it, all at once", () => {
    const sentences = refusalOf({
      PORT: "http",
      DATABASE_URL: "mysql://localhost/medspil",
      SMTP_URL: "mail.fjordby.dk",
      MAIL_FROM: "Fjordby",
      SESSION_SECRET: "short",
      WORKER: "maybe",
      TRUST_PROXY: "sure",
      DUTY_PHONE: "ring",
      ALLOWED_EMAIL_DOMAINS: "fjordby.dk; skole@fjordby.dk",
    });
    const names = sentences.map((sentence) => sentence.split(" ")[0]);
    expect(names.sort()).toEqual(
      [
        "ALLOWED_EMAIL_DOMAINS",
        "DATABASE_URL",
        "DUTY_PHONE",
        "MAIL_FROM",
        "PORT",
        "SESSION_SECRET",
        "SMTP_URL",
        "TRUST_PROXY",
        "WORKER",
      ].sort(),
    );
    for (const sentence of sentences) expect(sentence).toMatch(/ (must|is) .*\.$|openssl/);
  });

  test("needs a shared secret where several processes can use one database", () => {
    expect(refusalOf({ DATABASE_URL: "postgresql://app@db/medspil" })).toEqual([
      expect.stringMatching(/^SESSION_SECRET is missing/),
    ]);
  });

  test("needs the application's database where the owner's is named", () => {
    expect(refusalOf({ DATABASE_OWNER_URL: "postgresql://owner@db/medspil" })).toEqual([
      expect.stringMatching(/^DATABASE_URL is missing/),
    ]);
  });
});
