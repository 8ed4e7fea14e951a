import type { Config } from "#app/platform/config.server.ts";

type Surroundings = Pick<Config, "publicUrl" | "host" | "trustProxy" | "sessionSecret">;

/** What an operator should know of the surroundings at the start, a sentence each: Medspil runs, but not as safely as it could. */
export function warningsOf({ publicUrl, host, trustProxy, sessionSecret }: Surroundings): readonly string[] {
  const { protocol, hostname } = new URL(publicUrl);
  const warnings: string[] = [];
  if (protocol === "http:" && !isLoopback(hostname)) {
    warnings.push(
      `PUBLIC_URL is ${publicUrl}: by http, everybody on the way reads what is written and can take over sessions. Put a proxy with HTTPS in front (docs/operations.md).`,
    );
  }
  if (trustProxy === 0 && !isLoopback(host)) {
    warnings.push(
      `HOST is ${host}: Medspil answers others than this machine, by http and without a proxy. Take HOST away; or, with a proxy in front that only it can be reached through, set TRUST_PROXY=on.`,
    );
  }
  if (isImplausible(sessionSecret)) {
    warnings.push(
      "SESSION_SECRET does not look random: whoever guesses it can make the links of letters and one-time codes. Make one with: openssl rand -base64 32",
    );
  }
  return warnings;
}

/** Names and addresses that only this machine itself reaches. */
function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

/** What no random source makes: few signs, a piece over and over, a run of the keyboard, or words that people put into examples. */
function isImplausible(secret: string): boolean {
  return (
    new Set(secret).size < 8 ||
    /^(.{1,16}?)\1+.{0,15}$/s.test(secret) ||
    /secret|passw|change.?me|hemmelig|kodeord|medspil|example|eksempel|01234567|12345678|abcdefgh|qwerty/i.test(secret)
  );
}
