import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { askFacts } from "#app/consultations/asking/ask.server.ts";
import { deleteOldDrafts, draftsOf, keepDraft, mostDrafts } from "#app/consultations/asking/drafts.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { action as draftAction, loader as draftLoader } from "#app/routes/drafts.one.tsx";
import { loader as loadRequests } from "#app/routes/requests.tsx";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aUnit, somebody } from "#tests/support/town.ts";
import { type Fields, placesOf, sparring } from "./filled-forms.ts";
import { sendForm } from "./visit-form.ts";

useDatabase();

const day = 86_400_000;
let school: string;
let teacher: SignedIn;
let cookie: string;

beforeAll(async () => {
  school = await aUnit("Fyrreskolen");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
  cookie = await signedInAs(teacher);
});

const args = (request: Request, params = {}) => ({ request, params, context: { nonce: "" } });
/** What the page posts while somebody writes. */
async function autosave(id: string, fields: Fields, as: string | null = cookie): Promise<unknown> {
  const request = posting(`/henvendelser/kladder/${id}`, fields, as);
  request.headers.set("X-Medspil-Draft", "1");
  const { status, data } = await answerOf(() => draftAction(args(request, { draft: id })));
  expect(status).toBe(200);
  return JSON.parse(String(data));
}
const byButton = (fields: Fields) => sendForm(posting("/henvendelser/ny/sparring", { ...fields, intent: "draft" }, cookie));

describe("drafts", () => {
  test("are so many that nobody misses one, and no more: the one left alone the longest makes room", async () => {
    const busy = await somebody("Flemming Flittig", { unitId: school });
    const keep = (title: string) => {
      const id = randomUUID();
      return keepDraft(busy.id, id, "sparring", { title: [title] }).then(() => id);
    };
    setClock(new Date("2026-11-20T08:00:00Z"));
    const forgotten = await keep("Den, der har ligget længst");
    setClock(new Date("2026-11-20T08:01:00Z"));
    await Promise.all(Array.from({ length: mostDrafts + 9 }, (_, index) => keep(`Nummer ${index}`)));
    const last = await keep("Den, der skrives nu");
    const ids = (await draftsOf(busy.id)).map(({ id }) => id);
    expect(ids).toHaveLength(mostDrafts);
    expect([ids.includes(last), ids.includes(forgotten)]).toEqual([true, false]);
  });
});

