import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { requestCounts, totals, waited } from "#app/evaluation/figures/counted.server.ts";
import { chosenIn } from "#app/evaluation/figures/period.ts";
import { waitOf } from "#app/evaluation/figures/waiting-figure.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import * as page from "#app/routes/statistics.tsx";
import { answerOf, asking, signedInAs, somebody } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { requestTypes, themes } from "#workflows/consultation/vocabulary.ts";
import { waitingTimes } from "#workflows/evaluation/waiting-times.ts";
import { aFact, figures, keep, seen, surveys } from "./known-facts.ts";

const urls = useDatabase();
const today = new Date("2026-11-23T09:00:00Z");

beforeEach(async () => {
  setClock(today);
  await withClient(urls.ownerUrl, (owner) =>
    owner.query("truncate request_fact, survey, survey_answer, survey_comment, figures_snapshot, snapshot_fact cascade"),
  );
});

describe("the figures of a small unit, worked out by hand", () => {
  const hours = (value: number) => value * 60;

  beforeEach(async () => {
    await keep([
      aFact("2026-10", {
        minutesToFirstContact: hours(1),
        firstContactInTime: true,
        minutesUsed: 30,
        contacts: 1,
        goals: ["GOAL_SAFE_CITY"],
      }),
      aFact("2026-10", {
        minutesToFirstContact: hours(2),
        firstContactInTime: true,
        minutesUsed: 60,
        contacts: 2,
        type: "CASE_ADVICE",
      }),
      aFact("2026-10", {
        minutesToFirstContact: hours(4),
        firstContactInTime: true,
        minutesUsed: 90,
        contacts: 3,
        type: "CASE_ADVICE",
      }),
      aFact("2026-11", { minutesToFirstContact: hours(6), firstContactInTime: true, minutesUsed: 120, contacts: 2 }),
      aFact("2026-11", {
        minutesToFirstContact: hours(9),
        firstContactInTime: false,
        minutesToFirstAdvice: hours(20),
        firstAdviceInTime: true,
        minutesPaused: hours(3),
        minutesUsed: 150,
        contacts: 2,
      }),
      aFact("2026-11", {
        minutesToFirstContact: hours(30),
        firstContactInTime: false,
        state: "advising",
        closedAt: null,
        outcome: null,
      }),
      aFact("2026-11", { state: "screening", closedAt: null, outcome: null, themes: ["ABSENCE", "WELLBEING"] }),
      // Before the period, and counted as before; the first of all so early that there are data of the whole of it.
      aFact("2025-11"),
      aFact("2025-10"),
      aFact("2024-11"),
    ]);
  });

  test("say how many there were, by month, type, theme and state, and how many there were before", async () => {
    const { requests, types, themes: byTheme, states, keys } = await figures();
    expect(keys[0]).toMatchObject({ figure: "7", sentence: "5 flere end på samme tid i de tolv måneder før.", basis: "Før: 2" });
    expect(requests.table.rows.slice(-2)).toEqual([
      { label: "Oktober 2026", cells: [3] },
      { label: "November 2026", cells: [4] },
    ]);
    expect(requests.table.rows).toHaveLength(12);
    expect(types.bars).toEqual([
      { label: "Sparring", value: 5 },
      { label: "Enkeltsag", value: 2 },
    ]);
    expect(byTheme.bars).toEqual([
      { label: "Mistrivsel", value: 7 },
      { label: "Bekymrende fravær", value: 1 },
    ]);
    expect(byTheme.heading).toBe("Mistrivsel og bekymrende fravær fylder mest");
    expect(states.heading).toBe("2 er i gang, 5 er afsluttet");
    expect(states.bars).toEqual([
      { label: "Første gennemgang", value: 1 },
      { label: "I gang", value: 1 },
      { label: "Afsluttet", value: 5 },
    ]);
  });

  test("count of the period before what had come by the same day", async () => {
    await keep([aFact("2025-11", { submittedAt: new Date("2025-11-23T08:59:00Z") })]);
    await keep([aFact("2025-11", { submittedAt: new Date("2025-11-24T09:00:00Z") })]);
    await keep([aFact("2024-12")]);
    // October and both of November up to the 23rd, and December of the year before.
    expect((await figures()).keys[0]).toMatchObject({ basis: "Før: 4" });
  });

  test("say how long people waited: median, 80 %, the interval of the median from six on, and the share in time", async () => {
    const { waiting, keys } = await figures();
    // 1, 2, 4, 6, 9 and 30 hours: half below 5; 80 % lies at 9; with six values the interval runs from the least to the most.
    expect(waiting.table.rows).toEqual([
      { label: "Første kontakt", cells: [6, "5", "1–30", "9", "67\u00a0%", "30–90\u00a0%"] },
      { label: "Første råd", cells: [1, "20", "for få", "20", "100\u00a0%", "21–100\u00a0%"] },
    ]);
    expect(waiting.heading).toBe("Halvdelen hørte fra os inden for 5 arbejdstimer");
    expect(keys[1]).toMatchObject({
      figure: "67",
      unit: "%",
      sentence: "Mere end seks ud af ti hørte fra os inden fristen.",
      basis: "4 af 6. Usikkerhed 30–90\u00a0%. 1 venter endnu på den første kontakt",
      guidance: true,
    });
    expect(keys[2]).toMatchObject({ figure: "5", unit: "timer", sentence: "Halvdelen hørte fra os inden for én arbejdsdag." });
    expect(keys[3]).toMatchObject({
      figure: "20",
      sentence: "Halvdelen fik råd inden for tre arbejdsdage.",
      basis: "Median af 1 i arbejdstimer. 80 % inden for 20. Venten på henvender er trukket fra (median 3)",
    });
  });

  test("say what came of it, towards which goals, and what it took", async () => {
    const { outcomes, goals } = await figures();
    expect(outcomes.bars).toEqual([{ label: "Rådgivning givet, henvender arbejder videre", value: 5 }]);
    expect(outcomes.note).toBe(
      "Vi har brugt 7,5 timer på 5 henvendelser: i median 90 minutter og i gennemsnit 2 kontakter pr. henvendelse.",
    );
    expect(goals.bars).toEqual([{ label: "En tryg by", value: 1 }]);
  });

  test("are those of one type, and of some months, when the address says so", async () => {
    const { keys, requests, types, themesByType } = await figures("fra=2026-10&til=2026-10&type=CASE_ADVICE");
    expect(keys[0]?.figure).toBe("2");
    expect(requests.table.rows).toEqual([{ label: "Oktober 2026", cells: [2] }]);
    expect(types).toMatchObject({ heading: "Henvendelser pr. type", bars: [{ label: "Enkeltsag", value: 2 }] });
    expect(themesByType).toMatchObject({
      caption: "Temaer, kun enkeltsag",
      heads: ["Tema", "Enkeltsag"],
      rows: [{ label: "Mistrivsel", cells: [2] }],
    });
    expect((await seen("fra=2026-10&til=2026-10&type=CASE_ADVICE")).sum).toBe("1. oktober–31. oktober 2026, kun enkeltsag");
  });
});

