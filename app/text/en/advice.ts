import { capital, count, numberWord } from "../format.ts";

export const advice: typeof import("../da/advice.ts").advice = {
  title: "Write the advice",
  titleAgain: "Write a new version of the advice",
  here: "The advice",
  written: (written: number, all: number) =>
    written === 0
      ? `None of the ${numberWord(all)} parts is written yet.`
      : `${capital(numberWord(written))} of ${numberWord(all)} parts ${written === 1 ? "is" : "are"} written.`,
  due: "Due",
  again: "The requester has been given advice. It cannot be changed; the new version is placed on top, and the old one stays.",

  parts: {
    agreement: {
      hint: (date: string | null) =>
        date ? `From your agreement of ${date}. Change it if anything is different now.` : "No names.",
    },
    understanding: { hint: "No names. Include the strengths." },
    advice: { hint: "Few and concrete steps. The most important first." },
    requesterActions: { label: "What you do now", hint: "Who is a function, not a name." },
    ourActions: { label: "What we do", hint: "Only what we follow up ourselves. The task is still yours." },
    sources: { label: "Services and sources", hint: "The advice must be traceable to professional knowledge." },
    followUp: { hint: "Within six months. Leave it empty if you have not agreed on anything." },
  },
  deal: {
    what: "What",
    who: "Who (function)",
    by: "By",
    number: (index: number) => `Step ${index}`,
    add: "Add a step",
    line: (what: string, who: string, by: string) => {
      const open = (text: string) => text.replace(/[.\s]+$/, "");
      const agreed = open(who) ? [open(who), by && `by ${by}`].filter(Boolean).join(", ") : by && `By ${by}`;
      return `${[open(what), agreed].filter(Boolean).join(". ")}.`;
    },
  },
  offers: "Services that you point to",
  restricted: "name and contact only",
  offerLetter: "Services",
  sources: "Sources",
  sourcesHint: "Articles, guides or links, one on each line.",
  followUpOn: (date: string) => `We will follow up on ${date}.`,

  principles: {
    title: "Our principles",
    all: [
      "We work from a systemic, appreciative approach.",
      "We contribute the best professional knowledge at hand, mostly based on or informed by research.",
      "We help our partners to do well and create learning in the organisation. We do not take over the tasks of others.",
      "We respect and value other professional and organisational views.",
      "We plan the work around the particular need at hand.",
    ],
  },
  request: "The request",
  requestAside: "questions and answers",
  conversation: "The conversation",

  preview: (name: string) => `How ${name} will see it`,
  previewEmpty: "When you write, the advice is shown here as the requester will get it.",
  label: (number: string, consultant: string) => `Advice on ${number} · ${consultant}`,

  once: "Once the advice is sent, it cannot be changed. You can send a new version.",
  send: (name: string) => `Send the advice to ${name}`,
  update: "Update preview",
  save: "Save draft",
  saved: (clock: string) => `The draft was saved at ${clock}.`,

  errors: {
    adviceMissing: "Write our advice before you send.",
    date: "Choose a date.",
    followUpRange: (to: string) => `Choose a date after today and no later than ${to}.`,
    whatMissing: "Write what is to happen, or leave the whole step empty.",
    tooMany: (most: number) => `There is room for ${count(most, "step", "steps")}.`,
  },
};
