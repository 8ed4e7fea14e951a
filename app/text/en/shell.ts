import { number } from "../format.ts";

/** The frame round every page, the fixed words on danger and duty (docs/domain/workflow.md 3.2), and the pages for what went wrong. */
export const shell: typeof import("../da/shell.ts").shell = {
  product: "Medspil",
  untitled: "Advice on safety and crime prevention",
  skip: "Skip to the content",
  demo: { name: "DEMO", words: "– all people and events are invented", label: "Demonstration", mail: "Demo mail" },
  menu: "Menu",
  mainMenu: "Main menu",
  other: { code: "da", name: "Dansk" },
  sessions: "Where you are signed in",
  signOut: "Sign out",
  signIn: "Sign in",
  footer: {
    responsibility:
      "The advice is for guidance. The responsibility for the case and for any decisions lies with you and your organisation.",
    guide: "Guide",
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

  /** The titles of the pages for what went wrong; their words come when one is shown. */
  problemTitles: {
    lost: "Page not found",
    forbidden: "This page is not yours",
    conflict: "Something happened meanwhile",
    tooLarge: "That is too much at once",
    notTaken: "This page takes nothing in",
    away: "We are away for a moment",
    broken: "Something went wrong on our side",
    unreadable: "We cannot read what was sent",
  },

  waiting: (waiting: number) => `${number(waiting)} waiting`,
};