describe("what the page says in words", () => {
  /** First contacts of one type, so many of a hundred in time. */
  const inTime = async (share: number) => {
    const fact = (index: number) => aFact("2026-10", { minutesToFirstContact: 60, firstContactInTime: index < share });
    await keep(Array.from({ length: 100 }, (_, index) => fact(index)));
    return (await figures()).keys[1]?.sentence.split(" hørte")[0];
  };

  test.each([
    [86, "Mere end otte ud af ti"],
    [90, "Ni ud af ti"],
    [97, "Mere end ni ud af ti"],
    [53, "Lidt over halvdelen"],
    [50, "Halvdelen"],
    [4, "Færre end én ud af ti"],
  ])("of %i %% is what the figure beside it says: %s", async (share, words) => {
    expect(await inTime(share)).toBe(words);
  });

  test("fits its number: one request more, one request fewer, in both languages", async () => {
    followReaders();
    await keep([aFact("2025-01"), aFact("2026-06"), aFact("2026-07"), aFact("2026-07")]);
    const compared = async (months: string) => (await figures(months)).keys[0]?.sentence;
    expect(await compared("fra=2026-07&til=2026-07")).toBe("1 mere end i måneden før.");
    expect(await inLanguage("en", () => compared("fra=2026-07&til=2026-07"))).toBe("1 more than in the month before.");
    await keep([aFact("2026-06"), aFact("2026-06")]);
    expect(await compared("fra=2026-07&til=2026-07")).toBe("1 færre end i måneden før.");
  });

  test("compares nothing with a period before the data begin, and judges no month in which they were not there", async () => {
    const counts = [3, 8, 6, 9, 7, 8, 6, 9];
    await keep(counts.flatMap((count, index) => Array.from({ length: count }, () => aFact(monthAt(index, "2026-03")))));
    const { keys, requests } = await figures();
    expect(keys[0]?.sentence).toBe(
      "Der er intet at sammenligne med: Tallene begynder den 10. marts 2026 og dækker ikke hele perioden før.",
    );
    expect(keys[0]).not.toHaveProperty("basis");
    expect(requests.table.rows[0]?.label).toBe("Marts 2026");
    expect(requests.heading).toBe("Antallet af henvendelser svinger, som det plejer");
    expect(requests.note).toContain("Tallene begynder i marts 2026; måneden er ikke hel og tæller heller ikke med.");
  });
});

