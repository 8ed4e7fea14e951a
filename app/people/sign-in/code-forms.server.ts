import { clock } from "#app/text/moments.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { peopleKinds } from "../kinds.server.ts";
import { isDemo } from "./demo-people.server.ts";
import type { CodeStanding } from "./sign-in-codes.server.ts";

/** The address to which a code goes. */
export function addressForm() {
  const text = signInCodeWords().ask;
  const { says, address } = peopleKinds();
  const hint = isDemo() ? text.demoExample : text.emailHint;
  return { says, fields: { email: address({ name: "email", label: text.email, hint, autoComplete: "email" }) } };
}

/** The code from the letter, as the browser asked for it: as long as it is, and from when. */
export function codeForm({ digits, asked }: Pick<CodeStanding, "digits" | "asked">) {
  const text = signInCodeWords().code;
  const { says, code } = peopleKinds();
  const isLong = digits > 6;
  const look = {
    name: "code",
    label: text.label,
    hint: isLong ? text.longHint : text.hint(clock(asked)),
    autoComplete: "one-time-code",
  };
  return { says, fields: { code: code({ ...look, digits, wrong: isLong ? text.twelveDigits : text.sixDigits }) } };
}
