import { paths } from "#app/paths.ts";
import { capital } from "#app/text/format.ts";
import { longDate } from "#app/text/moments.ts";
import { queueWords } from "#app/text/queue.ts";
import { requestLabelsWords } from "#app/text/request-labels.ts";
import { stateLabelsWords } from "#app/text/state-labels.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, TitleBar } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { QueueGroup, QueueTable } from "#app/ui/queue-table.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { QueueShortcuts } from "#app/ui/shortcuts.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { closedStates, openStates, requestTypes, themes } from "#workflows/consultation/vocabulary.ts";
import type { QueueGroupView, ShownQueue } from "./queue.server.ts";
import { isFiltered, type QueueFilters, queueAddress } from "./queue-filters.ts";
import { QueueLine } from "./queue-line.tsx";

type Facts = { view: ShownQueue; filters: QueueFilters; triages: boolean };

/** The queue: whose turn it is, by when, and what to do next. */
export function QueuePage({ view, filters, triages, advises, done }: Facts & { advises: boolean; done: string | null }) {
  const text = queueWords();
  const { search } = filters;
  return (
    <Page dense>
      <TitleBar title={text.title} sum={<Sum view={view} />}>
        <QueueShortcuts register={advises ? paths.registerCall : undefined} />
        <SearchForm
          action={paths.queue}
          name="s"
          label={text.search.label}
          placeholder={text.search.placeholder}
          value={search}
          keep={{ vis: filters.view === "alle" ? undefined : filters.view }}
        />
      </TitleBar>
      <div className="ms-bar">
        <QueueTabs view={view} filters={filters} triages={triages} />
        <QueueFilterForm filters={filters} />
      </div>
      <div className="ms-bar">
        {advises && (
          <LinkButton small icon="headset" to={paths.registerCall}>
            {text.register}
          </LinkButton>
        )}
        <p className="ms-small ms-bar__end">
          <Link to={paths.absences}>{text.absences}</Link> · <Link to={paths.dutyPlan}>{text.dutyPlan}</Link>
        </p>
      </div>
      <Done words={done} full />
      {search && (
        <p className="ms-small ms-muted ms-mt-s">
          {text.search.results(view.total, search, view.most)}. <LinkToAll label={text.search.clear} />
        </p>
      )}
      {view.shown === 0 ? <NothingHere filters={filters} /> : <Rows view={view} filters={filters} />}
    </Page>
  );
}

function LinkToAll({ label }: { label: string }) {
  return <a href={paths.queue}>{label}</a>;
}

function Sum({ view }: { view: ShownQueue }) {
  const { sum } = queueWords();
  const { over, today } = view.counts;
  const date = `${capital(longDate(view.today))}.`;
  if (over === 0 && today === 0) return `${date} ${sum.nothing}.`;
  return (
    <>
      {date} {over > 0 && <strong>{sum.over(over)}</strong>}
      {over > 0 && today > 0 && ", "}
      {today > 0 && sum.today(today)}.
    </>
  );
}

function QueueTabs({ view, filters, triages }: Facts) {
  const text = queueWords();
  const to = (view: QueueFilters["view"]) => queueAddress({ ...filters, view, state: null, search: "" });
  const current = (view: QueueFilters["view"]) => !filters.search && filters.view === view;
  return (
    <Tabs
      label={text.views}
      tabs={[
        { to: to("mine"), label: text.mine, count: view.counts.mine, current: current("mine") },
        { to: to("alle"), label: text.all, count: view.counts.all, current: current("alle") },
        {
          to: triages ? paths.triage : to("fordeling"),
          label: text.triage,
          count: view.counts.triage,
          current: current("fordeling"),
        },
        { to: to("afsluttet"), label: text.closed, count: view.counts.closed, current: current("afsluttet") },
      ]}
    />
  );
}

function QueueFilterForm({ filters }: { filters: QueueFilters }) {
  const { filter } = queueWords();
  const { shortTypeLabels, themeLabels } = requestLabelsWords();
  const { unitStateLabels } = stateLabelsWords();
  const options = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
    codes.map((value) => ({ value, label: labels[value] }));
  return (
    <FilterForm
      action={paths.queue}
      filters={[
        { name: "type", label: filter.type, options: options(requestTypes, shortTypeLabels), value: filters.type ?? "" },
        { name: "tema", label: filter.theme, options: options(themes, themeLabels), value: filters.theme ?? "" },
        {
          name: "tilstand",
          label: filter.state,
          options: options(filters.view === "afsluttet" ? closedStates : openStates, unitStateLabels),
          value: filters.state ?? "",
        },
      ]}
      checks={filters.view === "afsluttet" ? [] : [{ name: "over", label: filter.overdue, checked: filters.overdue }]}
      keep={{ vis: filters.view === "alle" ? undefined : filters.view, s: filters.search || undefined }}
      folded={{ summary: filter.heading, aside: filter.summary }}
    >
      {isFiltered(filters) && (
        <a className="ms-small" href={queueAddress({ ...filters, type: null, theme: null, state: null, overdue: false })}>
          {filter.clear}
        </a>
      )}
    </FilterForm>
  );
}

function Rows({ view, filters }: { view: ShownQueue; filters: QueueFilters }) {
  const text = queueWords();
  return (
    <>
      <QueueTable caption={filters.view === "afsluttet" ? text.closedCaption : text.caption}>
        {view.groups.map((group) => (
          <Group key={group.name} group={group} most={view.most} />
        ))}
      </QueueTable>
      <Pagination
        shown={view.shown}
        total={view.total}
        most={view.most}
        next={view.next && queueAddress(filters, view.next)}
        previous={null}
      />
    </>
  );
}

function Group({ group, most }: { group: QueueGroupView; most: number }) {
  const { groups } = queueWords();
  const notes: Partial<Record<QueueGroupView["name"], string>> = {
    waiting: groups.waitingNote,
    colleagues: groups.colleaguesNote,
  };
  return (
    <QueueGroup
      title={group.continued ? `${groups[group.name]}, ${groups.more}` : groups[group.name]}
      count={group.count}
      most={most}
      you={group.name === "mine"}
      {...(notes[group.name] && { note: notes[group.name] })}
    >
      {group.rows.map((row) => (
        <QueueLine key={row.number} row={row} />
      ))}
    </QueueGroup>
  );
}

function NothingHere({ filters }: { filters: QueueFilters }) {
  const { empty, search, filter } = queueWords();
  if (filters.search) return <EmptyState title={search.none(filters.search)}>{search.noneHelp}</EmptyState>;
  if (isFiltered(filters)) {
    const all = queueAddress({ ...filters, type: null, theme: null, state: null, overdue: false });
    return (
      <EmptyState title={empty.filtered} action={<LinkButton to={all}>{filter.clear}</LinkButton>}>
        {empty.filteredHelp}
      </EmptyState>
    );
  }
  const views = {
    mine: [empty.mine, empty.mineHelp],
    alle: [empty.all, empty.allHelp],
    fordeling: [empty.triage, empty.triageHelp],
    afsluttet: [empty.closed, empty.closedHelp],
  } as const;
  const [title, help] = views[filters.view];
  return <EmptyState title={title}>{help}</EmptyState>;
}
