import { z } from "zod";
import { asAddress } from "#app/forms/address.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { formsWords } from "#app/text/forms.ts";
import { findIdentifiers, hasBlock } from "#workflows/privacy/identifiers.ts";

/** What registering still takes of a caller; it goes as soon as registering has a form of its own. */

type Errors = ReturnType<typeof administrationWords>["errors"];
type Says = (errors: Errors) => string;
const says = (sentence: Says) => ({ error: () => sentence(administrationWords().errors) });
const repeated = { error: () => formsWords().repeated };

/** One line that somebody writes. Refused beside the below: a civil registration number, which is kept nowhere. */
function line(max: number, missing: { error: () => string }) {
  return oneLine(max, missing).refine(
    (value) => value.length > max || !hasBlock(findIdentifiers(value)),
    says(({ cpr }) => cpr),
  );
}

/** One line: trimmed, white space made plain. Refused: too long, repeated, line breaks and other control characters. */
function oneLine(max: number, missing?: { error: () => string }) {
  return z
    .array(z.string())
    .max(1, repeated)
    .default([])
    .transform(([value = ""]) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .refine((value) => missing === undefined || value !== "", missing)
        .refine(
          (value) => value.length <= max,
          says(({ tooLong }) => tooLong(max)),
        )
        .refine(
          (value) => !/\p{Cc}|\p{Cs}/u.test(value),
          says(({ characters }) => characters),
        )
        .transform((value) => value.replace(/\s+/g, " ")),
    );
}

const address = z.string().transform((value, context) => {
  const address = asAddress(value);
  if (address === null) context.addIssue({ code: "custom", message: formsWords().address });
  return address ?? z.NEVER;
});

export const PersonForm = z.object({
  name: line(
    100,
    says(({ personName }) => personName),
  ),
  email: line(200, { error: () => formsWords().address }).pipe(address),
  unit: oneLine(40).pipe(
    z.union(
      [z.literal("").transform(() => null), z.uuid(says(({ unknownChoice }) => unknownChoice))],
      says(({ unknownChoice }) => unknownChoice),
    ),
  ),
});
