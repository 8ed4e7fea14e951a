/** The duty plan: who looks at new requests first on which day (docs/domain/workflow.md 3.1, 3.3). */
export const duty = {
  title: "Vagtplan",
  lead: "Den, der har vagten, får besked om nye henvendelser, som en person skal se på først. Har ingen vagten, er det stabschefen.",
  link: "Vagtplan",
  linkWords: "Hvem der ser på nye henvendelser, og hvilke dage der er byttet.",
  back: { triage: "Fordeling", queue: "Kø", administration: "Administration" },

  today: (name: string) => `${name} har vagten i dag.`,
  next: (name: string, date: string) => `${name} har vagten næste arbejdsdag, ${date}.`,
  manager: "Stabschefen",
  managerNamed: (name: string) => `Stabschefen, ${name},`,
  because: {
    nobody: "ingen er på vagtplanen",
    absent: (name: string) => `${name} er fraværende`,
    gone: (name: string) => `${name} kan ikke fordele mere`,
  },
  reason: (why: string) => `Det er, fordi ${why}.`,
  everybody: "Der er ingen vagtplan. Alle fordelere får besked.",

  week: {
    heading: "Ugen",
    days: { 1: "Mandag", 2: "Tirsdag", 3: "Onsdag", 4: "Torsdag", 5: "Fredag" },
    nobody: "Ingen: stabschefen",
    save: "Gem ugen",
    done: "Ugen er gemt.",
    meanwhile:
      "Vagtplanens uge er ændret, siden du åbnede siden. Det, du valgte, er ikke gemt. Se ugen, som den er nu, før du retter den.",
    reload: "Se vagtplanen, som den er nu",
    chosen: (day: string, who: string) => `${day}: ${who}`,
    noOfficers: "Ingen har rollen Fordeler endnu. Giv rollen til mindst én konsulent under Personer.",
  },
  ahead: {
    heading: "De næste to uger",
    caption: "Hvem der har vagten de næste ti arbejdsdage",
    columns: { day: "Dag", who: "Vagt" },
    swapped: "Byttet",
    standIn: (planned: string) => `${planned} er fraværende`,
    gone: (planned: string) => `${planned} kan ikke fordele mere`,
  },
  exception: {
    heading: "Byt en dag",
    lead: "Gælder kun den ene dag. Ugen bliver, som den er.",
    date: "Dag",
    who: "Hvem tager vagten?",
    save: "Byt dagen",
    done: (date: string) => `Vagten ${date} er byttet.`,
    remove: "Fjern",
    removeOf: (date: string) => `byttet ${date}`,
    removed: (date: string) => `Byttet ${date} er fjernet. Ugens plan gælder igen.`,
    list: "Byttede dage",
    none: "Ingen dage er byttet.",
  },

  errors: {
    person: "Vælg en, der har rollen Fordeler eller Stabschef",
    same: "Vagten står allerede sådan den dag. Vælg en anden",
    date: "Vælg en dag fra i dag og et år frem",
    closed: "Den dag er der lukket. Den næste arbejdsdags vagt tager sig af det",
    unknown: "Vi kunne ikke se, hvad du ville gøre. Prøv igen.",
  },
};
