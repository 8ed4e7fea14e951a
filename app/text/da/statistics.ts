import { capital, count, enumeration, number, numberWord, percentRange } from "../format.ts";

const requests = (n: number) => count(n, "henvendelse", "henvendelser");

/** “Ni ud af ti” for 90 %, “Mere end otte ud af ti” for 86 %: a share in words that the figure beside it bears out. */
function shareInWords(share: number): string {
  const whole = Math.round(share * 100);
  if (share === 1) return "Alle";
  if (share === 0) return "Ingen";
  if (whole === 100) return "Næsten alle";
  if (whole === 0) return "Næsten ingen";
  if (whole < 10) return "Færre end én ud af ti";
  if (whole >= 45 && whole <= 55) return whole === 50 ? "Halvdelen" : whole < 50 ? "Knap halvdelen" : "Lidt over halvdelen";
  const tenths = `${numberWord(Math.floor(whole / 10))} ud af ti`;
  return whole % 10 === 0 ? capital(tenths) : `Mere end ${tenths}`;
}

/** “1 time”, “1,5 timer”. */
const hoursOf = (hours: string) => `${hours} ${hours === "1" ? "time" : "timer"}`;
const workingDays = (days: number) => `${numberWord(days)} ${days === 1 ? "arbejdsdag" : "arbejdsdage"}`;

