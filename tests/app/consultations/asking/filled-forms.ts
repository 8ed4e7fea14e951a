import { randomUUID } from "node:crypto";
import { database } from "#app/platform/database.server.ts";

/** What a browser posts; several values where the field has several. */
export type Fields = Record<string, string | readonly string[]>;

/** A unit of no database, for what is checked without one. */
export const someUnit = "11111111-1111-4111-8111-111111111111";

export const situation =
  "En gruppe unge samler sig ved indgangen om aftenen. Der er affald, og nogle af vores elever går en omvej.";

/** The sparring form as somebody fills it in; a test says what is special about its own. */
export function sparring(special: Fields = {}, unit = someUnit): Fields {
  return {
    submissionKey: randomUUID(),
    form: "sparring",
    step: "1",
    intent: "send",
    title: "Uro omkring skolens indgang efter lukketid",
    themes: ["STREET_YOUTH", "UNSAFETY"],
    ages: ["A12_14", "A15_17"],
    situation,
    tried: "Vi har sat mere lys op.",
    question: "Hvordan griber vi det an, så vi ikke bare flytter problemet?",
    urgency: "THREE_DAYS",
    contactForm: "WRITTEN",
    contactTimes: "tirsdag efter kl. 14",
    unit,
    profession: "TEACHER",
    ...special,
  };
}

/** The first step of the form on a case. */
export function caseSituation(special: Fields = {}): Fields {
  return {
    submissionKey: randomUUID(),
    form: "enkeltsag",
    step: "1",
    intent: "next",
    caseSubject: "CHILD",
    title: "Elev med stigende fravær efter efterårsferien",
    themes: ["ABSENCE"],
    ages: ["A12_14"],
    situation: "En elev på mellemtrinnet er gradvist blevet mere væk. Hjemmet melder eleven syg.",
    duration: "MONTHS_1_3",
    tried: "Samtale med forældrene og en fast voksen om morgenen.",
    question: "Hvad kan vi ændre i skoledagen nu?",
    ...special,
  };
}

/** Both steps of the form on a case, as the second one posts them. */
export function caseAdvice(special: Fields = {}, unit = someUnit): Fields {
  return caseSituation({
    step: "2",
    intent: "send",
    involvedAware: "YES",
    notificationConsidered: "ASSESSED_NOT_NEEDED",
    urgency: "THREE_DAYS",
    contactForm: "WRITTEN",
    unit,
    profession: "TEACHER",
    confirmAnonymous: "YES",
    ...special,
  });
}

/** The first step of the form on developing a method. */
export function methodTask(special: Fields = {}): Fields {
  return {
    submissionKey: randomUUID(),
    form: "metodeudvikling",
    step: "1",
    intent: "next",
    title: "Fælles måde at gribe ind i konflikter på",
    themes: ["VIOLENCE_CONFLICT", "CLASS_GROUP"],
    ages: ["A10_11", "A12_14"],
    purpose: "Om et halvt år skal alle voksne på mellemtrinnet reagere nogenlunde ens, når en konflikt opstår.",
    participants: "9 lærere, 6 pædagoger, 1 AKT-medarbejder.",
    supportWanted: ["COURSE", "MATERIAL"],
    ...special,
  };
}

const agreement = (unit: string): Fields => ({
  step: "2",
  intent: "send",
  urgency: "NO_RUSH",
  contactForm: "WRITTEN",
  unit,
  profession: "TEACHER",
});

/** Both steps of the form on developing a method, as the second one posts them. */
export function method(special: Fields = {}, unit = someUnit): Fields {
  return methodTask({ ...agreement(unit), start: "NEXT_MONTH", leaderInvolved: "YES", ...special });
}

/** Both steps of the form on an analysis, as the second one posts them. */
export function analysis(special: Fields = {}, unit = someUnit): Fields {
  return {
    submissionKey: randomUUID(),
    form: "analyse",
    ...agreement(unit),
    title: "Evaluering af fraværsindsatsen på to skoler",
    themes: ["ABSENCE"],
    ages: ["A6_9", "A10_11"],
    purpose: "Udvalget skal til foråret tage stilling til, om indsatsen skal udbredes.",
    question: "Hvad er der faktisk gjort? Hvordan har fraværet udviklet sig?",
    product: ["REPORT", "TALK"],
    data: "Fraværstal pr. måned.",
    deadline: "2027-03-01",
    decisionOwner: "centerchef",
    leaderInvolved: "YES",
    ...special,
  };
}

export function formData(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

/** Everywhere in the database where a text stands: table and column, also inside JSON and in the queue of jobs. */
export async function placesOf(text: string): Promise<string[]> {
  const columns = await database().$queryRaw<{ place: string; sql: string }[]>`
    select format('%s.%s.%s', table_schema, table_name, column_name) as place,
           format('select 1 from %I.%I where %I::text like $1 limit 1', table_schema, table_name, column_name) as sql
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
      and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
      and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea', 'USER-DEFINED'))`;
  const places: string[] = [];
  for (const { place, sql } of columns) {
    const found = await database().$queryRawUnsafe<unknown[]>(sql, `%${text}%`);
    if (found.length > 0) places.push(place);
  }
  return places;
}
