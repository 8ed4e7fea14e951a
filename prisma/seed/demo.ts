import { now, setClock } from "#app/platform/clock.server.ts";
import { asOneTransaction, database, holdLock } from "#app/platform/database.server.ts";
import { type Citizen, municipality, storeMunicipality } from "./municipality.ts";
import { Simulation } from "./simulation.ts";

/** `onProgress` is told which share of it is done, 0 to 1. `generated`: how many requests come in beside the listed ones. */
export type LoadOptions = { onProgress?: (share: number) => void; generated?: number };

/** Whether the demo was loaded just now, and Fjordby's people by name. */
export type LoadedDemo = { loaded: boolean; people: Readonly<Record<string, Citizen>> };

/** About so many generated requests; those that would still be open when the demo is loaded are left out. */
const GENERATED = 415;
/** Much longer than it takes anywhere, so that only what hangs is given up. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * Loads the demo municipality (docs/domain/demo.md 7): units, people, catalogue and two years of requests, relative to now. Idempotent: it does
 * nothing when they are there already.
 *
 * One transaction: an interrupted loading leaves nothing behind, and the next begins anew. Moves the clock while it works, and lets it
 * tell the true time afterwards.
 */
export async function loadDemo({ onProgress = () => {}, generated = GENERATED }: LoadOptions = {}): Promise<LoadedDemo> {
  const at = now();
  const town = municipality(at);
  const people = Object.fromEntries(town.everybody.map((citizen) => [citizen.name, citizen]));
  if (await isLoaded()) return { loaded: false, people };
  try {
    const loaded = await asOneTransaction(async () => {
      await holdLock(database(), "demo");
      if (await isLoaded()) return false;
      await storeMunicipality(town, at);
      await new Simulation(town, at).run(generated, onProgress);
      return true;
    }, TIMEOUT_MS);
    return { loaded, people };
  } finally {
    setClock();
  }
}

async function isLoaded(): Promise<boolean> {
  return (await database().person.count({ where: { demoOrder: { not: null } } })) > 0;
}
