import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Deal, emptyAdvice, textsOf } from "#app/consultations/request/advice-parts.ts";
import { adviceSent, dealsIn, followUpIn, followUpRetold } from "#app/consultations/request/advice-sent.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { addDays } from "#workflows/calendar/dates.ts";

followReaders();
const sentOn = "2026-11-23";
const sent = (deals: readonly Deal[]) =>
  textsOf({ ...emptyAdvice, requesterActions: deals }, adviceWords()).requesterActions ?? "";

describe("advice that was sent", () => {
  test.each<Deal>([
    { what: "Tegner en almindelig uge", who: "Klasselærer", by: "2026-11-27" },
    { what: "Tegner en almindelig uge", who: "Klasselærer", by: "" },
    { what: "Tegner en almindelig uge", who: "", by: "2027-03-01" },
    { what: "Tegner en almindelig uge", who: "", by: "" },
    { what: "Tegner en uge", who: "klasselærer", by: "2026-11-27" },
    { what: "Mødes kl. 9 med forældrene i 7. klasse", who: "", by: "" },
    { what: "Taler med 7. klasse", who: "Klasselærer", by: "" },
    { what: "Ringer hjem. Aftaler et møde", who: "AKT-vejleder, 7. årgang", by: "2026-11-20" },
  ])("is read back into what, who and by when: $what, $who, $by", (deal) => {
    expect(dealsIn(sent([deal]), adviceWords(), sentOn)).toEqual([deal]);
  });

  test("is read back into the date of the follow-up", () => {
    const text = textsOf({ ...emptyAdvice, followUp: "2027-01-04" }, adviceWords()).followUp ?? "";
    expect(followUpIn(text, adviceWords(), sentOn)).toBe("2027-01-04");
    expect(followUpIn("", adviceWords(), sentOn)).toBe("");
    expect(followUpIn("Vi ringer snart.", adviceWords(), sentOn)).toBe("");
  });

  test("is read back in the language in which it was written, whatever its author reads by now", () => {
    const values = {
      requesterActions: [
        { what: "Tegner en almindelig uge", who: "Klasselærer", by: "2026-11-27" },
        { what: "Ringer hjem", who: "", by: "2026-12-04" },
      ],
      ourActions: [{ what: "Taler med klubben", who: "", by: "" }],
      followUp: "2027-01-04",
    };
    for (const [writes, reads] of [
      ["da", "en"],
      ["en", "da"],
      ["en", "en"],
    ] as const) {
      const {
        requesterActions = "",
        ourActions = "",
        followUp = "",
      } = inLanguage(writes, () => textsOf({ ...emptyAdvice, ...values }, adviceWords()));
      const again = inLanguage(reads, () => adviceSent({ requesterActions, ourActions, followUp }, sentOn));
      expect(again, `${writes} read in ${reads}`).toEqual(values);
    }
  });

  test("tells the follow-up in its reader's language, unless somebody put it in other words", () => {
    const [da, en] = ["Vi følger op mandag den 4. januar.", "We will follow up on Monday 4 January."];
    for (const told of [da, en]) {
      expect(inLanguage("da", () => followUpRetold(told, sentOn))).toBe(da);
      expect(inLanguage("en", () => followUpRetold(told, sentOn))).toBe(en);
    }
    for (const wrote of ["Om seks uger.", "Vi følger op til jul.", "Vi følger op."])
      expect(inLanguage("en", () => followUpRetold(wrote, sentOn))).toBe(wrote);
  });

  test("says in English what, who and by when", () => {
    const text = inLanguage("en", () => sent([{ what: "Calls home.", who: "", by: "2026-12-04" }]));
    expect(text).toBe("Calls home. By Friday 4 December.");
  });

  test("says the same when it is sent again unchanged, whatever was written", () => {
    const line = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\n\r]/g, " ").trim());
    const deal = fc.record({
      what: line.filter((text) => /[^.\s]/.test(text) && !/[.\s]$/.test(text)),
      who: fc.oneof(fc.constant(""), line),
      by: fc.oneof(
        fc.constant(""),
        fc.integer({ min: -300, max: 900 }).map((days) => addDays(sentOn, days)),
      ),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 8 }), (deals) => {
        const text = sent(deals);
        expect(sent(dealsIn(text, adviceWords(), sentOn))).toBe(text);
      }),
    );
  });
});
