import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Note } from "./note.tsx";

type Props = {
  /** Nothing is shown without. */
  words: string | null | undefined;
  icon?: "success" | "save";
  full?: boolean;
  /** What can be done about it, as taking it back. */
  children?: ReactNode;
};

/**
 * One sentence on what was just done, near where it was done. It takes the focus, and so is read aloud (WCAG 4.1.3, 2.4.3); without a
 * script an address that ends in `#sket` leads there.
 */
export function Done({ words, icon = "success", full, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence about another act takes the focus again
  useEffect(() => place.current?.focus(), [key, words]);
  if (!words) return null;
  return (
    <div className="ms-done ms-mt-s" id="sket" tabIndex={-1} ref={place}>
      <Note icon={icon} live full={full ?? false}>
        <p>{words}</p>
        {children}
      </Note>
    </div>
  );
}
