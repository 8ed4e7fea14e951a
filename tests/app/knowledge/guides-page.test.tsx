import { afterEach, describe, expect, test } from "vitest";
import { guideText } from "#app/knowledge/guides.server.ts";
import { guides } from "#app/knowledge/guides.ts";
import { GuidePage } from "#app/knowledge/pages/guide.tsx";
import { loader as oneGuide } from "#app/routes/about.guides.one.tsx";
import { loader as allGuides } from "#app/routes/about.guides.tsx";
import { languageComesFrom } from "#app/text/language.ts";
import { answerOf, asking, signedInAs, somebody } from "#tests/app/people/somebody.ts";
import { rendered } from "#tests/app/ui/rendered.tsx";
import { useDatabase } from "#tests/support/database.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

useDatabase();
afterEach(() => languageComesFrom(() => "da"));

const context = { nonce: "" };
const ledTo = async (cookie?: string) =>
  (await answerOf(() => allGuides({ request: asking("/om/vejledning", cookie), params: {}, context }))).to;
const opened = (guide: string) =>
  answerOf(() => oneGuide({ request: asking(`/om/vejledning/${guide}`), params: { guide }, context }));
const page = () => rendered(<GuidePage guide="konsulent" text={guideText("konsulent")} />);

describe("the link to the guide in the foot of every page", () => {
  test.each<[string, Role[], string]>([
    ["somebody who asks", [], "laerer"],
    ["a leader", ["LEADER"], "laerer"],
    ["a consultant", ["CONSULTANT"], "konsulent"],
    ["the manager", ["UNIT_MANAGER", "CONSULTANT"], "stabschef"],
  ])("leads %s to their own", async (_who, roles, guide) => {
    expect(await ledTo(await signedInAs(await somebody({ roles })))).toBe(`/om/vejledning/${guide}`);
  });

  test("leads whoever has not signed in to the one for asking, where it says how to sign in", async () => {
    expect(await ledTo()).toBe("/om/vejledning/laerer");
    expect(guideText("laerer").html).toContain("Send mig en kode");
  });
});

describe("a guide's page", () => {
  test.each(guides)("is there for anybody: %s", async (guide) => {
    expect((await opened(guide)).status).toBe(200);
  });

  test.each(["leder", "", "../laerer", "laerer.md", "__proto__"])("is not there under another name: %j", async (guide) => {
    expect((await opened(guide)).status).toBe(404);
  });

  test("leads to the others, and to its own parts", () => {
    for (const guide of guides) expect(page()).toContain(`href="/om/vejledning/${guide}"`);
    for (const { id } of guideText("konsulent").contents) expect(page()).toContain(`href="#${id}"`);
    expect(page().match(/<h1/g)).toHaveLength(1);
  });

  test("says in English that it is in Danish, and marks the Danish as such", () => {
    expect(page()).not.toContain("in Danish");
    languageComesFrom(() => "en");
    expect(page()).toContain("This guide is in Danish");
    expect(page()).toMatch(/<article[^>]* lang="da"/);
  });
});