describe("an address", () => {
  test("without anything shows the last twelve months, this one included", () => {
    const chosen = chosenIn(new URLSearchParams(), "2026-11-23");
    expect(chosen).toMatchObject({ from: "2025-12", to: "2026-11", type: null, running: "2026-11" });
    expect(chosen.months).toHaveLength(12);
  });

  test.each([
    ["fra=2026-10&til=2026-03", "2026-03", "2026-10"],
    ["fra=2027-05&til=2028-01", "2026-11", "2026-11"],
    ["fra=1999-01&til=2026-13", "2025-12", "2026-11"],
    ["fra=2001-01", "2021-12", "2026-11"],
    ["til=2026-02", "2025-03", "2026-02"],
    ["fra=%00%F0%9F&til='; drop table request_fact; --&type=NOTHING", "2025-12", "2026-11"],
  ])("that says %s shows %s to %s", async (query, from, to) => {
    expect(chosenIn(new URLSearchParams(query), "2026-11-23")).toMatchObject({ from, to, type: null });
    expect((await seen(query)).empty).not.toBeNull();
  });

  test("is answered for the unit's manager and analyst alone", async () => {
    const open = async (...roles: ("CONSULTANT" | "LEADER" | "ADMIN" | "UNIT_MANAGER" | "ANALYST")[]) => {
      const request = asking("/statistik", await signedInAs(await somebody({ roles })));
      return (await answerOf(() => page.loader({ request, params: {}, context: { nonce: "" } }))).status;
    };
    expect(await open("UNIT_MANAGER")).toBe(200);
    expect(await open("ANALYST")).toBe(200);
    for (const role of ["CONSULTANT", "LEADER", "ADMIN"] as const) expect(await open(role)).toBe(403);
  });

  test("leads to what to do when there is nothing", async () => {
    expect((await seen()).empty).toMatchObject({ title: "Der er ingen tal endnu" });
    await keep([aFact("2026-01")]);
    expect((await seen("fra=2026-05")).empty).toMatchObject({
      title: "Ingen henvendelser i perioden",
      reset: expect.any(String),
    });
  });
});

describe("the requests of a month", () => {
  test("that stand out are named, in plain words and on the chart", async () => {
    const usual = [10, 12, 11, 10, 12, 11, 10, 12, 11, 40, 11];
    await keep(usual.flatMap((count, index) => Array.from({ length: count }, () => aFact(monthAt(index)))));
    const { requests } = await figures();
    expect(requests.heading).toBe("Usædvanligt mange henvendelser i september 2026");
    expect(requests.signals).toBe("Ét signal.");
    expect(requests.note).toMatch(
      /^September 2026 lå uden for det, der er normalt for os \(0 til \d+ henvendelser\); kig på, hvad der skete den måned\./,
    );
    expect(requests.chart?.geometry.dots.filter(({ kind }) => kind === "outside")).toMatchObject([
      { callout: "September 2026: 40" },
    ]);
  });

  test("do not stand out because the month is not over", async () => {
    const usual = [20, 22, 21, 20, 22, 21, 20, 22, 21, 20, 22, 1];
    await keep(usual.flatMap((count, index) => Array.from({ length: count }, () => aFact(monthAt(index)))));
    const { requests } = await figures();
    expect(requests.heading).toBe("Antallet af henvendelser svinger, som det plejer");
    expect(requests.signals).toBe("Ingen signaler.");
    expect(requests.note).toContain("November 2026 er ikke slut");
  });

  test("are told as a long run when many in a row lie on one side", async () => {
    // The first month of all is not whole, and is not judged.
    await keep([aFact("2024-10")]);
    const risen = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10];
    await keep(risen.flatMap((count, index) => Array.from({ length: count }, () => aFact(monthAt(index, "2024-11")))));
    const { requests } = await figures("fra=2024-11&til=2026-10");
    expect(requests.heading).toBe("Vi får flere henvendelser end før");
    expect(requests.note).toContain("Fra november 2025 til oktober 2026 ligger tolv måneder i træk over midten.");
    expect(requests.chart?.geometry.remark?.words).toBe("Tolv i træk over midten");
  });
});

