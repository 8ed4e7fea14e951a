import type { LetterName } from "#workflows/consultation/model.ts";

/** The words of one letter. `{number}` is where the request's number goes. */
export type LetterWords = {
  subject: string;
  heading: string;
  /** One sentence on what happened. Never a title, theme, type, unit, or the name of anybody but the reader (docs/domain/workflow.md 3.8). */
  sentence: string;
  button: string;
};

/** Words of the letters (docs/domain/workflow.md 3.8). Only the server needs them: they are no area of the browser's dictionary. */
export const letterWords: Record<LetterName, LetterWords> = {
  "request-received": {
    subject: "Vi har modtaget din henvendelse {number}",
    heading: "Vi har modtaget din henvendelse",
    sentence: "Din henvendelse {number} er kommet frem til os.",
    button: "Se henvendelsen",
  },
  "request-awaits-triage": {
    subject: "Ny henvendelse {number} venter på fordeling",
    heading: "En ny henvendelse venter på fordeling",
    sentence: "Henvendelsen {number} venter på første gennemgang.",
    button: "Gennemgå henvendelsen",
  },
  "consultant-proposed": {
    subject: "Du er foreslået som konsulent på {number}",
    heading: "Du er foreslået som konsulent",
    sentence: "Du er foreslået som konsulent på henvendelsen {number}, og bolden er hos dig.",
    button: "Tag stilling",
  },
  "consultant-proposed-urgent": {
    subject: "Haster: Du er foreslået som konsulent på {number}",
    heading: "Du er foreslået som konsulent, og det haster",
    sentence: "Du er foreslået som konsulent på henvendelsen {number}, som haster: Henvender venter på at høre fra os.",
    button: "Tag stilling",
  },
  "consultant-accepted": {
    subject: "Du har fået en konsulent – {number}",
    heading: "Du har fået en konsulent",
    sentence: "En konsulent har taget imod din henvendelse {number}.",
    button: "Se, hvem det er",
  },
  "question-asked": {
    subject: "Vi har et spørgsmål til din henvendelse {number}",
    heading: "Vi har et spørgsmål til dig",
    sentence: "Vi har stillet dig et spørgsmål i din henvendelse {number}.",
    button: "Læs og svar",
  },
  "requester-replied": {
    subject: "Der er kommet svar på {number}",
    heading: "Der er kommet svar",
    sentence: "Der er en ny besked på henvendelsen {number}.",
    button: "Læs svaret",
  },
  "advice-is-ready": {
    subject: "Der ligger et råd til dig – {number}",
    heading: "Der ligger et råd til dig",
    sentence: "Der er kommet et råd på din henvendelse {number}.",
    button: "Læs svaret",
  },
  "follow-up-due": {
    subject: "Påmindelse om aftalt opfølgning – {number}",
    heading: "Det er tid til at følge op",
    sentence: "I har aftalt at følge op på henvendelsen {number}, og nu er det tid.",
    button: "Se henvendelsen",
  },
  "text-removed": {
    subject: "Vi har fjernet oplysninger fra din henvendelse {number}",
    heading: "Vi har fjernet oplysninger fra din henvendelse",
    sentence: "Vi har fjernet noget af teksten i din henvendelse {number}.",
    button: "Se henvendelsen",
  },
  "approval-asked": {
    subject: "En medarbejder beder om din godkendelse – {number}",
    heading: "En medarbejder beder om din godkendelse",
    sentence: "En af dine medarbejdere har sendt os henvendelsen {number}, og den kræver din godkendelse.",
    button: "Tag stilling",
  },
  "request-closed": {
    subject: "Din henvendelse {number} er afsluttet",
    heading: "Din henvendelse er afsluttet",
    sentence: "Vi har afsluttet din henvendelse {number}, og du kan genåbne den i 30 dage.",
    button: "Se henvendelsen",
  },
  "request-redirected": {
    subject: "Vi har et forslag til, hvem der kan hjælpe – {number}",
    heading: "Vi har et forslag til, hvem der kan hjælpe",
    sentence: "Vi har læst din henvendelse {number} og har et forslag til, hvem der kan hjælpe dig videre.",
    button: "Læs forslaget",
  },
  "request-declined": {
    subject: "Svar på din henvendelse {number}",
    heading: "Svar på din henvendelse",
    sentence: "Vi har læst din henvendelse {number} og skrevet et svar til dig.",
    button: "Læs svaret",
  },
  urgent: {
    subject: "Haster: {number} skal ses med det samme",
    heading: "En henvendelse skal ses med det samme",
    sentence: "Henvendelsen {number} haster og skal ses med det samme.",
    button: "Se henvendelsen",
  },
  "deadline-passed": {
    subject: "Fristen er overskredet på {number}",
    heading: "En frist er overskredet",
    sentence: "En frist på henvendelsen {number} er overskredet.",
    button: "Se henvendelsen",
  },
  "still-waiting": {
    subject: "Vi venter stadig på svar fra dig – {number}",
    heading: "Vi venter stadig på svar fra dig",
    sentence: "Vi har brug for dit svar for at komme videre med din henvendelse {number}.",
    button: "Læs og svar",
  },
  survey: {
    subject: "Hvad fik du ud af rådgivningen? (2 minutter)",
    heading: "Hvad fik du ud af rådgivningen?",
    sentence: "Din henvendelse {number} er afsluttet, og vi vil gerne vide, hvad du fik ud af rådgivningen.",
    button: "Svar på spørgsmålene",
  },
  "three-months": {
    subject: "Tre måneder efter: Hvordan er det gået? (1 minut)",
    heading: "Hvordan er det gået?",
    sentence: "Det er tre måneder siden, din henvendelse {number} blev afsluttet, og vi vil gerne vide, hvordan det er gået.",
    button: "Svar på spørgsmålene",
  },
  "consultant-absent": {
    subject: "Din konsulent er fraværende – en kollega tager over ({number})",
    heading: "En kollega tager over",
    sentence: "Din konsulent på henvendelsen {number} er fraværende, og en kollega tager over.",
    button: "Se, hvem det er",
  },
  "consultant-missing": {
    subject: "Din konsulent er fraværende – vi finder en anden ({number})",
    heading: "Vi finder en anden konsulent til dig",
    sentence: "Din konsulent på henvendelsen {number} er fraværende, og vi finder en anden til dig.",
    button: "Se henvendelsen",
  },
  "consultant-changed": {
    subject: "Du får en anden konsulent – {number}",
    heading: "Du får en anden konsulent",
    sentence: "Du får en anden konsulent på din henvendelse {number}.",
    button: "Se henvendelsen",
  },
  "consultant-left": {
    subject: "{number} har mistet sin konsulent",
    heading: "En henvendelse har mistet sin konsulent",
    sentence: "Konsulenten på henvendelsen {number} er her ikke længere, og den venter på fordeling.",
    button: "Se henvendelsen",
  },
  "approval-answered": {
    subject: "Din leder har svaret – {number}",
    heading: "Din leder har svaret",
    sentence: "Din leder har taget stilling til din henvendelse {number}.",
    button: "Læs svaret",
  },
  "approval-declined": {
    subject: "Din leder har ikke godkendt {number}",
    heading: "Din leder har ikke godkendt henvendelsen",
    sentence: "Din leder har svaret nej til henvendelsen {number}, og vi taler med dig om, hvad der så kan lade sig gøre.",
    button: "Læs svaret",
  },
  "leader-missing": {
    subject: "Vi mangler en leder at spørge om {number}",
    heading: "Vi mangler en leder at spørge",
    sentence:
      "Henvendelsen {number} skal godkendes af din leder, men der er ingen, vi kan spørge, så vi kontakter dig og aftaler, hvem det er.",
    button: "Se henvendelsen",
  },
  "decline-proposed": {
    subject: "Forslag om at afvise {number} venter på dig",
    heading: "Et forslag om at afvise venter på dig",
    sentence: "En fordeler foreslår at afvise henvendelsen {number}, og du tager stilling.",
    button: "Tag stilling",
  },
  "co-requester-invited": {
    subject: "En kollega har inviteret dig med på {number}",
    heading: "En kollega har inviteret dig med",
    sentence: "En kollega har inviteret dig til at læse med på henvendelsen {number}.",
    button: "Se henvendelsen",
  },
  "soon-anonymised": {
    subject: "Indholdet i {number} bliver snart slettet",
    heading: "Indholdet bliver snart slettet",
    sentence: "Om 10 arbejdsdage sletter vi indholdet i henvendelsen {number}.",
    button: "Se henvendelsen",
  },
};

