import { paths } from "#app/paths.ts";
import { guidesWords } from "#app/text/guides.ts";
import { readersLanguage } from "#app/text/language.ts";
import { Note } from "#app/ui/note.tsx";
import { Columns, Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { GuideText } from "../guides.server.ts";
import { type Guide, guides } from "../guides.ts";

/** One user guide, with the ways to the others and to its parts. */
export function GuidePage({ guide, text }: { guide: Guide; text: GuideText }) {
  const words = guidesWords();
  const tabs = guides.map((other) => ({ to: paths.guide(other), label: words.readers[other], current: other === guide }));
  return (
    <Page>
      <Tabs label={words.label} tabs={tabs} />
      {readersLanguage() !== "da" && (
        <Note full className="ms-mt">
          <p>{words.language}</p>
        </Note>
      )}
      <Columns layout="aside" className="ms-mt">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, made into HTML by us */}
        <article className="ms-guide" lang="da" dangerouslySetInnerHTML={{ __html: text.html }} />
        <nav className="ms-only-wide" aria-labelledby="contents">
          <h2 className="ms-aside-h" id="contents">
            {words.contents}
          </h2>
          <ul className="ms-plain ms-stack ms-stack--s" lang="da">
            {text.contents.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </Columns>
    </Page>
  );
}
