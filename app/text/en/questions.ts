/** What the forms of asking ask (docs/domain/workflow.md 3.2). The server hands each form its own. */
export const questions: typeof import("../da/questions.ts").questions = {
  themeGroups: {
    wellbeing: "Wellbeing and community",
    youth: "Youth life and leisure",
    conflict: "Conflict and crime",
    area: "Area and cooperation",
  },

  questions: {
    title: {
      label: "Short title",
      hint: "For example “Unrest around the school after hours”. No names.",
      missing: "Write a short title",
    },
    themes: {
      label: "What is it about?",
      hint: "Choose up to three.",
      missing: "Choose at least one theme",
      tooMany: "Choose at most three themes",
    },
    ages: {
      label: "Which age group is it about?",
      hint: "You may choose several.",
      missing: "Choose at least one age group",
    },
    unit: {
      label: "Where do you work?",
      hint: "We have filled this in from your sign-in. Change it if it is wrong.",
      missing: "Choose where you work",
    },
    profession: { label: "What is your job?", hint: "", missing: "Choose your job" },
    urgency: {
      label: "When do you need to hear from us?",
      hint: "In immediate danger, call 112.",
      missing: "Choose when you need to hear from us",
    },
    urgencyReason: { label: "What makes it urgent?", hint: "", missing: "Write what makes it urgent" },
    contactForm: {
      label: "How would you like us to contact you?",
      hint: "",
      missing: "Choose how you would like us to contact you",
    },
    contactTimes: { label: "When is it best to reach you?", hint: "For example “Tuesday after 14:00”.", missing: "" },
    phone: {
      label: "Your telephone number",
      hint: "So that we can call you. Shown only to the consultant.",
      missing: "Write your telephone number, so that we can call you",
    },
    situation: {
      label: "Describe the situation briefly",
      hint: "What happens, how often, and who is affected? No names.",
      missing: "Describe the situation",
    },
    tried: {
      label: "What have you already done?",
      hint: "So that we do not repeat what you have tried.",
      missing: "",
    },
    question: {
      label: "What would you like sparring on?",
      hint: "Preferably put as a question.",
      missing: "Write what you would like sparring on",
    },
    level: { label: "Is it about …", hint: "", missing: "" },
    caseSubject: {
      label: "Who is it about?",
      hint: "Only choose; write no name.",
      missing: "Choose who it is about",
    },
    caseSituation: {
      label: "Describe the situation without names",
      hint: "What worries you? What have you seen or heard yourself, and what have you been told? What is going well?",
      missing: "Describe the situation",
    },
    duration: { label: "How long has it been going on?", hint: "", missing: "Choose how long it has been going on" },
    caseTried: {
      label: "What has already been done, and who is involved?",
      hint: "Write functions, not names: for example PPR (educational psychology), the club, an adviser.",
      missing: "Write what has already been done, and who is involved",
    },
    caseQuestion: { label: "What do you need advice on?", hint: "", missing: "Write what you need advice on" },
    involvedAware: {
      label: "Do the citizen or the parents know that you are seeking advice?",
      hint: "",
      missing: "Choose whether the citizen or the parents know that you are seeking advice",
    },
    notificationConsidered: {
      label: "Have you considered whether to make a statutory notification of concern (underretning)?",
      hint: "",
      missing: "Choose whether you have considered a statutory notification",
    },
    confirmAnonymous: {
      label: "I have not written names, CPR numbers or anything else that can reveal who it is about.",
      hint: "",
      missing: "Confirm that you have not written anything that can reveal who it is about",
    },
    methodPurpose: {
      label: "What would you like to achieve?",
      hint: "What should be different in six months?",
      missing: "Write what you would like to achieve",
    },
    participants: { label: "Who takes part?", hint: "Professions and numbers.", missing: "Write who takes part" },
    supportWanted: {
      label: "What would you like from us?",
      hint: "You may choose several.",
      missing: "Choose at least one thing that you would like from us",
    },
    start: { label: "When would you like to begin?", hint: "", missing: "Choose when you would like to begin" },
    leaderInvolved: {
      label: "Does your manager support it?",
      hint: "If you are the manager of the place yourself, answer yes.",
      missing: "Choose whether your manager supports it",
    },
    linkedProject: { label: "Does it belong to a particular project?", hint: "", missing: "" },
    analysisPurpose: {
      label: "What will the knowledge be used for?",
      hint: "Which decision should it support?",
      missing: "Write what the knowledge will be used for",
    },
    analysisQuestion: {
      label: "Which questions should be answered?",
      hint: "At most three.",
      missing: "Write which questions should be answered",
    },
    product: {
      label: "What should you end up with?",
      hint: "You may choose several.",
      missing: "Choose what you should end up with",
    },
    data: { label: "Which data exist already?", hint: "Do not upload data here.", missing: "" },
    deadline: { label: "When do you need it?", hint: "", missing: "Choose when you need it" },
    decisionOwner: {
      label: "Who will receive the result?",
      hint: "A function, for example “head of department”.",
      missing: "Write who will receive the result",
    },
  },
};
