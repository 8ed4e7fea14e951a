import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, intakeForm, stepOf } from "#app/consultations/asking/intake-form.server.ts";
import { newRequest } from "#app/consultations/asking/new-request.server.ts";
import { type AskFormName, askFormNames } from "#app/consultations/asking/questions.ts";
import { themeGroups } from "#app/consultations/asking/theme-groups.ts";
import { draftOf, judge, readForm, viewsOf } from "#app/forms/form.server.ts";
import { themes } from "#workflows/consultation/vocabulary.ts";
import {
  analysis,
  caseAdvice,
  caseSituation,
  type Fields,
  formData,
  method,
  methodTask,
  someUnit,
  sparring,
} from "./filled-forms.ts";

const known = {
  today: "2026-11-23",
  units: [{ id: someUnit, name: "Fyrreskolen" }],
  projects: [{ code: "PRJ_ABSENCE", name: "Fraværsprojekt på Fyrreskolen" }],
};
const search = { ownDomains: ["eksempel.invalid"] };

const posted = (fields: Fields | FormData) => {
  const body = fields instanceof FormData ? fields : formData(fields);
  return readForm(new Request("http://localhost/", { method: "POST", body }));
};
const formOf = (form: AskFormName, typed = {}) => intakeForm<AskFormName>(form, { ...known, typed });

async function sent(name: AskFormName, fields: Fields | FormData) {
  const given = await posted(fields);
  return judge(formOf(name, given.typed), given, search);
}
/** What must be mended, as field and sentence. */
async function refusals(form: AskFormName, fields: Fields): Promise<Record<string, string>> {
  const read = await sent(form, fields);
  return read.ok ? {} : Object.fromEntries(read.refused.errors.map(({ field, message }) => [field, message]));
}
async function answers(form: AskFormName, fields: Fields): Promise<Answers> {
  const read = await sent(form, fields);
  if (!read.ok) throw new Error(JSON.stringify(read.refused.errors));
  return read.values as Answers;
}
/** The request that a filled-in form makes. */
const asRequest = async (form: AskFormName, fields: Fields) =>
  newRequest(formOf(form), someUnit, await answers(form, fields), []);
/** What must be mended on the first of two steps. */
async function firstStep(name: AskFormName, fields: Fields) {
  const read = await sent(name, fields);
  return read.ok ? [] : read.refused.errors.filter(({ field }) => stepOf(formOf(name), field) === 1);
}
/** What a draft of it would keep, and which fields it would not. */
const asDraft = async (form: AskFormName, fields: Fields) => draftOf(formOf(form).fields, (await posted(fields)).typed, search);

describe("a form that is filled in as it should be", () => {
  test("passes, whichever it is", async () => {
    expect((await sent("sparring", sparring())).ok).toBe(true);
    expect((await sent("tvivl", sparring({ form: "tvivl" }))).ok).toBe(true);
    expect((await sent("enkeltsag", caseAdvice())).ok).toBe(true);
    expect((await sent("metodeudvikling", method())).ok).toBe(true);
    expect((await sent("analyse", analysis())).ok).toBe(true);
  });

  test("becomes a request with the questions as they were asked and the answers as they were given", async () => {
    const request = await asRequest("enkeltsag", caseAdvice());
    expect(request).toMatchObject({ type: "CASE_ADVICE", themes: ["ABSENCE"], notificationOpen: false, unitId: someUnit });
    expect(request.answers.find(({ field }) => field === "duration")).toEqual({
      field: "duration",
      question: "Hvor længe har det stået på?",
      codes: ["MONTHS_1_3"],
      body: "1–3 måneder",
      freeText: false,
    });
    expect(request.answers.find(({ field }) => field === "unit")?.body).toBe("Fyrreskolen");
    expect(request.answers.find(({ field }) => field === "situation")).toMatchObject({ freeText: true, codes: [] });
    expect(request.answers.some(({ field }) => field === "title" || field === "phone")).toBe(false);
  });

  test("is of the type that its address says", async () => {
    expect((await asRequest("tvivl", sparring())).type).toBe("UNSURE");
    expect((await asRequest("sparring", sparring())).type).toBe("SPARRING");
  });

  test("loses the spaces around its texts, and nothing else of them", async () => {
    expect((await answers("sparring", sparring({ question: "  Hvad gør vi?\r\nOg hvornår?  " }))).question).toBe(
      "Hvad gør vi?\nOg hvornår?",
    );
  });
});

