import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { administrationWords } from "#app/text/administration.ts";
import { changesWords } from "#app/text/changes.ts";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { dutyWords } from "#app/text/duty.ts";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** The frame of the administrator's pages: the ways between them. */
export function AdministrationFrame({ children }: { children: ReactNode }) {
  const { sections } = administrationWords();
  const { pathname } = useLocation();
  const tab = (to: string, label: string) => ({
    to,
    label,
    current: pathname === to || (to !== paths.administration && pathname.startsWith(`${to}/`)),
  });
  return (
    <Page>
      <Tabs
        label={sections.label}
        tabs={[
          tab(paths.administration, sections.overview),
          tab(paths.units, sections.units),
          tab(paths.people, sections.people),
          tab(paths.competences, sections.competences),
          tab(paths.settings, sections.settings),
          tab(paths.changes, sections.changes),
        ]}
      />
      <div className="ms-mt">{children}</div>
    </Page>
  );
}

type Counts = { units: number; people: number; consultants: number; managers: number };

/** How much there is of everything, and what a new municipality needs next. */
export function OverviewPage({ units, people, consultants, managers }: Counts) {
  const text = administrationWords();
  const { first } = text.overview;
  const next = [units < 2 && first.units, consultants === 0 && first.consultant, managers === 0 && first.manager].filter(Boolean);
  return (
    <>
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      {next.length > 0 && (
        <Note rav icon="flag" className="ms-mt">
          <p>
            <strong>{first.title}</strong>
          </p>
          <ul>
            {next.map((step) => (
              <li key={String(step)}>{step}</li>
            ))}
          </ul>
        </Note>
      )}
      <GoRows className="ms-mt">
        <GoRow to={paths.units} title={`${text.sections.units}: ${text.overview.units(units)}`}>
          {text.overview.unitsWords}
        </GoRow>
        <GoRow to={paths.people} title={`${text.sections.people}: ${text.overview.people(people)}`}>
          {text.overview.peopleWords} {text.overview.consultants(consultants)}
        </GoRow>
        <GoRow to={paths.competences} title={text.sections.competences}>
          {text.overview.competencesWords}
        </GoRow>
        <GoRow to={paths.dutyPlan} title={dutyWords().link}>
          {dutyWords().linkWords}
        </GoRow>
        <GoRow to={paths.confirmations} title={confirmationsWords().title}>
          {text.overview.confirmationsWords}
        </GoRow>
        <GoRow to={paths.settings} title={text.sections.settings}>
          {text.overview.settingsWords}
        </GoRow>
        <GoRow to={paths.changes} title={text.sections.changes}>
          {changesWords().log.link}
        </GoRow>
      </GoRows>
    </>
  );
}
