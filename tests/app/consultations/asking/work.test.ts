import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AskFacts, AskRefusal } from "#app/consultations/asking/ask.server.ts";
import { autosave } from "#app/consultations/asking/ask.server.ts";
import { ownDraft } from "#app/consultations/asking/drafts.server.ts";
import type { Receipt } from "#app/consultations/asking/own-requests.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { loader as loadReceipt } from "#app/routes/requests.one.receipt.tsx";
import { asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aUnit, somebody } from "#tests/support/town.ts";
import { analysis, type Fields, formData, method, methodTask, placesOf } from "./filled-forms.ts";
import { openForm, sendForm } from "./visit-form.ts";

useDatabase();

const monday = new Date("2026-11-23T08:00:00Z");
let school: string;
let teacher: SignedIn;
let karla: SignedIn;

beforeAll(async () => {
  setClock(monday);
  school = await aUnit("Fyrreskolen");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  karla = await somebody("Karla Konsul", { competences: ["COMP_CONSULTATIVE_METHOD", "COMP_PROJECT_MGMT"] });
  await somebody("Anna Analyse", { competences: ["COMP_ANALYSIS"] });
  await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
  const validFrom = new Date("2026-01-01");
  const project = { purpose: "Formål", timeframe: "To år", targetGroup: "Unge", focus: "FOCUS_SAFE_CITY", validFrom };
  await database().project.createMany({
    data: [
      { ...project, code: "PRJ_RUNS", name: "Trygge udearealer", status: "ACTIVE", position: 2 },
      { ...project, code: "PRJ_FIRST", name: "Politikadet", status: "ACTIVE", position: 1 },
      { ...project, code: "PRJ_POSSIBLE", name: "Fra gadeliv til klubliv", status: "POSSIBLE" },
      { ...project, code: "PRJ_OVER", name: "Helhedsplanen", status: "ACTIVE", validTo: new Date("2026-11-22") },
      { ...project, code: "PRJ_SOON", name: "Næste skoleår", status: "ACTIVE", validFrom: new Date("2027-08-01") },
    ],
  });
});
beforeEach(() => setClock(monday));

const args = (request: Request, params = {}) => ({ request, params, context: { nonce: "" } });
const paths = { metodeudvikling: "/henvendelser/ny/metodeudvikling", analyse: "/henvendelser/ny/analyse" };
type Form = keyof typeof paths;

async function send(form: Form, fields: Fields) {
  const request = posting(paths[form], fields, await signedInAs(teacher));
  return sendForm(request);
}
async function load(form: Form, query = ""): Promise<AskFacts> {
  const request = asking(paths[form] + query, await signedInAs(teacher));
  return (await openForm(request)).data as AskFacts;
}
const sent = (to: string | null) =>
  database().consultation.findUniqueOrThrow({
    where: { number: to?.split("/")[2] ?? "" },
    include: { answers: { orderBy: { position: "asc" } } },
  });
const personFirst = (row: { chart: unknown }) => (row.chart as { personFirst: string[] }).personFirst;