describe("what could tell who asked", () => {
  test("is hidden for the most sensitive themes below ten, from the manager too, and not for the others", async () => {
    await keep(Array.from({ length: 9 }, () => aFact("2026-10", { themes: ["RADICALISATION"] })));
    await keep(Array.from({ length: 10 }, () => aFact("2026-10", { themes: ["CRIME"] })));
    await keep([aFact("2026-10", { themes: ["HOUSING_AREA"] })]);
    const { themes: byTheme, themesByType } = await figures();
    expect(byTheme.bars).toEqual([
      { label: "Kriminalitet", value: 10 },
      { label: "Boligområder og helhedsplaner", value: 1 },
      { label: "Radikalisering og ekstremisme", hiddenBelow: 10 },
    ]);
    expect(themesByType.rows.find(({ label }) => label.startsWith("Radikal"))?.cells).toEqual([null, 0, 0, 0, 0, null]);
  });

  test("cannot be found by looking at one type after another", async () => {
    await keep(Array.from({ length: 12 }, () => aFact("2026-10", { themes: ["CRIME"] })));
    await keep(Array.from({ length: 3 }, () => aFact("2026-10", { themes: ["CRIME"], type: "CASE_ADVICE" })));
    expect((await figures()).themes.bars).toEqual([{ label: "Kriminalitet", value: 15 }]);
    for (const type of ["SPARRING", "CASE_ADVICE"]) {
      expect((await figures(`type=${type}`)).themes.bars).toEqual([{ label: "Kriminalitet", hiddenBelow: 16 }]);
    }
  });

  test("is hidden from an analyst below five in every count, and nothing can be subtracted", async () => {
    await keep(Array.from({ length: 20 }, () => aFact("2026-10")));
    await keep(
      Array.from({ length: 3 }, () =>
        aFact("2026-09", { type: "CASE_ADVICE", state: "declined", outcome: null, themes: ["BULLYING"] }),
      ),
    );
    const shown = await figures("", "ANALYST");
    expect(shown.types.bars).toEqual([
      { label: "Sparring", hiddenBelow: 24 },
      { label: "Enkeltsag", hiddenBelow: 24 },
    ]);
    expect(shown.themes.bars).toContainEqual({ label: "Mobning", hiddenBelow: 5 });
    expect(shown.requests.table.rows.slice(-3).map(({ cells }) => cells[0])).toEqual([null, null, 0]);
    expect(await figures("type=CASE_ADVICE", "ANALYST")).toEqual(shown);
  });

  test("cannot be found by an analyst who takes one period from another: years never overlap", async () => {
    await keep(Array.from({ length: 9 }, () => aFact("2026-03")));
    await keep(Array.from({ length: 2 }, () => aFact("2026-04", { themes: ["BULLYING"] })));
    const whole = await figures("", "ANALYST");
    for (const period of ["fra=2026-01&til=2026-03", "fra=2026-04&til=2026-04", "fra=2026-02", "til=2026-04"]) {
      expect(await figures(period, "ANALYST")).toEqual(whole);
    }
    const { filters } = await seen("", "ANALYST");
    expect(filters.map(({ name, label }) => [name, label])).toEqual([["til", "År"]]);
  });
});

