import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { offers } from "./catalogue.ts";

/**
 * Gives a new municipality the catalogue of docs/domain/unit-and-catalogue.md 1.3, 1.4, docs/domain/workflow.md 3.3 to begin with, without contacts: those are the municipality's own.
 * Answers how many offers it put there; none where there is a catalogue already.
 */
export async function fillCatalogue(): Promise<number> {
  if ((await database().offer.count()) > 0) return 0;
  const validFrom = new Date(copenhagenDate(now()));
  const rows = offers.map((offer, index) => ({
    code: offer.code,
    name: offer.name,
    description: offer.description,
    restricted: "restricted" in offer,
    position: index + 1,
    validFrom,
  }));
  const { count } = await database().offer.createMany({ data: rows, skipDuplicates: true });
  return count;
}
