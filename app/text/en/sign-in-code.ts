/** Signing in by a code that comes by e-mail, and the registration of whoever is new. */
export const signInCode: typeof import("../da/sign-in-code.ts").signInCode = {
  ask: {
    email: "Your work email",
    emailHint: "We send it a code.",
    button: "Send me a code",
    folded: "Sign in with a code by email",
    demo: "This is how people sign in outside the demo. Try the address of one of the people, or make up one that ends in @eksempel.invalid. The email is in the demo’s mail.",
    demoExample: "For example laerke.laerer@eksempel.invalid.",
    noCode: {
      title: "Does no code arrive?",
      who: "The code only goes to an address that has access, or that is the municipality’s own. It can take a few minutes, and it may be among your junk mail.",
      else: "If it still does not arrive, ask your administrator for access or for a link to sign in with.",
    },
  },

  code: {
    title: "Type the code",
    sent: (address: string) =>
      `If ${address} can sign in here, an email with a code of six digits is on its way. It works for ten minutes.`,
    sentLong: (address: string) =>
      `Many codes have been asked for, so this one is longer than usual: twelve digits. If ${address} can sign in here, the email is on its way, or it has come within the last hour.`,
    label: "The code from the email",
    hint: (clock: string) => `Six digits. Use the email that says ${clock}.`,
    longHint: "Twelve digits, with or without spaces.",
    button: "Sign in",
    sixDigits: "Type the six digits from the email",
    twelveDigits: "Type the twelve digits from the email",
    wrong: (left: number) =>
      left === 0
        ? "The code does not match, and that was the last try. Ask for a new code"
        : `The code does not match. Check that it is the right email; you have ${left === 1 ? "one try" : `${left} tries`} left`,
    again: "Send a new code",
    againWords: "If you ask for a new code, only the new one works.",
    againLong: "Meanwhile we send one email an hour at most. The code in it works until it is used.",
    other: "Use another email address",
    inDemo: "The demo sends no email.",
    demoMail: "See the email in the demo’s mail",
    goneTitle: "The code no longer works",
    gone: (address: string) => `A code works only once, and only for a short time. We can send a new one to ${address}.`,
  },

  register: {
    title: "Welcome to Medspil",
    lead: (address: string) => `Your address, ${address}, is new to us. Tell us briefly who you are, and you can ask for advice.`,
    name: "Your name",
    unit: "Where do you work?",
    unlisted: "My workplace is not on the list",
    profession: "What is your job?",
    button: "Get started",
    stored: "We store your name, your work email, your workplace and your job.",
    privacy: "How we handle personal data",
    unitMissing: "Choose where you work",
    professionMissing: "Choose your job",
  },
};
