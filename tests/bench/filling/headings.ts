import type { Chance } from "#prisma/seed/chance.ts";

// What people write in a heading: common words often, rare ones seldom, as in any language. Nothing in it points to anybody.

const subjects = [
  ..."Uro|Konflikter|Mobning|Skænderier|Fravær|Hærværk|Ensomhed|Utryghed|Grupperinger|Digital tone|Rusmidler|Snus og vapes|Frikvarterer".split(
    "|",
  ),
  ..."Klassefællesskab|Forældresamarbejde|Overgange|Trivsel|Cykeltyverier|Fyrværkeri|Hashlugt|Rygter|Chatgrupper|Billeddeling".split(
    "|",
  ),
  ..."Festkultur|Samtykke|Gaming|Natteravne|Ophold i opgangen|Knallertkørsel|Påklædning og tone|Drillerier|Udelukkelse".split(
    "|",
  ),
  ..."Småtyverier|Fælles regler|Sprogbrug|Legepladsen|Boldbanen|Lektiecafeen|Kældergangen|Svømmehallen|Busstoppestedet".split(
    "|",
  ),
];
const places = [
  ..."på 5. årgang|på 6. årgang|på 7. årgang|på 8. årgang|på 9. årgang|i indskolingen|i udskolingen|i klubben|ved indgangen".split(
    "|",
  ),
  ..."i gården|ved stationen|i opgangene|på stien|i cafeen|i hallen|på biblioteket|i fritidsdelen|på holdet|i værkstedet".split(
    "|",
  ),
  ..."ved kiosken|på skolevejen|i garderoben|i musiklokalet|på parkeringspladsen|ved søen|i haven|på torvet|i afdelingen".split(
    "|",
  ),
];
const times = [
  ..."efter ferien|om aftenen|i pauserne|siden efteråret|i denne uge|hver fredag|før sommeren|siden skolestart|i weekenden".split(
    "|",
  ),
  ..."siden januar|i eksamensperioden|efter flytningen|før lejrturen|siden ombygningen|efter temaugen|i mørketiden".split("|"),
];
const kinds = ["", "Igen: ", "Spørgsmål om ", "Råd om ", "Kort: ", "Opfølgning på ", "Vi er i tvivl om ", "Sparring om "];

/** A heading as somebody writes it. The first of each list come far more often than the last. */
export function headingOf(chance: Chance): string {
  const drawn = (words: readonly string[]) => words[Math.floor(words.length * chance.share() ** 2)] ?? "";
  const kind = drawn(kinds);
  const subject = drawn(subjects);
  return `${kind}${kind === "" ? subject : subject.toLocaleLowerCase("da")} ${drawn(places)} ${drawn(times)}`;
}

/** What stands in the situations and questions that are told (prisma/seed/generated-texts.ts), often and seldom. */
const inTexts = "forældre|voksne|gruppe|elever|ledelsen|pauserne|trygge|beskeder".split("|");

/**
 * What people type into the search: a number, its place alone, a common word, a rare one, several together, in their order and out of it,
 * one of the situation, and one that nobody wrote.
 */
export function searchesOf(chance: Chance, numbers: readonly string[], count: number): string[] {
  const ways = [
    () => chance.pick(numbers),
    () => chance.pick(numbers).slice(8),
    () => chance.pick(subjects.slice(0, 8)).toLocaleLowerCase("da"),
    () => chance.pick(subjects.slice(-10)),
    () => chance.pick(places),
    () => `${chance.pick(places)} ${chance.pick(times)}`,
    () => `${chance.pick(times)} ${chance.pick(subjects).toLocaleLowerCase("da")}`,
    () => chance.pick(inTexts),
    () => chance.pick(["varmtvandsbassin", "klatrevæg", "bordfodbold"]),
  ];
  return Array.from({ length: count }, (_, index) => ways[index % ways.length]?.() ?? "");
}
