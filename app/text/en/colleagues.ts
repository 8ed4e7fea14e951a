import { count, number } from "../format.ts";

/** Colleagues whom the requester invites to one request. */
export const colleagues: typeof import("../da/colleagues.ts").colleagues = {
  title: "Invite a colleague",
  lead: "Invite a colleague to follow the request and write to the consultant. You are still the one who replies, withdraws and closes.",
  link: "Invite a colleague",
  with: "You have invited",
  nobody: "You have not invited anybody yet.",
  since: (when: string) => `Invited ${when}.`,
  notYet: (when: string) => `Invited ${when}. Has not signed in yet.`,
  email: "Your colleague’s work email",
  emailHint: "Your colleague must work in the municipality. The email holds only a number and a link.",
  invite: "Invite",
  /** Read aloud after “Take back”. */
  takeBackOf: (who: string) => `to the request for ${who}`,
  takeBackShort: "Remove access",
  back: "Back to the request",
  closed: "The request is no longer open, so nobody else can be invited.",
  invited: "Your colleague is invited and gets an email.",
  removed: "Your colleague no longer has access.",

  errors: {
    missing: "Write your colleague’s work email",
    yourself: "That is your own address. Write a colleague’s",
    unknown: "We know of no colleague in the municipality with that address. Check that it is a work email",
    already: "Your colleague is invited already",
    advises: (name: string) => `${name} advises on the request and therefore cannot be a co-requester as well`,
    tooOften: (minutes: number) =>
      `You have invited many in a short time. Wait ${count(minutes, "minute", "minutes")}, and try again`,
    tooMany: (most: number) => `There can be at most ${number(most)} co-requesters. Take back an invitation first`,
  },

  fact: "Co-requesters",
  next: (name: string) =>
    `You are a co-requester. You can follow the request and write to the consultant. ${name} replies and closes.`,
  shared: "Shared with you",
  from: (name: string) => `${name} has invited you to follow it.`,
};
