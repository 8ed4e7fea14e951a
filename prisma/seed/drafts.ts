import type { AdviceValues } from "#app/consultations/request/advice-parts.ts";
import type { Moments, StoryTime } from "./moments.ts";

/** A request that somebody has begun to write and not sent. */
export const draft = {
  by: "Lærke Lærer",
  form: "sparring",
  kept: [1, "14:50"] satisfies StoryTime,
  values: {
    title: "Ro i omklædningen efter idræt",
    themes: ["BULLYING", "CLASS_GROUP"],
    ages: ["A12_14"],
    urgency: "TWO_WEEKS",
    situation:
      "Efter idræt trækker tiden ud i omklædningen, og nogle af eleverne kommer kede af det tilbage til klassen. Der er ingen voksen med derinde.",
  },
} as const;

/** Advice that a consultant is writing (docs/domain/demo.md 7.6, to D2). */
export const adviceInWriting = {
  code: "D2",
  kept: [1, "14:32"] satisfies StoryTime,
  values: ({ date }: Moments): AdviceValues => ({
    agreement:
      "Vi ser på, hvad I kan ændre i skoledagen nu, og på, hvad I skal holde øje med de næste fire uger. Vi ser ikke på, om der skal en udredning til; det er PPR's vurdering.",
    understanding:
      "Fraværet er vokset over nogle måneder og hænger sammen med larmen i frikvartererne. Kontakten til to voksne er god, og eleven hjælper gerne de yngste.",
    advice:
      "I er i gang tidligt, og I har bygget på elevens styrke. Vi foreslår, at I sammen med eleven tegner en almindelig uge og markerer, hvor energien forsvinder. Vælg én ændring ad gangen, fx ankomst ti minutter før klokken ringer, og aftal, hvordan I ser, om den virker. Brug opgaven med de yngste som en fast rolle to gange om ugen. Hold øje med udviklingen hver uge. Hvis fraværet fortsætter eller breder sig, bør I igen vurdere, om der skal underrettes; vurderingen er jeres.",
    requesterActions: [
      { what: "Tegn en almindelig uge sammen med eleven", who: "klasselæreren", by: date(-4) },
      { what: "Aftal den faste rolle hos de yngste", who: "indskolingslederen", by: date(-6) },
    ],
    ourActions: [],
    offers: [],
    sources: "Artikel KB-07 om bekymrende fravær.",
    followUp: "",
  }),
};
