/** The frame round the user guides; the guides themselves are docs/vejledning/*.md, in Danish only. */
export const guides: typeof import("../da/guides.ts").guides = {
  label: "Guides",
  readers: { laerer: "For you who ask", konsulent: "For the consultant", stabschef: "For the unit manager" },
  title: { laerer: "How to get advice", konsulent: "Guide for the consultant", stabschef: "Guide for the unit manager" },
  contents: "On this page",
  language: "This guide is in Danish, and its pictures show the Danish pages.",
};
