/** The small pages that are answered before Remix is reached: heading and text by status. Used on the server alone. */
export const plainPages = {
  home: "Til forsiden",
  pages: {
    400: { title: "Siden kan ikke vises", text: "Adressen kan ikke læses. Gå til forsiden, og prøv igen derfra." },
    403: {
      title: "Det kan ikke lade sig gøre herfra",
      text: "Formularen blev sendt fra et andet sted end Medspil, og derfor er intet gemt. Åbn siden i Medspil, og prøv igen.",
    },
    405: { title: "Det kan ikke lade sig gøre", text: "Siden kan vises, men ikke ændres på den måde." },
    411: {
      title: "Det kan ikke modtages",
      text: "Det, der blev sendt, fortæller ikke, hvor meget det fylder, og derfor er intet gemt.",
    },
    413: {
      title: "Teksten er for lang",
      text: "Det, du sendte, fylder mere, end vi kan modtage, og derfor er intet gemt. Gå tilbage, gør teksten kortere, og send igen.",
    },
    421: {
      title: "Her bor Medspil ikke",
      text: "Medspil har en anden adresse end den, du har åbnet. Gå til forsiden, og gem den som bogmærke.",
    },
    429: { title: "Der er travlt lige nu", text: "Der kommer mere, end vi kan nå. Vent et minut, og prøv igen." },
    500: { title: "Noget gik galt", text: "Fejlen ligger hos os. Prøv igen om lidt." },
    503: { title: "Vi er straks klar", text: "Medspil er ved at starte. Vent et øjeblik, og genindlæs siden." },
  },
};
