/** The pages that show the letters of the demo. */
export const keptMail: typeof import("../da/kept-mail.ts").keptMail = {
  title: "Demo mail",
  intro: "The demo sends no emails. Here are the letters that would have been sent, the newest at the top.",
  none: { title: "There are no letters yet", words: "Send a request, and the first letter will be here in a moment." },
  to: (name: string, at: string) => `To ${name} · ${at}`,
  older: "Show older letters",
  newest: "Show the newest letters",
  facts: { to: "To", at: "Written" },
  asPlainText: "The letter as plain text",
};
