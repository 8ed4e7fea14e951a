/** The shape of all words by area, for code that takes words as data. A type alone: each area is its own module. */
export type Dictionary = {
  administration: typeof import("./da/administration.ts").administration;
  advice: typeof import("./da/advice.ts").advice;
  approval: typeof import("./da/approval.ts").approval;
  asking: typeof import("./da/asking.ts").asking &
    typeof import("./da/questions.ts").questions & { errors: typeof import("./da/asking-errors.ts").askingErrors };
  colleagues: typeof import("./da/colleagues.ts").colleagues;
  pieces: typeof import("./da/pieces.ts").pieces;
  factors: typeof import("./da/factors.ts").factors;
  events: typeof import("./da/events.ts").events;
  keptMail: typeof import("./da/kept-mail.ts").keptMail;
  people: typeof import("./da/people.ts").people;
  plainPages: typeof import("./da/plain-pages.ts").plainPages;
  queue: typeof import("./da/queue.ts").queue;
  refusals: typeof import("./da/refusals.ts").refusals;
  request: typeof import("./da/request.ts").request;
  requestView: typeof import("./da/request-view.ts").requestView;
  shell: typeof import("./da/shell.ts").shell;
  statistics: typeof import("./da/statistics.ts").statistics;
  steps: typeof import("./da/steps.ts").steps;
  survey: typeof import("./da/survey.ts").survey;
  triage: typeof import("./da/triage.ts").triage;
  adviceLabels: typeof import("./da/advice-labels.ts").adviceLabels;
  intakeLabels: typeof import("./da/intake-labels.ts").intakeLabels;
  requestLabels: typeof import("./da/request-labels.ts").requestLabels;
  standing: typeof import("./da/standing.ts").standing;
  stateLabels: typeof import("./da/state-labels.ts").stateLabels;
  vocabulary: typeof import("./da/vocabulary.ts").vocabulary;
  workflow: typeof import("./da/workflow.ts").workflow;
};
