import { describe, expect, test } from "vitest";
import { decisionName, type Typed } from "#app/forms/field.ts";
import { draftOf, type Form, judge, readForm, refused, viewsByName, viewsOf } from "#app/forms/form.server.ts";
import { type Field, type Fields, kinds, onlyWhen, optional, unfinished } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { longDate } from "#app/text/moments.ts";

const says = sentences({ missing: "Skriv noget", unknown: "Vælg fra listen", repeated: "Kun én gang" });
const { line, text, choice, choices, checkbox, date, time, minutes, telephone, address, number, url, code, unit } = kinds(says);
const options = [
  { value: "YES", label: "Ja" },
  { value: "NO", label: "Nej" },
] as const;

/** What a person posts, as it comes over the wire. */
function post(fields: Readonly<Record<string, string | readonly string[]>>) {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return readForm(new Request("http://localhost/", { method: "POST", body }));
}

async function answerOf(field: Field<unknown>, given: string | readonly string[] | undefined) {
  const read = judge({ fields: { felt: field }, says }, await post(given === undefined ? {} : { felt: given }), {});
  return read.ok ? { value: read.values.felt } : { error: read.refused.errors[0]?.message };
}

async function readOf<F extends Fields>(form: Form<F>, given: Parameters<typeof post>[0]) {
  const read = judge(form, await post(given), {});
  return read.ok ? read : { ...read, errors: read.refused.errors, typed: read.refused.typed as Typed };
}

const look = { name: "felt", label: "Felt" };
const bounded = { ...look, from: "2026-12-01", to: "2026-12-31" };
const someUnit = "11111111-1111-4111-8111-111111111111";
const id = "019b0000-0000-7000-8000-00000000000a";