describe("what is asked of everybody", () => {
  test("is named with one sentence a field when nothing was answered", async () => {
    expect(await refusals("sparring", { submissionKey: someUnit, intent: "send" })).toEqual({
      title: "Skriv en kort overskrift",
      themes: "Vælg mindst ét tema",
      ages: "Vælg mindst én aldersgruppe",
      situation: "Beskriv situationen",
      question: "Skriv, hvad du gerne vil have sparring på",
      urgency: "Vælg, hvornår du har brug for at høre fra os",
      contactForm: "Vælg, hvordan du helst vil kontaktes",
      unit: "Vælg, hvor du arbejder",
      profession: "Vælg din funktion",
    });
  });

  test("a heading has at most 80 characters", async () => {
    expect(await refusals("sparring", sparring({ title: "a".repeat(80) }))).toEqual({});
    expect((await refusals("sparring", sparring({ title: "a".repeat(81) }))).title).toContain("højst 80 tegn");
  });

  test("a heading of spaces, or of signs that nobody sees, is none", async () => {
    expect((await refusals("sparring", sparring({ title: "   " }))).title).toBe("Skriv en kort overskrift");
    expect((await refusals("sparring", sparring({ title: "\u200b\u200b" }))).title).toBe("Skriv en kort overskrift");
  });

  test("one to three themes", async () => {
    expect(await refusals("sparring", sparring({ themes: ["CRIME", "WELLBEING", "OTHER"] }))).toEqual({});
    expect((await refusals("sparring", sparring({ themes: ["CRIME", "WELLBEING", "OTHER", "BULLYING"] }))).themes).toContain(
      "højst tre temaer",
    );
  });

  test("a unit that exists and is open", async () => {
    expect((await refusals("sparring", sparring({ unit: "22222222-2222-4222-8222-222222222222" }))).unit).toBe(
      "Vælg, hvor du arbejder",
    );
    expect((await refusals("sparring", sparring({ unit: "Fyrreskolen" }))).unit).toBe("Vælg et af svarene på listen");
  });

  test("a situation of 30 to 1500 characters, a line break counting as one as in the browser", async () => {
    expect((await refusals("sparring", sparring({ situation: "Kort." }))).situation).toContain("mindst 30 tegn");
    const lines = `${"a".repeat(749)}\r\n${"b".repeat(750)}`;
    expect(lines.length).toBe(1501);
    expect(await refusals("sparring", sparring({ situation: lines }))).toEqual({});
    expect((await refusals("sparring", sparring({ situation: `${lines}c` }))).situation).toContain("højst 1.500 tegn");
  });

  test("what was tried may be left out of sparring, and not of a case", async () => {
    expect(await refusals("sparring", sparring({ tried: "" }))).toEqual({});
    expect((await refusals("enkeltsag", caseAdvice({ tried: "" }))).tried).toContain("Skriv, hvad der allerede er gjort");
  });
});

describe("a request that cannot wait", () => {
  test("says why, and leaves a telephone number", async () => {
    expect(await refusals("sparring", sparring({ urgency: "TODAY" }))).toEqual({
      urgencyReason: "Skriv, hvad der gør, at det haster",
      phone: "Skriv dit telefonnummer, så vi kan ringe til dig",
    });
    const urgent = sparring({ urgency: "TODAY", urgencyReason: "Klassen møder i morgen tidlig.", phone: "43 21 56 78" });
    expect(await refusals("sparring", urgent)).toEqual({});
  });

  test("keeps its reason to 300 characters", async () => {
    const urgent = sparring({ urgency: "TODAY", urgencyReason: "a".repeat(301), phone: "43215678" });
    expect((await refusals("sparring", urgent)).urgencyReason).toContain("højst 300 tegn");
  });

  test("a reason that no longer applies is not sent", async () => {
    expect(await answers("sparring", sparring({ urgencyReason: "Det hastede før." }))).not.toHaveProperty("urgencyReason");
  });
});

