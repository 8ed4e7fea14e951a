import { stateLabelsWords } from "#app/text/state-labels.ts";
import { workflowWords } from "#app/text/workflow.ts";
import { Page, TitleBar } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { WorkflowDrawing } from "./drawing/workflow-drawing.tsx";
import type { WorkflowFacts, WorkflowState } from "./workflow-page.server.ts";

/** How a request goes through the house: a drawing on the laptop, the same as cards on the phone. */
export function WorkflowPage({ facts }: { facts: WorkflowFacts }) {
  const text = workflowWords();
  return (
    <Page dense>
      <TitleBar
        title={text.title}
        sum={
          facts.open !== null && (
            <>
              {text.open(facts.open)} {facts.over > 0 && <strong>{text.over(facts.over)}</strong>}
            </>
          )
        }
      />
      <p className="ms-muted ms-mt-s">{text.lead}</p>
      <WorkflowDrawing facts={facts} />
      <section className="ms-mt" aria-labelledby="tilstande">
        <h2 className="sr-only" id="tilstande">
          {text.table}
        </h2>
        <States facts={facts} />
        <p className="ms-small ms-muted ms-mt-s">{text.always}</p>
      </section>
    </Page>
  );
}

function States({ facts }: { facts: WorkflowFacts }) {
  const { columns, caption } = workflowWords();
  const counted = facts.open !== null;
  return (
    <table role="table" className="ms-queue ms-states">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[columns.state, columns.ball, columns.deadline, columns.sees, columns.to].map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
          {counted && (
            <th role="columnheader" scope="col" className="is-n">
              {columns.count}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {facts.states.map((state) => (
          <StateRow key={state.state} of={state} />
        ))}
      </tbody>
    </table>
  );
}

function StateRow({ of: { state, ball, to, count, over } }: { of: WorkflowState }) {
  const text = workflowWords();
  const { unitStateLabels, requesterStateLabels } = stateLabelsWords();
  const leads = to.map((next) => (next === "back" ? text.back : unitStateLabels[next]));
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {unitStateLabels[state]}
      </th>
      <td role="cell" className="is-own">
        {ball ? text.balls[ball] : <span className="ms-muted">{text.nobody}</span>}
      </td>
      <td role="cell" className="is-dl">
        {text.deadlines[state][1]}
      </td>
      <td role="cell" className="is-sees">
        {requesterStateLabels[state]}
      </td>
      <td role="cell" className="is-to">
        {leads.join(", ")}
      </td>
      {count !== null && (
        <td role="cell" className="is-n is-cnt">
          {count} {over > 0 && <Tag tone="red">{text.overShort(over)}</Tag>}
        </td>
      )}
    </tr>
  );
}
