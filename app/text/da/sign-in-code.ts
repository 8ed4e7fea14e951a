/** Signing in by a code that comes by e-mail, and the registration of whoever is new. */
export const signInCode = {
  ask: {
    email: "Din arbejdsmail",
    emailHint: "Vi sender en kode til den.",
    button: "Send mig en kode",
    folded: "Log ind med en kode på mail",
    demo: "Sådan logger man ind uden for demoen. Prøv med adressen på en af personerne, eller find selv på en, der ender på @eksempel.invalid. Mailen ligger i demoens post.",
    demoExample: "For eksempel laerke.laerer@eksempel.invalid.",
    noCode: {
      title: "Kommer der ingen kode?",
      who: "Koden kommer kun til en adresse, som har adgang, eller som er kommunens egen. Det kan tage et par minutter, og den kan være havnet i uønsket mail.",
      else: "Kommer den stadig ikke, så bed jeres administrator om adgang eller om et link, du kan logge ind med.",
    },
  },

  code: {
    title: "Skriv koden",
    sent: (address: string) =>
      `Hvis ${address} kan logge ind her, er der en mail på vej med en kode på seks cifre. Den virker i ti minutter.`,
    sentLong: (address: string) =>
      `Der er bedt om mange koder, og derfor er koden længere end ellers: tolv cifre. Hvis ${address} kan logge ind her, er mailen på vej, eller også er den kommet inden for den seneste time.`,
    label: "Koden fra mailen",
    hint: (clock: string) => `Seks tal. Brug den mail, hvor der står ${clock}.`,
    longHint: "Tolv tal, med eller uden mellemrum.",
    button: "Log ind",
    sixDigits: "Skriv de seks cifre fra mailen",
    twelveDigits: "Skriv de tolv cifre fra mailen",
    wrong: (left: number) =>
      left === 0
        ? "Koden passer ikke, og det var det sidste forsøg. Bed om en ny kode"
        : `Koden passer ikke. Se efter, om det er den rigtige mail; du har ${left === 1 ? "ét forsøg" : `${left} forsøg`} tilbage`,
    again: "Send en ny kode",
    againWords: "Beder du om en ny kode, gælder kun den nye.",
    againLong: "Imens sender vi højst én mail i timen. Koden i den gælder, til den er brugt.",
    other: "Brug en anden mailadresse",
    inDemo: "Demoen sender ingen mails.",
    demoMail: "Se mailen i demoens post",
    goneTitle: "Koden virker ikke længere",
    gone: (address: string) => `En kode virker kun én gang og kun i kort tid. Vi kan sende en ny til ${address}.`,
  },

  register: {
    title: "Velkommen til Medspil",
    lead: (address: string) => `Din adresse, ${address}, er ny hos os. Fortæl kort, hvem du er, så kan du spørge om råd.`,
    name: "Dit navn",
    unit: "Hvor arbejder du?",
    unlisted: "Mit arbejdssted er ikke på listen",
    profession: "Hvad er din funktion?",
    button: "Kom i gang",
    stored: "Vi gemmer dit navn, din arbejdsmail, dit arbejdssted og din funktion.",
    privacy: "Sådan behandler vi oplysninger",
    unitMissing: "Vælg, hvor du arbejder",
    professionMissing: "Vælg din funktion",
  },
};
