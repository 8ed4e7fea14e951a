import { randomUUID } from "node:crypto";
import type { NewRequest } from "#app/consultations/open.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

type Extra = {
  roles?: Role[];
  unitId?: string;
  competences?: string[];
  fraction?: number;
  certified?: boolean;
  contactFor?: string[];
};

/** A unit for a test. */
export async function aUnit(name: string, kind = "SCHOOL", parentId?: string): Promise<string> {
  const unit = await database().orgUnit.create({ data: { name, kind, parentId }, select: { id: true } });
  return unit.id;
}

/** Somebody who is signed in; with competences a consultant with a profile. */
export async function somebody(name: string, extra: Extra = {}): Promise<SignedIn> {
  const consultant = extra.competences !== undefined;
  const roles: Role[] = extra.roles ?? (consultant ? ["REQUESTER", "CONSULTANT"] : ["REQUESTER"]);
  const person = await database().person.create({
    data: {
      name,
      email: `${randomUUID()}@eksempel.invalid`,
      unitId: extra.unitId,
      roles,
      ...(consultant
        ? {
            profile: {
              create: {
                competences: extra.competences,
                fraction: extra.fraction ?? 1,
                certified: extra.certified ?? false,
              },
            },
            contactUnits: { create: (extra.contactFor ?? []).map((unitId) => ({ unitId, kind: "CONTACT" })) },
          }
        : {}),
    },
  });
  return {
    id: person.id,
    name,
    firstName: name.split(" ")[0] ?? name,
    email: person.email,
    unitId: extra.unitId ?? null,
    roles,
    sessionHash: "",
  };
}

/** A valid request for sparring; a test says what is special about its own. */
export function aRequest(unitId: string, special: Partial<NewRequest> = {}): NewRequest {
  return {
    submissionKey: randomUUID(),
    type: "SPARRING",
    title: "Uro omkring skolen efter lukketid",
    themes: ["STREET_YOUTH"],
    ages: ["A12_14"],
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
        body: "En gruppe unge samler sig om aftenen.",
        freeText: true,
      },
    ],
    ...special,
  };
}
