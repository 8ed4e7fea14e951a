import type { RefusalReason } from "#workflows/consultation/model.ts";

/**
 * Why the chart refused an event, as a sentence that says what to do (workflows/consultation/model.ts, `refusalReasons`).
 * The one place where refusals become Danish.
 */
export const refusals: Readonly<Record<RefusalReason, string>> = {
  "not-permitted": "Det skridt hører til en anden rolle på denne henvendelse.",
  "own-request": "Det er din egen henvendelse. En kollega må tage det skridt.",
  "not-in-this-state": "Det skridt passer ikke længere til, hvor henvendelsen er.",
  "inner-event": "Det skridt sker af sig selv og kan ikke sendes herfra.",
  "not-this-type": "Det skridt findes ikke for denne type henvendelse.",
  "type-unknown": "Giv henvendelsen en type, før du fordeler den.",
  "reason-missing": "Skriv en begrundelse.",
  "text-missing": "Skriv teksten, før du sender.",
  "candidate-excluded": "Konsulenten kan ikke få henvendelsen. Vælg en anden.",
  "notification-not-looked-at": "Tag stilling til, om der skal underrettes, før du fordeler henvendelsen.",
  "notification-open": "Spørgsmålet om underretning er stadig åbent. Tal med henvender, og notér udfaldet, før du går videre.",
  "filing-undecided": "Beslut, om henvendelsen skal journaliseres, før du afslutter den.",
  "contact-missing": "Notér mindst én kontakt med henvender, før du skriver aftalen.",
  "contact-or-advice-missing": "Notér mindst én kontakt, eller send et råd, før du afslutter.",
  "agreement-missing": "Skriv, hvad I er enige om at se på.",
  "outcome-not-here": "Det udfald passer ikke til, hvor henvendelsen er. Vælg et andet.",
  "approval-missing": "Henvenders leder skal have godkendt henvendelsen først.",
  "scope-not-approved": "Stabschefen skal godkende omfanget af analysen først.",
  "manager-only": "Det kan kun stabschefen.",
  "date-out-of-range": "Tidspunktet ligger for tidligt eller for sent. Vælg et andet.",
  "number-out-of-range": "Skriv et tal fra 0 og op.",
  "not-proposed": "Der er ikke foreslået nogen dato.",
  "other-side-must-confirm": "Den anden part skal sige ja til datoen.",
  "other-municipality": "En medhenvender skal arbejde i kommunen.",
  "closed-too-long": "Henvendelsen er lukket for mere end 30 dage siden. Send en ny henvendelse, så ser vi på den.",
  "on-hold": "Henvendelsen er sat på hold og kan ikke slettes.",
  "requester-wrote": "Læs det først, og afslut så, hvis det stadig passer.",
  identifiers: "Teksten ser ud til at indeholde et CPR-nummer. Fjern det, før du sender. Vi gemmer ikke nummeret.",
};
