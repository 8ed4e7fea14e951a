import { kinds, optional } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import type { Option } from "#app/ui/select-field.tsx";

/** An open request of somebody who will be away; its page says what it is about, and who could take it. */
type Open = { number: string; about?: string; deputies?: readonly Option[]; planned?: string | null };

/** For each request a deputy, triage, or nothing yet. Without deputies it takes anybody's id: who can take it is asked when it is handed over. */
export function settleForm(requests: readonly Open[]) {
  const { settle, errors } = absencesWords();
  const says = sentences({ unknown: errors.choice });
  const { person } = kinds(says);
  // Once something is decided, what is not was left open on purpose.
  const isDecided = requests.some(({ planned }) => planned);
  const fields = requests.map(({ number, about = "", deputies, planned }) => {
    const name = deputyField(number);
    const field = person({
      name,
      label: number,
      hint: deputies?.length === 0 ? `${about}. ${settle.nobody}` : about,
      empty: settle.undecided,
      optional: false,
      also: toTriage,
      first: [planned ?? (isDecided ? "" : (deputies?.[0]?.value ?? toTriage))],
      ...(deputies && { options: [...deputies, { value: toTriage, label: settle.triage }] }),
    });
    return [name, optional(field)] as const;
  });
  return { says, fields: Object.fromEntries(fields) };
}

/** What is chosen for a request that no deputy takes. */
export const toTriage = "triage";

/** The name of the field in which somebody says who takes over a request. */
export const deputyField = (number: string) => `deputy-${number}`;
