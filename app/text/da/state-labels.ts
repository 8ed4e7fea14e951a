import type { Ball, State } from "#workflows/consultation/vocabulary.ts";
import type { Labels } from "../labels.ts";

/** What a state and the ball are called, to the unit and to whoever asked. */

/** States in the requester's words (docs/domain/workflow.md 3.6). */
export const requesterStateLabels: Labels<State> = {
  screening: "Vi ser på din henvendelse",
  awaitingApproval: "Afventer din leder",
  assigned: "Sendt til en konsulent",
  clarifying: "Vi afklarer opgaven med dig",
  advising: "Rådgivning i gang",
  awaitingRequester: "Vi venter på svar fra dig",
  adviceSent: "Der ligger et råd til dig",
  followUpAgreed: "Opfølgning aftalt",
  wrappingUp: "Vi runder af",
  completed: "Afsluttet",
  redirected: "Henvist til andet tilbud",
  declined: "Vi kan ikke hjælpe med denne henvendelse",
  withdrawn: "Trukket tilbage",
  anonymised: "Indholdet er slettet",
};

/** States in the unit's own words (docs/domain/workflow.md 3.6). */
export const unitStateLabels: Labels<State> = {
  screening: "Første gennemgang",
  awaitingApproval: "Afventer leder",
  assigned: "Afventer accept",
  clarifying: "Afklaring",
  advising: "I gang",
  awaitingRequester: "Afventer henvender",
  adviceSent: "Råd sendt",
  followUpAgreed: "Opfølgning aftalt",
  wrappingUp: "Skal afsluttes",
  completed: "Afsluttet",
  redirected: "Viderestillet",
  declined: "Afvist",
  withdrawn: "Trukket tilbage",
  anonymised: "Anonymiseret",
};

/** Who must act next, where no name can be said. */
export const ballLabels: Labels<Ball> = {
  requester: "Henvender",
  consultant: "Konsulenten",
  triage: "En fordeler",
  leader: "Lederen",
};

export const stateLabels = {
  requesterStateLabels,
  unitStateLabels,
  ballLabels,
};