/** The words of /statistik. Everything here is put together on the server and reaches the page as sentences. */
export const statistics = {
  title: "Statistik",
  unit: "hele enheden",
  ofType: (type: string) => `kun ${type.toLocaleLowerCase("da")}`,
  filters: { from: "Fra", to: "Til", year: "År", type: "Type", all: "Alle" },
  cohort: "Alle tal handler om de henvendelser, der er kommet ind i perioden.",
  hiddenForAnalyst:
    "Antal under fem er skjult, så ingen kan genkendes, og det samme er det tal, de ellers kunne regnes ud af. Tallene vises for hele kalenderår, så to perioder ikke kan trækkes fra hinanden.",
  standing: {
    live: "Du kan åbne henvendelserne bag tallene og ser dem derfor, som de er nu. Andre, der har adgang til statistikken, ser et øjebliksbillede.",
    snapshot: (at: string | null) =>
      `${at === null ? "" : `Tallene er et øjebliksbillede fra den ${at}. `}Kun stabschefen, der kan åbne henvendelserne, ser tallene, som de er nu. Øjebliksbilledet bliver fornyet, når der er kommet fem henvendelser mere, og intet tal er flyttet af færre end fem, så ingen kan regne ud, hvad der er sket i en enkelt henvendelse.`,
    answers: (at: string | null) =>
      at === null
        ? "Svarene på spørgeskemaet bliver vist, når der er kommet fem. De er for alle et øjebliksbillede."
        : `Svarene på spørgeskemaet er for alle et øjebliksbillede, her fra den ${at}. Det bliver fornyet, når der er kommet fem svar mere, så ingen kan regne et enkelt svar ud.`,
    asOf: (at: string) => `øjebliksbillede fra den ${at}`,
  },
  retrieved: (at: string) => `Hentet den ${at}`,

  empty: {
    title: "Ingen henvendelser i perioden",
    words: "Vælg en længere periode eller alle typer for at se tal.",
    reset: "Vis de seneste 12 måneder",
    nothingTitle: "Der er ingen tal endnu",
    nothing: "Tallene kommer af sig selv, når der er sendt henvendelser.",
    fewTitle: "For få henvendelser til at vise tal",
    few: (year: number) => `Tallene for ${year} bliver vist, når der er mindst fem henvendelser, så ingen kan genkendes.`,
  },

  keys: {
    heading: "Fem nøgletal",
    hidden: "–",
    requests: {
      label: "Henvendelser",
      compared: (difference: number, months: number, partly: boolean) => {
        const then = `${months === 1 ? "måneden" : `de ${numberWord(months)} måneder`} før`;
        const when = partly ? `på samme tid i ${then}` : `i ${then}`;
        if (difference === 0) return `Lige så mange som ${when}.`;
        const more = difference === 1 ? "mere" : "flere";
        return `${number(Math.abs(difference))} ${difference > 0 ? more : "færre"} end ${when}.`;
      },
      begins: (day: string) => `Der er intet at sammenligne med: Tallene begynder den ${day} og dækker ikke hele perioden før.`,
      yearRuns: "Året er ikke slut. Det bliver sammenlignet med året før, når det er.",
      first: "Der kom for få henvendelser i perioden før til at sammenligne.",
      before: (n: number) => `Før: ${number(n)}`,
    },
    inTime: {
      label: "Første kontakt til tiden",
      sentence: (share: number) => `${shareInWords(share)} hørte fra os inden fristen.`,
      basis: (part: number, n: number, low: number, high: number) =>
        `${number(part)} af ${number(n)}. Usikkerhed ${percentRange(low, high)}`,
      none: "Ingen har fået kontakt endnu.",
      waiting: (n: number) => `${number(n)} venter endnu på den første kontakt`,
      hidden: "Vises, når der er nok til, at ingen kan genkendes.",
    },
    contact: {
      label: "Ventetid til første kontakt",
      sentence: (days: number) => `Halvdelen hørte fra os inden for ${workingDays(days)}.`,
      none: "Ingen har fået kontakt endnu.",
    },
    advice: {
      label: "Ventetid til første råd",
      sentence: (days: number) => `Halvdelen fik råd inden for ${workingDays(days)}.`,
      none: "Ingen har fået et skriftligt råd endnu.",
    },
    hours: "timer",
    hour: "time",
    waitedBasis: (n: number, percentile80: string, interval: { low: string; high: string } | null) =>
      `Median af ${number(n)} i arbejdstimer${interval ? `, usikkerhed ${interval.low}–${interval.high}` : ""}. 80 % inden for ${percentile80}`,
    paused: (hours: string) => `Venten på henvender er trukket fra (median ${hours})`,
    experienced: {
      label: "Oplevet udbytte",
      sentence: (share: number) => `${shareInWords(share)} fik i høj grad hjælp til det, de havde brug for.`,
      mean: (mean: string) => `I gennemsnit ${mean} af 5 på spørgsmålet om hjælp til det, de havde brug for.`,
      of5: "af 5",
      tooFew: "Der er for få svar til at vise et tal. Det kommer fra fem svar.",
      allTypes: "Alle typer",
    },
  },
  responseRate: (share: number) => `Svarprocent ${number(share * 100, 0)}`,

  requests: {
    measure: "Henvendelser pr. måned",
    heading: (n: number, months: number) =>
      `${capital(requests(n))} på ${numberWord(months)} ${months === 1 ? "måned" : "måneder"}`,
    steady: "Antallet af henvendelser svinger, som det plejer",
    many: (month: string) => `Usædvanligt mange henvendelser i ${month}`,
    few: (month: string) => `Usædvanligt få henvendelser i ${month}`,
    more: "Vi får flere henvendelser end før",
    fewer: "Vi får færre henvendelser end før",
    wasMore: (first: string, last: string) => `Flere henvendelser fra ${first} til ${last}`,
    wasFewer: (first: string, last: string) => `Færre henvendelser fra ${first} til ${last}`,
    callout: (month: string, n: number) => `${capital(month)}: ${number(n)}`,
    amount: (low: number, high: number) => `${number(low)} til ${requests(high)}`,
    running: (month: string) => `${capital(month)} er ikke slut og tæller ikke med, når vi leder efter signaler.`,
    begins: (month: string) => `Tallene begynder i ${month}; måneden er ikke hel og tæller heller ikke med.`,
    description: (low: number, high: number) => `Mellem ${number(low)} og ${requests(high)} pr. måned.`,
    month: "Måned",
    count: "Henvendelser",
  },

  chart: {
    upper: (value: string) => `Øvre grænse ${value}`,
    lower: (value: string) => `Nedre grænse ${value}`,
    middle: (value: string) => `Midte ${value}`,
    run: (length: number, above: boolean) => `${capital(numberWord(length))} i træk ${above ? "over" : "under"} midten`,
    signals: (n: number) => (n === 0 ? "Ingen signaler." : n === 1 ? "Ét signal." : `${capital(numberWord(n))} signaler.`),
    outside: (month: string, usual: string) =>
      `${capital(month)} lå uden for det, der er normalt for os (${usual}); kig på, hvad der skete den måned.`,
    longRun: (length: number, above: boolean, first: string, last: string) =>
      `Fra ${first} til ${last} ligger ${numberWord(length)} måneder i træk ${above ? "over" : "under"} midten. Så lang en række er næppe tilfældig.`,
    rest: "Resten af udsvingene er almindelig variation og kræver ingen forklaring.",
    ordinary: "Udsvingene er almindelig variation og kræver ingen forklaring.",
    provisional: "Grænserne er foreløbige, til der er flere måneder at regne på.",
    gaps: "Måneder med færre end fem er udeladt.",
  },

  waiting: {
    measure: "Arbejdstimer til første kontakt, median pr. måned",
    measureWhole: "Arbejdstimer, median i hele perioden",
    within: (hours: number) => `Halvdelen hørte fra os inden for ${count(hours, "arbejdstime", "arbejdstimer")}`,
    faster: "Henvenderne hører hurtigere fra os end før",
    slower: "Henvenderne venter længere på at høre fra os end før",
    none: "Ingen har hørt fra os endnu",
    callout: (month: string, hours: string) => `${capital(month)}: ${hours}`,
    amount: (low: string, high: string) => `${low} til ${high}`,
    hours: (value: number) => hoursOf(number(value)),
    description: (low: string, high: string) => `Medianen ligger mellem ${low} og ${high} arbejdstimer.`,
    excluded: "En arbejdsdag er 7 timer. Tiden, hvor vi venter på henvender, er trukket fra.",
    tableCaption: "Ventetid i arbejdstimer",
    contact: "Første kontakt",
    advice: "Første råd",
    heads: ["Ventetid til", "Antal", "Median", "Usikkerhed", "80 % inden for", "Til tiden", "Usikkerhed, til tiden"],
    monthCaption: "Median pr. måned, første kontakt",
    monthHeads: ["Måned", "Antal", "Median"],
    tooFew: "for få",
  },

  survey: {
    heading: (highest: string, lowest: string) => `Henvenderne føler sig mest ${highest} og mindst ${lowest}`,
    plain: "Sådan oplever henvenderne udbyttet",
    tooFew: "Der er for få svar til at vise, hvad henvenderne siger",
    names: {
      helped: "hjulpet",
      equipped: "klædt på til næste gang",
      knowledge: "rådgivet på et fagligt grundlag",
      respect: "mødt med respekt",
    },
    questions: {
      helped: "Fik du hjælp til det, du havde brug for?",
      equipped: "Er du bedre klædt på til selv at håndtere lignende situationer?",
      knowledge: "Byggede rådgivningen på relevant faglig viden?",
      respect: "Blev du mødt med respekt for din faglighed og dine vilkår?",
      fastEnough: "Fik du kontakt til os hurtigt nok?",
    },
    legend: ["I meget lav", "I lav", "I nogen", "I høj", "I meget høj grad"],
    scale: ["I meget lav grad", "I lav grad", "I nogen grad", "I høj grad", "I meget høj grad"],
    grouped: (first: string, last: string) => `${first} til ${last.toLocaleLowerCase("da")}`,
    measure: (answered: number, asked: number, rate: number) =>
      `Svar i procent. ${number(answered)} af ${number(asked)} har svaret, svarprocent ${number(rate * 100, 0)}`,
    measureNone: "Spørgeskema efter afsluttet henvendelse",
    high: "i høj eller meget høj grad",
    yes: "svarede ja",
    fewBelow: (n: number) => `Færre end fem af ${number(n)} svarede lavere end “i høj grad”`,
    fewAbove: (n: number) => `Færre end fem af ${number(n)} svarede “i høj grad” eller mere`,
    fewNo: (n: number) => `Færre end fem af ${number(n)} svarede nej`,
    fewYes: (n: number) => `Færre end fem af ${number(n)} svarede ja`,
    details: (mean: string | null, n: number, interval: { low: number; high: number } | null) =>
      enumeration([
        ...(mean === null ? [] : [`gennemsnit ${mean} af 5`]),
        `n = ${number(n)}`,
        ...(interval ? [`usikkerhed ${percentRange(interval.low, interval.high)}`] : []),
      ]).replace(" og ", ", "),
    later: "Svarene vises, når der er fem, så ingen kan genkendes. Spørgeskemaet bliver sendt en arbejdsdag efter afslutningen.",
    note: "Tallene viser, hvad henvenderne selv oplever. De siger ikke, hvordan det er gået børnene og de unge. “Ved ikke” er ikke talt med i gennemsnit og procenter.",
    period: (from: string, to: string) =>
      `Svarene er fra henvendelser fra ${from} til ${to}. Måneder med få svar bliver lagt sammen med nabomåneden, så ingen kan genkendes.`,
    allTypes: "Svarene er fra alle typer henvendelser. Delt på typer kunne enkelte svar kendes.",
    grouping: "Skraverede felter er flere svar lagt sammen, fordi færre end fem har givet et af dem.",
    fromTen: "Fordelingen bliver tegnet fra ti svar.",
    tableCaption: "Spørgeskema efter afsluttet henvendelse",
    heads: ["Spørgsmål", "Svar", "Gennemsnit (1–5)", "I høj grad eller mere", "Usikkerhed", "Svarprocent"],
    guidance: "Vejledende",
  },

  themes: {
    heading: (labels: readonly string[]) =>
      `${enumeration(labels.map((label, index) => (index === 0 ? label : label.charAt(0).toLocaleLowerCase("da") + label.slice(1))))} fylder mest`,
    measure: "Henvendelser pr. tema",
    note: "En henvendelse kan have op til tre temaer, så tallene kan ikke lægges sammen.",
    hidden: "Skraverede felter er skjult, så ingen kan genkendes: færre end 10 ved de mest følsomme temaer.",
    tableCaption: "Temaer fordelt på type",
    tableOfType: (type: string) => `Temaer, kun ${type.toLocaleLowerCase("da")}`,
    head: "Tema",
    total: "I alt",
    tableNote: "Er ét tal i en række skjult, skjuler vi også det næstmindste. Ellers kunne det regnes ud.",
    none: "Ingen temaer at vise",
  },

  types: {
    heading: (label: string) => `Flest henvendelser er af typen ${label.toLocaleLowerCase("da")}`,
    measure: "Henvendelser pr. type",
    head: "Type",
  },

  states: {
    heading: (open: number, closed: number) => `${number(open)} er i gang, ${number(closed)} er afsluttet`,
    plain: "Hvor henvendelserne står nu",
    measure: "Henvendelser pr. tilstand",
    head: "Tilstand",
  },

  outcomes: {
    heading: (label: string) => `Oftest: ${label.charAt(0).toLocaleLowerCase("da")}${label.slice(1)}`,
    none: "Ingen henvendelser er afsluttet endnu",
    measure: "Afsluttede henvendelser pr. udfald",
    head: "Udfald",
    used: (finished: number, hours: string, median: string, contacts: string) =>
      `Vi har brugt ${hours} på ${requests(finished)}: i median ${median} og i gennemsnit ${contacts} pr. henvendelse.`,
    hours: (value: number) => count(value, "time", "timer"),
    minutes: (value: number) => count(value, "minut", "minutter"),
    contacts: (value: number) => count(value, "kontakt", "kontakter"),
    count: "Henvendelser",
  },

  goals: {
    heading: (label: string) => `Vi har oftest bidraget til “${label}”`,
    none: "Ingen afsluttede henvendelser er knyttet til et mål endnu",
    measure: "Afsluttede henvendelser pr. mål i Byrådets strategi",
    note: "En henvendelse kan bidrage til to mål eller ingen.",
    head: "Mål",
  },
};
