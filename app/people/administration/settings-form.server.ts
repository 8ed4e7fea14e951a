import { optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { peopleKinds } from "../kinds.server.ts";
import type { Settings } from "../settings.server.ts";

/** What the municipality decides for itself, with what holds now. */
export function settingsForm(now?: Settings) {
  const { errors, settings: text } = administrationWords();
  const { says, name, line, choice, address, telephone, url } = peopleKinds();
  const first = (key: keyof Settings) => (now ? [String(now[key])] : []);
  return {
    says,
    fields: {
      municipality: name({
        name: "municipality",
        label: text.municipality,
        hint: text.municipalityHint,
        missing: errors.municipality,
        first: first("municipality.name"),
      }),
      area: name({ name: "area", label: text.area, hint: text.areaHint, missing: errors.area, first: first("area.name") }),
      routing: choice({
        name: "routing",
        label: text.routing,
        options: [
          { value: "automatic", label: text.automatic },
          { value: "confirm", label: text.confirm },
        ],
        look: "list",
        missing: errors.routing,
        wrong: errors.routing,
        first: first("routing.mode"),
      }),
      winter: choice({
        name: "winter",
        label: text.winter,
        hint: text.winterHint,
        options: [
          { value: "7", label: text.week(7) },
          { value: "8", label: text.week(8) },
        ],
        missing: errors.winter,
        wrong: errors.winter,
        first: first("schoolHolidays.winter"),
      }),
      contactEmail: optional(
        address({ name: "contactEmail", label: text.contactEmail, hint: text.contactHint, first: first("contact.email") }),
      ),
      contactPhone: optional(
        telephone({
          name: "contactPhone",
          label: text.contactPhone,
          max: 30,
          short: true,
          wrong: errors.phone,
          first: first("contact.phone"),
        }),
      ),
      dpo: optional(
        line({ name: "dpo", label: text.dpo, hint: text.dpoHint, max: 200, unbroken: true, first: first("dpo.contact") }),
      ),
      was: optional(url({ name: "was", label: text.was, hint: text.wasHint, max: 300, first: first("was.url") })),
    },
  };
}

/** The form's answers as they are stored; what was left empty is an empty text. */
export function settingsIn(values: ValuesOf<ReturnType<typeof settingsForm>["fields"]>): Settings {
  return {
    "municipality.name": values.municipality,
    "area.name": values.area,
    "routing.mode": values.routing,
    "schoolHolidays.winter": values.winter === "7" ? 7 : 8,
    "contact.email": values.contactEmail ?? "",
    "contact.phone": values.contactPhone ?? "",
    "dpo.contact": values.dpo ?? "",
    "was.url": values.was ?? "",
  };
}
