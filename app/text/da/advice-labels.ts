import type { AdvicePart } from "#workflows/consultation/vocabulary.ts";
import type { Labels } from "../labels.ts";

/** The parts of an advice (docs/domain/workflow.md 3.9). */
export const advicePartLabels: Labels<AdvicePart> = {
  agreement: "Det er vi enige om at se på",
  understanding: "Sådan forstår vi situationen",
  advice: "Vores råd",
  requesterActions: "Det gør du/I nu",
  ourActions: "Det gør vi",
  sources: "Kilder",
  followUp: "Opfølgning",
};

export const adviceLabels = { advicePartLabels };
