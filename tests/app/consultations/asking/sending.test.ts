import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type AskRefusal, askFacts } from "#app/consultations/asking/ask.server.ts";
import type { Receipt } from "#app/consultations/asking/own-requests.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { unavailable } from "#app/platform/responses.server.ts";
import { loader as loadReceipt } from "#app/routes/requests.one.receipt.tsx";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aUnit, somebody } from "#tests/support/town.ts";
import { caseAdvice, caseSituation, type Fields, placesOf, sparring } from "./filled-forms.ts";
import { openForm, sendForm } from "./visit-form.ts";

const urls = useDatabase();

const monday = new Date("2026-11-16T07:12:00Z");
let school: string;
let teacher: SignedIn;
let sofie: SignedIn;

beforeAll(async () => {
  school = await aUnit("Fyrreskolen");
  const staff = await aUnit("Staben for Tryghed og Forebyggelse", "STAFF_UNIT");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  sofie = await somebody("Sofie Social", {
    unitId: staff,
    competences: [
      "COMP_SOCIAL_PEDAGOGY",
      "COMP_NETWORKING",
      "COMP_CONSULTATIVE_METHOD",
      "COMP_PREVENTION_THEORY",
      "COMP_ANALYSIS",
    ],
    contactFor: [school],
  });
  await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
});

const args = (request: Request, params = {}) => ({ request, params, context: { nonce: "" } });
const post = async (path: string, fields: Fields, headers: Record<string, string> = {}) => {
  const request = posting(path, fields, await signedInAs(teacher));
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  return sendForm(request);
};
const postSparring = (special: Fields = {}, headers = {}) =>
  post("/henvendelser/ny/sparring", sparring(special, school), headers);
const requestOf = (to: string | null) =>
  database().consultation.findUniqueOrThrow({ where: { number: to?.split("/")[2] ?? "" }, include: { answers: true } });

describe("a form that is sent", () => {
  test("becomes a request at once, and its receipt names consultant and date", async () => {
    setClock(monday);
    const { status, to } = await postSparring();
    expect(status).toBe(302);
    expect(to).toMatch(/^\/henvendelser\/TK-2026-\d{5}\/kvittering$/);
    const request = await requestOf(to);
    expect(request).toMatchObject({
      type: "SPARRING",
      title: "Uro omkring skolens indgang efter lukketid",
      assigneeId: sofie.id,
    });
    const cookie = await signedInAs(teacher);
    const receipt = await loadReceipt(args(asking(to ?? "", cookie), { number: request.number }));
    expect(receipt).toMatchObject({
      next: { who: "consultant", name: "Sofie Social", unit: "Staben for Tryghed og Forebyggelse" },
      contactBy: "2026-11-19T14:30:00.000Z",
      adviceBy: "2026-11-30T14:30:00.000Z",
    } satisfies Partial<{ [key in keyof Receipt]: unknown }>);
  });

  test("is a receipt for the one who asked and for nobody else", async () => {
    const { to } = await postSparring();
    const { number } = await requestOf(to);
    const other = await signedInAs(await somebody("Per Pædagog"));
    const notMine = await answerOf(() => loadReceipt(args(asking(to ?? "", other), { number })));
    const nothing = await answerOf(() => loadReceipt(args(asking("/x", other), { number: "TK-2026-99999" })));
    const nonsense = await answerOf(() => loadReceipt(args(asking("/x", other), { number: "TK\0" })));
    expect([notMine.status, nothing.status, nonsense.status]).toEqual([404, 404, 404]);
    expect(notMine.data).toBe(nothing.data);
  });

  test("with the key of somebody else's form makes a request of one's own, and tells nothing of theirs", async () => {
    const submissionKey = randomUUID();
    const theirs = await postSparring({ submissionKey });
    const other = await somebody("Per Pædagog", { unitId: school });
    const request = posting(
      "/henvendelser/ny/sparring",
      sparring({ submissionKey, title: "Pers egen" }, school),
      await signedInAs(other),
    );
    const own = await sendForm(request);
    expect(own.status).toBe(302);
    expect(own.to).not.toBe(theirs.to);
    expect(await requestOf(own.to)).toMatchObject({ title: "Pers egen", requesterId: other.id });
  });

  test("twice makes one request and the same receipt", async () => {
    const submissionKey = randomUUID();
    const before = await database().consultation.count();
    const [first, second] = await Promise.all([postSparring({ submissionKey }), postSparring({ submissionKey })]);
    const third = await postSparring({ submissionKey });
    expect(new Set([first.to, second.to, third.to]).size).toBe(1);
    expect(await database().consultation.count()).toBe(before + 1);
  });

  test("remembers unit, function, telephone and contact for the next one", async () => {
    await postSparring({ contactForm: "PHONE", phone: "43 21 56 78", profession: "AKT" });
    const facts = await askFacts(asking("/henvendelser/ny/sparring"), "sparring", teacher);
    expect(facts.typed).toMatchObject({
      unit: [school],
      profession: ["AKT"],
      contactForm: ["PHONE"],
      phone: ["43 21 56 78"],
      urgency: ["THREE_DAYS"],
    });
    expect(facts.folded).toEqual(["unit", "profession", "contactForm", "phone"]);
  });

  test("does not move a leader to another unit", async () => {
    const leader = await somebody("Sander Skoleleder", { unitId: school, roles: ["LEADER"] });
    const elsewhere = await aUnit("Havblikskolen");
    const request = posting("/henvendelser/ny/sparring", sparring({}, elsewhere), await signedInAs(leader));
    expect((await sendForm(request)).status).toBe(302);
    expect((await database().person.findUniqueOrThrow({ where: { id: leader.id } })).unitId).toBe(school);
  });

  test("goes to a person first when the writer is in doubt about the type or about notifying", async () => {
    const unsure = await requestOf((await post("/henvendelser/ny/tvivl", sparring({ form: "tvivl" }, school))).to);
    expect(unsure).toMatchObject({ type: "UNSURE", state: "screening" });
    const doubt = await post("/henvendelser/ny/enkeltsag", caseAdvice({ notificationConsidered: "IN_DOUBT" }, school));
    expect(await requestOf(doubt.to)).toMatchObject({ type: "CASE_ADVICE", state: "screening", notification: "open" });
  });

  test("opens the flag by the theme of negative social control", async () => {
    const { to } = await postSparring({ themes: ["HONOUR_CONTROL"] });
    expect(await requestOf(to)).toMatchObject({ notification: "open" });
  });

  test("records a warning that was overridden as field and kind, and goes to a person first", async () => {
    const { to } = await postSparring({ tried: "Vi har været på Birkevej 12.", "tried-decision": "notPersonal" });
    const { id, state, chart } = await requestOf(to);
    expect(state).toBe("screening");
    expect(JSON.stringify(chart)).toContain("WARN_OVERRIDDEN");
    const log = await database().readLog.findMany({ where: { consultationId: id, kind: "override" } });
    expect(log).toMatchObject([{ personId: teacher.id, detail: [{ field: "tried", kind: "address" }] }]);
  });
});

