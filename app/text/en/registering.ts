/** Registering a request for somebody who called, in English. */
export const registering: typeof import("../da/registering.ts").registering = {
  title: "Register a request",
  lead: "For somebody who called or dropped by. It counts like any other, with a receipt and a survey.",
  link: "Register a request",
  keys: "saves, wherever you are",
  queue: "To the queue",

  caller: {
    heading: "Whom did you speak with?",
    email: "Work email",
    emailHint: "Type a few letters of the name or address, and choose.",
    found: (name: string, unit: string | null) => (unit ? `${name}, ${unit}` : name),
    isNew: "We do not know the address yet. Give name and unit, and the person is added as a requester.",
    fold: "New to Medspil? Give name and unit",
    name: "Name",
    unit: "Unit",
    unitEmpty: "Choose a unit",
    unitOfKnown: "Choose the unit where the person works. We do not have it.",
  },

  about: {
    heading: "What did you talk about?",
    type: "What was asked for?",
    leader: "Does the manager agree?",
    yes: "Yes",
    notYet: "Not yet",
    theme: "Theme",
    themeMore: (which: number) => `Theme ${which}`,
    age: "Age group",
    ageMore: (which: number) => `Age group ${which}`,
    none: "None",
    matter: "What was it about?",
    matterHint: "Briefly, and without names. The first sentence becomes the title.",
    matterAsked: "What was the conversation about?",
    advised: "What did you advise?",
    advisedHint: "The requester can read it. It is kept as your advice.",
    certified: (themes: string) =>
      `You are not certified for ${themes}. The request goes to an allocator, who finds a consultant who is.`,
    infohus: "Concrete concerns about extremism are discussed in the Infohus, not here.",
    conflict: "I know the caller or the person it is about privately: a colleague must have it",
  },

  duty: {
    question: "Did you discuss a statutory notification?",
    hint: "The duty to notify is personal. Whoever has grounds for concern must notify, also when you have talked.",
    NOT_RELEVANT: "No, it was not about particular children or young people",
    NOT_YET: "No, not yet",
  },

  talk: {
    summary: "The conversation: telephone, today",
    kind: "How did you talk?",
    date: "When?",
    minutes: "For how long?",
    minutesOf: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [hours > 0 && `${hours} ${hours === 1 ? "hour" : "hours"}`, rest > 0 && `${rest} min.`].filter(Boolean).join(" ");
    },
  },

  next: {
    question: "What now?",
    CLOSE: "It is answered: close it now",
    KEEP: "It stays open with me",
    outcome: "What came of it?",
    filing: "Must it be filed?",
    filingReason: "Why not?",
    filingReasonFirst: "Spoken guidance without information about a particular person",
    goals: "The city council’s goals",
    goalsHint: "Choose at most two.",
    goalsTooMany: "Choose at most two goals",
    fold: "The city council’s goals",
  },

  submit: "Register",

  done: {
    open: "The request is registered and is with you.",
  },

  errors: {
    email: "Type the work email that the person uses",
    domain: (domains: string) => `Type an address that ends in ${domains}. Medspil is for the municipality’s own staff`,
    deactivated: "The person is deactivated. Ask the administrator to give access again",
    oneself: "You cannot register a request from yourself. Ask for advice like anybody else, and a colleague will have it",
    name: "We do not know the address. Type the person’s name",
    unit: "Choose the unit where the person works",
    theme: "Choose at least one theme",
    tooManyThemes: "Choose at most three themes",
    age: "Choose at least one age group",
    matter: "Write briefly what it was about",
    advised: "Write what you advised before you close it",
    leader: "Choose whether the manager agrees",
    duty: "Choose whether you discussed a notification",
    dutyHere: "Choose what you concluded about a notification. With this type and theme it must be discussed",
    dutyOpen: "You have not discussed a notification yet. Call back, or leave the request open",
    filing: "Choose whether it must be filed",
    filingReason: "Write why it need not be filed",
    toSomebodyElse: "You may not keep it yourself, so you cannot close it. Choose “It stays open”, and it goes to an allocator",
    minutes: "Choose how long you talked",
  },
};
