import { stepsWords } from "#app/text/steps.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import { type Finding, findIdentifiers, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";

/** Where the choice about a warning is posted: the name that the text field's page uses (app/ui/text-area.tsx). */
export const decisionName = (field: string) => `${field}-decision`;

export type Searched = { errors: FormError[]; overrides: WarnOverride[]; findings: Record<string, Finding[]> };

/**
 * What the detector says of free texts before anything is stored (DOMAIN.md 6.2): a `block` refuses, a `warn` asks for the active
 * choice that it is not personal data, which becomes an override of field and rule, never the text.
 */
export function searchTexts(
  texts: readonly { field: string; text: string }[],
  decisionOf: (field: string) => string | null,
  options: IdentifierOptions,
): Searched {
  const { errors: words } = stepsWords();
  const found: Searched = { errors: [], overrides: [], findings: {} };
  for (const { field, text } of texts) {
    const findings = findIdentifiers(text, options);
    if (findings.length === 0) continue;
    found.findings[field] = findings;
    if (hasBlock(findings)) found.errors.push({ field, message: words.block });
    else if (decisionOf(field) === "notPersonal") {
      const kinds = new Set(findings.map(({ kind }) => kind));
      found.overrides.push(...[...kinds].map((kind) => ({ field, kind })));
    } else found.errors.push({ field, message: words.warn });
  }
  return found;
}
