import { describe, expect, test } from "vitest";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary, errorOf } from "#app/ui/form.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { rendered } from "./rendered.tsx";

const themes = [
  { label: "Trivsel", options: [{ value: "MISTRIVSEL", label: "Mistrivsel" }] },
  { label: "Område", options: [{ value: "ANDET", label: "Andet" }] },
];

describe("a field", () => {
  test("shows the whole of a title of 115 characters, and lets nothing of what is pasted be cut", () => {
    const pasted = `${"Uro ".repeat(28)}her`;
    const html = rendered(<TextField name="title" label="Kort overskrift" most={80} defaultValue={pasted} />);
    expect(html).toContain(`value="${pasted}"`);
    expect(html).not.toMatch(/maxlength/i);
  });

  test("ties its label, its hint and its error to the control", () => {
    const html = rendered(<TextField name="title" label="Kort overskrift" hint="Ingen navne." error="Skriv en overskrift" />);
    expect(html).toContain('<label class="form-label" for="title">');
    expect(html).toMatch(/<input[^>]* id="title"/);
    expect(html).toContain('aria-describedby="title-hint title-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html.indexOf("Kort overskrift")).toBeLessThan(html.indexOf("Ingen navne."));
    expect(html.indexOf("Ingen navne.")).toBeLessThan(html.indexOf("Skriv en overskrift"));
    expect(html.indexOf("Skriv en overskrift")).toBeLessThan(html.indexOf("<input"));
  });

  test("without hint and error describes nothing", () => {
    const html = rendered(<TextField name="title" label="Kort overskrift" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  test("that may be left empty says so", () => {
    expect(rendered(<TextField name="times" label="Hvornår?" optional />)).toContain("(frivilligt)");
  });

  test.each([
    ["text", <TextField key="f" name="answer" label="Svar" />],
    ["long text", <TextArea key="f" name="answer" label="Svar" />],
    ["a date", <DateField key="f" name="answer" label="Svar" />],
    ["one of many", <SelectField key="f" name="answer" label="Svar" options={[{ value: "A", label: "A" }]} />],
    ["a confirmation", <CheckboxField key="f" name="answer" label="Svar" />],
    ["pills", <Choices key="f" kind="one" name="answer" label="Svar" options={[{ value: "A", label: "A" }]} />],
    ["grouped pills", <Choices key="f" kind="several" name="answer" label="Svar" options={themes} />],
  ])("of %s can be reached by its name from the error summary", (_kind, field) => {
    expect(rendered(field)).toMatch(/<(input|textarea|select)[^>]* id="answer"/);
  });

  test("keeps what was typed, whatever it is", () => {
    const typed = `"><script>alert(1)</script> & æøå 😀`;
    const html = rendered(<TextArea name="situation" label="Situation" defaultValue={typed} />);
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; æøå 😀</textarea>");
  });
});

describe("a text that is all numbers", () => {
  const number = "240940-5552 ";
  const marksIn = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      level: "block" as const,
      kind: "cpr",
      start: index * number.length,
      end: index * number.length + 11,
    }));
  const html = (count: number) => {
    const text = number.repeat(count);
    return rendered(<TextArea name="situation" label="Situation" defaultValue={text} marks={marksIn(count)} />);
  };

  test("is painted and quoted in its first places, and says that there are more", () => {
    expect(html(1_500).length - html(0).length).toBeLessThan(2 * 1_500 * number.length + 20_000);
    expect(html(1_500)).toContain("Der er flere steder endnu.");
    expect(html(12)).not.toContain("Der er flere steder endnu.");
  });
});

describe("pills", () => {
  test("are grouped under words that assistive technology reads", () => {
    const html = rendered(<Choices kind="several" name="themes" label="Hvad handler det om?" options={themes} />);
    const id = /<p id="([^"]+)">Trivsel</.exec(html)?.[1];
    expect(html).toContain(`role="group" aria-labelledby="${id}"`);
  });

  test("show what was chosen", () => {
    const html = rendered(<Choices kind="several" name="themes" label="?" options={themes} defaultValue={["ANDET"]} />);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/value="ANDET"[^>]*|checked=""[^>]*value="ANDET"/);
  });
});

