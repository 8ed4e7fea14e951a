import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  demandsCertification,
  type RosterConsultant,
  type Routable,
  type RoutingHistory,
  rankConsultants,
  requiredCompetences,
} from "#workflows/consultation/routing.ts";
import { opensNotification, reasons, whyPersonFirst } from "#workflows/consultation/routing-reasons.ts";
import { requestTypes, themes } from "#workflows/consultation/vocabulary.ts";

/** Fjordby's consultants (docs/domain/demo.md 7.3). */
const consultant = (id: string, competences: string[], more: Partial<RosterConsultant> = {}): RosterConsultant => ({
  id,
  competences: competences.map((competence) => `COMP_${competence}`),
  fraction: 1,
  certified: false,
  contactFor: [],
  deputyFor: [],
  absences: [],
  ...more,
});
const fjordby = [
  consultant("stefan", ["PROJECT_MGMT", "ANALYSIS"], { contactFor: ["centres"], certified: true, maxOpen: 2 }),
  consultant("anna", ["ANALYSIS", "EVALUATION"], { contactFor: ["skole-og-dagtilbud"] }),
  consultant("kasper", ["CRIMINOLOGY", "PREVENTION_THEORY"], { contactFor: ["mosehoej"], certified: true }),
  consultant("sofie", ["SOCIAL_PEDAGOGY", "CONSULTATIVE_METHOD"], { contactFor: ["fyrre"] }),
  consultant("nabil", ["NETWORKING", "SOCIAL_PEDAGOGY"], {
    contactFor: ["aabrink", "laerkeparken"],
    fraction: 0.8,
    certified: true,
  }),
  consultant("frida", ["PREVENTION_THEORY", "CRIMINOLOGY"], { contactFor: ["havblik"] }),
  consultant("karla", ["CONSULTATIVE_METHOD", "PROJECT_MGMT"], { contactFor: ["kildevaeld", "ungdomsskolen"], fraction: 0.6 }),
  consultant("emil", ["EVALUATION", "PROJECT_MGMT"], {
    contactFor: ["job-og-uddannelse"],
    absences: [{ from: "2026-01-05", to: "2026-01-09" }],
  }),
];
const quiet: RoutingHistory = { open: [], advised: [], lastAssignedAt: {} };

const asks = (given: Partial<Routable>): Routable => ({
  type: "SPARRING",
  themes: ["ABSENCE"],
  requesterId: "laerke",
  requesterUnitId: "fyrre",
  submittedAt: "2026-03-02T09:00:00.000Z",
  contactDate: "2026-03-05",
  ...given,
});
const rank = (given: Partial<Routable> = {}, history: Partial<RoutingHistory> = {}) =>
  rankConsultants(asks(given), fjordby, { ...quiet, ...history });
const scores = (ranking: ReturnType<typeof rank>) =>
  ranking.candidates.map(({ consultantId, score }) => `${consultantId} ${score}`);
const score = (ranking: ReturnType<typeof rank>, id: string) =>
  ranking.candidates.find(({ consultantId }) => consultantId === id)?.score;
const excluded = (ranking: ReturnType<typeof rank>) =>
  ranking.excluded.map(({ consultantId, reason }) => `${consultantId} ${reason}`);

