import { randomUUID } from "node:crypto";
import type { SignedIn } from "#app/people/session.server.ts";
import * as page from "#app/routes/requests.register.tsx";
import { answerOf, posting, signedInAs } from "#tests/app/people/somebody.ts";

export type Fields = Record<string, string | readonly string[]>;

/** The form of a call about bullying in a class, answered and closed at once; a test says what is special about its own. */
export function callOf(caller: SignedIn, special: Fields = {}): Fields {
  return {
    submissionKey: randomUUID(),
    email: caller.email,
    name: "",
    unit: "",
    type: "SPARRING",
    leader: "",
    themes: ["BULLYING", "", ""],
    ages: ["A10_11", "", ""],
    duty: "NOT_RELEVANT",
    matter: "Drillerier i en 5. klasse. Læreren vil vide, hvordan klassen kan tale om det.",
    advised: "Begynd med klassens egne regler, og tal med trivselspersonen.",
    kind: "PHONE",
    date: "2026-11-23",
    minutes: "30",
    next: "CLOSE",
    outcome: "ADVICE_GIVEN",
    filing: "NOT_RELEVANT",
    filingReason: "Mundtlig vejledning.",
    ...special,
  };
}

/** The form, posted. */
export async function register(who: SignedIn, fields: Fields) {
  const request = posting("/henvendelser/registrer", fields, await signedInAs(who));
  return answerOf(() => page.action({ request, params: {}, context: { nonce: "" } }));
}