/** The fixed lines round every letter. */
export const letterFrame = {
  product: "Medspil",
  sender: "Rådgivning om tryghed og forebyggelse",
  greeting: (firstName: string) => (firstName === "" ? "Hej." : `Hej ${firstName}.`),
  /** Behind the sentence, and what a mailbox shows beside the subject; by what the link opens. */
  signIn: { call: "Log ind for at læse mere", preheader: "Log ind for at læse det." },
  survey: { call: "Det er frivilligt, og du skal ikke logge ind", preheader: "Du skal ikke logge ind." },
  copyLink: "Virker knappen ikke, så kopiér linket:",
  closing: ["Venlig hilsen", "Tryghed og Kriminalitetsforebyggelse"],
  fixed: "Du kan ikke svare på denne mail. Skriv aldrig personoplysninger i en mail til os.",
};

/** The letter with a one-time code: the only one with a secret in it. */
export const codeLetter = {
  subject: "Din kode til Medspil",
  heading: "Din kode til at logge ind",
  preheader: "Den virker i ti minutter.",
  /** The page says the same time, so that of several letters one knows which. */
  words: (clock: string) => `Skriv koden på den side, hvor du bad om den ${clock}. Den virker én gang, i ti minutter:`,
  longPreheader: "Den virker i en time.",
  longWords:
    "Der er bedt om mange koder, og derfor er denne længere end ellers. Skriv den på den side, hvor du bad om en kode. Den virker én gang, i en time:",
  ignore: "Har du ikke selv bedt om en kode, så slet mailen. Giv aldrig koden til andre, heller ikke til os.",
};

