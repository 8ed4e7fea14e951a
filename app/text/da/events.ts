import type { DeadlineName, EventType } from "#workflows/consultation/model.ts";
import { count } from "../format.ts";

/** What an event's sentence may be made of. Names are names of people who work here; everything else is words for codes. */
export type EventWords = {
  /** Who did it: "Du", a name, or "Vi" where no name is told. */
  who: string;
  /** Who got the ball, where somebody did: "dig" or a name. */
  to: string | null;
  /** The requester: "dig", or "henvender" to the unit. */
  requester: string;
  /** A chosen code in words: a reason, an outcome, an offer, a date. */
  chosen: string | null;
  /** A moment in words, where the event speaks of one. */
  when: string | null;
  minutes: number | null;
  /** The same was done before. */
  again: boolean;
};

type Sentence = (words: EventWords) => string;
/** `unit` is what the unit reads; `requester` what the requester's side reads, null where it is not theirs to see. */
type Told = { unit: Sentence; requester: Sentence | null };

const same = (sentence: Sentence): Told => ({ unit: sentence, requester: sentence });
const unitOnly = (sentence: Sentence): Told => ({ unit: sentence, requester: null });
const because = (chosen: string | null) => (chosen ? `: ${chosen}.` : ".");
const spent = (minutes: number | null) => (minutes ? `, ${count(minutes, "minut", "minutter")}` : "");

/** How somebody was in touch, after "Du" or a name. */
const contacts: Readonly<Record<string, (requester: string) => string>> = {
  PHONE: (requester) => `talte med ${requester} i telefon`,
  MEETING: (requester) => `holdt møde med ${requester}`,
  VIDEO: (requester) => `holdt videomøde med ${requester}`,
  WRITTEN: (requester) => `skrev sammen med ${requester}`,
  OBSERVATION: () => "var ude og observere",
};

