/** The frame round the user guides; the guides themselves are docs/vejledning/*.md, in Danish only. */
export const guides = {
  label: "Vejledninger",
  /** Who each guide is for. */
  readers: { laerer: "Til dig, der spørger", konsulent: "Til konsulenten", stabschef: "Til stabschefen" },
  title: { laerer: "Sådan får du råd", konsulent: "Vejledning til konsulenten", stabschef: "Vejledning til stabschefen" },
  contents: "På siden",
  /** Shown to those who read another language. */
  language: "Vejledningen er på dansk, og billederne viser de danske sider.",
};
