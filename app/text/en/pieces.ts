import { count, number, numberWord } from "../format.ts";

/** Words that belong to pieces of the design system, whichever page they stand on; those of lists stand in lists.ts. */
export const pieces: typeof import("../da/pieces.ts").pieces = {
  optional: "(optional)",
  error: "Error: ",
  edit: "Change",
  show: "Show",
  all: "All",
  close: "Close",
  save: "Save",
  cancel: "Cancel",

  form: {
    summary: (errors: number, sends = false) =>
      `Correct ${errors === 1 ? "one thing" : `${numberWord(errors)} things`} before you ${sends ? "send" : "go on"}`,
    limit: (max: number, min = 0) => `${min > 0 ? `At least ${number(min)} and at most` : "At most"} ${number(max)} characters.`,
    written: (length: number, max: number) => `${number(length)} of ${number(max)} characters`,
    tooMany: (over: number) => `${count(over, "character", "characters")} too many`,
    choose: "Choose",
    unsaved: "Something here is not saved.",
  },

  marks: {
    block: "The text seems to contain a CPR number. Remove it before you send. We do not store the number.",
    /** Below the field, where the sentence stands above it already; and while somebody writes. */
    blockHere: "It is here",
    blockLive: "This looks like a CPR number. The text can be neither saved nor sent until you have removed it.",
    warn: "Check whether this could reveal who it is about",
    hint: "If this is a person’s name or address, write it differently. Otherwise there is nothing you need to do.",
    rewrite: "I will change the text",
    notPersonal: "It is not personal data",
    more: "There are more places. They are shown once you have changed some of these.",
    looksLike: {
      cpr: "looks like a CPR number",
      email: "looks like an email address",
      phone: "looks like a telephone number",
      address: "looks like an address",
      name: "looks like a name",
    },
  },

  draft: {
    idle: "The draft is saved as you write.",
    saving: "Saving the draft …",
    saved: (at: string) => `The draft is saved as you write. Last saved at ${at}.`,
    blocked: "The draft is not saved, because the text contains a CPR number.",
    signedOut:
      "The draft is not saved, because you are signed out. When you send, you can sign in again, and the text will still be there.",
    unavailable: "The draft is not saved, because there is no connection. We will try again when you go on writing.",
    refused: "The draft is not saved. Use the button “Save draft”.",
  },

  ball: { label: "Waiting for", you: "You", by: "By", state: "Status" },
  steps: { label: "Progress", done: "Done: ", now: "Now: " },
  breadcrumbs: "Breadcrumb",

  search: "Search",

  idle: {
    warning: "You will soon be signed out, because nothing has happened for 25 minutes.",
    stay: "Stay signed in",
    out: "You are signed out, because nothing has happened for 30 minutes. What you have written is not lost: sign in again when you send.",
  },

  sending: {
    noAnswer:
      "There is no connection to the service right now. Everything you have written is still here. Try again in a moment.",
    scriptFailed: (incident: string) =>
      `Something went wrong at our end. What you have written is still here, and you can send it as usual. We have noted the error as number ${incident}.`,
  },

  points: (value: number, most: number) => `${number(value)} of ${number(most)}`,
  pointsUnit: "points",

  figures: {
    guidance: "Indicative",
    hidden: "hidden",
    fewerThan: (limit: number) => `fewer than ${number(limit)}`,
    asTable: "Show the figures as a table",
  },
};