describe("what requesters say", () => {
  const all = (value: number) => ({ helped: value, equipped: value, knowledge: value, respect: value });

  test("is shown from five answers, with n, and as guidance below ten or half", async () => {
    await surveys("2026-09", [all(5), all(4), all(4), all(5), null]);
    const before = await figures();
    expect(before.survey.heading).toBe("Der er for få svar til at vise, hvad henvenderne siger");
    expect(before.survey.table).toBeNull();
    expect(before.keys[4]).toMatchObject({ label: "Oplevet udbytte", figure: "–" });
    await surveys("2026-09", [all(3)]);
    const { survey, keys } = await figures();
    expect(survey.table?.rows[0]?.cells).toEqual([5, "4,2", null, null, "83\u00a0%"]);
    expect(survey.guidance).toBe("Vejledende");
    expect(survey.opinions).toEqual([]);
    expect(survey.told[0]?.words).toEqual({
      strong: "",
      words: "Færre end fem af 5 svarede lavere end “i høj grad”",
      basis: "gennemsnit 4,2 af 5, n = 5",
    });
    expect(keys[4]).toMatchObject({ figure: "4,2", unit: "af 5", guidance: true });
  });

  test("counts neither what was passed over nor “Ved ikke” in a mean, and both as an answer of somebody who was asked", async () => {
    await surveys("2026-09", [...[5, 5, 5, 5, 4, 4, 4, 4].map(all), { helped: 0 }, { helped: null, respect: 5 }, null, null]);
    const { survey } = await figures();
    // 8 of 12 gave a number to the first question, one did not know: 9 answered it.
    expect(survey.table?.rows[0]?.cells.slice(0, 2)).toEqual([8, "4,5"]);
    expect(survey.table?.rows[0]?.cells[4]).toBe("75\u00a0%");
    expect(survey.table?.rows[3]?.cells.slice(0, 2)).toEqual([9, "4,6"]);
  });

  test("is a share with its interval where neither side is small, and else says so", async () => {
    await surveys("2026-09", [...Array(15).fill(all(5)), ...Array(6).fill(all(3)), ...Array(9).fill(null)]);
    const { survey, keys } = await figures();
    expect(survey.table?.rows[0]?.cells).toEqual([21, "4,4", "71\u00a0%", "50–86\u00a0%", "70\u00a0%"]);
    expect(keys[4]).toMatchObject({ figure: "71", basis: "15 af 21. Usikkerhed 50–86\u00a0%. Svarprocent 70", guidance: false });
    expect(survey.opinions[0]?.shares.map((share) => Math.round(share * 100))).toEqual([0, 0, 29, 0, 71]);
    await surveys("2026-09", [...[1, 2].map(all), ...Array(3).fill(all(5))]);
    const grouped = (await figures()).survey.opinions[0];
    // One "i meget lav" and one "i lav grad" are told together with their neighbour.
    expect(grouped?.merged).toEqual([{ first: 0, last: 2, label: "I meget lav grad til i nogen grad" }]);
  });

  test("cannot be taken apart by looking at a month more or less", async () => {
    await surveys("2026-03", Array(6).fill(all(4)));
    await surveys("2026-05", [all(1)]);
    await surveys("2026-08", Array(5).fill(all(5)));
    const n = async (query: string) => (await figures(query)).survey.table?.rows[0]?.cells[0];
    expect(await n("")).toBe(12);
    expect(await n("til=2026-05")).toBe(6);
    expect(await n("fra=2026-05")).toBe(6);
    expect(await n("fra=2026-06")).toBeUndefined();
    expect((await figures("fra=2026-03&til=2026-06")).survey.note).toContain("Måneder med få svar bliver lagt sammen");
  });

  test("tells of one question what it hides of another", async () => {
    await surveys("2026-09", [...Array(5).fill({ helped: 4 }), ...Array(4).fill({ respect: 5 })]);
    const rows = (await figures()).survey.table?.rows ?? [];
    expect(rows.map(({ cells }) => cells[1])).toEqual(["4,0", null, null, null]);
  });

  test("speaks English to whoever reads English, means and dates included", async () => {
    followReaders();
    await surveys("2026-09", [...Array(15).fill(all(5)), ...Array(6).fill(all(3)), ...Array(9).fill(null)]);
    await surveys("2026-09", Array(5).fill({ respect: 4 }));
    const { survey, keys } = await inLanguage("en", () => figures());
    // Those who were asked and answered another question count with the next answers to this one.
    expect(survey.table?.rows[0]?.cells).toEqual([21, "4.4", "71%", "50–86%", "60%"]);
    expect(survey.measure).toBe("Answers in per cent. 21 of 35 have answered, response rate 60%");
    expect(keys[4]).toMatchObject({
      sentence: "More than seven out of ten got the help they needed to a large extent.",
      basis: "15 of 21. Uncertainty 50–86%. Response rate 60%",
    });
  });

  test("says yes to whether contact came fast enough, where neither yes nor no is told of few", async () => {
    const fast = (...answers: ("YES" | "NO" | "UNKNOWN")[]) => answers.map((fastEnough) => ({ fastEnough }));
    await surveys("2026-09", fast("YES", "YES", "YES", "YES", "NO", "UNKNOWN"));
    expect((await figures()).survey.fastEnough).toMatchObject({ strong: "", words: "Færre end fem af 5 svarede nej" });
    await surveys("2026-09", fast("YES", "NO", "NO", "NO", "NO"));
    expect((await figures()).survey.fastEnough).toMatchObject({ strong: "50\u00a0%", basis: "n = 10, usikkerhed 24–76\u00a0%" });
  });

  test("is not split by type", async () => {
    await surveys("2026-09", Array(5).fill(all(4)));
    await surveys("2026-09", Array(2).fill(all(1)), { type: "CASE_ADVICE" });
    const { survey } = await figures("type=CASE_ADVICE");
    expect(survey.table?.rows[0]?.cells[0]).toBe(7);
    expect(survey.note).toContain("Svarene er fra alle typer henvendelser");
  });
});

