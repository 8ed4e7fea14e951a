import { database } from "#app/platform/database.server.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";

/** What the detector shall not take for a trace of a person: the names of our units and offers. */
export async function detectorOptions(): Promise<IdentifierOptions> {
  const [units, offers] = await Promise.all([
    database().orgUnit.findMany({ select: { name: true } }),
    database().offer.findMany({ select: { name: true } }),
  ]);
  return { knownNames: [...units, ...offers].map(({ name }) => name) };
}
