import type { UnitKind } from "#workflows/consultation/vocabulary.ts";
import { number } from "../format.ts";
import type { Labels } from "../labels.ts";

/**
 * Asking for advice: the words of the forms (docs/domain/workflow.md 3.2), the receipt, the drafts and the requester's own list.
 * A question has a `label`, mostly a `hint`, and `missing`: what to do when it has no answer.
 */
export const asking = {
  /** Where all of it is found again. */
  list: { title: "Mine henvendelser" },
  away: "Løsningen svarer ikke lige nu. Intet er sendt, og det, du har skrevet, står her stadig. Prøv igen om et øjeblik.",
  leftOut: (labels: string) =>
    `Mens du var logget ud, blev kladden gemt uden “${labels}”, fordi teksten så ud til at indeholde et CPR-nummer. Skriv den igen uden nummeret.`,
  /** Stands above every form (docs/domain/workflow.md 3.2). */
  noNames: {
    strong: "Skriv ikke navne, CPR-numre, adresser eller andet, der kan afsløre, hvem det handler om.",
    example: "Skriv fx “en dreng i 7. klasse”.",
    combinations: "Undgå kombinationer, der kan genkendes, fx skole, klasse og en omtalt episode.",
  },

  forms: {
    sparring: {
      title: "Faglig sparring",
      lead: "Du vil drøfte et emne, en gruppe eller en situation med en kollega, der kender området.",
    },
    enkeltsag: {
      title: "Rådgivning i en enkeltsag",
      lead: "Du beholder sagen. Vi tænker med og giver råd om næste skridt.",
    },
    metodeudvikling: {
      title: "Støtte til metodeudvikling",
      lead: "I vil udvikle eller afprøve en måde at arbejde på. I gør arbejdet, og vi hjælper jer med at gøre det godt.",
    },
    analyse: {
      title: "Analyse eller evaluering",
      lead: "I har brug for viden, tal eller en vurdering af, hvordan en indsats virker i praksis. Vi aftaler omfanget, før vi går i gang.",
    },
    tvivl: { title: "Jeg er i tvivl", lead: "Beskriv behovet. Så finder vi ud af det sammen." },
  },
  steps: {
    situation: { label: "Trin 1 af 2 · Situationen" },
    task: { label: "Trin 1 af 2 · Opgaven" },
    agreement: { label: "Trin 2 af 2 · Aftalen", title: "Hvornår og hvordan?", crumb: "Aftalen" },
  },
  submit: "Send henvendelsen",
  next: "Fortsæt til trin 2",
  back: "Tilbage til situationen",
  backToTask: "Tilbage til opgaven",
  saveDraft: "Gem kladde og luk",

  facts: {
    /** “Du skriver som lærer på Fyrreskolen”. */
    who: (profession: string, preposition: string, unit: string) => `Du skriver som ${profession} ${preposition} ${unit}`,
    whoOther: (preposition: string, unit: string) => `Du skriver fra dit arbejde ${preposition} ${unit}`,
    unit: (preposition: string, unit: string) => `Du arbejder ${preposition} ${unit}`,
    profession: (profession: string) => `Du skriver som ${profession}`,
    /** Follows one of the above. */
    reach: {
      PHONE: (phone: string) => `, og vi ringer til dig på ${phone}`,
      VIDEO: () => ", og du vil helst mødes på video",
      MEETING_MINE: () => ", og du vil helst mødes på din arbejdsplads",
      MEETING_YOURS: () => ", og du vil helst mødes hos os",
      WRITTEN: () => ", og du vil helst have skriftligt svar",
    },
    edit: "Ret arbejdssted, funktion eller kontakt",
  },

  /** “på Fyrreskolen”, “i Klub Kometen”: the preposition that a unit’s name takes. */
  unitPrepositions: {
    SCHOOL: "på",
    SPECIAL_SCHOOL: "på",
    YOUTH_SCHOOL: "på",
    CLUB: "i",
    DAY_CARE: "i",
    CENTRE: "i",
    AREA: "i",
    STAFF_UNIT: "i",
  } satisfies Labels<UnitKind>,
  professionsInSentence: {
    TEACHER: "lærer",
    PEDAGOGUE: "pædagog",
    SCHOOL_LEADER: "skoleleder eller afdelingsleder",
    AKT: "AKT- eller trivselsmedarbejder",
    HEALTH_NURSE: "sundhedsplejerske",
    PSYCHOLOGIST_PPR: "psykolog eller PPR-medarbejder",
    CASEWORKER: "sagsbehandler",
    CLUB_WORKER: "klub- eller ungdomsskolemedarbejder",
    EMPLOYMENT: "beskæftigelsesmedarbejder",
    HOUSING_WORKER: "boligsocial medarbejder",
    CENTRE_STAFF: "leder eller konsulent",
    OTHER: "",
  },

  /** An analysis takes time: what is needed sooner can be asked for all the same (docs/domain/workflow.md 3.2). */
  deadline: {
    hint: (date: string) => `Vi skal som regel bruge mindst 20 arbejdsdage: tidligst ${date}.`,
    strong: "Det er tidligere, end vi plejer at kunne nå.",
    words: (date: string) =>
      `Vi skal som regel bruge 20 arbejdsdage, altså til ${date}. Send den alligevel, så finder vi ud af, hvad vi kan nå.`,
  },
  /** Right after “Ikke endnu” (docs/domain/workflow.md 3.2). */
  leader: {
    strong: "Send bare henvendelsen nu.",
    words: "Vi skriver til din leder, som skal godkende den, før vi går i gang. Lederen kan læse det, du har skrevet her.",
  },

  /** The line below `TODAY` (docs/domain/workflow.md 3.2): what is so when it is sent now. */
  urgent: {
    today: "Du bliver ringet op i dag, hvis du sender inden kl. 13 på en arbejdsdag.",
    notToday: (when: string) =>
      `Sender du nu, bliver du ringet op senest ${when}. Vi ringer inden for to arbejdstimer, og arbejdsdagen slutter kl. 15.30.`,
    look: (when: string) => `Sender du nu, ser en fordeler på henvendelsen senest ${when} og finder ud af, hvad vi kan nå.`,
    cannotWait: "Kan det ikke vente, så ring til os på",
  },
  /** Where work must be prepared, whatever is chosen. */
  talkWithin: (days: number) =>
    `Vi taler sammen inden for ${number(days)} arbejdsdage, fordi opgaven skal forberedes. Vælger du noget tidligere, ved vi, at du har travlt, men kan ikke love det. Ved akut fare skal du ringe 112.`,
  /** On the duty to notify, right after an answer in doubt (docs/domain/workflow.md 3.2). Fixed words. */
  duty: {
    strong: "Underretningspligten er personlig.",
    words:
      "Hvis du har grund til at antage, at et barn eller en ung kan have behov for særlig støtte, skal du underrette, også selv om du venter på råd fra os.",
    how: "Sådan underretter du",
  },
  /** Themes with rules of their own (docs/domain/workflow.md 3.3). */
  extremism: {
    strong: "Konkrete bekymringer om ekstremisme drøftes i Infohuset, ikke her.",
    limit: (max: number) => `Hold det generelt: Hver tekst må højst fylde ${number(max)} tegn, når det er et af temaerne.`,
  },
  honour: {
    strong: "Kontakt ikke forældrene, før du har talt med myndigheden.",
    words:
      "Ved negativ social kontrol kan en samtale med forældrene gøre det værre for den, det handler om. Tal først med den myndighedsfunktion, der behandler underretninger.",
  },
};
