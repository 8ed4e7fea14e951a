import { randomUUID } from "node:crypto";
import { type NewRequest, openConsultation } from "#app/consultations/open.server.ts";
import { type EventInput, perform } from "#app/consultations/perform.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

/** A small Fjordby: two schools, three consultants, a fordeler, a manager and two teachers. */
export async function house() {
  const fyrreskolen = await unit("Fyrreskolen", "SCHOOL");
  const birken = await unit("Børnehuset Birken", "DAY_CARE");
  await database().offer.createMany({
    data: [
      { code: "SSP", name: "SSP-samarbejdet", description: "Samarbejdet", position: 1, validFrom: new Date("2020-01-01") },
      {
        code: "CONFLICT_MEDIATION",
        name: "Konfliktmægling",
        description: "Mægling",
        position: 2,
        validFrom: new Date("2020-01-01"),
      },
    ],
  });
  const laerke = await person("Lærke Lærer", [], fyrreskolen);
  const bodil = await person("Bodil Børnehave", [], birken);
  const sofie = await consultant("Sofie Social", ["COMP_SOCIAL_PEDAGOGY", "COMP_CONSULTATIVE_METHOD"], [fyrreskolen]);
  const frida = await consultant("Frida Forebyg", ["COMP_PREVENTION_THEORY", "COMP_CRIMINOLOGY"], []);
  const nabil = await consultant("Nabil Netværk", ["COMP_NETWORKING"], [birken]);
  const karla = await person("Karla Konsul", ["CONSULTANT", "TRIAGE"], null);
  const stefan = await person("Stefan Stabsen", ["UNIT_MANAGER"], null);
  return { fyrreskolen, birken, laerke, bodil, sofie, frida, nabil, karla, stefan };
}

async function unit(name: string, kind: string): Promise<string> {
  return (await database().orgUnit.create({ data: { name, kind }, select: { id: true } })).id;
}

let made = 0;

export async function person(name: string, roles: Role[], unitId: string | null): Promise<SignedIn> {
  made += 1;
  const email = `${made}@fjordby.invalid`;
  const { id } = await database().person.create({ data: { name, email, roles, unitId, createdAt: now() }, select: { id: true } });
  return { id, name, firstName: name.split(" ")[0] ?? name, email, unitId, roles: ["REQUESTER", ...roles], sessionHash: "" };
}

export async function consultant(name: string, competences: string[], contactFor: string[]): Promise<SignedIn> {
  const made = await person(name, ["CONSULTANT"], null);
  await database().consultantProfile.create({ data: { personId: made.id, competences } });
  await database().consultantUnit.createMany({
    data: contactFor.map((unitId) => ({ personId: made.id, unitId, kind: "CONTACT" })),
  });
  return made;
}

/** Sends a request as a teacher would; answers its number. */
export async function ask(who: SignedIn, is: Partial<NewRequest> = {}): Promise<string> {
  const unitId = is.unitId ?? who.unitId;
  if (!unitId) throw new Error("Who asks works somewhere");
  const { number } = await openConsultation(
    {
      submissionKey: randomUUID(),
      type: "SPARRING",
      title: "Uro i frikvartererne",
      themes: ["WELLBEING"],
      ages: ["A10_11"],
      urgency: "THREE_DAYS",
      profession: "TEACHER",
      unitId,
      leaderInvolved: null,
      notificationOpen: false,
      overrides: [],
      answers: [
        {
          field: "situation",
          question: "Beskriv kort situationen",
          codes: [],
          body: "En gruppe elever har det svært med hinanden i pauserne.",
          freeText: true,
        },
        {
          field: "question",
          question: "Hvad vil du gerne have sparring på?",
          codes: [],
          body: "Hvordan kommer vi i gang med at ændre pauserne?",
          freeText: true,
        },
        { field: "contactForm", question: "Hvordan vil du helst kontaktes?", codes: ["PHONE"], body: "Telefon", freeText: false },
        { field: "phone", question: "Dit telefonnummer", codes: [], body: "00 00 00 00", freeText: true },
      ],
      ...is,
    },
    who,
  );
  return number;
}

/** Sends an event that must be taken. */
export async function does(who: SignedIn, number: string, event: EventInput): Promise<void> {
  const result = await perform(number, event, who);
  if (!result.ok) throw new Error(`${event.type} was refused: ${result.refusal.reason} in ${result.state}`);
}

/** Who has it, by the database. */
export async function assigneeOf(number: string): Promise<string | null> {
  return (await database().consultation.findUniqueOrThrow({ where: { number }, select: { assigneeId: true } })).assigneeId;
}

export async function stateOf(number: string): Promise<string> {
  return (await database().consultation.findUniqueOrThrow({ where: { number }, select: { state: true } })).state;
}

/** Brings an automatically assigned request to where its advice is written. */
export async function bringToAdvising(number: string, who: SignedIn, date = "2026-11-23"): Promise<void> {
  await does(who, number, { type: "accept" });
  await does(who, number, { type: "logContact", kind: "PHONE", date, minutes: 25 });
  await does(who, number, { type: "clarified", planDate: null, texts: { agreement: "En rolig start på dagen." } });
}
