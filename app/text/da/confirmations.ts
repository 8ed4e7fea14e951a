/** What takes two: a strong role, another address for somebody who has one, access given back. */
export const confirmations = {
  title: "Bekræftelser",
  nav: "Bekræft",
  lead: "Ingen får adgang til det, andre skriver, på en enkelt administrators ord. Her står det, som en anden administrator eller stabschefen skal bekræfte.",
  none: "Intet venter på bekræftelse",
  noneWords:
    "Her kommer det, når en administrator vil give nogen en rolle, der kræver to, ændre mailadressen for en, der har en, eller give adgang igen.",
  waits: "Venter på bekræftelse:",
  roles: (roles: string) => `Får rollen: ${roles}`,
  address: (to: string, from: string) => `Får mailadressen ${to} i stedet for ${from}`,
  access: "Får adgang igen",
  askedBy: (name: string, moment: string) => `${name} har bedt om det ${moment}.`,
  ask: "Bekræft kun det, du ved er rigtigt. Spørg personen selv, hvis du er i tvivl.",
  confirm: "Bekræft",
  reject: "Afvis",
  withdraw: "Træk tilbage",
  of: (name: string) => `ændringen for ${name}`,
  own: "Du har selv bedt om det. En anden skal bekræfte.",
  done: {
    confirmed: "Ændringen er bekræftet og gælder nu.",
    rejected: "Ændringen er afvist. Intet er ændret.",
    withdrawn: "Ændringen er trukket tilbage. Intet er ændret.",
    own: "En anden end den, der har bedt om ændringen, skal bekræfte den. Er du logget ind med et link fra en administrator, så log ind med en kode i stedet.",
    gone: "Ændringen er allerede bekræftet, afvist eller trukket tilbage.",
    taken: "En anden person har allerede den mailadresse. Afvis ændringen, og bed om en ny.",
  },

  /** On everybody's own page: what was done with their account by others. */
  onYou: {
    title: "Det, administratorer har gjort med din konto",
    lead: "Er der noget, du ikke har aftalt, så sig det til stabschefen.",
    none: "Ingen har ændret noget de seneste tre måneder.",
    link: (name: string) => `${name} lavede et link, som man kan logge ind med som dig`,
    address: (name: string) => `${name} ændrede din mailadresse`,
    roles: (name: string, roles: string) => `${name} gav dig rollen: ${roles}`,
    asked: (name: string) => `${name} bad om at give dig en rolle, en anden mailadresse eller adgang igen`,
    deactivated: (name: string) => `${name} lukkede din adgang`,
    reactivated: (name: string) => `${name} gav dig adgang igen`,
    behind: (name: string) => `Begyndt med et link, som ${name} har lavet`,
  },
};
