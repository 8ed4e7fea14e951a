import { z } from "zod";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { noteChange } from "./change-log.server.ts";

/** What the municipality decides for itself while Medspil runs, with what holds until it has. */
const definitions = {
  /**
   * `automatic`: the best consultant is assigned at once, unless a rule wants a person first. `confirm`: always a person first
   * (docs/domain/workflow.md 3.3).
   */
  "routing.mode": z.enum(["automatic", "confirm"]).catch("automatic"),
  /** As it stands in the header: "Fjordby Kommune". */
  "municipality.name": z.string().min(1).catch("Kommunen"),
  /** The unit's short name, beside the municipality's. */
  "area.name": z.string().min(1).catch("Tryghed og Forebyggelse"),
  /** The week of the winter holiday: the one that municipalities decide (docs/domain/deadlines.md 3.7). */
  "schoolHolidays.winter": z.union([z.literal(7), z.literal(8)]).catch(7),
  /** Where the accessibility statement is published (docs/domain/law.md 4.7); empty: our own page stands in. */
  "was.url": z.string().catch(""),
  /** Whom to ask for a way in, and where to report what cannot be used. Empty: not said. */
  "contact.email": z.string().catch(""),
  "contact.phone": z.string().catch(""),
  /** The data protection officer's address for the privacy notice. Empty: the municipality's own site is pointed to. */
  "dpo.contact": z.string().catch(""),
} as const;

export type Settings = { [Key in keyof typeof definitions]: z.output<(typeof definitions)[Key]> };
export type SettingKey = keyof Settings;

/** Without a cache: one setting, read from the database at every use, since another process may have changed it a moment ago. */
export async function setting<Key extends SettingKey>(key: Key, tx: Transaction = database()): Promise<Settings[Key]> {
  const row = await tx.setting.findUnique({ where: { key } });
  return settingOf(key, row?.value);
}

/** All settings in one query. */
export async function allSettings(tx: Transaction = database()): Promise<Settings> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(definitions) } } });
  return settingsOf(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** All settings, of what is stored. */
export function settingsOf(stored: Readonly<Record<string, unknown>>): Settings {
  const keys = Object.keys(definitions) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, settingOf(key, stored[key])])) as Settings;
}

/** A setting as it is stored. A value that makes no sense counts as not set, like null and undefined. */
export function settingOf<Key extends SettingKey>(key: Key, stored: unknown): Settings[Key] {
  return definitions[key].parse(stored) as Settings[Key];
}

/** Stores settings that have been checked, all or none; the others stay as they are. */
export async function changeSettings(values: Partial<Settings>, by?: { id: string }): Promise<void> {
  await inTransaction(async (tx) => {
    if (by) await noteChange(tx, { what: "settings", by, detail: { keys: Object.keys(values) } });
    for (const [key, value] of Object.entries(values)) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
  });
}
