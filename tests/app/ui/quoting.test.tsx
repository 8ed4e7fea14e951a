import { describe, expect, test } from "vitest";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import { Quoting } from "#app/ui/quoting.tsx";
import { rendered } from "./rendered.tsx";

followReaders();

describe("a sentence with what somebody wrote in it", () => {
  const reason = <Quoting sentence="Reason: Hun kender skolen." wrote="Hun kender skolen." />;

  test("marks what was written, and none of its own words", () => {
    expect(inLanguage("en", () => rendered(reason))).toBe('Reason: <span lang="da">Hun kender skolen.</span>');
  });

  test("marks nothing that is in the reader's language, was not written, or does not tell", () => {
    expect(inLanguage("da", () => rendered(reason))).toBe("Reason: Hun kender skolen.");
    for (const wrote of ["", "Reason", "Hun kender børnene."])
      expect(inLanguage("en", () => rendered(<Quoting sentence="Reason: Hun" wrote={wrote} />))).toBe("Reason: Hun");
  });
});
