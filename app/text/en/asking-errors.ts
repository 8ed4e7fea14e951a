import { number, numberWord } from "../format.ts";

/** What is wrong with a posted form, one sentence a field. */
export const askingErrors: typeof import("../da/asking-errors.ts").askingErrors = {
  tooShort: (min: number) => `Describe the situation a little more: at least ${number(min)} characters`,
  tooLong: (max: number, length: number) =>
    `Make the text shorter: at most ${number(max)} characters. You have written ${number(length)}`,
  tooMany: (max: number) => `Choose at most ${numberWord(max)} answers`,
  unknownOption: "Choose one of the answers on the list",
  repeated: "We got more than one answer. Answer only once",
  unstorable: "The text held characters that we cannot store. We have removed them. Read the text through, and send again",
  date: "Choose a date that exists",
  datePast: "Choose a date that has not passed",
  dateFar: "Choose a date within the next three years",
  phone: "Write a telephone number of eight digits, for example 12 34 56 78",
  block: (label: string) => `Remove the CPR number from the field “${label}”`,
  undecided: {
    cpr: "Decide on something that looks like a CPR number",
    email: "Decide on a possible email address",
    phone: "Decide on a possible telephone number",
    address: "Decide on a possible address",
    name: "Decide on a possible name",
  },
  rewrite: "Change the text, or choose that it is not personal data",
  unreadable: "We could not read what you sent. Try again",
};
