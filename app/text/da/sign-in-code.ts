/** Signing in by a code that comes by e-mail, and the registration of whoever is new. */
export const signInCode = {
  ask: {
    email: "Din arbejdsmail",
    emailHint: "Vi sender en kode på seks cifre til den.",
    button: "Send mig en kode",
    folded: "Log ind med en kode på mail",
    demo: "Sådan logger man ind uden for demoen. Prøv med adressen på en af personerne, eller find selv på en, der ender på @eksempel.invalid. Mailen ligger i demoens post.",
    demoExample: "For eksempel laerke.laerer@eksempel.invalid.",
    tooMany: (wait: string) =>
      `Der er bedt om mange koder. Prøv igen ${wait}, eller bed jeres administrator om et link, du kan logge ind med.`,
    noCode: {
      title: "Kommer der ingen kode?",
      who: "Koden kommer kun til en adresse, som har adgang, eller som er kommunens egen. Det kan tage et par minutter, og den kan være havnet i uønsket mail.",
      else: "Kommer den stadig ikke, så bed jeres administrator om adgang eller om et link, du kan logge ind med.",
    },
  },

  /** How long until something may be tried again. */
  wait: {
    minutes: (minutes: number) => (minutes === 1 ? "om et minut" : `om ${minutes} minutter`),
    hours: (hours: number) => (hours === 1 ? "om en time" : `om ${hours} timer`),
  },

  code: {
    title: "Skriv koden",
    sent: (address: string) =>
      `Hvis ${address} kan logge ind her, er der en mail på vej med en kode på seks cifre. Den virker i ti minutter.`,
    label: "Koden fra mailen",
    hint: "Seks tal",
    button: "Log ind",
    sixDigits: "Skriv de seks cifre fra mailen",
    wrong: (left: number) =>
      left === 0
        ? "Koden passer ikke, og det var det sidste forsøg. Bed om en ny kode"
        : `Koden passer ikke. Se efter i den nyeste mail; du har ${left === 1 ? "ét forsøg" : `${left} forsøg`} tilbage`,
    tooMany: (wait: string) =>
      `Der er prøvet for mange forkerte koder. Prøv igen ${wait}, eller bed jeres administrator om et link`,
    again: "Send en ny kode",
    againWords: "Kun den nyeste kode virker.",
    other: "Brug en anden mailadresse",
    inDemo: "Demoen sender ingen mails.",
    demoMail: "Se mailen i demoens post",
    goneTitle: "Koden virker ikke længere",
    gone: (address: string) => `En kode virker én gang, i ti minutter, og kun den nyeste. Vi kan sende en ny til ${address}.`,
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