/** Letters about somebody's own account: what was done with it, to those whom it concerns. */
export type AccountLetterName = "link-made" | "address-change-asked" | "address-changed" | "confirmation-asked";
/** The words of one: what happened, what to do about it, and the button. No name and no address. */
export type AccountLetterWords = { subject: string; heading: string; words: string; otherwise: string; button: string };

export const accountLetters: Record<AccountLetterName, AccountLetterWords> = {
  "link-made": {
    subject: "Der er lavet et link til at logge ind som dig",
    heading: "Der er lavet et link til at logge ind som dig",
    words: "En administrator har lavet et link, som man kan logge ind med som dig. Det virker én gang, i et døgn.",
    otherwise: "Har du ikke aftalt det med nogen, så log ind, se, hvem der gjorde det, og sig det til stabschefen.",
    button: "Se det på din side",
  },
  "address-change-asked": {
    subject: "Nogen har bedt om at ændre din mailadresse i Medspil",
    heading: "Nogen har bedt om at ændre din mailadresse",
    words:
      "En administrator har bedt om, at du får en anden mailadresse i Medspil. Det sker først, når en anden administrator eller stabschefen bekræfter det.",
    otherwise: "Har du ikke aftalt det med nogen, så sig det til stabschefen med det samme.",
    button: "Se det på din side",
  },
  "address-changed": {
    subject: "Din mailadresse i Medspil er ændret",
    heading: "Din mailadresse er ændret",
    words: "Du har fået en anden mailadresse i Medspil. Breve og koder kommer ikke længere til denne adresse.",
    otherwise: "Har du ikke aftalt det med nogen, så sig det til stabschefen eller jeres administrator med det samme.",
    button: "Se, hvem du kan kontakte",
  },
  "confirmation-asked": {
    subject: "En ændring venter på din bekræftelse",
    heading: "En ændring venter på bekræftelse",
    words:
      "En administrator vil give nogen en rolle, en anden mailadresse eller adgang igen. Det sker først, når du eller en anden bekræfter det.",
    otherwise: "Bekræft kun det, du ved er rigtigt. Spørg personen selv, hvis du er i tvivl.",
    button: "Se ændringen",
  },
};

export const letters = { account: accountLetters, letters: letterWords, frame: letterFrame, code: codeLetter };
