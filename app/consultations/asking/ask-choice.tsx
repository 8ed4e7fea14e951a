import { paths } from "#app/paths.ts";
import { askingWords } from "#app/text/asking.ts";
import { askingChoiceWords } from "#app/text/asking-choice.ts";
import { requestLabelsWords } from "#app/text/request-labels.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Note } from "#app/ui/note.tsx";
import { AsideFirst, Columns, Page } from "#app/ui/page.tsx";
import { SafetyBanner, SafetyStrip } from "#app/ui/safety-banner.tsx";
import { useSafety } from "./ask-safety.ts";
import { askFormNames, askForms } from "./questions.ts";

/** What one can ask for, each a way on. */
export function AskTypes() {
  const { types } = askingChoiceWords();
  const { typeLabels } = requestLabelsWords();
  return (
    <GoRows>
      {askFormNames.map((form) => {
        const type = askForms[form];
        return (
          <GoRow key={form} to={paths.askFor(form)} title={typeLabels[type]}>
            {types[type]}
          </GoRow>
        );
      })}
    </GoRows>
  );
}

/** The choice of a type: the first step of asking (docs/domain/workflow.md 3.2). */
export function AskChoicePage() {
  const { underretningUrl, dutyPhone } = useSafety();
  const text = askingWords();
  const choice = askingChoiceWords();
  return (
    <Page strip={<SafetyStrip underretningUrl={underretningUrl} />}>
      <Breadcrumbs trail={[{ to: paths.requests, label: text.list.title }]} here={choice.crumb} />
      <Columns layout="form">
        <AsideFirst>
          <SafetyBanner underretningUrl={underretningUrl} dutyPhone={dutyPhone} />
        </AsideFirst>
        <div className="ms-stack">
          <div>
            <h1>{choice.title}</h1>
            <p className="ms-lead">{choice.lead}</p>
          </div>
          <Note icon="visibility-off">
            <p>
              <strong>{text.noNames.strong}</strong> {text.noNames.example}
            </p>
          </Note>
          <div>
            <AskTypes />
          </div>
        </div>
      </Columns>
    </Page>
  );
}