describe("a draft", () => {
  test("is kept while somebody writes, however unfinished, and comes back as it was", async () => {
    const id = randomUUID();
    expect(await autosave(id, { form: "sparring", title: "Grov tone", themes: ["DIGITAL_LIFE"] })).toEqual({
      savedAt: expect.any(String),
    });
    expect(await autosave(id, { form: "sparring", title: "Grov tone på sociale medier" })).toHaveProperty("savedAt");
    const facts = await askFacts(asking(`/henvendelser/ny/sparring?kladde=${id}`), "sparring", teacher);
    expect(facts.typed.title).toEqual(["Grov tone på sociale medier"]);
    expect(facts.savedAt).not.toBeNull();
    expect(await placesOf("Grov tone på sociale medier")).toEqual(["public.draft.values"]);
  });

  test("is kept by a button too, and stands on the list with the day it goes", async () => {
    setClock(new Date("2026-11-19T06:58:00Z"));
    const fields = sparring({ title: "Gemt med knap", question: "" }, school);
    const { status, to } = await byButton(fields);
    expect([status, to]).toEqual([302, `/henvendelser?gemt=${fields.submissionKey}`]);
    const fresh = await signedInAs(teacher);
    const list = await loadRequests(args(asking(to ?? "", fresh)));
    expect(list.justKept).toBe(true);
    const draft = list.drafts.find(({ title }) => title === "Gemt med knap");
    expect(draft).toMatchObject({ to: `/henvendelser/ny/sparring?kladde=${fields.submissionKey}` });
    expect(draft?.deletedOn.toISOString()).toContain("2026-12-19");
  });

  test("with a CPR number is refused by both ways, says so, and is stored nowhere", async () => {
    const tried = "Vi har talt om 240940-5552 i klubben.";
    const id = randomUUID();
    expect(await autosave(id, { ...sparring({ tried }, school) })).toEqual({ refused: "blocked" });
    const { status, data } = await byButton(sparring({ tried }, school));
    expect(status).toBe(422);
    expect(data).toMatchObject({ errors: [{ field: "tried" }], typed: { tried: [tried] } });
    expect(await placesOf("240940")).toEqual([]);
    expect(await database().draft.count({ where: { id } })).toBe(0);
  });

  test("keeps no CPR number in the telephone's place either, half a telephone number all the same", async () => {
    for (const phone of ["010190-1234", "0101901234", "Ring til 010190-1234"]) {
      const id = randomUUID();
      expect(await autosave(id, { form: "sparring", phone })).toEqual({ refused: "blocked" });
      const { status, data } = await byButton(sparring({ phone, contactForm: "PHONE" }, school));
      expect(status).toBe(422);
      expect(data).toMatchObject({ errors: [{ field: "phone" }], typed: { phone: [phone] } });
    }
    expect(await placesOf("010190")).toEqual([]);
    for (const phone of ["20", "20 30 40 50", "+45 20304050", "+46 70 123 45 67"]) {
      expect(await autosave(randomUUID(), { form: "sparring", phone }), phone).toHaveProperty("savedAt");
    }
  });

  test("keeps what it had when the next saving is refused", async () => {
    const id = randomUUID();
    await autosave(id, { form: "sparring", title: "Uden nummer" });
    await autosave(id, { form: "sparring", title: "Med cpr 240940-5552" });
    expect((await draftsOf(teacher.id)).find((draft) => draft.id === id)?.typed.title).toEqual(["Uden nummer"]);
  });

  test("belongs to one person: others can neither read, change nor delete it", async () => {
    const id = randomUUID();
    await autosave(id, { form: "sparring", title: "Min egen" });
    const other = await somebody("Per Pædagog");
    const otherCookie = await signedInAs(other);
    expect((await answerOf(() => askFacts(asking(`/henvendelser/ny/sparring?kladde=${id}`), "sparring", other))).to).toBe(
      "/henvendelser/ny/sparring",
    );
    expect(await autosave(id, { form: "sparring", title: "Overtaget" }, otherCookie)).toEqual({ refused: "invalid" });
    await answerOf(() =>
      draftAction(args(posting(`/henvendelser/kladder/${id}`, { intent: "delete" }, otherCookie), { draft: id })),
    );
    expect((await draftsOf(teacher.id)).find((draft) => draft.id === id)?.typed.title).toEqual(["Min egen"]);
    expect(await draftsOf(other.id)).toEqual([]);
  });

  test("is gone when it is sent, and is not kept again by a late saving", async () => {
    const fields = sparring({ title: "Sendt kladde" }, school);
    const id = String(fields.submissionKey);
    await autosave(id, fields);
    const { to } = await sendForm(posting("/henvendelser/ny/sparring", fields, cookie));
    expect(await autosave(id, fields)).toEqual({ refused: "invalid" });
    expect(await database().draft.count({ where: { id } })).toBe(0);
    // The back button leads to the form once more: it has been sent, so the receipt is what there is.
    expect((await answerOf(() => askFacts(asking(`/henvendelser/ny/sparring?kladde=${id}`), "sparring", teacher))).to).toBe(to);
  });

  test("is deleted by its writer", async () => {
    const id = randomUUID();
    await autosave(id, { form: "sparring", title: "Slettes" });
    const { to } = await answerOf(() =>
      draftAction(args(posting(`/henvendelser/kladder/${id}`, { intent: "delete" }, cookie), { draft: id })),
    );
    expect(to).toBe("/henvendelser");
    expect(await database().draft.count({ where: { id } })).toBe(0);
  });

  test("is kept as versions before and after keep it: one answer as a text, several as a list", async () => {
    const id = randomUUID();
    await autosave(id, { form: "sparring", title: "Grov tone", themes: ["DIGITAL_LIFE", "BULLYING"], ages: ["A12_14"] });
    const { values } = await database().draft.findUniqueOrThrow({ where: { id } });
    expect(values).toEqual({ title: "Grov tone", themes: ["DIGITAL_LIFE", "BULLYING"], ages: "A12_14" });
    await database().draft.update({ where: { id }, data: { values: { title: "Grov tone", ages: ["A12_14"], level: 7 } } });
    const kept = (await draftsOf(teacher.id)).find((draft) => draft.id === id);
    expect(kept?.typed).toEqual({ title: ["Grov tone"], ages: ["A12_14"], level: [] });
  });

  test("goes by itself after 30 days without being touched, and not before", async () => {
    setClock(new Date("2026-11-01T09:00:00Z"));
    const [old, younger] = [randomUUID(), randomUUID()];
    await keepDraft(teacher.id, old, "sparring", { title: ["Gammel"] });
    setClock(new Date(now().getTime() + day));
    await keepDraft(teacher.id, younger, "sparring", { title: ["Yngre"] });
    setClock(new Date("2026-12-01T09:00:01Z"));
    await deleteOldDrafts();
    expect((await draftsOf(teacher.id)).map(({ id }) => id)).not.toContain(old);
    expect((await draftsOf(teacher.id)).map(({ id }) => id)).toContain(younger);
  });

  test("has an address that leads to its form, and to the list when there is none", async () => {
    const id = randomUUID();
    await autosave(id, { form: "sparring", title: "Adresse" });
    const led = async (draft: string) => (await answerOf(() => draftLoader(args(asking("/x", cookie), { draft })))).to;
    expect(await led(id)).toBe(`/henvendelser/ny/sparring?kladde=${id}`);
    expect(await led(randomUUID())).toBe("/henvendelser");
    expect(await led("nonsense\0")).toBe("/henvendelser");
  });
});

describe("a saving that makes no sense", () => {
  test("is refused quietly", async () => {
    expect(await autosave("nonsense", { form: "sparring", title: "x" })).toEqual({ refused: "invalid" });
    expect(await autosave(randomUUID(), { form: "nonsense", title: "x" })).toEqual({ refused: "invalid" });
    expect(await autosave(randomUUID(), { form: "sparring", situation: "a ".repeat(20_000) })).toEqual({ refused: "invalid" });
    expect(await autosave(randomUUID(), { form: "sparring", title: "x" }, null)).toEqual({ refused: "signedOut" });
  });
});
