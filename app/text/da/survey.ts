/** The words of the survey after closing (docs/domain/workflow.md 3.9: questions, scale and header word for word). */
export const survey = {
  title: "Hvad fik du ud af rådgivningen?",
  lead: "Det tager under to minutter. Det er frivilligt at svare, og du kan springe spørgsmål over.",
  about: (number: string) => `Det handler om din henvendelse ${number}.`,
  promise:
    "Dine svar bruges til at forbedre rådgivningen. Konsulenten ser dem kun samlet. Skriv ikke navne eller personoplysninger.",
  send: "Send svarene",

  questions: {
    helped: "I hvilken grad fik du hjælp til det, du havde brug for?",
    equipped: "I hvilken grad er du blevet bedre klædt på til selv at håndtere lignende situationer?",
    knowledge: "I hvilken grad var rådgivningen baseret på relevant faglig viden?",
    respect: "I hvilken grad blev du mødt med respekt for din faglighed og dine vilkår?",
    fastEnough: "Fik du kontakt til os hurtigt nok?",
    comment: "Hvad kunne vi have gjort bedre, eller hvad var særligt nyttigt?",
  },
  scale: { 1: "I meget lav grad", 2: "I lav grad", 3: "I nogen grad", 4: "I høj grad", 5: "I meget høj grad", 0: "Ved ikke" },
  yesNo: { YES: "Ja", NO: "Nej", UNKNOWN: "Ved ikke" },

  errors: {
    nothing: "Svar på mindst ét spørgsmål. Vil du ikke svare, kan du bare lukke siden",
    unknownChoice: "Vælg et af svarene, eller spring spørgsmålet over",
    repeated: "Vælg kun ét svar",
    tooLong: (max: number, length: number) => `Teksten er på ${length} tegn. Skriv højst ${max} tegn`,
    unstorable: "Teksten indeholder tegn, vi ikke kan gemme. Skriv den igen uden dem",
    block: "Fjern CPR-nummeret fra det, du har skrevet, før du sender. Vi gemmer ikke nummeret",
    warn: "Vælg, om du retter teksten, eller om det ikke er personoplysninger",
    rewrite: "Ret det, der er markeret i teksten, og send igen",
  },

  answered: {
    title: "Tak for dine svar",
    words: "Vi har fået dine svar og bruger dem til at gøre rådgivningen bedre. Konsulenten ser dem kun samlet med andres.",
    more: "Du kan lukke siden. Linket kan kun bruges én gang, så svarene kan ikke ændres.",
  },
  expired: {
    title: "Det er for sent at svare her",
    words: (until: string) => `Der kunne svares til og med ${until}. Tak, fordi du ville bruge tid på det.`,
    more: "Vil du sige noget om rådgivningen, så tal med din konsulent.",
    meanwhile: "Fristen for at svare udløb, før dine svar nåede frem. De er ikke gemt.",
  },
};
