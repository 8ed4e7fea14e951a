/** The choice of a form: what one can ask for (docs/domain/workflow.md 3.2). */
export const askingChoice = {
  title: "Hvad kan vi hjælpe dig med?",
  crumb: "Ny henvendelse",
  lead: "Vi giver sparring og rådgivning til dig, der arbejder i kommunen. Du beholder ansvaret for sagen, og vi træffer ikke afgørelser.",
  short: "Du beholder ansvaret for sagen, og vi træffer ikke afgørelser. Det tager under fem minutter.",
  types: {
    SPARRING: "Du vil drøfte et emne, en gruppe eller en situation med en kollega, der kender området.",
    CASE_ADVICE: "Du arbejder med en bestemt borger, familie eller gruppe og har brug for råd om næste skridt.",
    METHOD_DEVELOPMENT: "I vil udvikle eller afprøve en måde at arbejde på.",
    ANALYSIS_EVALUATION: "I har brug for viden, tal eller en vurdering af, hvordan en indsats virker i praksis.",
    UNSURE: "Beskriv behovet. Så finder vi ud af det sammen.",
  },
};
