import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdviceFacts, RefusedAdvice } from "#app/consultations/advice/advice.server.ts";
import { keepAdviceDraft } from "#app/consultations/advice/advice.server.ts";
import { adviceValuesOf, rowByRow, textsOf } from "#app/consultations/request/advice-parts.ts";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import { typedIn } from "#app/forms/typed.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { posting } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, stateOf, type Town } from "#tests/support/town.ts";
import { everythingStored } from "../everything-stored.ts";
import { errorsIn, look, openAdvice, post, postAdvice } from "../visit.ts";

useDatabase();
let people: Town;
const morning = () => setClock(new Date("2026-11-23T08:00:00Z"));
beforeEach(morning);
beforeAll(async () => {
  morning();
  people = await aTown();
});

async function advising() {
  const number = await ask(people.laerke);
  await bringToAdvising(number, people.sofie);
  return { ...people, number };
}
const editor = async (who: SignedIn, number: string) => (await openAdvice(who, number)).data as AdviceFacts;
const letters = async (who: SignedIn, number: string) => ((await look(who, number)).data as { view: RequestView }).view.letters;

const whole = {
  agreement: "En rolig start på dagen.",
  understanding: "Fraværet hænger sammen med larm.",
  advice: "Vælg én ændring ad gangen.\r\nAftal, hvordan I ser, om den virker.",
  "requesterActions-what": ["Tegner en almindelig uge", ""],
  "requesterActions-who": ["Klasselærer", ""],
  "requesterActions-by": ["2026-11-27", ""],
  "ourActions-what": ["Deltager i første opsamling"],
  "ourActions-who": [""],
  "ourActions-by": [""],
  offers: ["SSP"],
  sources: "Vejledning om fravær",
  followUp: "2026-12-15",
};

describe("writing the advice", () => {
  test("begins with what was agreed, and only its consultant sees the editor", async () => {
    const { number, sofie, laerke, frida } = await advising();
    const facts = await editor(sofie, number);
    expect(facts).toMatchObject({ open: true, agreedOn: "23. november", again: false, more: null });
    expect(facts.values.agreement).toBe("En rolig start på dagen.");
    expect((await openAdvice(laerke, number)).status).toBe(404);
    expect((await openAdvice(frida, number)).status).toBe(404);
    expect((await postAdvice(laerke, number, { intent: "gem", advice: "x" })).status).toBe(404);
  });

  test("keeps a draft while somebody writes, unfinished as it is", async () => {
    const { number, sofie } = await advising();
    const kept = await keepAdviceDraft(posting("/", { advice: "Begynd …", "requesterActions-by": "2026-11-27" }), number, sofie);
    expect(kept).toEqual({ savedAt: "2026-11-23T08:00:00.000Z" });
    expect((await postAdvice(sofie, number, { intent: "gem", advice: "Begynd roligt.", followUp: "i morgen" })).to).toBe(
      `/henvendelser/${number}/raad?gemt=1`,
    );
    expect(await editor(sofie, number)).toMatchObject({ values: { advice: "Begynd roligt.", agreement: "" } });
    expect(await database().adviceDraft.count({ where: { consultation: { number } } })).toBe(1);
  });

  test("keeps every part of a draft as it stands, and reads one that was kept before", async () => {
    const { number, sofie } = await advising();
    await postAdvice(sofie, number, { intent: "gem", ...whole, followUp: "efter jul" });
    const { values } = await database().adviceDraft.findFirstOrThrow({ where: { consultation: { number } } });
    expect(values).toEqual({
      agreement: "En rolig start på dagen.",
      understanding: "Fraværet hænger sammen med larm.",
      advice: "Vælg én ændring ad gangen.\nAftal, hvordan I ser, om den virker.",
      requesterActions: [
        { what: "Tegner en almindelig uge", who: "Klasselærer", by: "2026-11-27" },
        { what: "", who: "", by: "" },
      ],
      ourActions: [{ what: "Deltager i første opsamling", who: "", by: "" }],
      offers: ["SSP"],
      sources: "Vejledning om fravær",
      followUp: "efter jul",
    });
    const before = { advice: "Skrevet i en tidligere udgave.", ourActions: [{ what: "Ringer", who: "", by: "" }] };
    await database().adviceDraft.updateMany({ where: { consultation: { number } }, data: { values: before } });
    expect((await editor(sofie, number)).values).toMatchObject({ ...before, agreement: "", requesterActions: [] });
  });

  test("tells of a sign that cannot be kept, beside the part or the steps in which it stands", async () => {
    const { number, sofie } = await advising();
    const odd = { advice: "Begynd\0 roligt.", "ourActions-what": ["Ringer", "Kommer\0 forbi"] };
    expect(await keepAdviceDraft(posting("/", odd), number, sofie)).toEqual({ refused: "invalid" });
    for (const intent of ["gem", "send"]) {
      const answer = await postAdvice(sofie, number, { intent, ...odd });
      expect(Object.keys(errorsIn(answer))).toEqual(["advice", "ourActions"]);
      expect((answer.data as RefusedAdvice).typed).toMatchObject({ "ourActions-what-1": ["Kommer forbi"] });
    }
  });

  test("a CPR number is kept in no draft, and what was typed comes back", async () => {
    const { number, sofie } = await advising();
    const secret = { advice: "Barnet er 010203-1234.", "ourActions-what": "Ringer om 010203-1234" };
    expect(await keepAdviceDraft(posting("/", secret), number, sofie)).toEqual({ refused: "blocked" });
    for (const intent of ["gem", "vis", "flere-ourActions", "send"]) {
      const answer = await postAdvice(sofie, number, { intent, ...secret });
      expect(answer.status, intent).toBe(422);
      expect(Object.keys(errorsIn(answer))).toEqual(["advice", "ourActions"]);
      expect((answer.data as RefusedAdvice).typed.advice).toEqual([secret.advice]);
    }
    expect(await everythingStored()).not.toContain("010203");
  });

  test("says what is missing before it is sent", async () => {
    const { number, sofie } = await advising();
    const answer = await postAdvice(sofie, number, {
      intent: "send",
      advice: " ",
      "requesterActions-what": "",
      "requesterActions-who": "Klasselærer",
      "requesterActions-by": "2026-02-30",
      offers: ["OPFUNDET"],
      sources: "x".repeat(1501),
      followUp: "2027-11-23",
    });
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsIn(answer))).toEqual([
      "advice",
      "requesterActions-what-0",
      "requesterActions-by-0",
      "offers",
      "sources",
      "followUp",
    ]);
    expect(await stateOf(number)).toBe("advising");
  });

  test("names in what is to be done need an active choice", async () => {
    const { number, sofie } = await advising();
    const named = { intent: "send", advice: "Begynd roligt.", "requesterActions-what": "Taler med Mathilde Vestergaard" };
    expect(Object.keys(errorsIn(await postAdvice(sofie, number, named)))).toEqual(["requesterActions"]);
    expect((await postAdvice(sofie, number, { ...named, "requesterActions-decision": "notPersonal" })).status).toBe(302);
    const { detail } = await database().readLog.findFirstOrThrow({ where: { kind: "override" }, orderBy: { id: "desc" } });
    expect(detail).toEqual([{ field: "requesterActions", kind: "name" }]);
  });
});

