import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { StatusContext } from "#app/ui/page-status.tsx";

// What the browser renders first must be what the server rendered, and that depended on the answer's status.
const status = Number(document.documentElement.dataset.status ?? 200);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <StatusContext.Provider value={status}>
        <RemixBrowser />
      </StatusContext.Provider>
    </StrictMode>,
  );
});
