import { randomUUID } from "node:crypto";
import { type NewRequest, openConsultation } from "#app/consultations/open.server.ts";
import { type EventInput, perform } from "#app/consultations/perform.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

/** A small Fjordby: a school and a day care, three consultants, a fordeler, a manager and two who ask. */
export async function aTown() {
  const fyrreskolen = await aUnit("Fyrreskolen");
  const birken = await aUnit("Børnehuset Birken", "DAY_CARE");
  const validFrom = new Date("2020-01-01");
  await database().offer.createMany({
    data: [
      { code: "SSP", name: "SSP-samarbejdet", description: "Samarbejdet", position: 1, validFrom },
      { code: "CONFLICT_MEDIATION", name: "Konfliktmægling", description: "Mægling", position: 2, validFrom },
    ],
  });
  return {
    fyrreskolen,
    birken,
    laerke: await somebody("Lærke Lærer", { unitId: fyrreskolen }),
    bodil: await somebody("Bodil Børnehave", { unitId: birken }),
    sofie: await somebody("Sofie Social", {
      competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_CONSULTATIVE_METHOD"],
      contactFor: [fyrreskolen],
    }),
    frida: await somebody("Frida Forebyg", { competences: ["COMP_PREVENTION_THEORY", "COMP_CRIMINOLOGY"] }),
    nabil: await somebody("Nabil Netværk", { competences: ["COMP_NETWORKING"], contactFor: [birken] }),
    karla: await somebody("Karla Konsul", { roles: ["CONSULTANT", "TRIAGE"] }),
    stefan: await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] }),
  };
}

export type Town = Awaited<ReturnType<typeof aTown>>;

/** A place where people work; answers its id. */
export async function aUnit(name: string, kind = "SCHOOL", parentId?: string): Promise<string> {
  const unit = await database().orgUnit.create({ data: { name, kind, parentId }, select: { id: true } });
  return unit.id;
}

type Extra = { roles?: Role[]; unitId?: string; competences?: string[]; contactFor?: string[] };

let made = 0;

/** Somebody who is signed in, and a requester as everybody is; with competences a consultant with a profile. */
export async function somebody(name: string, extra: Extra = {}): Promise<SignedIn> {
  const { unitId, competences, contactFor = [] } = extra;
  const roles: Role[] = extra.roles ?? (competences ? ["CONSULTANT"] : []);
  made += 1;
  const email = `${made}@fjordby.invalid`;
  const profile = competences && {
    profile: { create: { competences } },
    contactUnits: { create: contactFor.map((unit) => ({ unitId: unit, kind: "CONTACT" })) },
  };
  const data = { name, email, roles, unitId, createdAt: now(), ...profile };
  const { id } = await database().person.create({ data, select: { id: true } });
  const firstName = name.split(" ")[0] ?? name;
  return { id, name, firstName, email, unitId: unitId ?? null, roles: ["REQUESTER", ...roles], sessionHash: "" };
}

/** A valid request for sparring; a test says what is special about its own. */
export function aRequest(unitId: string, special: Partial<NewRequest> = {}): NewRequest {
  return {
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
    ...special,
  };
}

/** Sends a request as a teacher would; answers its number. */
export async function ask(who: SignedIn, special: Partial<NewRequest> = {}): Promise<string> {
  const unitId = special.unitId ?? who.unitId;
  if (!unitId) throw new Error("Who asks works somewhere");
  const { number } = await openConsultation(aRequest(unitId, special), who);
  return number;
}

/** Sends an event that must be taken. */
export async function does(who: SignedIn, number: string, event: EventInput): Promise<void> {
  const result = await perform(number, event, who);
  if (!result.ok) throw new Error(`${event.type} was refused: ${result.refusal.reason} in ${result.state}`);
}

/** Brings an automatically assigned request to where its advice is written. */
export async function bringToAdvising(number: string, who: SignedIn, date = "2026-11-23"): Promise<void> {
  await does(who, number, { type: "accept" });
  await does(who, number, { type: "logContact", kind: "PHONE", date, minutes: 25 });
  await does(who, number, { type: "clarified", planDate: null, texts: { agreement: "En rolig start på dagen." } });
}

/** Who has it, by the database. */
export async function assigneeOf(number: string): Promise<string | null> {
  return (await database().consultation.findUniqueOrThrow({ where: { number }, select: { assigneeId: true } })).assigneeId;
}

export async function stateOf(number: string): Promise<string> {
  return (await database().consultation.findUniqueOrThrow({ where: { number }, select: { state: true } })).state;
}
