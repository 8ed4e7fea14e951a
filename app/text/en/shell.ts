import { number } from "../format.ts";

/** The frame round every page, the fixed words on danger and duty (DOMAIN.md 3.2), and the pages for what went wrong. */
export const shell: typeof import("../da/shell.ts").shell = {
  product: "Medspil",
  untitled: "Advice on safety and crime prevention",
  skip: "Skip to the content",
  demo: { name: "DEMO", words: "– all people and events are invented", label: "Demonstration", mail: "Demo mail" },
  menu: "Menu",
  mainMenu: "Main menu",
  other: { code: "da", name: "Dansk" },
  sessions: "My sessions",
  signOut: "Sign out",
  signIn: "Sign in",
  footer: {
    responsibility:
      "The advice is for guidance. The responsibility for the case and for any decisions lies with you and your organisation.",
    privacy: "How we handle personal data",
    workflow: "How requests move",
    accessibility: "Accessibility statement",
  },

  safety: {
    label: "Immediate danger and statutory notification",
    acute: "Is anyone in immediate danger?",
    call: "Call",
    police: "The police can be reached on",
    notUrgent: " when it is not urgent.",
    duty: "Do you have reason to believe that a child or young person may need special support?",
    obligation: "Then you have a duty to make a statutory notification of concern (underretning). A request here is",
    not: "not",
    notification: "a statutory notification.",
    how: "How to notify",
    outsideHours: "Outside office hours: the out-of-hours social service (den sociale døgnvagt),",
    stripLabel: "Immediate help",
    stripAcute: "In danger: call 112",
  },

  lost: {
    title: "Page not found",
    words:
      "The link may be too old, or the request may not be shared with you. We show the same in both cases, to protect the people it is about.",
    access: "Should you have access? Ask the person who owns the request to invite you as a co-requester.",
    requests: { title: "My requests", words: "See who has the ball and when you will hear from us." },
    ask: { title: "Ask for advice", words: "It takes less than five minutes." },
    queue: { title: "Queue", words: "See what is waiting for you." },
    home: { title: "Front page", words: "Start again from there." },
  },
  forbidden: {
    title: "This page is not yours",
    words: "You are signed in, but the page belongs to another role. If you think this is wrong, talk to your administrator.",
  },
  conflict: {
    title: "Somebody got there first",
    words: "The request has changed since you opened the page. See what has happened before you go on.",
    reload: "See the request as it is now",
  },
  tooLarge: {
    title: "That is too much at once",
    words: "There is more in the form than we can receive. Go back and make it shorter. Nothing has been saved.",
  },
  notTaken: {
    title: "This page takes nothing in",
    words: "What you sent belongs on another page. Nothing has been saved.",
  },
  away: {
    title: "We are away for a moment",
    words: "Medspil is not answering at the moment. Nothing that you have sent before is lost. Try again in a moment.",
    again: "Try again",
    send: "Try sending again",
  },
  broken: {
    title: "Something went wrong on our side",
    words: "It is not your fault, and we have made a note of it. Nothing that you have sent before is lost.",
    incident: "The number of the error is",
    tell: "Tell your administrator if it happens again.",
  },
  unreadable: {
    title: "We cannot read what was sent",
    words:
      "Either it was not a form, or the text has invisible characters that cannot be stored. Write it again, or paste it as plain text. Nothing has been saved.",
  },
  typedHeading: "This is what you had written",
  toFront: "To the front page",
  toPage: "Show the page",
  acuteStill: "If it is urgent: call 112 in immediate danger. You do not need Medspil to make a statutory notification.",

  waiting: (waiting: number) => `${number(waiting)} waiting`,
};
