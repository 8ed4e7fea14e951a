import { describe, expect, test } from "vitest";
import { peopleWords } from "#app/text/people.ts";
import { surveyWords } from "#app/text/survey.ts";

const notice = (contact: { email: string; phone: string }) =>
  peopleWords()
    .privacy.sections("Fjordby Kommune", "", contact)
    .flatMap(({ body }) => body)
    .join(" ");

describe("the privacy notice", () => {
  test("asks nobody to call where there is no number, and nobody to write where there is no address", () => {
    expect(notice({ email: "medspil@fjordby.example", phone: "" })).toContain("Du kan skrive til medspil@fjordby.example.");
    expect(notice({ email: "medspil@fjordby.example", phone: "" })).not.toContain("ringe");
    expect(notice({ email: "", phone: "12 34 56 78" })).not.toContain("skrive til");
    expect(notice({ email: "", phone: "" })).not.toMatch(/kan skrive til|ringe/);
  });

  test("says of leaders what is so: they read what they approve, while they do", () => {
    expect(notice({ email: "", phone: "" })).toContain(
      "Din leder ser en henvendelse, der skal godkendes, og kun indtil der er svaret",
    );
  });
});

test("whoever comes too late to the survey is not told to call a number that the page does not have", () => {
  expect(surveyWords().expired.more).not.toContain("ringe");
});
