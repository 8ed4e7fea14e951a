/** What the page of one request says by itself; what it tells of the request stands in request-view.ts. */
export const request = {
  back: { queue: "Kø", triage: "Fordeling", requests: "Mine henvendelser" },
  answers: { title: "Henvendelsen" },
  timeline: {
    title: "Samtale og hændelser",
    conversationTitle: "Samtalen",
    onlyConversation: "Vis kun samtalen",
    everything: "Vis også hændelserne",
    noConversation: "Ingen har skrevet noget endnu.",
    unitOnly: "Kun for enheden",
  },
  advice: { remember: "Husk selv at notere rådgivningen i din sag, hvis den får betydning." },
  firstLook: "Svar fra første gennemgang",
  why: { excluded: "Kunne ikke få den" },
  reading: { aside: "Fordeling og læsning", title: "Hvem har læst med", nobody: "Ingen andre end dig har læst den." },
  next: { more: "Flere muligheder" },

  /** A unit manager opens a request of somebody else's (docs/domain/workflow.md 3.1). */
  reason: {
    title: "Hvorfor vil du åbne den?",
    lead: "Henvendelsen er ikke tildelt dig. Du kan læse den, når du har en grund, der hører til dit arbejde. Grunden bliver noteret sammen med dit navn og tidspunktet.",
    label: "Grunden",
    holds: "Den gælder i én time for denne henvendelse.",
    submit: "Åbn henvendelsen",
    choose: "Vælg den grund, der passer bedst.",
    reasons: {
      DEADLINE: "En frist er overskredet eller tæt på",
      ABSENCE: "Konsulenten er fraværende",
      COLLEAGUE_ASKED: "En konsulent har bedt mig om at se på den",
      REQUESTER_ASKED: "Henvender har bedt mig om at se på den",
      COMPLAINT: "En klage eller en anmodning om aktindsigt",
      QUALITY: "Aftalt gennemgang af kvaliteten",
    },
  },

  notNow: {
    open: "Se henvendelsen, som den er nu",
    title: "Det skridt er ikke muligt nu",
    words: (state: string) => `Henvendelsen står her: ${state}. Se, hvad der er næste skridt.`,
  },

  step: { back: "Tilbage til henvendelsen", backToQueue: "Tilbage til køen" },
};