describe("the telephone number", () => {
  test("is asked for when somebody would like to be rung up, else not", async () => {
    expect((await refusals("sparring", sparring({ contactForm: "PHONE" }))).phone).toBe(
      "Skriv dit telefonnummer, så vi kan ringe til dig",
    );
    expect(await answers("sparring", sparring({ phone: "43 21 56 78" }))).not.toHaveProperty("phone");
  });

  test("is a Danish number or a foreign one, and not searched by the detector", async () => {
    // Also the number that the sentence gives as its example.
    for (const phone of ["43215678", "43 21 56 78", "12 34 56 78", "+45 43215678", "+46 70 123 45 67"]) {
      expect(await refusals("sparring", sparring({ contactForm: "PHONE", phone }))).toEqual({});
    }
  });

  test("is never ten bare digits, which could be something else", async () => {
    for (const phone of ["9909405552", "99 09 40 55 52", "1234", "ring til mig"]) {
      expect((await refusals("sparring", sparring({ contactForm: "PHONE", phone }))).phone).toContain("otte cifre");
    }
    for (const phone of ["2409405552", "240940-5552", "mor er 240940-5552"]) {
      expect((await refusals("sparring", sparring({ contactForm: "PHONE", phone }))).phone).toContain("Fjern CPR-nummeret");
    }
  });
});

describe("a case", () => {
  test("asks whether to notify only when somebody below 18 is concerned, and all ages hold such", async () => {
    const unanswered = async (ages: string[]) =>
      (await refusals("enkeltsag", caseAdvice({ ages, notificationConsidered: "" }))).notificationConsidered;
    expect(await unanswered(["A15_17"])).toBe("Vælg, om du har overvejet at underrette");
    expect(await unanswered(["A30P", "A0_5"])).toBe("Vælg, om du har overvejet at underrette");
    expect(await unanswered(["ALL"])).toBe("Vælg, om du har overvejet at underrette");
    expect(await unanswered(["A18_24", "A25_29", "A30P"])).toBeUndefined();
  });

  test("opens the flag when the writer is in doubt or would like to discuss it, and not otherwise", async () => {
    const flag = async (special: Fields) => (await asRequest("enkeltsag", caseAdvice(special))).notificationOpen;
    expect(await flag({ notificationConsidered: "WISH_TO_DISCUSS" })).toBe(true);
    expect(await flag({ notificationConsidered: "IN_DOUBT" })).toBe(true);
    expect(await flag({ notificationConsidered: "NOTIFIED" })).toBe(false);
    expect(await flag({ notificationConsidered: "IN_DOUBT", ages: ["A30P"] })).toBe(false);
  });

  test("is confirmed to say nobody's name", async () => {
    expect((await refusals("enkeltsag", caseAdvice({ confirmAnonymous: [] }))).confirmAnonymous).toContain("Bekræft");
  });

  test("passes its first step without the answers of the second", async () => {
    expect(await firstStep("enkeltsag", caseSituation())).toEqual([]);
    const unfinished = await firstStep("enkeltsag", caseSituation({ duration: [] }));
    expect(unfinished).toMatchObject([{ field: "duration" }]);
  });
});

