import type { ReactNode } from "react";
import { Page } from "#app/ui/page.tsx";

/** A page with one thing on it, for those on their way in or out. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <Page>
      <div className="ms-lost">
        <h1>{title}</h1>
        {lead && <p className="ms-lead">{lead}</p>}
        {children}
      </div>
    </Page>
  );
}
