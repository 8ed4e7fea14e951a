import { describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import {
  broken,
  conflict,
  forbidden,
  notFound,
  notTaken,
  type Problem,
  tooLarge,
  unavailable,
  unreadable,
} from "#app/platform/responses.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { problemTitle, type ShownProblem } from "#app/ui/problem-title.ts";
import { SafetyBanner, SafetyStrip } from "#app/ui/safety-banner.tsx";
import { Shell, type ShellFacts } from "#app/ui/shell.tsx";
import { rendered } from "./rendered.tsx";

const facts: ShellFacts = {
  person: { name: "Sofie Social", roleLabel: "Konsulent" },
  nav: [
    { to: "/koe", label: "Kø", count: 6, countLabel: "venter på dig" },
    { to: "/statistik", label: "Statistik", count: 0 },
  ],
  demo: true,
  language: "da",
  municipality: "Fjordby Kommune",
  area: "Tryghed og Forebyggelse",
  underretningUrl: "https://fjordby.example/underretning",
  dutyPhone: "",
};
const shell = (change: Partial<ShellFacts> = {}, at = "/koe") =>
  rendered(
    <Shell facts={{ ...facts, ...change }} paths={paths}>
      x
    </Shell>,
    at,
  );

describe("the frame", () => {
  test("says in the demo, and only there, that everything is invented", () => {
    expect(shell()).toContain("alle personer og hændelser er opdigtede");
    expect(shell({ demo: false })).not.toContain("opdigtede");
  });

  test("shows which part one is in, on the pages below it too", () => {
    const current = /<a[^>]*aria-current="page"[^>]*>([^<]+)/;
    expect(current.exec(shell())?.[1]?.trim()).toBe("Kø");
    expect(current.exec(shell({}, "/statistik/x"))?.[1]).toBe("Statistik");
    expect(shell({}, "/koebenhavn")).not.toMatch(current);
  });

  test("counts what waits, and says so in words; nothing waits without a number", () => {
    expect(shell()).toContain('<span class="ms-count">6<span class="sr-only"> venter på dig</span></span>');
    expect(shell().match(/ms-count/g)).toHaveLength(2); // on the laptop and in the phone's menu
  });

  test("lets people leave by a post, not by a link that anything may follow", () => {
    expect(shell()).toMatch(/<form[^>]*method="post"[^>]*action="\/log-ud"/);
  });

  test("begins with the way past itself, and always ends with whose responsibility it is", () => {
    expect(shell().startsWith('<a href="#indhold" class="skipnav">')).toBe(true);
    expect(shell()).toContain("Ansvaret for sagen og for eventuelle afgørelser ligger hos dig og din organisation.");
    expect(shell()).toContain('href="/was"');
  });

  test("has no menu for whoever is not signed in", () => {
    const html = shell({ person: null, nav: [] }, "/log-ind");
    expect(html).not.toContain("<nav");
    expect(html).not.toContain("Log ud");
  });
});

describe("the safety banner", () => {
  test("names 112, 114 and the duty to notify", () => {
    const html = rendered(<SafetyBanner underretningUrl={facts.underretningUrl} dutyPhone="43 57 77 77" />);
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('href="tel:114"');
    expect(html).toContain(`href="${facts.underretningUrl}"`);
    expect(html).toContain('href="tel:43577777"');
    expect(html).toContain("<strong>ikke</strong> en underretning.");
  });

  test("leaves out what the municipality has not said", () => {
    const html = rendered(<SafetyBanner underretningUrl="" />);
    expect(html).not.toContain('href=""');
    expect(html).not.toContain("døgnvagt");
    expect(rendered(<SafetyStrip underretningUrl="" />)).not.toContain('href=""');
  });
});

describe("a page for what went wrong", () => {
  const page = (problem: ShownProblem) =>
    rendered(
      <ErrorPage problem={problem} reader={{ signedIn: true, asks: true, works: false }} paths={paths} />,
      "/henvendelser/ny/sparring",
    );

  test("has a title and words for whatever the server refuses or cannot do", async () => {
    const answers = [
      notFound(),
      forbidden(),
      conflict(),
      tooLarge(),
      notTaken(),
      unreadable(),
      unavailable(),
      broken("a1b2c3d4"),
    ];
    for (const answer of answers) {
      const problem: Problem = await answer.json();
      const title = problemTitle(problem);
      expect(page(problem), problem.kind).toContain(`>${title}</h1>`);
      expect(page(problem), problem.kind).toContain(`>${answer.status}<`);
    }
  });

  test("says the same of what does not exist and of what is not mine", () => {
    const html = page({ kind: "notFound" });
    expect(html).toContain("Siden findes ikke");
    expect(html).toContain("Vi viser det samme i begge tilfælde");
    expect(html).toContain('href="/henvendelser/ny"');
    expect(html).not.toContain('href="/koe"');
  });

  test("tells who did what meanwhile, keeps what was typed, and leads to what is so now", () => {
    const html = page({
      kind: "conflict",
      happened: "Kasper Krimi lukkede henvendelsen kl. 9.12.",
      to: "/henvendelser/TK-2026-00042",
      typed: [
        { name: "text", value: "Vi foreslår en fast voksen." },
        { name: "intent", value: "sendAdvice" },
      ],
    });
    expect(html).toContain("Kasper Krimi lukkede henvendelsen kl. 9.12.");
    expect(html).toContain("Vi foreslår en fast voksen.");
    expect(html).not.toContain("sendAdvice");
    expect(html).toContain('href="/henvendelser/TK-2026-00042"');
    expect(html).toContain("Se henvendelsen, som den er nu");
    const plan = page({ kind: "conflict", to: "/fordeling/vagtplan", toWords: "Se vagtplanen, som den er nu", typed: [] });
    expect(plan).toContain("Se vagtplanen, som den er nu");
    expect(plan).not.toContain("Se henvendelsen");
  });

  test("offers to send again what could not be taken, every field of it", () => {
    const html = page({
      kind: "unavailable",
      typed: [
        { name: "themes", value: "MISTRIVSEL" },
        { name: "themes", value: "MOBNING" },
      ],
    });
    expect(html.match(/type="hidden" name="themes"/g)).toHaveLength(2);
    expect(html).toContain('action="/henvendelser/ny/sparring"');
  });

  test("gives a bug a number and nothing more", () => {
    expect(page({ kind: "broken", incident: "a1b2c3d4", typed: [] })).toContain("a1b2c3d4");
  });
});