describe("a text with places marked", () => {
  const text = "Eleven (cpr 240940-5552) bor på Birkevej 12.";
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const block = { level: "block", kind: "cpr", ...place("240940-5552") } as const;
  const warn = { level: "warn", kind: "address", ...place("Birkevej 12") } as const;

  test("has a mirror with the very same text", () => {
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={[warn, block]} />);
    const mirror = /<pre[^>]*aria-hidden="true"[^>]*>(.*?)<\/pre>/s.exec(html)?.[1] ?? "";
    expect(mirror.replace(/<\/?(?:mark|span)[^>]*>/g, "")).toBe(text);
    expect(mirror).toContain('<mark class="ms-mark--block">240940-5552</mark>');
    expect(mirror).toContain("<mark>Birkevej 12</mark>");
  });

  test("quotes the place below, and asks for a choice that nobody has made beforehand", () => {
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={[block, warn]} />);
    expect(html).toContain("Det ligner et CPR-nummer. Teksten kan hverken gemmes eller sendes");
    expect(html).toContain("(ligner en adresse)");
    expect(html).toContain('name="situation-decision" value="rewrite"');
    expect(html).toContain('name="situation-decision" value="notPersonal"');
    expect(html).not.toContain('checked=""');
  });

  test("say what is wrong once: below the field only where, when it stands above already", () => {
    const sentence = "Teksten ser ud til at indeholde et CPR-nummer.";
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={[block]} error={sentence} />);
    expect(html.split(sentence)).toHaveLength(2);
    expect(html).toContain("Her står det");
  });

  test("shows a hint without asking for a choice", () => {
    const hint = { level: "hint", kind: "name", ...place("Birkevej") } as const;
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={[hint]} />);
    expect(html).toContain('<mark class="ms-mark--hint">Birkevej</mark>');
    expect(html).toContain("(ligner et navn)");
    expect(html).not.toContain('type="radio"');
    expect(html).not.toContain("ms-warned");
    expect(html).toMatch(/aria-describedby="[^"]*situation-finds/);
    expect(html).toContain('id="situation-finds"');
  });

  test("has no bare text beside its marks, which a program that translates the page would wrap", () => {
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={[block, warn]} />);
    for (const [part] of html.matchAll(/<(pre|blockquote)[\s\S]*?<\/\1>/g)) {
      expect(part.replace(/<(mark|span)\b[^>]*>[^<]*<\/\1>/g, "")).toMatch(/^<[^>]*><\/[^>]*>$/);
    }
  });

  test("that overlap or lie outside the text never break the page", () => {
    const odd = [block, { ...block, start: block.start + 2 }, { ...warn, start: 400, end: 500 }];
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} marks={odd} />);
    expect(/<pre[^>]*>(.*?)<\/pre>/s.exec(html)?.[1]?.replace(/<\/?(?:mark|span)[^>]*>/g, "")).toBe(text);
  });

  test("are found on the server too when only the rule is given", () => {
    const html = rendered(<TextArea name="situation" label="?" defaultValue={text} find={() => [block]} />);
    expect(html).toContain("ms-mark--block");
  });
});

describe("an error summary", () => {
  const errors = [
    { field: "themes", message: "Vælg mindst ét tema" },
    { field: "situation", message: "Beskriv situationen" },
  ];

  test("has one link for each thing to mend, in page order", () => {
    const html = rendered(<ErrorSummary errors={errors} />);
    expect([...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])).toEqual(["themes", "situation"]);
    expect(html).toContain("Ret to ting, før du går videre");
  });

  test("takes the focus on one element, and speaks on another within", () => {
    const html = rendered(<ErrorSummary errors={errors} />);
    expect(html).toMatch(/^<div [^>]*tabindex="-1"(?![^>]*role=)[^>]*>/);
    expect(html).toMatch(/<div class="alert-body" role="alert">/);
  });

  test("is not there when there is nothing to mend", () => {
    expect(rendered(<ErrorSummary errors={[]} />)).toBe("");
    expect(rendered(<ErrorSummary errors={undefined} />)).toBe("");
  });

  test("gives each field its own sentence", () => {
    expect(errorOf(errors, "situation")).toBe("Beskriv situationen");
    expect(errorOf(errors, "title")).toBeUndefined();
  });
});