describe("help with developing a method", () => {
  test("asks what, with whom, what is wanted, when and whether the leader is with it, one sentence each", async () => {
    expect(await refusals("metodeudvikling", { submissionKey: someUnit, step: "2", intent: "send" })).toEqual({
      title: "Skriv en kort overskrift",
      themes: "Vælg mindst ét tema",
      ages: "Vælg mindst én aldersgruppe",
      purpose: "Skriv, hvad I gerne vil opnå",
      participants: "Skriv, hvem der er med",
      supportWanted: "Vælg mindst én ting, I ønsker fra os",
      start: "Vælg, hvornår I gerne vil i gang",
      leaderInvolved: "Vælg, om din leder er med på det",
      urgency: "Vælg, hvornår du har brug for at høre fra os",
      contactForm: "Vælg, hvordan du helst vil kontaktes",
      unit: "Vælg, hvor du arbejder",
      profession: "Vælg din funktion",
    });
  });

  test("keeps its texts to 1000 and 300 characters, and takes several wishes", async () => {
    expect(await refusals("metodeudvikling", method({ purpose: "a".repeat(1000), participants: "a".repeat(300) }))).toEqual({});
    expect(await refusals("metodeudvikling", method({ purpose: "a".repeat(1001), participants: "a".repeat(301) }))).toEqual({
      purpose: expect.stringContaining("højst 1.000 tegn"),
      participants: expect.stringContaining("højst 300 tegn"),
    });
    const wishes = ["TALK", "COURSE", "PROJECT_GROUP", "LEADER_SPARRING", "MATERIAL", "NETWORK"];
    expect((await answers("metodeudvikling", method({ supportWanted: wishes }))).supportWanted).toEqual(wishes);
  });

  test("may belong to a project that runs, and to no other", async () => {
    expect((await answers("metodeudvikling", method({ linkedProject: "PRJ_ABSENCE" }))).linkedProject).toBe("PRJ_ABSENCE");
    expect((await answers("metodeudvikling", method({ linkedProject: "" }))).linkedProject).toBeNull();
    for (const linkedProject of ["PRJ_STREET_TO_CLUB", "'; drop table project"]) {
      expect((await refusals("metodeudvikling", method({ linkedProject }))).linkedProject).toBe("Vælg et af svarene på listen");
    }
    const request = await asRequest("metodeudvikling", method({ linkedProject: "PRJ_ABSENCE" }));
    expect(request.answers.find(({ field }) => field === "linkedProject")).toEqual({
      field: "linkedProject",
      question: "Hører det til et bestemt projekt?",
      codes: ["PRJ_ABSENCE"],
      body: "Fraværsprojekt på Fyrreskolen",
      freeText: false,
    });
  });

  test("says whether the leader is with it", async () => {
    const leader = (leaderInvolved: string) => asRequest("metodeudvikling", method({ leaderInvolved }));
    expect(await leader("YES")).toMatchObject({ type: "METHOD_DEVELOPMENT", leaderInvolved: true });
    expect(await leader("NOT_YET")).toMatchObject({ type: "METHOD_DEVELOPMENT", leaderInvolved: false });
  });

  test("passes its first step without the answers of the second", async () => {
    expect(await firstStep("metodeudvikling", methodTask())).toEqual([]);
    const unfinished = await firstStep("metodeudvikling", methodTask({ participants: " " }));
    expect(unfinished).toMatchObject([{ field: "participants" }]);
  });
});

describe("an analysis", () => {
  test("asks what it is for, what to answer, what to deliver, by when and to whom, one sentence each", async () => {
    const named = await refusals("analyse", { submissionKey: someUnit, step: "2", intent: "send" });
    expect(named).toMatchObject({
      purpose: "Skriv, hvad viden skal bruges til",
      question: "Skriv, hvilke spørgsmål der skal besvares",
      product: "Vælg, hvad I skal have i hånden",
      deadline: "Vælg, hvornår det skal bruges",
      decisionOwner: "Skriv, hvem der skal modtage resultatet",
      leaderInvolved: "Vælg, om din leder er med på det",
    });
    expect(named).not.toHaveProperty("data");
  });

  test("keeps its texts to 1000, 800, 500 and 120 characters", async () => {
    const texts = (more: number) => ({
      purpose: "a".repeat(1000 + more),
      question: "a".repeat(800 + more),
      data: "a".repeat(500 + more),
      decisionOwner: "a".repeat(120 + more),
    });
    expect(await refusals("analyse", analysis(texts(0)))).toEqual({});
    expect(Object.keys(await refusals("analyse", analysis(texts(1))))).toEqual(["purpose", "question", "data", "decisionOwner"]);
  });

  test("may be needed today or in three years, not yesterday and not on a day that does not exist", async () => {
    const said = async (deadline: string) => (await refusals("analyse", analysis({ deadline }))).deadline;
    expect(await said("2026-11-23")).toBeUndefined();
    expect(await said("2029-11-23")).toBeUndefined();
    expect(await said("2026-11-22")).toBe("Vælg i dag eller en senere dato");
    expect(await said("2029-11-24")).toBe("Vælg en dato inden for de næste tre år");
    expect(await said("2027-02-30")).toBe("Vælg en dato, der findes");
    expect(await said("i morgen")).toBe("Vælg en dato, der findes");
    expect(await said("")).toBe("Vælg, hvornår det skal bruges");
  });

  test("that is needed sooner than 20 working days is sent all the same", async () => {
    expect(await refusals("analyse", analysis({ deadline: "2026-11-30" }))).toEqual({});
  });

  test("keeps the date as a date and in words", async () => {
    const request = await asRequest("analyse", analysis());
    expect(request).toMatchObject({ type: "ANALYSIS_EVALUATION", leaderInvolved: true });
    expect(request.answers.find(({ field }) => field === "deadline")).toMatchObject({
      codes: ["2027-03-01"],
      body: "1. marts 2027",
      freeText: false,
    });
    expect(request.answers.find(({ field }) => field === "product")).toMatchObject({ body: "Rapport · Oplæg" });
  });

  test("is searched for traces of a person in every text", async () => {
    for (const field of ["purpose", "question", "data", "decisionOwner"]) {
      const checked = await sent("analyse", analysis({ [field]: "Det handler om 240940-5552." }));
      expect(checked).toMatchObject({
        ok: false,
        refused: { errors: [{ field }], findings: { [field]: [{ level: "block" }] } },
      });
    }
    for (const field of ["purpose", "participants"]) {
      expect(await sent("metodeudvikling", method({ [field]: "cpr 240940-5552" }))).toMatchObject({
        ok: false,
        refused: { errors: [{ field }] },
      });
    }
  });
});

