import { numberOf } from "#workflows/consultation/number.ts";
import { number, numberWord } from "../format.ts";

export const forms = {
  missing: "Fill in this field.",
  repeated: "The field was sent more than once. Fill it in again.",
  odd: "The text contains characters that cannot be stored. Write or paste it again.",
  unknown: "Choose one of those available.",
  tooFew: "Choose at least one.",
  tooMany: (most: number) => `Choose at most ${numberWord(most)}.`,
  tooLong: (max: number, _length: number) => `The text may be at most ${number(max)} characters.`,
  tooShort: (min: number) => `The text must be at least ${number(min)} characters.`,
  date: "Choose a date.",
  datePast: (from: string) => `Choose ${from} or a later date.`,
  dateFar: (to: string) => `Choose ${to} or an earlier date.`,
  dateBetween: (from: string, to: string) => `Choose a date from ${from} to ${to}.`,
  time: "Write a time, for example 10:30.",
  number: (from: number, to: number) => `Write a number from ${number(from)} to ${number(to)}.`,
  telephone: "Write a telephone number of eight digits, for example 12 34 56 78",
  address: "Write an email address, for example name@kommune.dk",
  url: "Write an address that begins with https://",
  requestNumber: `Write the number of the request, for example ${numberOf(2026, 232)}.`,
  block: (_label: string) => "The text seems to contain a CPR number. Remove it before you send. We do not store the number.",
  warn: (_kind: string) => "Check whether this can reveal who it is about.",
  rewrite: (_kind: string) => "Check whether this can reveal who it is about.",
};