describe("help with developing a method", () => {
  test("with the leader goes straight to whoever has the method and the project management", async () => {
    const { status, to } = await send("metodeudvikling", method({ linkedProject: "PRJ_RUNS" }, school));
    expect(status).toBe(302);
    const row = await sent(to);
    expect(row).toMatchObject({ type: "METHOD_DEVELOPMENT", state: "assigned", assigneeId: karla.id });
    expect(row.answers.map(({ field }) => field)).toEqual([
      "themes",
      "ages",
      "purpose",
      "participants",
      "supportWanted",
      "start",
      "leaderInvolved",
      "linkedProject",
      "urgency",
      "contactForm",
      "unit",
      "profession",
    ]);
    expect(row.answers.find(({ field }) => field === "supportWanted")).toMatchObject({
      question: "Hvad ønsker I fra os?",
      codes: ["COURSE", "MATERIAL"],
      body: "Forløb over flere gange · Skriftligt materiale",
    });
    expect(row.answers.find(({ field }) => field === "linkedProject")?.body).toBe("Trygge udearealer");
    // Ten working days to the first contact, and no promise of an advice before there is a plan.
    const receipt = await loadReceipt(args(asking(to ?? "", await signedInAs(teacher)), { number: row.number }));
    expect(receipt).toMatchObject({ contactBy: "2026-12-07T14:30:00.000Z", adviceBy: null } satisfies Partial<{
      [key in keyof Receipt]: unknown;
    }>);
  });

  test("without the leader goes to a person first", async () => {
    const row = await sent((await send("metodeudvikling", method({ leaderInvolved: "NOT_YET" }, school))).to);
    expect([row.state, personFirst(row)]).toEqual(["screening", ["LEADER_NOT_INVOLVED"]]);
  });

  test("can name the projects that run now, in the order of the portfolio", async () => {
    const { steps } = await load("metodeudvikling");
    expect(steps.flat().find(({ name }) => name === "linkedProject")?.options).toEqual([
      { value: "PRJ_FIRST", label: "Politikadet" },
      { value: "PRJ_RUNS", label: "Trygge udearealer" },
    ]);
    for (const linkedProject of ["PRJ_POSSIBLE", "PRJ_OVER", "PRJ_SOON"]) {
      expect((await send("metodeudvikling", method({ linkedProject }, school))).status).toBe(422);
    }
  });

  test("keeps its first step as a draft, goes on from there and forgets it once it is sent", async () => {
    const submissionKey = randomUUID();
    const { to } = await send("metodeudvikling", methodTask({ submissionKey }));
    expect(to).toBe(`${paths.metodeudvikling}?kladde=${submissionKey}&trin=2`);
    const facts = await load("metodeudvikling", `?kladde=${submissionKey}&trin=2`);
    expect(facts).toMatchObject({ step: 2, typed: { participants: ["9 lærere, 6 pædagoger, 1 AKT-medarbejder."] } });
    const back = await send("metodeudvikling", method({ submissionKey, intent: "back" }, school));
    expect(back.to).toBe(`${paths.metodeudvikling}?kladde=${submissionKey}`);
    const wrong = await send("metodeudvikling", method({ submissionKey, participants: "" }, school));
    expect(wrong.status).toBe(422);
    // What is to be mended stands on the first step.
    expect(wrong.data).toMatchObject({ step: 1, errors: [{ field: "participants" }] });
    await send("metodeudvikling", method({ submissionKey }, school));
    expect(await ownDraft(teacher.id, submissionKey)).toBeNull();
  });

  test("is kept by itself while somebody writes, and not with a CPR number in it", async () => {
    const id = randomUUID();
    const body = { ...methodTask({ form: "metodeudvikling" }) };
    const save = (fields: Fields) => {
      const request = new Request("http://localhost:3000/", { method: "POST", body: formData(fields) });
      return autosave(request, id, teacher as unknown as Parameters<typeof autosave>[2]);
    };
    expect(await save({ ...body, purpose: "Det handler om 240940-5552." })).toEqual({ refused: "blocked" });
    expect(await save(body)).toHaveProperty("savedAt");
    expect(await placesOf("240940")).toEqual([]);
  });
});

describe("an analysis", () => {
  test("always goes to a person first, whoever is with it", async () => {
    const row = await sent((await send("analyse", analysis({}, school))).to);
    expect([row.state, personFirst(row), row.assigneeId]).toEqual(["screening", ["TYPE_ANALYSIS"], null]);
    expect(row.answers.find(({ field }) => field === "deadline")).toMatchObject({
      question: "Hvornår skal det bruges?",
      codes: ["2027-03-01"],
      body: "1. marts 2027",
    });
  });

  test("names the first day that is easy to promise: 20 working days, without Christmas", async () => {
    expect((await load("analyse")).days).toMatchObject({ today: "2026-11-23", soonest: "2026-12-21" });
    setClock(new Date("2026-12-14T08:00:00Z"));
    expect((await load("analyse")).days.soonest).toBe("2027-01-15");
  });

  test("that is needed sooner is sent all the same; yesterday is a mistake", async () => {
    expect((await send("analyse", analysis({ deadline: "2026-11-24" }, school))).status).toBe(302);
    const past = await send("analyse", analysis({ deadline: "2026-11-22" }, school));
    expect([past.status, (past.data as AskRefusal).errors]).toEqual([
      422,
      [{ field: "deadline", message: "Vælg i dag eller en senere dato" }],
    ]);
    expect((past.data as AskRefusal).typed.deadline).toEqual(["2026-11-22"]);
  });

  test("with a CPR number anywhere is stored nowhere", async () => {
    for (const field of ["purpose", "question", "data", "decisionOwner", "title"]) {
      const { status } = await send("analyse", analysis({ [field]: "Det handler om 240940-5552." }, school));
      expect([field, status]).toEqual([field, 422]);
    }
    expect(await placesOf("240940")).toEqual([]);
  });

  test("that a person of the unit has no part in is proposed to those with analysis or evaluation alone", async () => {
    const row = await sent((await send("analyse", analysis({}, school))).to);
    const { ranking } = row.chart as unknown as { ranking: { candidates: unknown[]; excluded: unknown[] } };
    expect(ranking.candidates).toHaveLength(1);
    expect(ranking.excluded).toContainEqual({ consultantId: karla.id, reason: "WRONG_COMPETENCE" });
  });
});