describe("sending the advice", () => {
  test("the requester reads it as a letter, and the draft is gone", async () => {
    const { number, sofie, laerke } = await advising();
    await postAdvice(sofie, number, { intent: "gem", ...whole });
    expect((await postAdvice(sofie, number, { intent: "send", ...whole })).to).toBe(`/henvendelser/${number}?sket=raad#sket`);
    expect(await stateOf(number)).toBe("adviceSent");
    expect(await database().adviceDraft.count({ where: { consultation: { number } } })).toBe(0);
    const [letter] = await letters(laerke, number);
    expect(letter?.label).toBe(`Råd til ${number} · Sofie Social · mandag den 23. november`);
    expect(letter?.parts).toEqual([
      { heading: "Det er vi enige om at se på", body: "En rolig start på dagen." },
      { heading: "Sådan forstår vi situationen", body: "Fraværet hænger sammen med larm." },
      { heading: "Vores råd", body: "Vælg én ændring ad gangen.\nAftal, hvordan I ser, om den virker." },
      { heading: "Det gør I nu", body: "Tegner en almindelig uge. Klasselærer, senest fredag den 27. november." },
      { heading: "Det gør vi", body: "Deltager i første opsamling." },
      { heading: "Kilder", body: "Vejledning om fravær" },
      { heading: "Opfølgning", body: "Vi følger op tirsdag den 15. december." },
      { heading: "Tilbud", body: "SSP-samarbejdet" },
    ]);
  });

  test("that was pasted from PowerPoint keeps its lines, and a pasted date is a date", async () => {
    const { number, sofie, laerke } = await advising();
    const pasted = {
      intent: "send",
      advice: "Begynd roligt.\u000bVa\u030alg én ændring.\u000cFølg op.",
      "ourActions-what": "Tegner\u000ben uge",
      "ourActions-by": "\u200e2026-11-27",
      sources: "Vejledning\u000bArtikel",
      followUp: "2026-12-15\u200b",
    };
    expect(await keepAdviceDraft(posting("/", pasted), number, sofie)).toHaveProperty("savedAt");
    expect((await postAdvice(sofie, number, pasted)).status).toBe(302);
    const [letter] = await letters(laerke, number);
    expect(letter?.parts.map(({ body }) => body)).toEqual([
      "Begynd roligt.\nVålg én ændring.\nFølg op.",
      "Tegner en uge. Senest fredag den 27. november.",
      "Vejledning\nArtikel",
      "Vi følger op tirsdag den 15. december.",
    ]);
  });

  test("says what the preview showed while it was written", async () => {
    const { number, sofie, laerke } = await advising();
    const written = { ...whole, advice: " Begynd roligt.\u000bFølg op. ", "ourActions-what": "Ringer  hjem" };
    const form = new FormData();
    for (const [name, values] of Object.entries(written)) for (const value of [values].flat()) form.append(name, value);
    const preview = textsOf(adviceValuesOf(rowByRow(typedIn(form))), adviceWords());
    await postAdvice(sofie, number, { intent: "send", ...written });
    const [letter] = await letters(laerke, number);
    expect(letter?.parts.map(({ body }) => body)).toEqual([...Object.values(preview), "SSP-samarbejdet"]);
  });

  test("it can never be changed; a correction is a new version above the old", async () => {
    const { number, sofie, laerke } = await advising();
    await postAdvice(sofie, number, { intent: "send", ...whole });
    await expect(database().advicePart.updateMany({ data: { body: "Noget andet" } })).rejects.toThrow();
    expect((await editor(sofie, number)).open).toBe(false);
    const late = await postAdvice(sofie, number, { intent: "send", ...whole, advice: "Igen" });
    expect(late.status).toBe(409);
    const shown = JSON.parse(late.data as string).typed.map(({ value }: { value: string }) => value);
    expect(shown.filter((value: string) => value === "Tegner en almindelig uge")).toHaveLength(1);
    expect((await postAdvice(sofie, number, { intent: "gem", advice: "Igen" })).status).toBe(409);
    expect((await post(sofie, number, "genoptag")).status).toBe(302);
    const again = await editor(sofie, number);
    expect(again).toMatchObject({ open: true, again: true });
    // The correction begins with every field as it was written.
    expect(again.values).toEqual({
      agreement: "En rolig start på dagen.",
      understanding: "Fraværet hænger sammen med larm.",
      advice: "Vælg én ændring ad gangen.\nAftal, hvordan I ser, om den virker.",
      requesterActions: [{ what: "Tegner en almindelig uge", who: "Klasselærer", by: "2026-11-27" }],
      ourActions: [{ what: "Deltager i første opsamling", who: "", by: "" }],
      offers: ["SSP"],
      sources: "Vejledning om fravær",
      followUp: "2026-12-15",
    });
    await postAdvice(sofie, number, { intent: "send", ...whole, advice: "Begynd endnu roligere." });
    const both = await letters(laerke, number);
    expect(both.map(({ version, heading }) => [version, heading])).toEqual([
      [2, "Rådet, udgave 2 af 2"],
      [1, "Rådet, udgave 1 af 2"],
    ]);
    expect(both[0]?.parts.find(({ heading }) => heading === "Vores råd")?.body).toBe("Begynd endnu roligere.");
  });

  test("the requester's answer to it brings the ball back", async () => {
    const { number, sofie, laerke } = await advising();
    await postAdvice(sofie, number, { intent: "send", ...whole });
    await post(laerke, number, "svar", { text: "Hvad hvis det ikke virker?" });
    expect(await stateOf(number)).toBe("advising");
    expect((await look(sofie, number)).data).toMatchObject({
      view: { next: { primary: { label: "Skriv en ny udgave af rådet" } } },
    });
  });

  test("without a script one more step is added by the button, and nothing is lost", async () => {
    const { number, sofie } = await advising();
    const answer = await postAdvice(sofie, number, { intent: "flere-requesterActions", ...whole });
    expect(answer.to).toBe(`/henvendelser/${number}/raad?flere=requesterActions#requesterActions`);
    expect((await editor(sofie, number)).values.requesterActions[0]).toEqual({
      what: "Tegner en almindelig uge",
      who: "Klasselærer",
      by: "2026-11-27",
    });
  });

  test("nobody can write advice before the task is agreed on", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    expect((await editor(sofie, number)).open).toBe(false);
    expect(await keepAdviceDraft(posting("/", { advice: "For tidligt" }), number, sofie)).toEqual({ refused: "invalid" });
    expect((await postAdvice(sofie, number, { intent: "send", advice: "For tidligt" })).status).toBe(409);
  });
});
