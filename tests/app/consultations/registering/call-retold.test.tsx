import { beforeEach, describe, expect, test } from "vitest";
import { RequestPage } from "#app/consultations/request/request.tsx";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import type { Language } from "#app/text/language.ts";
import { look, lookFirst, open, openAdvice } from "#tests/app/consultations/visit.ts";
import { rendered } from "#tests/app/ui/rendered.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { aTown, does, somebody, type Town } from "#tests/support/town.ts";
import { callOf, type Fields, register } from "./call.ts";

followReaders();
useDatabase({ each: "test" });

let fjordby: Town;
beforeEach(async () => {
  setClock(new Date("2026-11-23T09:00:00Z"));
  fjordby = await aTown();
});

const asked = {
  da: {
    callMatter: { question: "Hvad drejede samtalen sig om?" },
    callDuty: { question: "Drøftede I, om der skal underrettes?", answer: "Nej, ikke endnu" },
    callLeader: { question: "Er lederen med på det?", answer: "Ikke endnu" },
  },
  en: {
    callMatter: { question: "What was the conversation about?" },
    callDuty: { question: "Did you discuss a statutory notification?", answer: "No, not yet" },
    callLeader: { question: "Does the manager agree?", answer: "Not yet" },
  },
} as const;
const matter = "Drillerier i en 5. klasse. Læreren vil vide, hvordan klassen kan tale om det.";

async function registered(writes: Language, special: Fields): Promise<string> {
  await inLanguage(writes, () => register(fjordby.sofie, callOf(fjordby.laerke, { next: "KEEP", duty: "NOT_YET", ...special })));
  return (await database().consultation.findFirstOrThrow({ select: { number: true } })).number;
}

type Visit = (who: SignedIn, number: string) => Promise<{ data: unknown }>;
async function viewOf(visit: Visit, who: SignedIn, number: string): Promise<RequestView> {
  return ((await visit(who, number)).data as { view: RequestView }).view;
}

/** What a page tells of the call's questions, by field. */
function toldBy({ answers, facts }: RequestView) {
  return Object.fromEntries([...answers, ...facts].map(({ field, ...told }) => [field, told]));
}

describe.each([
  ["da", "en"],
  ["en", "da"],
  ["da", "da"],
  ["en", "en"],
] as const)("a call that was registered in %s and is read in %s", (writes, reads) => {
  test("is told in its reader's language: to consultant and caller, beside a step, and where the advice is written", async () => {
    const number = await registered(writes, {});
    const visits: [Visit, SignedIn][] = [
      [look, fjordby.sofie],
      [look, fjordby.laerke],
      [(who, number) => open(who, number, "note"), fjordby.sofie],
      [openAdvice, fjordby.sofie],
    ];
    for (const [visit, who] of visits) {
      const told = toldBy(await inLanguage(reads, () => viewOf(visit, who, number)));
      const { callMatter, callDuty } = asked[reads];
      expect(told).toMatchObject({ callMatter: { ...callMatter, answer: matter }, callDuty });
      for (const field of ["callMatter", "callDuty"]) expect(told[field]?.questionLang).toBeUndefined();
    }
    const form = await inLanguage(reads, () => open(fjordby.sofie, number, "fjern"));
    expect(JSON.stringify(form.data)).toContain(`“${asked[reads].callMatter.question}”`);
  });

  test("is told so to whoever looks first, and to the leader who approves", async () => {
    const sander = await somebody("Sander Skoleleder", { roles: ["LEADER"], unitId: fjordby.fyrreskolen });
    const number = await registered(writes, { type: "METHOD_DEVELOPMENT", leader: "NO" });
    const first = await inLanguage(reads, () => viewOf(lookFirst, fjordby.karla, number));
    await does(fjordby.karla, number, { type: "needsLeaderApproval", leaderId: sander.id });
    const leaders = await inLanguage(reads, () => viewOf(look, sander, number));
    for (const view of [first, leaders]) {
      const { callMatter, callDuty, callLeader } = asked[reads];
      expect(toldBy(view)).toMatchObject({ callMatter: { ...callMatter, answer: matter }, callDuty, callLeader });
    }
  });
});

describe("a question about a call that nobody is asked any more", () => {
  beforeEach(async () => {
    const number = await registered("da", {});
    const [matter, duty] = [
      { field: "callMatter", question: "Andet" },
      { field: "callDuty", question: "Underretning drøftet?", body: "Nej, vi talte om klassen" },
    ];
    for (const { field, ...old } of [matter, duty])
      await database().intakeAnswer.updateMany({ where: { field, consultation: { number } }, data: old });
  });

  async function pageIn(reads: Language): Promise<string> {
    const { number } = await database().consultation.findFirstOrThrow({ select: { number: true } });
    return inLanguage(reads, async () => {
      const view = await viewOf(look, fjordby.sofie, number);
      return rendered(<RequestPage view={view} search={{}} done={null} />);
    });
  }

  test("stands as it was asked, and is marked as Danish for whoever reads English", async () => {
    const page = await pageIn("en");
    expect(page).toContain('<dt lang="da">Andet</dt>');
    expect(page).toContain('<dt lang="da">Underretning drøftet?</dt><dd lang="da">Nej, vi talte om klassen</dd>');
  });

  test("is not marked for whoever reads Danish", async () => {
    const page = await pageIn("da");
    expect(page).toContain("<dt>Andet</dt>");
    expect(page).toContain("<dt>Underretning drøftet?</dt><dd>Nej, vi talte om klassen</dd>");
  });
});
