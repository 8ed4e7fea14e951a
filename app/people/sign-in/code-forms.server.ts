import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { peopleKinds } from "../kinds.server.ts";
import { isDemo } from "./demo-people.server.ts";

/** The address to which a code goes. */
export function addressForm() {
  const text = signInCodeWords().ask;
  const { says, address } = peopleKinds();
  const hint = isDemo() ? text.demoExample : text.emailHint;
  return { says, fields: { email: address({ name: "email", label: text.email, hint, autoComplete: "email" }) } };
}

/** The code from the letter. */
export function codeForm() {
  const text = signInCodeWords().code;
  const { says, code } = peopleKinds();
  const look = { name: "code", label: text.label, hint: text.hint, autoComplete: "one-time-code" };
  return { says, fields: { code: code({ ...look, digits: 6, wrong: text.sixDigits }) } };
}
