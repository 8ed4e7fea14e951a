/** What a consultant can point to: an offer, or somebody else's door. Restricted: name and contact role only (docs/domain/unit-and-catalogue.md 1.4). */
export type SeedOffer = { code: string; name: string; description: string; contact: string; restricted?: true };

const staff = "Staben for Tryghed og Forebyggelse";

/** The catalogue of docs/domain/unit-and-catalogue.md 1.3 and 1.4, then the places that a request can be redirected to (3.3, item 4). */
export const offers = [
  {
    code: "OUTREACH_STREET_WORK",
    name: "Opsøgende gadeplansarbejde",
    description:
      "Medarbejdere, der møder unge, hvor de er: på gaden, på pladser og ved indgange. De bygger relationer og viser vej til klub, fritid og job.",
    contact: `Gadeplansteamet i ${staff}`,
  },
  {
    code: "PREVENTION_TEACHING",
    name: "Kriminalpræventiv undervisning i folkeskolen",
    description:
      "Lektioner i klassen om fx gruppepres, flertalsmisforståelser, lov og ret og digitale krænkelser, tilrettelagt sammen med læreren.",
    contact: `SSP-konsulenterne i ${staff}`,
  },
  {
    code: "AFTER_SCHOOL_JOB_SCHEME",
    name: "Fritidsjobordningen",
    description: "Hjælper unge med at finde og beholde et fritidsjob, ofte med en mentor i begyndelsen.",
    contact: "Fritidsjobvejlederen i Center for Job og Uddannelse",
  },
  {
    code: "CONFLICT_MEDIATION",
    name: "Konfliktmægling",
    description:
      "En neutral mægler mødes med parterne i en konflikt, når de selv ønsker det. Det er ikke det samme som politiets konfliktråd.",
    contact: `Mæglerne i ${staff}`,
  },
  {
    code: "CONCERN_CONVERSATION",
    name: "Bekymringssamtaler",
    description:
      "En planlagt samtale med en ung og forældrene om konkret adfærd, der bekymrer, med en aftale og en dato for opfølgning.",
    contact: `SSP-konsulenterne i ${staff}`,
  },
  {
    code: "SSP",
    name: "SSP-samarbejdet",
    description:
      "Skole, socialforvaltning og politi om at forebygge kriminalitet blandt børn og unge. Staben koordinerer samarbejdet og de lokale netværk.",
    contact: `SSP-koordinatoren i ${staff}`,
  },
  {
    code: "LOCAL_COUNCIL",
    name: "Lokalrådet",
    description: "Kommunens og politiets ledelsesforum, som SSP-samarbejdet refererer til.",
    contact: "Stabschefen",
  },
  {
    code: "HOUSING_SOCIAL_PLAN",
    name: "Boligsociale helhedsplaner",
    description: "Flerårige sociale indsatser i de almene boligområder, med beboere, klubber og skoler som medspillere.",
    contact: "De boligsociale medarbejdere i områderne",
  },
  {
    code: "GOOD_RELEASE",
    name: "God Løsladelse",
    description:
      "Koordineret løsladelse i samarbejde med Kriminalforsorgen: bolig, forsørgelse og netværk er på plads, før borgeren kommer hjem.",
    contact: "Koordinatoren for God Løsladelse i Center for Job og Uddannelse",
  },
  {
    code: "CROSS_PROJECT_MGMT",
    name: "Projektledelse af tværgående projekter",
    description: "Staben leder projekter, som går på tværs af centrene, fra idé til overdragelse.",
    contact: "Stabschefen",
  },
  {
    code: "AD_HOC_COOPERATION",
    name: "Ad hoc-samarbejder",
    description: "Et samarbejde for en tid, når en ny udfordring dukker op og flere skal løfte sammen.",
    contact: `Konsulenterne i ${staff}`,
  },
  {
    code: "EXIT_PROGRAMME",
    name: "Exit-programmet",
    description: "Støtte til borgere, der vil forlade en bande eller et kriminelt miljø. Henvisning sker ikke her.",
    contact: "Kontaktpersonen for Exit-programmet",
    restricted: true,
  },
  {
    code: "INFO_HOUSE",
    name: "Infohuset",
    description:
      "Kommunens og politiets forum, der vurderer bekymringer om ekstremisme. Konkrete bekymringer drøftes dér, ikke her.",
    contact: "Infohusets kontaktperson",
    restricted: true,
  },
  {
    code: "PPR",
    name: "PPR",
    description: "Pædagogisk-psykologisk rådgivning om børn og unges læring, udvikling og trivsel.",
    contact: "PPR i Center for Skole og Dagtilbud",
  },
  {
    code: "CHILDREN_AND_FAMILIES",
    name: "Center for Børn og Familier",
    description: "Myndigheden for børn og unge med behov for særlig støtte. Modtager også underretninger.",
    contact: "Modtagelsen i Center for Børn og Familier",
  },
  {
    code: "POLICE_AND_LEADER",
    name: "Politiet og din egen leder",
    description: "Ring 112 ved akut fare og 114, når det ikke haster. Inddrag altid din leder.",
    contact: "Politiet på 114 og din nærmeste leder",
  },
  {
    code: "WORK_ENVIRONMENT",
    name: "HR og arbejdsmiljø",
    description: "Hjælp til medarbejdere og ledere, når en medarbejder er udsat for vold eller trusler i sit arbejde.",
    contact: "Arbejdsmiljøkonsulenten i HR",
  },
  {
    code: "IT_SECURITY",
    name: "IT-sikkerhed",
    description: "Hjælp ved hackede konti, svindel og misbrug af kommunens systemer.",
    contact: "IT-sikkerhedsfunktionen",
  },
] as const satisfies readonly SeedOffer[];

export type OfferCode = (typeof offers)[number]["code"];