describe("the themes on extremism and gangs", () => {
  test("keep every text to 600 characters", async () => {
    for (const theme of ["RADICALISATION", "GANGS_EXIT"]) {
      const long = "a".repeat(601);
      expect(await refusals("sparring", sparring({ themes: [theme, "CRIME"], situation: long, tried: long }))).toMatchObject({
        situation: expect.stringContaining("højst 600 tegn"),
        tried: expect.stringContaining("højst 600 tegn"),
      });
      expect(await refusals("sparring", sparring({ themes: [theme], situation: "a".repeat(600) }))).toEqual({});
    }
  });
});

describe("a text that may say who it is about", () => {
  test("cannot be sent with a CPR number, wherever it stands", async () => {
    for (const field of ["title", "situation", "tried", "question", "contactTimes"]) {
      const checked = await sent("sparring", sparring({ [field]: "Det handler om en elev med cpr 240940-5552 på skolen." }));
      expect(checked).toMatchObject({
        ok: false,
        refused: { errors: [{ field }], findings: { [field]: [{ level: "block" }] } },
      });
    }
  });

  test("cannot be kept as a draft with one either, not even in a field that is no longer asked", async () => {
    const draft = await asDraft("sparring", { urgencyReason: "cpr 240940-5552" });
    expect(draft).toMatchObject({ kept: {}, blocked: ["urgencyReason"] });
    expect(draft.kept).not.toHaveProperty("urgencyReason");
    expect((await refusals("sparring", sparring({ urgencyReason: "cpr 240940-5552" }))).urgencyReason).toContain("CPR-nummer");
  });

  test("with an address asks for a choice, and is sent when the writer has made it", async () => {
    const tried = "Skolen har været på hjemmebesøg på Birkevej 12.";
    expect(await refusals("sparring", sparring({ tried }))).toEqual({ "tried-decision": "Tag stilling til en mulig adresse" });
    const decided = await sent("sparring", sparring({ tried, "tried-decision": "notPersonal" }));
    expect(decided).toMatchObject({ ok: true, overrides: [{ field: "tried", kind: "address" }] });
    expect(JSON.stringify(decided.ok && decided.overrides)).not.toContain("Birkevej");
  });

  test("must be rewritten when the writer says so", async () => {
    const rewrite = sparring({ tried: "Vi var på Birkevej 12.", "tried-decision": "rewrite" });
    expect((await refusals("sparring", rewrite))["tried-decision"]).toContain("Ret teksten");
  });

  test("a choice does not let a CPR number through", async () => {
    const decided = sparring({ tried: "cpr 240940-5552", "tried-decision": "notPersonal" });
    expect((await refusals("sparring", decided)).tried).toContain("CPR-nummer");
  });

  test("is marked in its first places when it is all numbers, what cannot be sent among them, and judged in all", async () => {
    const situation = `${"Ring på 20304050. ".repeat(500)}Og cpr 240940-5552.`;
    const numbers = "240940-5552 ".repeat(600);
    const checked = await sent("sparring", sparring({ situation, tried: numbers, question: numbers }));
    if (checked.ok) throw new Error("A CPR number was let through");
    const { findings, errors } = checked.refused;
    expect(errors.map(({ field }) => field)).toEqual(["situation", "tried", "question"]);
    expect(findings.situation?.[0]).toMatchObject({ level: "block" });
    expect(JSON.stringify(findings).length).toBeLessThan(4_000);
    expect((await asDraft("sparring", { situation })).blocked).toEqual(["situation"]);
  });

  test("is a draft all the same as long as it only warns", async () => {
    const draft = await asDraft("sparring", sparring({ tried: "Vi var på Birkevej 12." }));
    expect(draft).toMatchObject({ kept: { tried: ["Vi var på Birkevej 12."] }, blocked: [] });
  });
});