describe("the ranking in Fjordby", () => {
  test("gives worrying absence at Fyrreskolen to Sofie, its contact person (D2)", () => {
    // Required: social pedagogy, prevention theory, consultative method. Sofie has two of three: 26.67 + 15 + 25.
    const ranking = rank({ type: "CASE_ADVICE", themes: ["ABSENCE", "WELLBEING"] });
    expect(scores(ranking).slice(0, 2)).toEqual(["sofie 66.67", "frida 38.33"]);
    expect(ranking.candidates[0]?.factors).toEqual({ competence: 2 / 3, continuity: 0, district: 1, capacity: 1 });
  });

  test("gives a shared picture at Mosehøjskolen to Kasper (D3)", () => {
    expect(scores(rank({ themes: ["DIGITAL_ABUSE"], requesterUnitId: "mosehoej" })).slice(0, 3)).toEqual([
      "kasper 80",
      "frida 65",
      "anna 25",
    ]);
  });

  test("gives radicalisation to the certified alone (D7)", () => {
    const ranking = rank({ themes: ["RADICALISATION"], requesterUnitId: "ungdomsskolen" });
    expect(scores(ranking)).toEqual(["kasper 65", "nabil 25", "stefan 25"]);
    expect(excluded(ranking)).toEqual(["anna", "emil", "frida", "karla", "sofie"].map((id) => `${id} NOT_CERTIFIED`));
  });

  test("gives an analysis to those who analyse or evaluate (D6)", () => {
    // Required: analysis, networking, project management, evaluation. The centre belongs to "centres", which are Stefan's.
    const ranking = rank({
      type: "ANALYSIS_EVALUATION",
      themes: ["UNSAFETY", "HOUSING_AREA"],
      requesterUnitId: "ejendomme",
      unitBelongsTo: ["centres"],
    });
    expect(scores(ranking)).toEqual(["stefan 60", "anna 45", "emil 45"]);
    expect(excluded(ranking)).toEqual(["frida", "karla", "kasper", "nabil", "sofie"].map((id) => `${id} WRONG_COMPETENCE`));
  });

  test("gives a course on methods at Havblikskolen to Karla, although Frida knows the school (D5)", () => {
    // Required: consultative method, social pedagogy, project management.
    const ranking = rank({
      type: "METHOD_DEVELOPMENT",
      themes: ["VIOLENCE_CONFLICT", "CLASS_GROUP"],
      requesterUnitId: "havblik",
    });
    expect(scores(ranking).slice(0, 3)).toEqual(["karla 51.67", "sofie 51.67", "frida 40"]);
  });

  test("leaves Emil out of the week in which he is away", () => {
    expect(excluded(rank({ contactDate: "2026-01-09" }))).toEqual(["emil ABSENT"]);
    for (const contactDate of ["2026-01-04", "2026-01-10"]) expect(excluded(rank({ contactDate }))).toEqual([]);
  });

  test("leaves out the requester, colleagues who ask together, and who is unwanted", () => {
    const ranking = rank({ requesterId: "sofie", coRequesterIds: ["nabil"], conflictsWith: ["frida"], handedBackBy: ["karla"] });
    expect(excluded(ranking)).toEqual([
      "frida CONFLICT_OF_INTEREST",
      "karla HANDED_BACK",
      "nabil CONFLICT_OF_INTEREST",
      "sofie CONFLICT_OF_INTEREST",
    ]);
  });
});

describe("time", () => {
  const busy = (consultantId: string, ...types: (typeof requestTypes)[number][]) => types.map((type) => ({ consultantId, type }));

  test("is what is left of 16, by the weight of open requests", () => {
    // 1 + 2 + 4 + 5 + 1 of 16 leave 3: 25 × 3/16 = 4.69.
    const open = busy("sofie", ...requestTypes);
    expect(score(rank({ themes: ["OTHER"] }, { open }), "sofie")).toBe(59.69);
  });

  test("is less for who works less", () => {
    const open = busy("karla", "METHOD_DEVELOPMENT");
    // 4 of 9.6: 25 × (1 − 0.41667) = 14.58, and 40 for everybody.
    expect(score(rank({ themes: ["OTHER"] }, { open }), "karla")).toBe(54.58);
    expect(
      score(rankConsultants(asks({ themes: ["OTHER"] }), [consultant("on leave", [], { fraction: 0 })], quiet), "on leave"),
    ).toBe(40);
  });

  test("does not go below nothing", () => {
    const open = busy("sofie", ...Array<"ANALYSIS_EVALUATION">(9).fill("ANALYSIS_EVALUATION"));
    expect(rank({}, { open }).candidates.find(({ consultantId }) => consultantId === "sofie")?.factors.capacity).toBe(0);
  });

  test("is used up when the personal maximum is reached", () => {
    const capacity = (open: number) =>
      rank({}, { open: busy("stefan", ...Array<"SPARRING">(open).fill("SPARRING")) }).candidates.find(
        ({ consultantId }) => consultantId === "stefan",
      )?.factors.capacity;
    expect([capacity(0), capacity(1), capacity(2)]).toEqual([1, 1 - 1 / 16, 0]);
  });
});

