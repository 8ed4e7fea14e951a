import { beforeAll, describe, expect, test } from "vitest";
import { queueFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { readMigrations } from "#app/platform/migrations.server.ts";
import { posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aUnit, somebody } from "#tests/support/town.ts";
import { type Fields, sparring } from "./filled-forms.ts";
import { sendForm } from "./visit-form.ts";

const urls = useDatabase();

let school: string;
let teacher: SignedIn;
let stefan: SignedIn;

beforeAll(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  school = await aUnit("Fyrreskolen");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  stefan = await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
});

async function sent(special: Fields) {
  const { to } = await sendForm(posting("/henvendelser/ny/sparring", sparring(special, school), await signedInAs(teacher)));
  return database().consultation.findUniqueOrThrow({
    where: { number: to?.split("/")[2] ?? "" },
    include: { answers: true },
  });
}

/** The numbers that somebody of the unit finds by some words. */
async function foundBy(words: string): Promise<string[]> {
  const { groups } = await queueFor(stefan, queueFiltersOf(new URLSearchParams({ s: words })), null);
  return groups.flatMap(({ rows }) => rows.map(({ number }) => number));
}

/** NFD, as a Mac writes it: å as an a with a ring. */
const apart = (words: string) => words.normalize("NFD");

describe("a heading whose letters a Mac took apart", () => {
  test("is kept with whole letters, and found by either", async () => {
    const heading = "Mobning på Åsens årgang";
    expect(apart(heading)).not.toBe(heading);
    const { title, number } = await sent({ title: apart(heading) });
    expect(title).toBe(heading);
    expect(await foundBy("Åsens årgang")).toEqual([number]);
    expect(await foundBy(apart("Åsens årgang"))).toEqual([number]);
    expect(await foundBy(`  ${apart("på")}   Åsens `)).toEqual([number]);
  });

  test("and was kept like that before is found before and after the update, and nothing else of it is changed", async () => {
    const { id, ...before } = await sent({ title: "Uro på Ærøvænget" });
    const update = readMigrations().find(({ name }) => name.endsWith("_headings_in_one_form"));
    await withClient(urls.ownerUrl, async (owner) => {
      await owner.query("update consultation set title = normalize(title, NFD) where id = $1", [id]);
      // What is searched is folded apart from how the heading is kept.
      expect(await foundBy("på Ærøvænget")).toEqual([before.number]);
      await owner.query(update?.sql ?? "");
    });
    expect(await foundBy("på Ærøvænget")).toEqual([before.number]);
    const { answers: _answers, ...row } = before;
    expect(await database().consultation.findUniqueOrThrow({ where: { id } })).toEqual({ id, ...row });
  });
});

describe("what is pasted into a form", () => {
  test("from PowerPoint keeps its line breaks", async () => {
    const { answers } = await sent({ tried: "Mere lys\vEn fast voksen\fVagt ved døren" });
    expect(answers.find(({ field }) => field === "tried")?.body).toBe("Mere lys\nEn fast voksen\nVagt ved døren");
  });

  test.each([
    ["marks of direction around it", "\u202a12 34 56 78\u202c", "12 34 56 78"],
    ["full-width digits", "１２ ３４ ５６ ７８", "12 34 56 78"],
    ["dashes between its digits", "12–34–56–78", "12-34-56-78"],
  ])("as a telephone number with %s is a number that one can ring", async (_what, phone, kept) => {
    const { answers } = await sent({ contactForm: "PHONE", phone });
    expect(answers.find(({ field }) => field === "phone")?.body).toBe(kept);
  });
});