describe("what no form of ours would send", () => {
  test("an option that does not exist is refused and not kept", async () => {
    const { kept } = await asDraft("sparring", sparring({ themes: ["CRIME", "DROP TABLE"], urgency: "NEVER" }));
    expect(kept).toMatchObject({ themes: ["CRIME"] });
    expect(kept.urgency).toBeUndefined();
    expect(await refusals("sparring", sparring({ themes: ["CRIME", "X"], urgency: "NEVER", profession: "KING" }))).toEqual({
      themes: "Vælg et af svarene på listen",
      urgency: "Vælg et af svarene på listen",
      profession: "Vælg et af svarene på listen",
    });
  });

  test("an answer that comes twice is refused; the same theme twice is one theme", async () => {
    expect((await refusals("sparring", sparring({ title: ["En", "To"] }))).title).toContain("kun én gang");
    expect((await answers("sparring", sparring({ themes: ["CRIME", "CRIME"] }))).themes).toEqual(["CRIME"]);
  });

  test("NUL characters, halves of characters and broken encodings are refused; the rest of the text comes back", async () => {
    for (const broken of ["\0", "\ud800", "\ufffd", "\u0007"]) {
      const { typed } = await posted(sparring({ title: `Uro${broken} ved skolen` }));
      expect(typed.title).toEqual(["Uro ved skolen"]);
      expect((await refusals("sparring", sparring({ title: `Uro${broken} ved skolen` }))).title).toContain("ikke kan gemme");
    }
  });

  test("a file in a text's place, and fields that nobody asked for, count as nothing", async () => {
    const data = formData(sparring({ admin: "true" }));
    data.set("title", new File(["x"], "x.txt"));
    const read = await sent("sparring", data);
    if (read.ok) throw new Error("A file passed for a heading");
    expect(read.refused.typed).not.toHaveProperty("admin");
    expect(read.refused.typed.title).toBeUndefined();
  });

  test("never throws, and never lets through what cannot be stored (property)", async () => {
    const names = askFormNames.flatMap((form) => viewsOf(formOf(form).fields)).map(({ name }) => name);
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ maxLength: 2000 }),
      fc.constantFrom("TODAY", "CRIME", "A0_5", "YES", someUnit, "\0", "\ud800", "240940-5552"),
    );
    const fields = fc.dictionary(
      fc.constantFrom<string>(...names, "intent", "step", "submissionKey", "__proto__", "situation-decision"),
      fc.oneof(value, fc.array(value, { maxLength: 4 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askFormNames), fields, async (form, given) => {
        const { typed } = await posted(given);
        const read = await sent(form, given);
        const { kept } = await asDraft(form, given);
        expect(JSON.stringify([typed, kept])).not.toMatch(/\\u0000|\\ud[89ab]/);
        if (!read.ok) expect(read.refused.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the form's themes", () => {
  test("stand in four groups, each theme once", async () => {
    expect(themeGroups.flatMap((group) => group.themes).sort()).toEqual([...themes].sort());
  });
});