describe("a field", () => {
  test.each<[string, Field<unknown>, string | readonly string[] | undefined, object]>([
    ["a short text, tidied", line({ ...look, max: 20 }), "  Uro \n på  havnen ", { value: "Uro på havnen" }],
    ["a short text that is missing", line({ ...look, max: 20 }), undefined, { error: "Skriv noget" }],
    ["a short text of nothing that one sees", line({ ...look, max: 20 }), "\u200b ", { error: "Skriv noget" }],
    ["a short text that is too long", line({ ...look, max: 5 }), "Uro på", { error: says.tooLong(5, 6) }],
    ["a short text that came twice", line({ ...look, max: 20 }), ["a", "b"], { error: "Kun én gang" }],
    ["a short text with NUL", line({ ...look, max: 20 }), "a\0b", { error: says.odd }],
    ["a short text with a civil registration number", line({ ...look, max: 20 }), "070761-4285", { error: says.block("Felt") }],
    ["a long text, its breaks kept", text({ ...look, max: 20 }), "Først\r\nså ", { value: "Først\nså" }],
    ["a long text that is too short", text({ ...look, max: 20, min: 6 }), "kort", { error: says.tooShort(6) }],
    ["a long text that may be left empty", optional(text({ ...look, max: 20 })), " ", { value: null }],
    ["a choice", choice({ ...look, options }), "YES", { value: "YES" }],
    ["a choice that is none", choice({ ...look, options }), "MAYBE", { error: "Vælg fra listen" }],
    ["a choice that may be left open", optional(choice({ ...look, options })), undefined, { value: null }],
    ["a choice that may be left open and is none", optional(choice({ ...look, options })), "MAYBE", { error: "Vælg fra listen" }],
    ["a choice by any code, where only the database knows which", choice(look), "PRJ_ABSENCE", { value: "PRJ_ABSENCE" }],
    ["a choice by what is no code", choice(look), "'; drop table project", { error: "Vælg fra listen" }],
    ["several choices, each once", choices({ ...look, options }), ["NO", "YES", "NO", ""], { value: ["NO", "YES"] }],
    ["no choice at all", choices({ ...look, options, missing: "Vælg mindst ét" }), undefined, { error: "Vælg mindst ét" }],
    ["no choice where none is needed", choices({ ...look, options, least: 0 }), undefined, { value: [] }],
    ["too many choices", choices({ ...look, options, most: 1 }), ["YES", "NO"], { error: says.tooMany(1) }],
    ["a tick", checkbox(look), "on", { value: true }],
    ["no tick", checkbox(look), undefined, { value: false }],
    ["no tick where there must be one", checkbox({ ...look, missing: "Bekræft det" }), undefined, { error: "Bekræft det" }],
    ["a day", date(look), "\u200e2026-12-01", { value: "2026-12-01" }],
    ["a day that is not in the calendar", date(look), "2026-02-30", { error: says.date }],
    ["a day too early", date({ ...look, from: "2026-12-01" }), "2026-11-30", { error: says.datePast(longDate("2026-12-01")) }],
    ["a day too late", date({ ...look, to: "2026-12-01" }), "2026-12-02", { error: says.dateFar(longDate("2026-12-01")) }],
    ["a day too early, in the field's own words", date({ ...bounded, early: "Er gået" }), "2026-11-30", { error: "Er gået" }],
    ["a day too late, in the field's own words", date({ ...bounded, late: "For langt" }), "2027-02-01", { error: "For langt" }],
    [
      "a day outside of two",
      date(bounded),
      "2027-02-01",
      { error: says.dateBetween(longDate("2026-12-01"), longDate("2026-12-31")) },
    ],
    ["a day that is none yet, in a draft", unfinished(date(bounded), says), "efter jul", { value: ["efter jul"] }],
    ["more than a day, in a draft", unfinished(date(look), says), "x".repeat(61), { error: says.date }],
    ["choices that are none, in a draft", unfinished(choices({ ...look, options }), says), ["MAYBE"], { value: ["MAYBE"] }],
    ["no choice yet, in a draft", unfinished(choices({ ...look, options }), says), undefined, { value: [] }],
    ["too much for choices, in a draft", unfinished(choices(look), says), Array(201).fill("A"), { error: "Vælg fra listen" }],
    ["a text in a draft, like any other", unfinished(line({ ...look, max: 5 }), says), "Uro på", { error: says.tooLong(5, 6) }],
    ["a time", time(look), "9.05", { value: "09:05" }],
    ["a time that is none", time(look), "25:00", { error: says.time }],
    ["minutes", minutes({ ...look, min: 0, max: 90 }), "４５", { value: 45 }],
    ["too many minutes", minutes({ ...look, min: 0, max: 90 }), "91", { error: says.number(0, 90) }],
    ["minutes of ten to the power", minutes({ ...look, min: 0, max: 90 }), "1e1", { error: says.number(0, 90) }],
    ["a telephone number", telephone(look), "12–34–56–78", { value: "12-34-56-78" }],
    ["no telephone number", telephone(look), "12 34", { error: says.telephone }],
    ["an address", address({ ...look, max: 200 }), "Nanna@FJORDBY.example ", { value: "nanna@fjordby.example" }],
    ["no address", address({ ...look, max: 200 }), "nanna", { error: says.address }],
    ["the number of a request", number(look), "tk-2026-00232 ", { value: "TK-2026-00232" }],
    ["no number of a request", number(look), "2026", { error: says.requestNumber }],
    ["a unit that is on the list", unit({ ...look, options: [{ value: "u1", label: "Fyrreskolen" }] }), "u1", { value: "u1" }],
    ["a unit that is on the list no more", unit({ ...look, options: [], gone: "Lukket" }), someUnit, { error: "Lukket" }],
    ["a unit by its name", unit({ ...look, options: [], gone: "Lukket" }), "Fyrreskolen", { error: "Vælg fra listen" }],
    ["a unit by anything but its id", unit(look), "Fyrreskolen", { error: "Vælg fra listen" }],
    ["a unit by its id", unit(look), id.toUpperCase(), { value: id }],
    ["a unit that is on no list", unit({ ...look, also: "UNLISTED" }), "UNLISTED", { value: "UNLISTED" }],
    ["a choice that is none, in words of its own", choice({ ...look, options, wrong: "Vælg ja" }), "MAYBE", { error: "Vælg ja" }],
    ["several codes of a list that it does not know", choices(look), ["A_1", "B_2"], { value: ["A_1", "B_2"] }],
    ["what can be no code", choices(look), "x y", { error: "Vælg fra listen" }],
    ["several ids", choices({ ...look, ids: true }), [id], { value: [id] }],
    ["what can be no id", choices({ ...look, ids: true }), "A_1", { error: "Vælg fra listen" }],
    ["a name of two lines", line({ ...look, max: 20, unbroken: true }), "Nina\nNy", { error: says.odd }],
    ["a name with a break behind it", line({ ...look, max: 20, unbroken: true }), "Nina\n", { value: "Nina" }],
    ["an address of two lines", address({ ...look, max: 200 }), "a@b.dk\nBcc: c@d.dk", { error: says.odd }],
    ["an address that is too long", address({ ...look, max: 5 }), "a@b.dk", { error: says.tooLong(5, 6) }],
    ["a telephone number that is too long", telephone({ ...look, max: 8 }), "12 34 56 78", { error: says.tooLong(8, 9) }],
    ["the short number of a service", telephone({ ...look, short: true }), "１ 14", { value: "1 14" }],
    ["the short number where a person has none", telephone(look), "114", { error: says.telephone }],
    ["the address of a page", url({ ...look, max: 60 }), "\u200bhttps://was.digst.dk/x ", { value: "https://was.digst.dk/x" }],
    ["the address of no page", url({ ...look, max: 60 }), "javascript:alert(1)", { error: says.url }],
    ["a code, set apart", code({ ...look, digits: 6 }), "12–34 ５6.", { value: "123456" }],
    ["too short a code", code({ ...look, digits: 6, wrong: "Seks cifre" }), "12345", { error: "Seks cifre" }],
  ])("takes or refuses: %s", async (_what, field, given, answer) => {
    expect(await answerOf(field, given)).toEqual(answer);
  });
});

