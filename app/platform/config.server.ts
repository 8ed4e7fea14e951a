import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";
import { z } from "zod";
import { CannotStart, endBecause } from "./cannot-start.ts";
import { projectRoot } from "./project-root.server.ts";

/** All that the surroundings decide (docs/architecture.md 6). What a municipality decides for itself are settings in the database. */
export type Config = {
  /** True when started with the demo municipality: sign-in by button, letters shown under /demo/post. */
  demo: boolean;
  port: number;
  host: string;
  /** The application's database; none: the embedded server in the data folder. */
  databaseUrl: string | undefined;
  /** For the migrations; the same as databaseUrl unless told. */
  databaseOwnerUrl: string | undefined;
  /** Absolute. Holds the embedded database, the secret, and letters that no mail server takes. */
  dataFolder: string;
  /** Where people reach Medspil, without a slash at its end; links in letters begin with it. */
  publicUrl: string;
  /** How many proxies stand in front; 0: what a client says in X-Forwarded-… is not believed. */
  trustProxy: number;
  /** None: letters are kept as files in the data folder. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The municipality's own mail domains in lower case, as far as the environment says; see ALLOWED_EMAIL_DOMAINS and MAIL_FROM. */
  ownEmailDomains: readonly string[];
  /** Who may register themselves: addresses of exactly these domains, lower case, in Punycode (`xn--…`). None unless ALLOWED_EMAIL_DOMAINS is set. */
  registrationDomains: readonly string[];
  /** Signs cookies and derives tokens. */
  sessionSecret: string;
  /** True when the environment has no secret: the entry then takes the one that is kept in the data folder. */
  keepsOwnSecret: boolean;
  /** The public keys to which backups are encrypted (age); none: they are clear text. */
  backupRecipients: readonly string[];
  /** Where to learn how to notify ("Sådan underretter du"); none: the words stand without a link. */
  underretningUrl: string | undefined;
  /** The social emergency service outside opening hours; none: its sentence is left out. */
  dutyPhone: string | undefined;
  /** Whether this process also sends letters and rings bells. */
  worker: boolean;
  /** Where figures for Prometheus are answered, on the loopback only; none: nowhere. */
  metricsPort: number | undefined;
  /** How long, in seconds, a process that was told to stop goes on answering while `/readyz` says that it stops. */
  stopDelay: number;
};

/** Changes the configuration in place: what is known only later (the port that was free, the folder's secret), and what a test wants otherwise. */
export function configure(changes: Partial<Config>): void {
  Object.assign(config, changes);
}

/** Reads the environment. Throws CannotStart with one sentence for each thing that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, argument: string | undefined): Config {
  // `PORT=` in a unit file means the same as no line at all.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const read = Environment.safeParse(given);
  if (!read.success) throw new CannotStart(...read.error.issues.map((issue) => issue.message));
  if (read.data.DATABASE_URL && !read.data.SESSION_SECRET && argument !== "demo") throw new CannotStart(secretMissing);
  const { PORT: port, PUBLIC_URL, SESSION_SECRET, MAIL_FROM, ALLOWED_EMAIL_DOMAINS, ...rest } = read.data;
  const publicUrl = (PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  return {
    demo: argument === "demo",
    port,
    host: rest.HOST,
    databaseUrl: rest.DATABASE_URL,
    databaseOwnerUrl: rest.DATABASE_OWNER_URL ?? rest.DATABASE_URL,
    dataFolder: resolve(projectRoot, rest.MEDSPIL_DATA ?? (process.getuid?.() === 0 ? "/var/lib/medspil" : ".data")),
    publicUrl,
    trustProxy: rest.TRUST_PROXY,
    smtpUrl: rest.SMTP_URL,
    mailFrom: MAIL_FROM ?? `Medspil <medspil@${new URL(publicUrl).hostname}>`,
    ownEmailDomains: ALLOWED_EMAIL_DOMAINS ?? (MAIL_FROM ? [domainOf(MAIL_FROM)] : []),
    registrationDomains: (ALLOWED_EMAIL_DOMAINS ?? (argument === "demo" ? [demoDomain] : [])).map(domainToASCII),
    // Never a known value, even where nobody sets it (tests).
    sessionSecret: SESSION_SECRET ?? randomBytes(32).toString("base64url"),
    keepsOwnSecret: SESSION_SECRET === undefined,
    backupRecipients: rest.BACKUP_RECIPIENTS ?? [],
    underretningUrl: rest.UNDERRETNING_URL,
    dutyPhone: rest.DUTY_PHONE,
    worker: rest.WORKER === "on",
    metricsPort: rest.METRICS_PORT,
    stopDelay: rest.STOP_DELAY,
  };
}

/** Where everybody of the demo municipality has an address; no mail ever reaches it. */
const demoDomain = "eksempel.invalid";

