import { paths } from "#app/paths.ts";
import { type Bar, Bars } from "#app/ui/bars.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { LineGeometry } from "#app/ui/chart-geometry.server.ts";
import { LineChart } from "#app/ui/charts.tsx";
import { DivergingBars } from "#app/ui/diverging-bars.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ColourKey, Figure } from "#app/ui/figure.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { KeyFigure, KeyFigures } from "#app/ui/key-figure.tsx";
import { NumberTable } from "#app/ui/number-table.tsx";
import { Columns, Page, TitleBar } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { StatisticsFacts } from "../queries.server.ts";

type Figures = NonNullable<StatisticsFacts["figures"]>;

/** The unit's figures: five that say most, then charts with their finding, each with the same numbers as a table. */
export function StatisticsPage({ facts }: { facts: StatisticsFacts }) {
  const { figures, empty } = facts;
  return (
    <Page dense>
      <TitleBar title={facts.title} sum={facts.sum}>
        <FilterForm action={paths.statistics} filters={facts.filters} end />
      </TitleBar>
      <p className="ms-only-print ms-small">{facts.retrieved}</p>
      {empty && (
        <EmptyState title={empty.title} action={empty.reset && <LinkButton to={paths.statistics}>{empty.reset}</LinkButton>}>
          {empty.words}
        </EmptyState>
      )}
      {figures && (
        <>
          <h2 className="sr-only">{figures.keysHeading}</h2>
          <KeyFigures>
            {figures.keys.map((key) => (
              <KeyFigure key={key.label} {...key} />
            ))}
          </KeyFigures>
          <Charts figures={figures} />
        </>
      )}
      <div className="ms-mt ms-last">
        {facts.notes.map((note) => (
          <p className="ms-small ms-muted" key={note}>
            {note}
          </p>
        ))}
      </div>
    </Page>
  );
}

function Charts({ figures }: { figures: Figures }) {
  const { requests, waiting, themesByType } = figures;
  return (
    <>
      <Figure
        className="ms-mt"
        heading={requests.heading}
        measure={requests.measure}
        note={requests.note && <Signals signals={requests.signals} note={requests.note} />}
        table={<NumberTable {...requests.table} />}
      >
        {requests.chart && <Line chart={requests.chart} />}
      </Figure>
      <Figure
        className="ms-mt"
        heading={waiting.heading}
        measure={waiting.measure}
        note={<Signals signals={waiting.signals} note={waiting.note} />}
        table={waiting.chart && <NumberTable {...waiting.monthTable} />}
      >
        {waiting.chart && <Line chart={waiting.chart} />}
        <div className="ms-mt-s">
          <NumberTable {...waiting.table} />
        </div>
      </Figure>
      <Columns layout="half" className="ms-mt">
        <Survey survey={figures.survey} />
        <BarFigure figure={figures.themes} />
      </Columns>
      <Columns layout="half" className="ms-mt">
        <BarFigure figure={figures.types} />
        <BarFigure figure={figures.states} />
      </Columns>
      <Columns layout="half" className="ms-mt">
        <BarFigure figure={figures.outcomes} />
        <BarFigure figure={figures.goals} />
      </Columns>
      {themesByType.rows.length > 0 && (
        <div className="ms-figure ms-mt">
          <NumberTable caption={themesByType.caption} heads={themesByType.heads} rows={themesByType.rows} />
          {themesByType.note && <p className="ms-figure__note">{themesByType.note}</p>}
        </div>
      )}
    </>
  );
}

function Signals({ signals, note }: { signals: string | null; note: string }) {
  return (
    <>
      {signals && <strong>{signals} </strong>}
      {note}
    </>
  );
}

function Line({ chart }: { chart: { geometry: LineGeometry; title: string; description: string } }) {
  return <LineChart geometry={chart.geometry} title={chart.title} description={chart.description} />;
}

type Bared = {
  heading: string;
  measure: string;
  bars: readonly Bar[];
  note: string | null;
  table: { caption: string; heads: string[]; rows: { label: string; cells: (number | null)[] }[] } | null;
};

function BarFigure({ figure }: { figure: Bared }) {
  const { heading, measure, bars, note, table } = figure;
  return (
    <Figure heading={heading} measure={measure} note={note} table={table && bars.length > 0 && <NumberTable {...table} />}>
      <Bars bars={bars} />
    </Figure>
  );
}

function Survey({ survey }: { survey: Figures["survey"] }) {
  return (
    <Figure
      heading={survey.heading}
      measure={
        <>
          {survey.guidance && <Tag tone="rav">{survey.guidance}</Tag>} {survey.measure}
        </>
      }
      legend={
        survey.opinions.length > 0 && (
          <ColourKey entries={survey.legend.map((label, index) => ({ className: `ms-l${index + 1}`, label }))} />
        )
      }
      note={survey.note}
      table={survey.table && <NumberTable {...survey.table} />}
    >
      {survey.opinions.length > 0 && (
        <DivergingBars
          scale={survey.scale}
          opinions={survey.opinions.map(({ sum, ...opinion }) => ({ ...opinion, sum: <Sum {...sum} /> }))}
        />
      )}
      <dl className="ms-div">
        {survey.told.map(({ label, words }) => (
          <SaidInWords key={label} label={label} {...words} />
        ))}
        {survey.fastEnough && <SaidInWords {...survey.fastEnough} />}
      </dl>
    </Figure>
  );
}

type Said = { strong: string; words: string; basis: string };

function Sum({ strong, words, basis }: Said) {
  return (
    <>
      {strong && <strong>{strong} </strong>}
      {words}
      <span className="ms-muted">, {basis}</span>
    </>
  );
}

function SaidInWords({ label, ...said }: Said & { label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Sum {...said} />
      </dd>
    </div>
  );
}