describe("a form", () => {
  const form = {
    fields: {
      title: line({ name: "title", label: "Overskrift", max: 80, search: "all" }),
      minors: choice({ name: "minors", label: "Under 18?", options }),
      duty: onlyWhen(({ minors }) => minors?.[0] === "YES", choice({ name: "duty", label: "Underretning?", options })),
      situation: text({ name: "situation", label: "Situation", max: 200 }),
    },
    says,
    check: ({ title, situation }: { title?: string; situation?: string }) =>
      title !== undefined && title === situation ? [{ field: "situation", message: "Det står i overskriften" }] : [],
  };
  const whole = { title: "Uro", minors: "NO", situation: "De larmer." };

  test("that is filled in answers with what was asked, and with nothing else", async () => {
    const read = await readOf(form, { ...whole, duty: "YES", fremmed: "x" });
    expect(read).toEqual({ ok: true, values: { title: "Uro", minors: "NO", situation: "De larmer." }, overrides: [] });
  });

  test("says all that is wrong at once, in the order of the page, and gives everything back", async () => {
    const read = await readOf(form, { situation: "x\0", minors: "YES", duty: "MAYBE" });
    expect(read).toMatchObject({
      errors: [
        { field: "title", message: "Skriv noget" },
        { field: "duty", message: "Vælg fra listen" },
        { field: "situation", message: says.odd },
      ],
      typed: { situation: ["x"], minors: ["YES"], duty: ["MAYBE"] },
      answered: { minors: "YES" },
    });
  });

  test("compares answers that can be used, and asks for no more where one cannot", async () => {
    expect((await readOf(form, { ...whole, situation: "Uro" })) as object).toMatchObject({
      errors: [{ field: "situation", message: "Det står i overskriften" }],
    });
  });

  test("refuses a civil registration number also where the question is not asked, and keeps it in no draft", async () => {
    const fields = { ...form.fields, note: onlyWhen(() => false, text({ name: "note", label: "Note", max: 200 })) };
    const given = { ...whole, note: "070761-4285" };
    expect(await readOf({ fields, says }, given)).toMatchObject({ errors: [{ field: "note", message: says.block("Note") }] });
    const draft = draftOf(fields, (await post(given)).typed, {});
    expect(draft.blocked).toEqual(["note"]);
    expect(draft.kept).toEqual({ title: ["Uro"], minors: ["NO"], situation: ["De larmer."] });
  });

  test("asks for a choice about what may say who it is about; the choice is kept, never the text", async () => {
    const told = { ...whole, situation: "Det er Peter Hansen igen." };
    expect(await readOf(form, told)).toMatchObject({
      errors: [{ field: decisionName("situation"), message: says.warn("name") }],
    });
    expect(await readOf(form, { ...told, "situation-decision": "rewrite" })).toMatchObject({
      errors: [{ field: decisionName("situation"), message: says.rewrite("name") }],
      typed: { "situation-decision": ["rewrite"] },
    });
    expect(await readOf(form, { ...told, "situation-decision": "notPersonal" })).toMatchObject({
      ok: true,
      overrides: [{ field: "situation", kind: "name" }],
    });
    expect(await readOf({ ...form, warnsBeside: "field" as const }, told)).toMatchObject({ errors: [{ field: "situation" }] });
  });

  test("searches texts that belong together as one", async () => {
    const what = { ...text({ name: "what", label: "Hvad", max: 80 }), searchedAs: "deals" };
    const who = { ...text({ name: "who", label: "Hvem", max: 80 }), searchedAs: "deals" };
    const read = await readOf({ fields: { what, who }, says }, { what: "Ringer", who: "Peter Hansen" });
    expect(read).toMatchObject({ errors: [{ field: "deals-decision" }] });
    const chosen = await readOf(
      { fields: { what, who }, says },
      { what: "Ringer", who: "Peter Hansen", "deals-decision": "notPersonal" },
    );
    expect(chosen).toMatchObject({ ok: true, overrides: [{ field: "deals", kind: "name" }] });
  });

  test("keeps as a draft what is written so far, and of what is chosen only what could be an answer", async () => {
    const fields = {
      title: line({ ...look, max: 80, search: "all" }),
      phone: telephone({ ...look, name: "phone" }),
      minors: choice({ name: "minors", label: "Under 18?", options }),
      project: optional(choice({ name: "project", label: "Projekt" })),
      by: date({ name: "by", label: "Hvornår", from: "2026-12-01" }),
    };
    const kept = async (given: Parameters<typeof post>[0]) => draftOf(fields, (await post(given)).typed, {}).kept;
    const half = { title: "Ringer Peter Hansen", "title-decision": "rewrite", phone: "20 3", by: "2026-11-01" };
    expect(await kept(half)).toEqual({
      title: ["Ringer Peter Hansen"],
      "title-decision": ["rewrite"],
      phone: ["20 3"],
      by: ["2026-11-01"],
    });
    const forged = { minors: ["YES", "070761-4285"], project: "070761-4285", by: "0707614285", "title-decision": "070761-4285" };
    expect(await kept(forged)).toEqual({ minors: ["YES"] });
  });

  test("that is only chosen from, dated, numbered or addressed refuses a civil registration number too, in every kind of field", async () => {
    const fields = {
      day: date({ name: "day", label: "Dag" }),
      begins: time({ name: "begins", label: "Klokken" }),
      long: minutes({ name: "long", label: "Minutter", min: 0, max: 9 }),
      minors: choice({ name: "minors", label: "Under 18?", options }),
      project: choice({ name: "project", label: "Projekt" }),
      projects: choices({ name: "projects", label: "Projekter" }),
      ready: checkbox({ name: "ready", label: "Klar" }),
      phone: telephone({ name: "phone", label: "Telefon" }),
      mail: address({ name: "mail", label: "Mail", max: 200 }),
      request: number({ name: "request", label: "Nummer" }),
      page: url({ name: "page", label: "Side", max: 200 }),
      login: code({ name: "login", label: "Kode", digits: 10 }),
      place: unit({ name: "place", label: "Enhed" }),
      hidden: onlyWhen(() => false, choice({ name: "hidden", label: "Skjult" })),
    };
    const given = {
      ...Object.fromEntries(Object.keys(fields).map((name) => [name, "0707614285"])),
      ...{ project: "A0707614285", projects: ["A_1", "B_070761_4285"], phone: "+4907614285", page: "https://a.dk/07%30761-4285" },
    };
    const read = await readOf({ fields, says }, { ...given, phone: "+2409405552" });
    expect(read).toMatchObject({
      errors: Object.values(fields).map(({ view }) => ({ field: view.name, message: says.block(view.label) })),
    });
    expect(draftOf(fields, (await post(given)).typed, {}).kept).toEqual({ phone: ["+4907614285"] });
  });

  test("takes a telephone number of eight digits beside digits that would make it ten", async () => {
    const fields = {
      phone: telephone({ name: "phone", label: "Telefon" }),
      times: line({ name: "times", label: "Hvornår", max: 80 }),
    };
    const read = await readOf({ fields, says }, { phone: "24 09 40 55", times: "52 00 eller efter 14" });
    expect(read).toMatchObject({ ok: true, values: { phone: "24 09 40 55" } });
  });

  test("refuses a civil registration number that begins in one field and ends in the next, and keeps neither", async () => {
    const given = { title: "Mobning 070761", minors: "NO", situation: "4285 er drengen" };
    expect(await readOf(form, given)).toMatchObject({
      errors: [
        { field: "title", message: says.block("Overskrift") },
        { field: "situation", message: says.block("Situation") },
      ],
    });
    expect(draftOf(form.fields, (await post(given)).typed, {})).toMatchObject({
      kept: { minors: ["NO"] },
      blocked: ["title", "situation"],
    });
  });

  test("refuses what becomes a civil registration number only when it is tidied", async () => {
    expect(await answerOf(line({ ...look, max: 40 }), "070761 \n\n \n 4285")).toEqual({ error: says.block("Felt") });
  });

  test("shows a hint, and asks for no choice about it", async () => {
    const read = await readOf(form, { ...whole, situation: "Vi mødte Filmonius." });
    expect(read).toMatchObject({ ok: true, overrides: [] });
    expect(await readOf(form, { ...whole, title: "", situation: "Vi mødte Filmonius." })).toMatchObject({
      errors: [{ field: "title" }],
      refused: { findings: { situation: [{ level: "hint", kind: "name" }] } },
    });
  });

  test("keeps nothing that is too long for anybody to search", async () => {
    const given = { ...whole, situation: "a ".repeat(20_000) };
    expect(draftOf(form.fields, (await post(given)).typed, {})).toMatchObject({
      kept: { title: ["Uro"], minors: ["NO"] },
      blocked: [],
      tooLong: ["situation"],
    });
  });

  test("that is still a draft asks for no choice about a warning, and refuses what may be kept nowhere", async () => {
    const draft = { ...form, warnsBeside: "nothing" as const };
    expect(await readOf(draft, { ...whole, situation: "Det er Peter Hansen igen." })).toMatchObject({ ok: true });
    expect(await readOf(draft, { ...whole, situation: "070761-4285" })).toMatchObject({ errors: [{ field: "situation" }] });
  });

  test("may ask for somebody in other words than for the rest", async () => {
    const own = sentences({ odd: "Tegn i navnet", block: () => "CPR i navnet" });
    const name = { ...line({ name: "name", label: "Navn", max: 80 }), says: own };
    const told = (given: string) => readOf({ fields: { name }, says }, { name: given });
    expect(await told("Lærke\0")).toMatchObject({ errors: [{ message: "Tegn i navnet" }] });
    expect(await told("070761-4285")).toMatchObject({ errors: [{ message: "CPR i navnet" }] });
  });

  test("tells its page what it asks, as data, without what it says when it refuses", () => {
    expect(
      JSON.parse(JSON.stringify(viewsOf(form.fields))).map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    ).toEqual([
      ["title", "line"],
      ["minors", "choice"],
      ["duty", "choice"],
      ["situation", "text"],
    ]);
    expect(viewsOf({ unit: unit({ ...look, missing: "Vælg", gone: "Lukket" }) })).toEqual([
      { kind: "unit", look: "select", name: "felt", label: "Felt" },
    ]);
    expect(viewsByName(form.fields).title).toMatchObject({ name: "title", label: "Overskrift", max: 80 });
  });

  test("says that a field may be left empty in words of its own, where it has some", () => {
    const note = text({ name: "note", label: "Note", max: 20 });
    expect(optional(note).view.optional).toBe(true);
    expect(optional(note, "(kun hvis du vælger om)").view.optional).toBe("(kun hvis du vælger om)");
  });

  test("that only the database can refuse comes back in the same shape", async () => {
    const back = refused(form, await post(whole), { field: "title", message: "Findes allerede" });
    expect(back).toEqual({
      errors: [{ field: "title", message: "Findes allerede" }],
      typed: { title: ["Uro"], minors: ["NO"], situation: ["De larmer."] },
      findings: {},
    });
  });

  test.each<[string, BodyInit, string]>([
    ["no form", "{", "application/json"],
    ["a broken one", "--x\r\n\r\n", "multipart/form-data; boundary=y"],
    ["names that every object has", "constructor=1&__proto__=2", "application/x-www-form-urlencoded"],
  ])("counts as empty when the body is %s", async (_what, body, type) => {
    const request = new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });
    expect((await readForm(request)).typed).toEqual({});
  });
});
