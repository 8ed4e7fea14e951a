import { counted, number } from "../format.ts";

/** Words that belong to lists: the columns of the queue, the pages of a long one, the keys that walk it. */
export const lists = {
  queue: {
    due: "Frist",
    number: "Nummer",
    title: "Overskrift",
    type: "Type",
    place: "Sted",
    state: "Tilstand",
    next: "Næste skridt",
    notShared: "Ikke delt med dig. ",
  },
  pages: {
    label: "Sider",
    shown: (shown: number, total: number, most?: number) => `Viser ${number(shown)} af ${counted(total, most)}.`,
    next: "Vis de næste",
    previous: "Vis de forrige",
  },
  shortcuts: {
    hint: { search: "søg", move: "op og ned", all: "alle genveje" },
    heading: "Genveje i køen",
    search: "Søg",
    next: "Næste henvendelse",
    previous: "Forrige henvendelse",
    open: "Åbn henvendelsen",
    register: "Registrér en henvendelse",
    list: "Vis eller skjul denne liste",
    enabled: "Brug genveje med én tast",
  },
};
