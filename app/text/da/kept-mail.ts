/** The pages that show the letters of the demo. */
export const keptMail = {
  title: "Demopost",
  intro: "Demoen sender ingen mails. Her ligger de breve, som ellers var sendt, med det nyeste øverst.",
  none: { title: "Der er ingen breve endnu", words: "Send en henvendelse, så kommer det første brev efter et øjeblik." },
  to: (name: string, at: string) => `Til ${name} · ${at}`,
  older: "Vis ældre breve",
  newest: "Vis de nyeste breve",
  facts: { to: "Til", at: "Skrevet" },
  asPlainText: "Brevet som ren tekst",
};
