import { describe, expect, expectTypeOf, test } from "vitest";
import { letterStyles } from "#emails/layout.tsx";
import type { LetterFacts } from "#emails/letter.ts";
import { letters } from "#emails/letters.ts";
import { type LetterName, letterNames } from "#workflows/consultation/model.ts";

const facts: LetterFacts = {
  firstName: "Lærke",
  number: "TK-2026-00042",
  link: "https://medspil.eksempel.invalid/henvendelser/TK-2026-00042",
  municipality: "Fjordby Kommune",
};

/** docs/domain/workflow.md 3.8, word for word, and the letters beside them. */
const subjects: Record<LetterName, string> = {
  "request-received": "Vi har modtaget din henvendelse TK-2026-00042",
  "request-awaits-triage": "Ny henvendelse TK-2026-00042 venter på fordeling",
  "consultant-proposed": "Du er foreslået som konsulent på TK-2026-00042",
  "consultant-proposed-urgent": "Haster: Du er foreslået som konsulent på TK-2026-00042",
  "consultant-accepted": "Du har fået en konsulent – TK-2026-00042",
  "question-asked": "Vi har et spørgsmål til din henvendelse TK-2026-00042",
  "requester-replied": "Der er kommet svar på TK-2026-00042",
  "advice-is-ready": "Der ligger et råd til dig – TK-2026-00042",
  "follow-up-due": "Påmindelse om aftalt opfølgning – TK-2026-00042",
  "text-removed": "Vi har fjernet oplysninger fra din henvendelse TK-2026-00042",
  "approval-asked": "En medarbejder beder om din godkendelse – TK-2026-00042",
  "request-closed": "Din henvendelse TK-2026-00042 er afsluttet",
  "request-redirected": "Vi har et forslag til, hvem der kan hjælpe – TK-2026-00042",
  "request-declined": "Svar på din henvendelse TK-2026-00042",
  urgent: "Haster: TK-2026-00042 skal ses med det samme",
  "deadline-passed": "Fristen er overskredet på TK-2026-00042",
  "still-waiting": "Vi venter stadig på svar fra dig – TK-2026-00042",
  survey: "Hvad fik du ud af rådgivningen? (2 minutter)",
  "three-months": "Tre måneder efter: Hvordan er det gået? (1 minut)",
  "consultant-absent": "Din konsulent er fraværende – en kollega tager over (TK-2026-00042)",
  "consultant-missing": "Din konsulent er fraværende – vi finder en anden (TK-2026-00042)",
  "consultant-changed": "Du får en anden konsulent – TK-2026-00042",
  "consultant-left": "TK-2026-00042 har mistet sin konsulent",
  "soon-anonymised": "Indholdet i TK-2026-00042 bliver snart slettet",
  "approval-answered": "Din leder har svaret – TK-2026-00042",
  "approval-declined": "Din leder har ikke godkendt TK-2026-00042",
  "leader-missing": "Vi mangler en leder at spørge om TK-2026-00042",
  "decline-proposed": "Forslag om at afvise TK-2026-00042 venter på dig",
  "co-requester-invited": "En kollega har inviteret dig med på TK-2026-00042",
};

/** The words of a document as a person reads them. */
function read(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+([.,])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

describe.each(letterNames)("the letter %s", (name) => {
  const { subject, html, text } = letters[name](facts);
  const opensSurvey = letters[name].opens === "survey";

  test("has the subject of docs/domain/workflow.md 3.8", () => {
    expect(subject).toBe(subjects[name]);
    expect(html).toContain(`<title>${subject}</title>`);
  });

  test("greets, says one sentence with the number, and gives the link", () => {
    const [greeting, event, fixed, closing] = text.split("\n\n");
    expect(greeting).toBe("Hej Lærke.");
    expect(event).toMatch(/^[^.]*TK-2026-00042[^.]*\. [^.]+:\nhttps:\/\//);
    expect(event).toContain(opensSurvey ? "du skal ikke logge ind" : "Log ind for at læse mere");
    expect(fixed).toBe("Du kan ikke svare på denne mail. Skriv aldrig personoplysninger i en mail til os.");
    expect(closing).toBe("Venlig hilsen\nTryghed og Kriminalitetsforebyggelse\n");
  });

  test("says the same in both parts", () => {
    const words = read(html);
    for (const line of text.split(/\n+|:$/m).filter(Boolean)) expect(words).toContain(line.replace(/:$/, ""));
  });

  test("has one button and the link as text, and no other link, picture or script", () => {
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${facts.link}"`, `href="${facts.link}"`]);
    expect(html).toContain(`>${facts.link}</a>`);
    expect(html).not.toMatch(/<(img|script|link|style|iframe)|url\(|@import/i);
  });

  test("says beside the subject what to do", () => {
    expect(html).toContain(opensSurvey ? "Du skal ikke logge ind." : "Log ind for at læse det.");
  });

  test("blames nobody and shouts at nobody", () => {
    expect(text).not.toMatch(/!|desværre|ups|sag\b|ticket|visitation|screening|hverdag|fejl/i);
  });
});

describe("what a letter can be told", () => {
  test("is a first name, a number, a link and the municipality; there is no room for content", () => {
    expectTypeOf<keyof LetterFacts>().toEqualTypeOf<"firstName" | "number" | "link" | "municipality">();
    const content = {
      title: "Uro omkring boldbanen",
      type: "SPARRING",
      theme: "CRIME",
      unit: "Solbakkeskolen",
      consultant: "Kasper Krimi",
    };
    for (const name of letterNames) {
      const { subject, html, text } = letters[name]({ ...facts, ...content });
      for (const word of Object.values(content)) expect(subject + html + text).not.toContain(word);
    }
  });

  test("cannot become part of the letter's markup", () => {
    const odd = { ...facts, firstName: '<b>"Lærke"</b>', municipality: "<script>" };
    const { html, text } = letters["advice-is-ready"](odd);
    expect(html).not.toMatch(/<b>|<script>/);
    expect(text).toContain('Hej <b>"Lærke"</b>.');
  });

  test("takes any number as it is", () => {
    const { subject, text } = letters["advice-is-ready"]({ ...facts, number: "TK-$&-{number}" });
    expect(subject).toBe("Der ligger et råd til dig – TK-$&-{number}");
    expect(text).toContain("din henvendelse TK-$&-{number}.");
  });

  test("may lack a name", () => {
    expect(letters["advice-is-ready"]({ ...facts, firstName: "" }).text).toMatch(/^Hej\.\n/);
  });
});

test("only the surveys open without signing in, and only triage's letter opens the distribution", () => {
  expect(letterNames.filter((name) => letters[name].opens === "survey")).toEqual(["survey", "three-months"]);
  expect(letterNames.filter((name) => letters[name].opens === "triage")).toEqual(["request-awaits-triage"]);
});

test("a letter on a page looks like the letter in the mailbox", async () => {
  const rules = Object.entries(letterStyles).map(([part, style]) => {
    const lines = Object.entries(style).map(([property, value]) => `  ${kebab(property)}: ${value};\n`);
    return `.letter-${kebab(part)} {\n${lines.join("")}}\n`;
  });
  const css = `/* The letters' inline styles as classes: made from letterStyles (layout.tsx) by vitest -u. */\n${rules.join("")}`;
  await expect(css).toMatchFileSnapshot("../../emails/layout.css");
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