describe("continuity", () => {
  type Advised = RoutingHistory["advised"][number];
  const advised: Advised = {
    consultantId: "frida",
    requesterId: "somebody",
    unitId: "fyrre",
    themes: ["ABSENCE"],
    at: "2025-09-02T08:00:00.000Z",
  };
  const continuity = (change: Partial<Advised>) =>
    rank({}, { advised: [{ ...advised, ...change }] }).candidates.find(({ consultantId }) => consultantId === "frida")?.factors
      .continuity;

  test("goes to who advised the unit on the same theme within six months", () => {
    expect(continuity({})).toBe(1);
    expect(continuity({ at: "2025-09-01T08:00:00.000Z" })).toBe(0);
    expect(continuity({ themes: ["CRIME"] })).toBe(0);
    expect(continuity({ unitId: "havblik" })).toBe(0);
    expect(continuity({ unitId: "havblik", requesterId: "laerke" })).toBe(1);
    expect(continuity({ unitId: "havblik", themes: ["CRIME"], sameChain: true })).toBe(1);
    expect(continuity({ consultantId: "anna" })).toBe(0);
  });
});

describe("a deputy", () => {
  test("counts half, a contact person of the district whole", () => {
    const roster = [
      consultant("deputy", [], { deputyFor: ["district"] }),
      consultant("contact", [], { contactFor: ["district"] }),
    ];
    const ranking = rankConsultants(asks({ unitBelongsTo: ["district"] }), roster, quiet);
    expect(ranking.candidates.map(({ factors }) => factors.district)).toEqual([1, 0.5]);
  });
});

describe("equal scores", () => {
  test("go to who has waited longest, then by id", () => {
    const lastAssignedAt = {
      kasper: "2026-02-01T09:00:00.000Z",
      frida: "2026-01-01T09:00:00.000Z",
      anna: "2026-03-01T09:00:00.000Z",
    };
    const order = rank({ themes: ["OTHER"], requesterUnitId: "elsewhere" }, { lastAssignedAt }).candidates.map(
      ({ consultantId }) => consultantId,
    );
    expect(order).toEqual(["emil", "karla", "nabil", "sofie", "stefan", "frida", "kasper", "anna"]);
  });
});

describe("the ranking of any request", () => {
  const anything = fc.record({
    type: fc.constantFrom(...requestTypes),
    themes: fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1, maxLength: 3 }),
    requesterId: fc.constantFrom("laerke", "sofie"),
    requesterUnitId: fc.constantFrom("fyrre", "havblik", "elsewhere"),
    contactDate: fc.constantFrom("2026-01-07", "2026-03-05"),
  });

  test("names everybody once, scores from 0 to 100, best first, whatever order the roster has", () => {
    fc.assert(
      fc.property(anything, fc.shuffledSubarray(fjordby, { minLength: fjordby.length }), (given, roster) => {
        const ranking = rankConsultants(asks(given), roster, quiet);
        expect(ranking).toEqual(rank(given));
        const all = [...ranking.candidates, ...ranking.excluded].map(({ consultantId }) => consultantId);
        expect(all.toSorted()).toEqual(fjordby.map(({ id }) => id).toSorted());
        const order = ranking.candidates.map((candidate) => candidate.score);
        expect(order).toEqual(order.toSorted((one, other) => other - one));
        for (const value of order) expect(value >= 0 && value <= 100).toBe(true);
      }),
    );
  });
});

describe("the competences called for", () => {
  test("are those of the themes and of the type, each once", () => {
    expect(requiredCompetences({ type: "SPARRING", themes: ["OTHER"] })).toEqual([]);
    expect(requiredCompetences({ type: "CASE_ADVICE", themes: ["CLASS_GROUP"] })).toEqual(["COMP_CONSULTATIVE_METHOD"]);
    expect(requiredCompetences({ type: "ANALYSIS_EVALUATION", themes: ["CRIME"] })).toEqual([
      "COMP_CRIMINOLOGY",
      "COMP_ANALYSIS",
      "COMP_EVALUATION",
    ]);
    expect(themes.filter((theme) => demandsCertification([theme]))).toEqual(["GANGS_EXIT", "RADICALISATION"]);
    expect(themes.filter((theme) => opensNotification([theme]))).toEqual(["HONOUR_CONTROL"]);
  });
});

