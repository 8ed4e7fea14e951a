import { describe, expect, test } from "vitest";
import { retold } from "#app/consultations/request/retold.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";

followReaders();

const danish = {
  level: { field: "level", question: "Drejer det sig om …", codes: ["OWN_ROLE"], body: "Min egen rolle" },
  situation: { field: "situation", question: "Beskriv kort situationen", codes: [], body: "Der er uro i 7. klasse." },
};

describe("a question that was asked in another language than its reader's", () => {
  test("is told in the reader's, with the answer that was chosen", () => {
    const english = inLanguage("en", () => retold(danish.level));
    expect(english).toEqual({ ...danish.level, question: "Is it about …", body: "My own role" });
    expect(inLanguage("da", () => retold(english))).toEqual(danish.level);
  });

  test("is told with the day that was chosen as its reader writes it", () => {
    const deadline = {
      field: "deadline",
      question: "Hvornår har I brug for det?",
      codes: ["2027-02-09"],
      body: "9. februar 2027",
    };
    expect(inLanguage("en", () => retold(deadline)).body).toBe("9 February 2027");
  });

  test("leaves what somebody wrote as it was written", () => {
    const { question, body } = inLanguage("en", () => retold(danish.situation));
    expect(question).toBe("Describe the situation briefly");
    expect(body).toBe(danish.situation.body);
  });

  test("is told so when a colleague put it over the telephone", () => {
    const duty = {
      field: "callDuty",
      question: "Drøftede I, om der skal underrettes?",
      codes: ["NOT_YET"],
      body: "Nej, ikke endnu",
    };
    const matter = { field: "callMatter", question: "Hvad drejede samtalen sig om?", codes: [], body: "Uro i klassen." };
    expect(inLanguage("en", () => retold(duty))).toMatchObject({ body: "No, not yet" });
    expect(inLanguage("da", () => retold(inLanguage("en", () => retold(duty))))).toEqual(duty);
    expect(inLanguage("en", () => retold(matter)).question).not.toBe(matter.question);
    expect(inLanguage("en", () => retold(matter)).body).toBe(matter.body);
  });

  test("stays as it was where the forms ask it in other words today", () => {
    const old = { field: "situation", question: "Hvad er der sket?", codes: [], body: "Uro." };
    const gone = { field: "level", question: "Drejer det sig om …", codes: ["OWN_ROLE"], body: "Min rolle i sagen" };
    const elsewhere = { field: "who-knows", question: "Andet", codes: ["X"], body: "Noget" };
    for (const stored of [old, elsewhere]) {
      expect(inLanguage("en", () => retold(stored))).toMatchObject({ ...stored, questionLang: "da" });
      expect(inLanguage("da", () => retold(stored))).toEqual(stored);
    }
    expect(inLanguage("en", () => retold(gone))).toMatchObject({ body: "Min rolle i sagen", answerLang: "da" });
    expect(inLanguage("en", () => retold({ ...danish.level, body: null })).body).toBeNull();
  });

  test("says in which language it had to stay, also to whoever reads Danish", () => {
    const english = { field: "callMatter", question: "What was the matter with them?", codes: [], body: "Uro." };
    expect(inLanguage("da", () => retold(english))).toMatchObject({ ...english, questionLang: "en" });
    expect(inLanguage("en", () => retold(english))).toEqual(english);
  });
});
