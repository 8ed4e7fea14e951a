import type { ReactNode } from "react";
import { Page } from "#app/ui/page.tsx";

type Section = { title: string; body: readonly string[]; after?: ReactNode };

/** A page to read: headings and paragraphs. */
export function Prose({ title, lead, sections }: { title: string; lead: string; sections: readonly Section[] }) {
  return (
    <Page>
      <h1>{title}</h1>
      <p className="ms-lead">{lead}</p>
      <div className="ms-stack ms-mt">
        {sections.map((section) => (
          <section key={section.title} aria-label={section.title}>
            <h2>{section.title}</h2>
            {section.body.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {section.after}
          </section>
        ))}
      </div>
    </Page>
  );
}