describe("a person looks first", () => {
  const ranking = rank();
  const plain = {
    type: "SPARRING",
    themes: ["ABSENCE"],
    urgency: "THREE_DAYS",
    notificationOpen: false,
    leaderInvolved: null,
    warnOverridden: false,
    ranking,
    mode: "automatic",
  } as const;

  test("never without a rule", () => {
    expect(whyPersonFirst(plain)).toEqual([]);
    expect(whyPersonFirst({ ...plain, type: "METHOD_DEVELOPMENT", leaderInvolved: true })).toEqual([]);
  });

  test.each([
    [{ urgency: "TODAY" }, ["URGENT_TODAY"]],
    [{ notificationOpen: true }, ["NOTIFICATION_OPEN"]],
    [{ themes: ["HONOUR_CONTROL"] }, ["NOTIFICATION_OPEN"]],
    [{ type: "UNSURE" }, ["TYPE_UNSURE"]],
    [{ type: "ANALYSIS_EVALUATION", leaderInvolved: false }, ["TYPE_ANALYSIS"]],
    [{ type: "METHOD_DEVELOPMENT", leaderInvolved: false }, ["LEADER_NOT_INVOLVED"]],
    [{ warnOverridden: true }, ["WARN_OVERRIDDEN"]],
    [{ ranking: { candidates: [], excluded: [] } }, ["NOBODY_ELIGIBLE"]],
    [{ ranking: { candidates: [], excluded: [] }, themes: ["GANGS_EXIT"] }, ["CERTIFICATION_MISSING", "NOBODY_ELIGIBLE"]],
    [{ handBacks: 2 }, ["HANDED_BACK_TWICE"]],
    [{ mode: "confirm" }, ["MODE_CONFIRM"]],
    [{ mode: "confirm", urgency: "TODAY", type: "UNSURE" }, ["URGENT_TODAY", "TYPE_UNSURE", "MODE_CONFIRM"]],
  ] as const)("with %o because of %o", (given, expected) => {
    expect(whyPersonFirst({ ...plain, ...given })).toEqual(expected);
  });

  test("once: what came back from the leader has been looked at", () => {
    const back = { ...plain, type: "ANALYSIS_EVALUATION", urgency: "TODAY", mode: "confirm", lookedAt: true } as const;
    expect(whyPersonFirst(back)).toEqual([]);
    expect(whyPersonFirst({ ...back, notificationOpen: true, ranking: { candidates: [], excluded: [] } })).toEqual([
      "NOTIFICATION_OPEN",
      "NOBODY_ELIGIBLE",
    ]);
  });
});

describe("a proposal", () => {
  const [first] = rank().candidates;
  const request = asks({});
  const sofie = fjordby.find(({ id }) => id === "sofie") as RosterConsultant;

  test("says that Sofie knows the school, has the competence and has time", () => {
    expect(first?.consultantId).toBe("sofie");
    expect(first && reasons(first, { request, consultant: sofie, atSchool: true })).toEqual([
      { code: "KNOWS_SCHOOL" },
      { code: "HAS_COMPETENCE", competences: ["COMP_SOCIAL_PEDAGOGY"] },
      { code: "HAS_TIME" },
    ]);
  });

  test("says it of a unit that is no school, of a deputy, and of who advised before", () => {
    const factors = { competence: 0, continuity: 1, district: 0.5, capacity: 0.2 };
    const candidate = { consultantId: "sofie", score: 30, factors };
    expect(reasons(candidate, { request, consultant: { competences: [] }, atSchool: true })).toEqual([
      { code: "ADVISED_BEFORE" },
      { code: "DEPUTY_FOR_UNIT" },
    ]);
    const contact = { ...candidate, factors: { ...factors, continuity: 0, district: 1 } };
    expect(reasons(contact, { request, consultant: { competences: [] }, atSchool: false })).toEqual([{ code: "KNOWS_UNIT" }]);
  });
});
