import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { paths } from "#app/paths.ts";
import { isLanguage, languageComesFrom } from "#app/text/language.ts";
import { StatusContext } from "#app/ui/page-status.tsx";
import { watchSending } from "#app/ui/sending.ts";
import { WordFilesContext, wordFilesOf } from "#app/ui/word-files.tsx";

// Hydration: what the browser renders first must be what the server rendered, and that depended on the answer's status.
const language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : "da";
languageComesFrom(() => language);

const status = Number(document.documentElement.dataset.status ?? 200);

const wordFiles = wordFilesOf(document);

watchSending(paths);

await untilDecoded();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordFilesContext.Provider value={wordFiles}>
        <StatusContext.Provider value={status}>
          <RemixBrowser />
        </StatusContext.Provider>
      </WordFilesContext.Provider>
    </StrictMode>,
  );
});

/**
 * Before hydration, waits for the loaders' data (single fetch), for which Remix otherwise suspends at the root. A key or a click in that
 * moment makes React hydrate at once, which a suspended root cannot (error 345), and the page would stay without a script for good.
 */
async function untilDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (suspended) {
    await suspended;
  }
}