/** The domain of a sender, with or without a name around it. */
function domainOf(sender: string): string {
  return sender
    .slice(sender.lastIndexOf("@") + 1)
    .replace(/>\s*$/, "")
    .trim()
    .toLowerCase();
}

const secretMissing =
  "SESSION_SECRET is missing: with DATABASE_URL several processes may serve the same people and must share it. Make one with: openssl rand -base64 32";

const postgresUrl = (name: string) =>
  url(
    ["postgresql:", "postgres:"],
    `${name} must be the address of a PostgreSQL, such as postgresql://medspil:password@localhost:5432/medspil`,
  );

const Environment = z
  .object({
    PORT: z
      .string()
      .refine((text) => /^\d+$/.test(text) && Number(text) <= 65_535, "PORT must be a number from 0 to 65535 (0: any free port).")
      .transform(Number)
      .default(3000),
    HOST: z
      .string()
      .regex(
        /^[A-Za-z0-9.:_-]+$/,
        "HOST must be a name or an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.",
      )
      .default("127.0.0.1"),
    DATABASE_URL: postgresUrl("DATABASE_URL").optional(),
    DATABASE_OWNER_URL: postgresUrl("DATABASE_OWNER_URL").optional(),
    MEDSPIL_DATA: z.string().optional(),
    PUBLIC_URL: url(
      ["http:", "https:"],
      "PUBLIC_URL must be the address that people open, such as https://medspil.example.dk",
    ).optional(),
    TRUST_PROXY: z
      .string()
      .refine(
        (text) => /^(on|off|\d)$/.test(text),
        'TRUST_PROXY must be "on", "off", or how many proxies stand in front (1 to 9).',
      )
      .transform((text) => (text === "off" ? 0 : text === "on" ? 1 : Number(text)))
      .default(0),
    SMTP_URL: url(
      ["smtp:", "smtps:"],
      "SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example.dk:587",
    ).optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$/,
        "MAIL_FROM must be a sender, such as Medspil <medspil@example.dk>.",
      )
      .optional(),
    ALLOWED_EMAIL_DOMAINS: z
      .string()
      .transform((text) => text.split(",").map((domain) => domain.trim().toLowerCase()))
      .refine(
        (domains) =>
          domains.every((domain) =>
            /^[a-z0-9æøå]([a-z0-9æøå-]*[a-z0-9æøå])?(\.[a-z0-9æøå]([a-z0-9æøå-]*[a-z0-9æøå])?)+$/.test(domain),
          ),
        "ALLOWED_EMAIL_DOMAINS must be mail domains with commas between, such as fjordby.dk, skole.fjordby.dk.",
      )
      .optional(),
    SESSION_SECRET: z
      .string()
      .min(32, "SESSION_SECRET must have at least 32 characters, for example from: openssl rand -base64 32")
      .optional(),
    BACKUP_RECIPIENTS: z
      .string()
      .transform((text) => text.split(",").map((key) => key.trim()))
      .refine(
        (keys) => keys.every((key) => /^age1[a-z0-9]{20,}$/.test(key)),
        "BACKUP_RECIPIENTS must be public keys of age with commas between, each of them beginning with age1. The secret key has no place on this machine.",
      )
      .optional(),
    UNDERRETNING_URL: url(
      ["http:", "https:"],
      "UNDERRETNING_URL must be the address of the page that says how to notify",
    ).optional(),
    DUTY_PHONE: z
      .string()
      .regex(/^\+?[\d ]{3,20}$/, "DUTY_PHONE must be a telephone number, such as 70 12 34 56.")
      .optional(),
    WORKER: z.enum(["on", "off"], { error: 'WORKER must be "on" or "off".' }).default("on"),
    METRICS_PORT: z
      .string()
      .refine(
        (text) => /^\d+$/.test(text) && Number(text) <= 65_535,
        "METRICS_PORT must be a number from 0 to 65535 (0: any free port).",
      )
      .transform(Number)
      .optional(),
    STOP_DELAY: z
      .string()
      .refine((text) => /^\d{1,2}$/.test(text) && Number(text) <= 60, "STOP_DELAY must be a number of seconds from 0 to 60.")
      .transform(Number)
      .default(0),
  })
  .superRefine((environment, context) => {
    if (environment.DATABASE_OWNER_URL && !environment.DATABASE_URL) {
      context.addIssue({
        code: "custom",
        message: "DATABASE_URL is missing: DATABASE_OWNER_URL is set, so the application needs its own one too.",
      });
    }
  });

/** The names of everything that the environment may set; docs/operations.md says what each means. */
export const environmentNames: readonly string[] = Object.keys(Environment.shape);

function url(protocols: readonly string[], sentence: string) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `${sentence}.`);
}

function readOrEnd(): Config {
  try {
    return readConfig(process.env, process.argv[2]);
  } catch (error) {
    return endBecause(error);
  }
}

/** The environment, validated once when the process starts: what is wrong is named, all of it at once, and the process ends. */
export const config: Config = readOrEnd();
