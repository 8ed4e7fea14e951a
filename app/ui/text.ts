import { createContext, useContext } from "react";
import { type Area, type Dictionary, da } from "#app/text/dictionary.ts";

/** The dictionary of the reader's language. Danish unless an entry provides another. */
export const TextContext = createContext<Dictionary>(da);

/** The words of one area in the reader's language: `const text = useText("queue")`. */
export function useText<A extends Area>(area: A): Dictionary[A] {
  return useContext(TextContext)[area];
}
