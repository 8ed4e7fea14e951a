import { describe, expect, test } from "vitest";
import { peopleOptions, toldApart } from "#app/people/told-apart.ts";
import { firstNameOf } from "#app/text/format.ts";

const person = (id: string, name: string, unitName: string | null, email = `${id}@eksempel.invalid`) => ({
  id,
  name,
  unitName,
  email,
});
const said = (...people: ReturnType<typeof person>[]) => [...toldApart(people).values()];

describe("two people of one name", () => {
  test("are told apart by their units", () => {
    expect(
      said(person("a", "Mette Holm", "Staben"), person("b", "mette  holm", "Fyrreskolen"), person("c", "Per", null)),
    ).toEqual(["Mette Holm (Staben)", "mette  holm (Fyrreskolen)", "Per"]);
  });

  test("of one unit, or of none, by their addresses", () => {
    expect(
      said(person("a", "Mette Holm", "Staben"), person("b", "Mette Holm", "Staben"), person("c", "Mette Holm", "Klubben")),
    ).toEqual(["Mette Holm (a@eksempel.invalid)", "Mette Holm (b@eksempel.invalid)", "Mette Holm (Klubben)"]);
    expect(said(person("a", "Mette Holm", null), person("b", "Mette Holm", "Staben"))).toEqual([
      "Mette Holm (a@eksempel.invalid)",
      "Mette Holm (Staben)",
    ]);
  });

  test("are one person where it is the same one twice", () => {
    expect(said(person("a", "Mette Holm", "Staben"), person("a", "Mette Holm", "Staben"))).toEqual(["Mette Holm"]);
  });
});

test("people to choose from stand in Danish order: Z, Æ, Ø, Å, Aa", () => {
  const names = ["Aase", "Åbo", "Ærø", "Ørsted", "Zenia", "Anna"];
  expect(peopleOptions(names.map((name) => person(name, name, null))).map(({ label }) => label)).toEqual([
    "Anna",
    "Zenia",
    "Ærø",
    "Ørsted",
    "Åbo",
    "Aase",
  ]);
});

test.each([
  ["Per Pædagog", "Per"],
  ["  Per\u00a0Pædagog ", "Per"],
  ["Pædagog, Per Ole", "Per"],
  ["Per", "Per"],
  ["Pædagog,", "Pædagog"],
  ["", ""],
])("%j is greeted as %j", (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
