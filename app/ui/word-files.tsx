import { createContext, useContext } from "react";
import { NonceContext } from "./page-status.tsx";

/** Where the page's scripts find their words: the import map for the reader's language, and the files that this page needs at once. */
export type WordFilesOfPage = { importMap: string; preload: readonly string[] };

/** Provided by the server's entry; the browser's entry reads it back from the document, since hydration must render the same. */
export const WordFilesContext = createContext<WordFilesOfPage>({ importMap: "", preload: [] });

/** The import map stands before every script, and names files of one language alone. */
export function WordFiles() {
  const nonce = useContext(NonceContext);
  const { importMap, preload } = useContext(WordFilesContext);
  return (
    <>
      <script
        type="importmap"
        nonce={nonce}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that the build made, without a word of anybody's
        dangerouslySetInnerHTML={{ __html: importMap }}
      />
      {preload.map((href) => (
        <link key={href} rel="modulepreload" href={href} data-words="" />
      ))}
    </>
  );
}

/** What the server wrote into the document. */
export function wordFilesOf(document: Document): WordFilesOfPage {
  return {
    importMap: document.querySelector('script[type="importmap"]')?.textContent ?? "",
    preload: [...document.querySelectorAll("link[data-words]")].map((link) => link.getAttribute("href") ?? ""),
  };
}