/** What happened, one sentence per event of the chart (docs/domain/workflow.md 3.6). */
export const events = {
  contacts,
  system: "Vi",
  youWho: "Du",
  you: "dig",
  requester: "henvender",
  formerColleague: "En kollega",
  /** What a deadline is for. */
  deadlines: {
    firstLook: "første gennemgang",
    accept: "at sige ja",
    firstContact: "kontakt",
    plan: "plan",
    firstAdvice: "råd",
    nextStep: "næste skridt",
    wrapUp: "at afslutte",
  } as Partial<Record<DeadlineName, string>>,
  sentences: {
    submit: {
      unit: ({ who, to }) =>
        to
          ? `${who} sendte henvendelsen. Den blev fordelt til ${to} med det samme.`
          : `${who} sendte henvendelsen. En fordeler skal se på den først.`,
      requester: ({ who, to }) =>
        to
          ? `${who} sendte henvendelsen. Den gik til ${to} med det samme.`
          : `${who} sendte henvendelsen. En fordeler ser på den først.`,
    },
    register: {
      unit: ({ who, requester, chosen, minutes }) =>
        chosen
          ? `${who} ${(contacts[chosen] ?? contacts.WRITTEN)?.(requester)}${spent(minutes)}, og registrerede henvendelsen.`
          : `${who} registrerede henvendelsen.`,
      requester: ({ who, requester, chosen }) =>
        chosen
          ? `${who} ${(contacts[chosen] ?? contacts.WRITTEN)?.(requester)} og registrerede henvendelsen.`
          : `${who} registrerede henvendelsen.`,
    },
    answerChecklist: unitOnly(({ who }) => `${who} besvarede spørgsmål i første gennemgang.`),
    correctClassification: {
      unit: ({ who, chosen }) => `${who} rettede type, temaer eller alder${because(chosen)}`,
      requester: ({ who, chosen }) =>
        `${who} rettede type, temaer eller alder, så det passer bedre til det, du har brug for${because(chosen)}`,
    },
    escalateAcute: unitOnly(({ who }) => `${who} markerede henvendelsen som akut.`),
    endEscalation: unitOnly(({ who }) => `${who} noterede, at det ikke længere er akut.`),
    openNotification: unitOnly(({ who }) => `${who} åbnede spørgsmålet om underretning.`),
    recordNotificationTalk: {
      unit: ({ who, when, chosen }) => `${who} drøftede underretning med henvender${when ? ` ${when}` : ""}${because(chosen)}`,
      requester: ({ who, when, chosen }) => `${who} drøftede underretning med dig${when ? ` ${when}` : ""}${because(chosen)}`,
    },
    needsLeaderApproval: same(({ who, to }) => `${who} bad ${to ?? "lederen"} om at godkende henvendelsen.`),
    leaderApproved: same(({ who }) => `${who} godkendte henvendelsen.`),
    leaderDeclined: same(({ who }) => `${who} godkendte ikke henvendelsen.`),
    approvalOverdue: same(() => "Lederen svarede ikke inden for fristen. Henvendelsen gik tilbage til en fordeler."),
    assign: same(({ who, to }) => `${who} gav bolden til ${to ?? "en konsulent"}.`),
    reassign: same(({ who, to }) => `${who} gav bolden videre til ${to ?? "en konsulent"}.`),
    consultantAbsent: {
      // Chosen only where it was not an absence.
      unit: ({ who, chosen }) =>
        chosen
          ? `${who} sendte henvendelsen til en fordeler, fordi konsulenten er her ikke længere.`
          : `${who} sendte henvendelsen til en fordeler, fordi konsulenten er fraværende.`,
      requester: ({ chosen }) =>
        chosen
          ? "Din konsulent er her ikke længere. En fordeler finder en anden til dig."
          : "Din konsulent er fraværende. En fordeler finder en anden til dig.",
    },
    accept: {
      unit: ({ who }) => `${who} sagde ja til henvendelsen.`,
      requester: ({ who }) => `${who} sagde ja til at være din konsulent.`,
    },
    consultantDecline: {
      unit: ({ who, chosen }) => `${who} gav henvendelsen tilbage${because(chosen)}`,
      requester: () => "Vi finder en anden konsulent til dig.",
    },
    acceptTimeout: {
      unit: () => "Fristen for at sige ja løb ud, så bolden gik videre.",
      requester: () => "Vi finder en anden konsulent til dig.",
    },
    logContact: {
      unit: ({ who, requester, chosen, minutes }) =>
        `${who} ${(contacts[chosen ?? ""] ?? contacts.WRITTEN)?.(requester)}${spent(minutes)}.`,
      requester: ({ who, requester, chosen }) => `${who} ${(contacts[chosen ?? ""] ?? contacts.WRITTEN)?.(requester)}.`,
    },
    addMessage: same(({ who }) => `${who} skrev`),
    addNote: unitOnly(({ who }) => `${who} noterede, kun for enheden`),
    clarified: same(() => "I blev enige om opgaven."),
    questionArises: same(({ who }) => `${who} har noget, der skal afklares igen.`),
    ask: same(({ who }) => `${who} spurgte`),
    reply: same(({ who }) => `${who} svarede`),
    resume: {
      unit: ({ who }) => `${who} tog henvendelsen op igen uden at vente på svar her.`,
      requester: ({ who }) => `${who} arbejder videre.`,
    },
    reminderDue: {
      unit: () => "Vi mindede henvender om spørgsmålet.",
      requester: () => "Vi mindede dig om, at vi venter på svar.",
    },
    replyOverdue: {
      unit: () => "Der er ikke kommet svar i 15 arbejdsdage. Bolden gik tilbage til konsulenten.",
      requester: () => "Vi har ikke fået svar i 15 arbejdsdage. Konsulenten tager stilling til, hvad der så sker.",
    },
    sendAdvice: same(({ who, again }) => (again ? `${who} sendte en ny udgave af rådet.` : `${who} sendte rådet.`)),
    confirmAdvice: same(({ who }) => `${who} bekræftede, at rådet er modtaget.`),
    closingDue: {
      unit: ({ when }) =>
        when
          ? `Henvender har ikke svaret på rådet. Opfølgningen er ${when}.`
          : "Der er gået 10 arbejdsdage, siden rådet blev sendt. Henvendelsen kan afsluttes.",
      requester: ({ when }) =>
        when ? `Vi følger op på rådet ${when}.` : "Der er gået 10 arbejdsdage, siden du fik rådet. Vi runder af.",
    },
    proposeFollowUp: same(({ who, when }) => `${who} foreslog opfølgning${when ? ` ${when}` : ""}.`),
    confirmFollowUp: same(({ who, when }) => `${who} sagde ja til opfølgning${when ? ` ${when}` : ""}.`),
    followUpDue: same(() => "Datoen for opfølgning er nået."),
    addCoAdviser: same(({ who, to }) => `${who} inddrog ${to ?? "en kollega"}.`),
    removeCoAdviser: same(({ who, to }) => `${who} afsluttede samarbejdet med ${to ?? "en kollega"} om henvendelsen.`),
    inviteCoRequester: same(({ who, to }) => `${who} inviterede ${to ?? "en kollega"} som medhenvender.`),
    removeCoRequester: same(({ who, to }) => `${who} tog invitationen til ${to ?? "en kollega"} tilbage.`),
    redact: {
      unit: ({ who }) => `${who} fjernede oplysninger fra teksten.`,
      requester: ({ who }) => `${who} fjernede oplysninger, som kunne afsløre, hvem det handler om.`,
    },
    deadlinePassed: unitOnly(({ chosen }) => (chosen ? `Fristen for ${chosen} blev overskredet.` : "Fristen blev overskredet.")),
    decideFiling: unitOnly(({ who, chosen }) => `${who} besluttede om journalisering${because(chosen)}`),
    close: {
      unit: ({ who, chosen }) => `${who} afsluttede henvendelsen${because(chosen)}`,
      requester: ({ who, chosen }) => `${who} afsluttede henvendelsen${because(chosen)}`,
    },
    withdraw: same(({ who }) => `${who} trak henvendelsen tilbage.`),
    redirect: same(({ who, chosen }) => `${who} henviste til ${chosen ?? "et andet tilbud"}.`),
    proposeDecline: unitOnly(({ who, chosen }) => `${who} foreslog at afvise henvendelsen${because(chosen)}`),
    declineConfirmed: {
      unit: ({ who, chosen }) => `${who} afviste henvendelsen${because(chosen)}`,
      requester: ({ chosen }) => `Vi kan ikke hjælpe med denne henvendelse${because(chosen)}`,
    },
    reopen: same(({ who }) => `${who} genåbnede henvendelsen.`),
    retentionDue: same(() => "Indholdet er slettet, fordi der ikke længere er brug for det."),
  } satisfies Readonly<Record<EventType, Told>> as Readonly<Record<EventType, Told>>,
};