describe("SQL and the rules", () => {
  const wait = fc.option(fc.integer({ min: 0, max: 6000 }), { nil: null });
  const fact = fc.record({
    month: fc.integer({ min: 0, max: 11 }).map((index) => monthAt(index)),
    type: fc.constantFrom(...requestTypes),
    themes: fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1, maxLength: 3 }),
    contact: wait,
    advice: wait,
    inTime: fc.boolean(),
    minutesUsed: fc.integer({ min: 0, max: 600 }),
  });

  test("say the same of any requests", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 60 }), async (given) => {
        await withClient(urls.ownerUrl, (owner) => owner.query("truncate request_fact cascade"));
        await keep(
          given.map(({ month, type, themes: has, contact, advice, inTime, minutesUsed }) =>
            aFact(month, {
              type,
              themes: has,
              minutesToFirstContact: contact,
              firstContactInTime: contact === null ? null : inTime,
              minutesToFirstAdvice: advice,
              minutesUsed,
            }),
          ),
        );
        const chosen = chosenIn(new URLSearchParams(), "2026-11-23");
        const [waits, counts, sums] = [await waited(chosen), await requestCounts(chosen), await totals(chosen, today)];
        for (const measure of ["contact", "advice"] as const) {
          const minutes = given.flatMap((one) => (one[measure] === null ? [] : [one[measure]]));
          const byRule = waitingTimes(minutes);
          const bySql = waits.find((row) => row.measure === measure && row.month === null);
          expect(bySql?.n ?? 0).toBe(byRule.n);
          expect(bySql?.median ?? null).toEqual(close(byRule.median));
          expect(bySql?.percentile80 ?? null).toEqual(close(byRule.percentile80));
          const { low, high } = byRule.medianInterval ?? {};
          const inHours = low === undefined || high === undefined ? null : { low: low / 60, high: high / 60 };
          expect(waitOf(waits, measure, true)?.interval ?? null).toEqual(inHours);
        }
        expect(waits.find((row) => row.measure === "contact" && row.month === null)?.inTime ?? 0).toBe(
          given.filter((one) => one.contact !== null && one.inTime).length,
        );
        for (const theme of themes) {
          const bySql = counts.filter(({ kind, code }) => kind === "theme" && code === theme);
          expect(bySql.reduce((sum, { count }) => sum + count, 0)).toBe(given.filter((one) => one.themes.includes(theme)).length);
        }
        expect(sums.total).toBe(given.length);
        expect(sums.medianMinutesUsed).toEqual(close(waitingTimes(given.map((one) => one.minutesUsed)).median));
      }),
      { numRuns: 40 },
    );
  });

  test("read the facts of a period by its index", async () => {
    await keep(Array.from({ length: 2000 }, (_, index) => aFact(monthAt(index % 120, "2017-01"))));
    await withClient(urls.ownerUrl, (owner) => owner.query("analyze request_fact"));
    const plan = await database().$queryRaw<{ "QUERY PLAN": string }[]>`
      explain select * from request_fact where month between '2026-09-01'::date and '2026-11-01'::date`;
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("request_fact_month_idx");
  });
});

/** The month so many months after the first of the period. */
function monthAt(index: number, from = "2025-12"): string {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + index;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function close(value: number | null) {
  return value === null ? null : expect.closeTo(value, 6);
}
