import { config } from "./config.server.ts";

/** The names of this machine, where the demo is tried. */
const ownMachine = ["localhost", "127.0.0.1", "[::1]"];

/** The origin that a Host header asks for, if it is one under which Medspil answers: that of PUBLIC_URL, and the demo's on this machine. */
export function ownOriginAt(host: string): string | undefined {
  return ownOrigins().find((origin) => {
    const asked = `${new URL(origin).protocol}//${host}`;
    return URL.canParse(asked) && new URL(asked).origin === origin;
  });
}

function ownOrigins(): readonly string[] {
  const here = config.demo ? ownMachine.map((name) => new URL(`http://${name}:${config.port}`).origin) : [];
  return [publicOrigin(), ...here];
}

/** Scheme, host and port of PUBLIC_URL. */
export function publicOrigin(): string {
  return new URL(config.publicUrl).origin;
}
