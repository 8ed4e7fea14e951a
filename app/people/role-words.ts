import { peopleWords } from "#app/text/people.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { type Profession, professions, type Role } from "#workflows/consultation/vocabulary.ts";

/** The roles that say what somebody is, the weightiest first. `REQUESTER` is everybody. */
const weight: readonly Role[] = ["UNIT_MANAGER", "CONSULTANT", "TRIAGE", "LEADER", "ANALYST", "EDITOR", "ADMIN", "AUDITOR"];

export type Described = { roles: readonly string[]; profession: string | null; unitName: string | null };

/**
 * One line that says what somebody is here: "Lærer, Fyrreskolen", "Konsulent, fordeler", "Leder, Fyrreskolen", "Stabschef".
 * The unit stands there for those whom the staff unit does not know: whoever asks, and leaders.
 */
export function roleLine({ roles, profession, unitName }: Described): string {
  const held = weight.filter((role) => roles.includes(role));
  const [first, ...others] = held;
  if (!first || first === "LEADER") {
    const work = first ? vocabularyWords().roleLabels.LEADER : professionWord(profession);
    return unitName ? `${work}, ${unitName}` : work;
  }
  // A manager does what triage does anyway.
  const also = others.filter((role) => !(first === "UNIT_MANAGER" && (role === "CONSULTANT" || role === "TRIAGE")));
  return [vocabularyWords().roleLabels[first], ...also.map((role) => lower(vocabularyWords().roleLabels[role]))].join(", ");
}

function professionWord(profession: string | null): string {
  const known = professions.find((code): code is Exclude<Profession, "OTHER"> => code === profession && code !== "OTHER");
  return known ? peopleWords().professions[known] : vocabularyWords().roleLabels.REQUESTER;
}

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase("da") + words.slice(1);
}
