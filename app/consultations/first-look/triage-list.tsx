import { paths, withQuery } from "#app/paths.ts";
import { dutyWords } from "#app/text/duty.ts";
import { capital } from "#app/text/format.ts";
import { queueWords } from "#app/text/queue.ts";
import { triageWords } from "#app/text/triage.ts";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, TitleBar } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { QueueGroup, QueueTable } from "#app/ui/queue-table.tsx";
import { QueueShortcuts } from "#app/ui/shortcuts.tsx";
import type { DutyShown } from "../duty/duty.server.ts";
import { DutyNow } from "../duty/duty-now.tsx";
import type { ShownQueue } from "../queue/queue.server.ts";
import { QueueLine } from "../queue/queue-line.tsx";

/** What a person must look at first: open questions about notification, then what cannot wait, then by deadline. */
export function TriageListPage({ view, duty, done }: { view: ShownQueue; duty: DutyShown | null; done: string | null }) {
  const text = queueWords();
  const { triageList } = text;
  return (
    <Page dense>
      <TitleBar title={triageList.title} sum={triageList.sum(view.counts.triage)}>
        <QueueShortcuts />
      </TitleBar>
      <p className="ms-small ms-muted ms-mt-s">
        <DutyNow duty={duty} /> <Link to={paths.dutyPlan}>{dutyWords().link}</Link>
      </p>
      <Done words={done} full />
      {view.shown === 0 ? (
        <EmptyState title={text.empty.triage}>{text.empty.triageHelp}</EmptyState>
      ) : (
        <>
          <QueueTable caption={triageList.caption} heads={{ state: triageList.why }}>
            {view.groups.map((group) => (
              <Waiting key={group.name} group={group} />
            ))}
          </QueueTable>
          <Pagination
            shown={view.shown}
            total={view.total}
            next={view.next && withQuery(paths.triage, { efter: view.next })}
            previous={null}
          />
        </>
      )}
    </Page>
  );
}

function Waiting({ group }: { group: ShownQueue["groups"][number] }) {
  const { groups } = queueWords();
  const { because } = triageWords();
  return (
    <QueueGroup title={groups[group.name]} count={group.count} you={group.name === "mine"}>
      {group.rows.map((row) => (
        <QueueLine
          key={row.number}
          row={{ ...row, state: capital(row.proposed ?? (row.personFirst[0] ? because[row.personFirst[0]] : row.state)) }}
        />
      ))}
    </QueueGroup>
  );
}
