import { paths, withQuery } from "#app/paths.ts";
import { changesWords } from "#app/text/changes.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/page.tsx";

type Row = { id: string; at: { words: string; dateTime: string }; by: string; what: string };

/** Who changed what, the latest first. */
export function ChangesPage({ rows, next }: { rows: readonly Row[]; next: string | null }) {
  const { log } = changesWords();
  return (
    <>
      <h1>{log.title}</h1>
      <p className="ms-lead">{log.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={log.none}>{log.noneWords}</EmptyState>
      ) : (
        <div className="ms-mt">
          <Sheet>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
            <div className="ms-scroll" tabIndex={0} role="region" aria-label={log.title}>
              <table className="ms-table">
                <caption className="sr-only">{log.title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{log.columns.at}</th>
                    <th scope="col">{log.columns.by}</th>
                    <th scope="col">{log.columns.what}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, at, by, what }) => (
                    <tr key={id}>
                      <td>
                        <time dateTime={at.dateTime}>{at.words}</time>
                      </td>
                      <td>{by}</td>
                      <td>{what}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {next && (
              <p className="ms-mt">
                <LinkButton to={withQuery(paths.changes, { efter: next })}>{log.older}</LinkButton>
              </p>
            )}
          </Sheet>
        </div>
      )}
    </>
  );
}
