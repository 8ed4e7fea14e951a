/** The small pages that are answered before Remix is reached: heading and text by status. Used on the server alone. */
export const plainPages = {
  400: ["Siden kan ikke vises", "Adressen kan ikke læses. Gå til forsiden, og prøv igen derfra."],
  403: [
    "Det kan ikke lade sig gøre herfra",
    "Formularen blev sendt fra et andet sted end Medspil, og derfor er intet gemt. Åbn siden i Medspil, og prøv igen.",
  ],
  405: ["Det kan ikke lade sig gøre", "Siden kan vises, men ikke ændres på den måde."],
  411: ["Det kan ikke modtages", "Det, der blev sendt, fortæller ikke, hvor meget det fylder, og derfor er intet gemt."],
  413: [
    "Teksten er for lang",
    "Det, du sendte, fylder mere, end vi kan modtage, og derfor er intet gemt. Gå tilbage, gør teksten kortere, og send igen.",
  ],
  429: ["Der er travlt lige nu", "Der kommer mere, end vi kan nå. Vent et minut, og prøv igen."],
  500: ["Noget gik galt", "Fejlen ligger hos os. Prøv igen om lidt."],
  503: ["Vi er straks klar", "Medspil er ved at starte. Vent et øjeblik, og genindlæs siden."],
} as const;
