import { useCallback, useState } from "react";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";

type Detector = (text: string, search: IdentifierOptions) => Finding[];
let loaded: Detector | undefined;

/**
 * Dynamic import of the detector for the fields of a page, while somebody writes (docs/domain/detection.md 6): it is fetched with the first
 * character, since most who open a page read, and the server searches everything again before it keeps anything. Until it is there it finds
 * nothing.
 */
export function useDetector(search: IdentifierOptions): (text: string) => readonly Finding[] {
  const [detector, take] = useState(() => loaded);
  return useCallback(
    (text: string) => {
      if (text === "" || typeof window === "undefined") return [];
      if (detector) return detector(text, search);
      import("#workflows/privacy/identifiers.ts").then(({ findIdentifiers }) => {
        loaded = findIdentifiers;
        take(() => findIdentifiers);
      }, wait);
      return [];
    },
    [detector, search],
  );
}

/** Offline for a moment: the next character asks again. */
function wait(): void {}
