import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allAskingWords } from "#app/consultations/asking/asked.server.ts";
import { checkDraft, checkFirstStep, checkForm, type Known } from "#app/consultations/asking/forms.ts";
import { newRequest } from "#app/consultations/asking/new-request.ts";
import { readPosted } from "#app/consultations/asking/posted.ts";
import { type AskFormName, askFormNames, questionsOf, themeGroups } from "#app/consultations/asking/questions.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
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

const words = { asking: allAskingWords(), vocabulary: vocabularyWords() };
const known: Known = {
  unitIds: new Set([someUnit]),
  projects: new Set(["PRJ_ABSENCE"]),
  today: "2026-11-23",
  search: { ownDomains: ["eksempel.invalid"] },
  words: words.asking,
};

const sent = (form: AskFormName, fields: Fields) => checkForm(readPosted(form, formData(fields)), known);
/** What must be mended, as field and sentence. */
const refusals = (form: AskFormName, fields: Fields) => {
  const checked = sent(form, fields);
  return checked.ok ? {} : Object.fromEntries(checked.errors.map(({ field, message }) => [field, message]));
};
const answers = (form: AskFormName, fields: Fields) => {
  const checked = sent(form, fields);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
};

describe("a form that is filled in as it should be", () => {
  test("passes, whichever it is", () => {
    expect(sent("sparring", sparring()).ok).toBe(true);
    expect(sent("tvivl", sparring({ form: "tvivl" })).ok).toBe(true);
    expect(sent("enkeltsag", caseAdvice()).ok).toBe(true);
    expect(sent("metodeudvikling", method()).ok).toBe(true);
    expect(sent("analyse", analysis()).ok).toBe(true);
  });

  test("becomes a request with the questions as they were asked and the answers as they were given", () => {
    const request = newRequest("enkeltsag", someUnit, answers("enkeltsag", caseAdvice()), [], { unit: "Fyrreskolen" }, words);
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

  test("is of the type that its address says", () => {
    expect(newRequest("tvivl", someUnit, answers("tvivl", sparring()), [], { unit: "" }, words).type).toBe("UNSURE");
    expect(newRequest("sparring", someUnit, answers("sparring", sparring()), [], { unit: "" }, words).type).toBe("SPARRING");
  });

  test("loses the spaces around its texts, and nothing else of them", () => {
    expect(answers("sparring", sparring({ question: "  Hvad gør vi?\r\nOg hvornår?  " })).question).toBe(
      "Hvad gør vi?\nOg hvornår?",
    );
  });
});

describe("what is asked of everybody", () => {
  test("is named with one sentence a field when nothing was answered", () => {
    expect(refusals("sparring", { submissionKey: someUnit, intent: "send" })).toEqual({
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

  test("a heading has at most 80 characters", () => {
    expect(refusals("sparring", sparring({ title: "a".repeat(80) }))).toEqual({});
    expect(refusals("sparring", sparring({ title: "a".repeat(81) })).title).toContain("højst 80 tegn");
  });

  test("a heading of spaces, or of signs that nobody sees, is none", () => {
    expect(refusals("sparring", sparring({ title: "   " })).title).toBe("Skriv en kort overskrift");
    expect(refusals("sparring", sparring({ title: "\u200b\u200b" })).title).toBe("Skriv en kort overskrift");
  });

  test("one to three themes", () => {
    expect(refusals("sparring", sparring({ themes: ["CRIME", "WELLBEING", "OTHER"] }))).toEqual({});
    expect(refusals("sparring", sparring({ themes: ["CRIME", "WELLBEING", "OTHER", "BULLYING"] })).themes).toContain("højst 3");
  });

  test("a unit that exists and is open", () => {
    expect(refusals("sparring", sparring({ unit: "22222222-2222-4222-8222-222222222222" })).unit).toBe("Vælg, hvor du arbejder");
    expect(refusals("sparring", sparring({ unit: "Fyrreskolen" })).unit).toBe("Vælg et af svarene på listen");
  });

  test("a situation of 30 to 1500 characters, a line break counting as one as in the browser", () => {
    expect(refusals("sparring", sparring({ situation: "Kort." })).situation).toContain("mindst 30 tegn");
    const lines = `${"a".repeat(749)}\r\n${"b".repeat(750)}`;
    expect(lines.length).toBe(1501);
    expect(refusals("sparring", sparring({ situation: lines }))).toEqual({});
    expect(refusals("sparring", sparring({ situation: `${lines}c` })).situation).toContain("højst 1.500 tegn");
  });

  test("what was tried may be left out of sparring, and not of a case", () => {
    expect(refusals("sparring", sparring({ tried: "" }))).toEqual({});
    expect(refusals("enkeltsag", caseAdvice({ tried: "" })).tried).toContain("Skriv, hvad der allerede er gjort");
  });
});

describe("a request that cannot wait", () => {
  test("says why, and leaves a telephone number", () => {
    expect(refusals("sparring", sparring({ urgency: "TODAY" }))).toEqual({
      urgencyReason: "Skriv, hvad der gør, at det haster",
      phone: "Skriv dit telefonnummer, så vi kan ringe til dig",
    });
    const urgent = sparring({ urgency: "TODAY", urgencyReason: "Klassen møder i morgen tidlig.", phone: "43 21 56 78" });
    expect(refusals("sparring", urgent)).toEqual({});
  });

  test("keeps its reason to 300 characters", () => {
    const urgent = sparring({ urgency: "TODAY", urgencyReason: "a".repeat(301), phone: "43215678" });
    expect(refusals("sparring", urgent).urgencyReason).toContain("højst 300 tegn");
  });

  test("a reason that no longer applies is not sent", () => {
    expect(answers("sparring", sparring({ urgencyReason: "Det hastede før." }))).not.toHaveProperty("urgencyReason");
  });
});

describe("the telephone number", () => {
  test("is asked for when somebody would like to be rung up, else not", () => {
    expect(refusals("sparring", sparring({ contactForm: "PHONE" })).phone).toBe(
      "Skriv dit telefonnummer, så vi kan ringe til dig",
    );
    expect(answers("sparring", sparring({ phone: "43 21 56 78" }))).not.toHaveProperty("phone");
  });

  test("is a Danish number or a foreign one, and not searched by the detector", () => {
    // Also the number that the sentence gives as its example.
    for (const phone of ["43215678", "43 21 56 78", "12 34 56 78", "+45 43215678", "+46 70 123 45 67"]) {
      expect(refusals("sparring", sparring({ contactForm: "PHONE", phone }))).toEqual({});
    }
  });

  test("is never ten bare digits, which could be something else", () => {
    for (const phone of ["9909405552", "99 09 40 55 52", "1234", "ring til mig"]) {
      expect(refusals("sparring", sparring({ contactForm: "PHONE", phone })).phone).toContain("otte cifre");
    }
    for (const phone of ["2409405552", "240940-5552", "mor er 240940-5552"]) {
      expect(refusals("sparring", sparring({ contactForm: "PHONE", phone })).phone).toContain("Fjern CPR-nummeret");
    }
  });
});

describe("a case", () => {
  test("asks whether to notify only when somebody below 18 is concerned, and all ages hold such", () => {
    const unanswered = (ages: string[]) =>
      refusals("enkeltsag", caseAdvice({ ages, notificationConsidered: "" })).notificationConsidered;
    expect(unanswered(["A15_17"])).toBe("Vælg, om du har overvejet at underrette");
    expect(unanswered(["A30P", "A0_5"])).toBe("Vælg, om du har overvejet at underrette");
    expect(unanswered(["ALL"])).toBe("Vælg, om du har overvejet at underrette");
    expect(unanswered(["A18_24", "A25_29", "A30P"])).toBeUndefined();
  });

  test("opens the flag when the writer is in doubt or would like to discuss it, and not otherwise", () => {
    const flag = (special: Fields) =>
      newRequest("enkeltsag", someUnit, answers("enkeltsag", caseAdvice(special)), [], { unit: "" }, words).notificationOpen;
    expect(flag({ notificationConsidered: "WISH_TO_DISCUSS" })).toBe(true);
    expect(flag({ notificationConsidered: "IN_DOUBT" })).toBe(true);
    expect(flag({ notificationConsidered: "NOTIFIED" })).toBe(false);
    expect(flag({ notificationConsidered: "IN_DOUBT", ages: ["A30P"] })).toBe(false);
  });

  test("is confirmed to say nobody's name", () => {
    expect(refusals("enkeltsag", caseAdvice({ confirmAnonymous: [] })).confirmAnonymous).toContain("Bekræft");
  });

  test("passes its first step without the answers of the second", () => {
    expect(checkFirstStep(readPosted("enkeltsag", formData(caseSituation())), known).ok).toBe(true);
    const unfinished = checkFirstStep(readPosted("enkeltsag", formData(caseSituation({ duration: [] }))), known);
    expect(unfinished).toMatchObject({ ok: false, errors: [{ field: "duration" }] });
  });
});

describe("help with developing a method", () => {
  test("asks what, with whom, what is wanted, when and whether the leader is with it, one sentence each", () => {
    expect(refusals("metodeudvikling", { submissionKey: someUnit, step: "2", intent: "send" })).toEqual({
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

  test("keeps its texts to 1000 and 300 characters, and takes several wishes", () => {
    expect(refusals("metodeudvikling", method({ purpose: "a".repeat(1000), participants: "a".repeat(300) }))).toEqual({});
    expect(refusals("metodeudvikling", method({ purpose: "a".repeat(1001), participants: "a".repeat(301) }))).toEqual({
      purpose: expect.stringContaining("højst 1.000 tegn"),
      participants: expect.stringContaining("højst 300 tegn"),
    });
    const wishes = ["TALK", "COURSE", "PROJECT_GROUP", "LEADER_SPARRING", "MATERIAL", "NETWORK"];
    expect(answers("metodeudvikling", method({ supportWanted: wishes })).supportWanted).toEqual(wishes);
  });

  test("may belong to a project that runs, and to no other", () => {
    expect(answers("metodeudvikling", method({ linkedProject: "PRJ_ABSENCE" })).linkedProject).toBe("PRJ_ABSENCE");
    expect(answers("metodeudvikling", method({ linkedProject: "" })).linkedProject).toBeUndefined();
    for (const linkedProject of ["PRJ_STREET_TO_CLUB", "'; drop table project"]) {
      expect(refusals("metodeudvikling", method({ linkedProject })).linkedProject).toBe("Vælg et af svarene på listen");
    }
    const request = newRequest(
      "metodeudvikling",
      someUnit,
      answers("metodeudvikling", method({ linkedProject: "PRJ_ABSENCE" })),
      [],
      { unit: "Fyrreskolen", project: "Fraværsprojekt på Fyrreskolen" },
      words,
    );
    expect(request.answers.find(({ field }) => field === "linkedProject")).toEqual({
      field: "linkedProject",
      question: "Hører det til et bestemt projekt?",
      codes: ["PRJ_ABSENCE"],
      body: "Fraværsprojekt på Fyrreskolen",
      freeText: false,
    });
  });

  test("says whether the leader is with it", () => {
    const leader = (leaderInvolved: string) =>
      newRequest("metodeudvikling", someUnit, answers("metodeudvikling", method({ leaderInvolved })), [], { unit: "" }, words);
    expect(leader("YES")).toMatchObject({ type: "METHOD_DEVELOPMENT", leaderInvolved: true });
    expect(leader("NOT_YET")).toMatchObject({ type: "METHOD_DEVELOPMENT", leaderInvolved: false });
  });

  test("passes its first step without the answers of the second", () => {
    expect(checkFirstStep(readPosted("metodeudvikling", formData(methodTask())), known).ok).toBe(true);
    const unfinished = checkFirstStep(readPosted("metodeudvikling", formData(methodTask({ participants: " " }))), known);
    expect(unfinished).toMatchObject({ ok: false, errors: [{ field: "participants" }] });
  });
});

describe("an analysis", () => {
  test("asks what it is for, what to answer, what to deliver, by when and to whom, one sentence each", () => {
    const named = refusals("analyse", { submissionKey: someUnit, step: "2", intent: "send" });
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

  test("keeps its texts to 1000, 800, 500 and 120 characters", () => {
    const texts = (more: number) => ({
      purpose: "a".repeat(1000 + more),
      question: "a".repeat(800 + more),
      data: "a".repeat(500 + more),
      decisionOwner: "a".repeat(120 + more),
    });
    expect(refusals("analyse", analysis(texts(0)))).toEqual({});
    expect(Object.keys(refusals("analyse", analysis(texts(1))))).toEqual(["purpose", "question", "data", "decisionOwner"]);
  });

  test("may be needed today or in three years, not yesterday and not on a day that does not exist", () => {
    const said = (deadline: string) => refusals("analyse", analysis({ deadline })).deadline;
    expect(said("2026-11-23")).toBeUndefined();
    expect(said("2029-11-23")).toBeUndefined();
    expect(said("2026-11-22")).toBe("Vælg en dato, der ikke er gået");
    expect(said("2029-11-24")).toBe("Vælg en dato inden for de næste tre år");
    expect(said("2027-02-30")).toBe("Vælg en dato, der findes");
    expect(said("i morgen")).toBe("Vælg en dato, der findes");
    expect(said("")).toBe("Vælg, hvornår det skal bruges");
  });

  test("that is needed sooner than 20 working days is sent all the same", () => {
    expect(refusals("analyse", analysis({ deadline: "2026-11-30" }))).toEqual({});
  });

  test("keeps the date as a date and in words", () => {
    const request = newRequest("analyse", someUnit, answers("analyse", analysis()), [], { unit: "" }, words);
    expect(request).toMatchObject({ type: "ANALYSIS_EVALUATION", leaderInvolved: true });
    expect(request.answers.find(({ field }) => field === "deadline")).toMatchObject({
      codes: ["2027-03-01"],
      body: "1. marts 2027",
      freeText: false,
    });
    expect(request.answers.find(({ field }) => field === "product")).toMatchObject({ body: "Rapport · Oplæg" });
  });

  test("is searched for traces of a person in every text", () => {
    for (const field of ["purpose", "question", "data", "decisionOwner"]) {
      const checked = sent("analyse", analysis({ [field]: "Det handler om 240940-5552." }));
      expect(checked).toMatchObject({ ok: false, errors: [{ field }], marks: { [field]: [{ level: "block" }] } });
    }
    for (const field of ["purpose", "participants"]) {
      expect(sent("metodeudvikling", method({ [field]: "cpr 240940-5552" }))).toMatchObject({ ok: false, errors: [{ field }] });
    }
  });
});

describe("the themes on extremism and gangs", () => {
  test("keep every text to 600 characters", () => {
    for (const theme of ["RADICALISATION", "GANGS_EXIT"]) {
      const long = "a".repeat(601);
      expect(refusals("sparring", sparring({ themes: [theme, "CRIME"], situation: long, tried: long }))).toMatchObject({
        situation: expect.stringContaining("højst 600 tegn"),
        tried: expect.stringContaining("højst 600 tegn"),
      });
      expect(refusals("sparring", sparring({ themes: [theme], situation: "a".repeat(600) }))).toEqual({});
    }
  });
});

describe("a text that may say who it is about", () => {
  test("cannot be sent with a CPR number, wherever it stands", () => {
    for (const field of ["title", "situation", "tried", "question", "contactTimes"]) {
      const checked = sent("sparring", sparring({ [field]: "Det handler om en elev med cpr 240940-5552 på skolen." }));
      expect(checked).toMatchObject({ ok: false, errors: [{ field }], marks: { [field]: [{ level: "block" }] } });
    }
  });

  test("cannot be kept as a draft with one either, not even in a field that is no longer asked", () => {
    const draft = checkDraft(readPosted("sparring", formData({ urgencyReason: "cpr 240940-5552" })), known);
    expect(draft).toMatchObject({ ok: false, errors: [{ field: "urgencyReason" }] });
    expect(refusals("sparring", sparring({ urgencyReason: "cpr 240940-5552" })).urgencyReason).toContain("CPR-nummer");
  });

  test("with an address asks for a choice, and is sent when the writer has made it", () => {
    const tried = "Skolen har været på hjemmebesøg på Birkevej 12.";
    expect(refusals("sparring", sparring({ tried }))).toEqual({ "tried-decision": "Tag stilling til en mulig adresse" });
    const decided = sent("sparring", sparring({ tried, "tried-decision": "notPersonal" }));
    expect(decided).toMatchObject({ ok: true, overrides: [{ field: "tried", kind: "address" }] });
    expect(JSON.stringify(decided.ok && decided.overrides)).not.toContain("Birkevej");
  });

  test("must be rewritten when the writer says so", () => {
    const rewrite = sparring({ tried: "Vi var på Birkevej 12.", "tried-decision": "rewrite" });
    expect(refusals("sparring", rewrite)["tried-decision"]).toContain("Ret teksten");
  });

  test("a choice does not let a CPR number through", () => {
    const decided = sparring({ tried: "cpr 240940-5552", "tried-decision": "notPersonal" });
    expect(refusals("sparring", decided).tried).toContain("CPR-nummer");
  });

  test("is a draft all the same as long as it only warns", () => {
    expect(checkDraft(readPosted("sparring", formData(sparring({ tried: "Vi var på Birkevej 12." }))), known).ok).toBe(true);
  });
});

describe("what no form of ours would send", () => {
  test("an option that does not exist is refused and not kept", () => {
    const posted = readPosted("sparring", formData(sparring({ themes: ["CRIME", "DROP TABLE"], urgency: "NEVER" })));
    expect(posted.values).toMatchObject({ themes: ["CRIME"] });
    expect(posted.values.urgency).toBeUndefined();
    expect(refusals("sparring", sparring({ themes: ["CRIME", "X"], urgency: "NEVER", profession: "KING" }))).toEqual({
      themes: "Vælg et af svarene på listen",
      urgency: "Vælg et af svarene på listen",
      profession: "Vælg et af svarene på listen",
    });
  });

  test("an answer that comes twice is refused; the same theme twice is one theme", () => {
    expect(refusals("sparring", sparring({ title: ["En", "To"] })).title).toContain("kun én gang");
    expect(answers("sparring", sparring({ themes: ["CRIME", "CRIME"] })).themes).toEqual(["CRIME"]);
  });

  test("NUL characters, halves of characters and broken encodings are refused; the rest of the text comes back", () => {
    for (const broken of ["\0", "\ud800", "\ufffd", "\u0007"]) {
      const posted = readPosted("sparring", formData(sparring({ title: `Uro${broken} ved skolen` })));
      expect(posted.values.title).toBe("Uro ved skolen");
      expect(refusals("sparring", sparring({ title: `Uro${broken} ved skolen` })).title).toContain("ikke kan gemme");
    }
  });

  test("a file in a text's place, and fields that nobody asked for, count as nothing", () => {
    const data = formData(sparring({ admin: "true" }));
    data.set("title", new File(["x"], "x.txt"));
    const posted = readPosted("sparring", data);
    expect(posted.values).not.toHaveProperty("admin");
    expect(posted.values.title).toBeUndefined();
  });

  test("never throws, and never lets through what cannot be stored (property)", () => {
    const names = askFormNames.flatMap((form) => [...questionsOf(form)]).map(({ name }) => name);
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ maxLength: 2000 }),
      fc.constantFrom("TODAY", "CRIME", "A0_5", "YES", someUnit, "\0", "\ud800", "240940-5552"),
    );
    const fields = fc.dictionary(
      fc.constantFrom<string>(...names, "intent", "step", "submissionKey", "__proto__", "situation-decision"),
      fc.oneof(value, fc.array(value, { maxLength: 4 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...askFormNames), fields, (form, given) => {
        const posted = readPosted(form, formData(given));
        const checked = checkForm(posted, known);
        checkFirstStep(posted, known);
        checkDraft(posted, known);
        expect(JSON.stringify(posted.values)).not.toMatch(/\\u0000|\\ud[89ab]/);
        if (!checked.ok) expect(checked.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the form's themes", () => {
  test("stand in four groups, each theme once", () => {
    expect(themeGroups.flatMap((group) => group.themes).sort()).toEqual([...themes].sort());
  });
});