describe("a form that is refused", () => {
  test("comes back with everything typed and a sentence for each field (422), and makes nothing", async () => {
    const before = await database().consultation.count();
    const { status, data } = await postSparring({ themes: [], question: "" });
    const refusal = data as AskRefusal;
    expect(status).toBe(422);
    expect(refusal.errors.map(({ field }) => field)).toEqual(["themes", "question"]);
    expect(refusal.typed.tried).toEqual(["Vi har sat mere lys op."]);
    expect(await database().consultation.count()).toBe(before);
  });

  test("because of a CPR number is stored nowhere, and the text comes back", async () => {
    const text = "Eleven har cpr 311251-6122 og er gradvist blevet mere væk fra undervisningen.";
    const { status, data } = await postSparring({ situation: text });
    const refusal = data as AskRefusal;
    expect(status).toBe(422);
    expect(refusal.typed.situation).toEqual([text]);
    expect(refusal.findings.situation).toMatchObject([{ level: "block", start: 15, end: 26 }]);
    expect(await placesOf("311251")).toEqual([]);
    expect(await placesOf("mere væk fra undervisningen")).toEqual([]);
  });

  test("is never a 500, whatever is posted", async () => {
    const cookie = await signedInAs(teacher);
    const bodies: RequestInit[] = [
      { body: "{", headers: { "Content-Type": "application/json" } },
      { body: "--x\r\nbroken", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
      { body: "title=%ff%fe&situation=%00", headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      { body: `situation=${"a".repeat(1_000_000)}`, headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      {},
    ];
    for (const init of bodies) {
      for (const path of ["/henvendelser/ny/sparring", "/henvendelser/ny/enkeltsag"]) {
        const request = asking(path, cookie, { ...init, method: "POST" });
        expect((await sendForm(request)).status).toBe(422);
      }
    }
  });
});

describe("the form of two steps", () => {
  test("keeps the first step as a draft and goes on; the second brings both", async () => {
    const submissionKey = randomUUID();
    const first = await post("/henvendelser/ny/enkeltsag", caseSituation({ submissionKey }));
    expect(first.to).toBe(`/henvendelser/ny/enkeltsag?kladde=${submissionKey}&trin=2`);
    const facts = await askFacts(asking(first.to ?? ""), "enkeltsag", teacher);
    expect(facts).toMatchObject({ step: 2, key: submissionKey, typed: { caseSubject: ["CHILD"], themes: ["ABSENCE"] } });
    const second = await post(first.to ?? "", caseAdvice({ submissionKey }, school));
    expect(second.to).toMatch(/kvittering$/);
    expect(await database().draft.count({ where: { id: submissionKey } })).toBe(0);
  });

  test("comes back to the first step when something there must be mended", async () => {
    const { status, data } = await post("/henvendelser/ny/enkeltsag", caseAdvice({ title: "", confirmAnonymous: [] }, school));
    expect(status).toBe(422);
    expect(data).toMatchObject({ step: 1, errors: [{ field: "title" }], typed: { involvedAware: ["YES"] } });
  });

  test("goes back with what the second step held", async () => {
    const submissionKey = randomUUID();
    const unfinished = caseAdvice({ submissionKey, intent: "back", confirmAnonymous: [] }, school);
    const { to } = await post("/henvendelser/ny/enkeltsag", unfinished);
    expect(to).toBe(`/henvendelser/ny/enkeltsag?kladde=${submissionKey}`);
    const facts = await askFacts(asking(to ?? ""), "enkeltsag", teacher);
    expect(facts).toMatchObject({
      step: 1,
      typed: { involvedAware: ["YES"], title: ["Elev med stigende fravær efter efterårsferien"] },
    });
  });
});

describe("while the database is away", () => {
  const awayWhile = async <T>(work: () => Promise<T>): Promise<T> => {
    await disconnectDatabase();
    connectDatabase("postgresql://nobody@127.0.0.1:1/nowhere");
    try {
      return await work();
    } finally {
      await disconnectDatabase();
      connectDatabase(urls.applicationUrl);
    }
  };

  test("what was typed comes back in the form, and can be sent a moment later", async () => {
    const cookie = await signedInAs(teacher);
    const fields = sparring({}, school);
    const sent = (headers: Record<string, string>) => {
      const request = posting("/henvendelser/ny/sparring", fields, cookie);
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return sendForm(request);
    };
    const script = await awayWhile(() => sent({ "Sec-Fetch-Mode": "cors" }));
    expect(script).toMatchObject({
      status: 503,
      data: { away: true, typed: { title: [fields.title] }, key: fields.submissionKey },
    });
    const plain = await awayWhile(() => sent({ "Sec-Fetch-Mode": "navigate" }));
    expect(plain.status).toBe(unavailable().status);
    expect(plain.data).toContain(fields.title);
    expect((await sent({})).to).toMatch(/kvittering$/);
  });
});

describe("the address of a form that does not exist", () => {
  const path = "/henvendelser/ny/findes-ikke";

  test("is not found, by whoever opens it or posts to it", async () => {
    const cookie = await signedInAs(teacher);
    expect((await openForm(asking(path, cookie))).status).toBe(404);
    expect((await sendForm(posting(path, sparring({}, school), cookie))).status).toBe(404);
  });

  test("asks a stranger to sign in, as every address does", async () => {
    expect((await openForm(asking(path))).to).toContain("/log-ind");
    expect((await sendForm(posting(path, sparring({}, school)))).to).toContain("/log-ind");
  });
});

describe("whoever has not signed in", () => {
  test("is asked to, and comes back to the form", async () => {
    const { to } = await openForm(asking("/henvendelser/ny/sparring"));
    expect(to).toBe(`/log-ind?til=${encodeURIComponent("/henvendelser/ny/sparring")}`);
  });

  test("leaves nothing behind when nobody knows who it is", async () => {
    const before = await database().draft.count();
    for (const cookie of [null, "medspil=forged"]) {
      const request = posting("/henvendelser/ny/sparring", sparring({ title: "Fra en ukendt" }, school), cookie);
      expect((await sendForm(request)).to).toContain("/log-ind");
    }
    expect(await database().draft.count()).toBe(before);
    expect(await placesOf("Fra en ukendt")).toEqual([]);
  });

  test("finds what was typed as a draft after sign-in, when the session had just run out", async () => {
    setClock(monday);
    const cookie = await signedInAs(teacher);
    setClock(new Date(now().getTime() + 45 * 60_000));
    const fields = sparring({ title: "Skrevet længe" }, school);
    const { to } = await sendForm(posting("/henvendelser/ny/sparring", fields, cookie));
    const back = new URL(to ?? "", "http://localhost").searchParams.get("til") ?? "";
    expect(back).toBe(`/henvendelser/ny/sparring?kladde=${fields.submissionKey}`);
    const facts = await askFacts(asking(back), "sparring", teacher);
    expect(facts).toMatchObject({ key: fields.submissionKey, typed: { title: ["Skrevet længe"] }, leftOut: [] });
    const stranger = await somebody("Per Pædagog");
    expect((await answerOf(() => askFacts(asking(back), "sparring", stranger))).to).toBe("/henvendelser/ny/sparring");
  });

  test("finds all of it but the text with a CPR number, which was stored nowhere", async () => {
    setClock(monday);
    const cookie = await signedInAs(teacher);
    setClock(new Date(now().getTime() + 45 * 60_000));
    const fields = sparring({ situation: "Eleven har cpr 311251-6122 og kommer sjældent i skole." }, school);
    const { to } = await sendForm(posting("/henvendelser/ny/sparring", fields, cookie));
    const back = new URL(to ?? "", "http://localhost").searchParams.get("til") ?? "";
    const facts = await askFacts(asking(back), "sparring", teacher);
    expect(facts.leftOut).toEqual(["situation"]);
    expect(facts.typed).toMatchObject({ title: [fields.title] });
    expect(facts.typed.situation).toBeUndefined();
    expect(await placesOf("311251")).toEqual([]);
  });
});
