import { Form } from "@remix-run/react";
import { Fragment } from "react";
import type { FieldView, RefusedForm } from "#app/forms/field.ts";
import { PlainField, PlainFields } from "#app/forms/plain-field.tsx";
import { paths, withQuery } from "#app/paths.ts";
import { administrationWords } from "#app/text/administration.ts";
import { ActionPanel, ConfirmForm } from "#app/ui/action-panel.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Card, Columns, SectionHead, Sheet } from "#app/ui/page.tsx";
import { SaveFoot } from "#app/ui/save-foot.tsx";
import type { Option } from "#app/ui/select-field.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { UnitKind } from "#workflows/consultation/vocabulary.ts";
import { Saved } from "../saved.tsx";

type Unit = {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  parentName: string | null;
  people: number;
  closed: boolean;
};

type Props = {
  units: readonly Unit[];
  kinds: readonly Option[];
  saved?: string | undefined;
  /** How to take back what was just changed. */
  undo?: string | null | undefined;
  fields: readonly FieldView[];
  /** What was posted and refused; it stands before what is stored. */
  refused?: RefusedForm | undefined;
};

/** All units, and the form that makes one. */
export function UnitsPage({ units, kinds, fields, saved, refused }: Props) {
  const text = administrationWords().units;
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <Saved words={saved} />
      <Columns layout="even" className="ms-mt">
        <div>
          <UnitList units={units} kinds={kinds} />
        </div>
        <Sheet roomy bleed>
          <h2>{text.create}</h2>
          {/* Remounted by `key`: the fields of a form that has done its work are empty again. */}
          <UnitForm key={units.length} fields={fields} refused={refused} />
        </Sheet>
      </Columns>
    </>
  );
}

type UnitPageProps = Omit<Props, "units" | "kinds"> & { unit: Unit; into: FieldView };

/** One unit, to be changed, closed or opened again. */
export function UnitPage({ unit, fields, into, saved, undo, refused }: UnitPageProps) {
  const of = (intent: string) => (refused?.intent === intent ? refused : undefined);
  const text = administrationWords().units;
  return (
    <>
      <Breadcrumbs trail={[{ to: paths.units, label: text.title }]} here={unit.name} />
      <ErrorSummary errors={refused?.errors} />
      <h1>
        {unit.name} {unit.closed && <Tag>{text.closed}</Tag>}
      </h1>
      <Saved words={saved} undo={undo} />
      <Columns layout="even" className="ms-mt">
        <Sheet roomy bleed>
          <UnitForm key={unit.id} unit={unit} fields={fields} refused={of("change")} />
        </Sheet>
        <div className="ms-stack ms-stack--s">
          <Standing unit={unit} />
          {!unit.closed && <Merge unit={unit} field={into} refused={of("merge")} />}
        </div>
      </Columns>
    </>
  );
}

function UnitForm({ unit, fields, refused }: Pick<Props, "fields" | "refused"> & { unit?: Unit }) {
  const { units: text, save } = administrationWords();
  return (
    <Form method="post" noValidate>
      {/* Remounted by `key`: after a change or its undo the fields begin again from what is stored. */}
      <Fragment key={unit && JSON.stringify([unit.name, unit.kind, unit.parentId])}>
        <PlainFields fields={fields} refused={refused} />
      </Fragment>
      <SaveFoot>
        <Button kind="primary" name="intent" value={unit ? "change" : "create"}>
          {unit ? save : text.createButton}
        </Button>
      </SaveFoot>
    </Form>
  );
}

function Standing({ unit }: { unit: Unit }) {
  const text = administrationWords().units;
  const intent = unit.closed ? "reopen" : "close";
  return (
    <div className="ms-stack ms-stack--s" id={intent} tabIndex={-1}>
      <Card title={unit.closed ? text.reopen : text.close} small>
        <p>{unit.closed ? text.reopenWords : text.closeConsequence}</p>
        <ConfirmForm
          submit={unit.closed ? text.reopenOf(unit.name) : text.closeOf(unit.name)}
          intent={{ name: "intent", value: intent }}
        />
      </Card>
    </div>
  );
}

function Merge({ unit, field, refused }: { unit: Unit; field: FieldView; refused: RefusedForm | undefined }) {
  const text = administrationWords().units;
  return (
    <Card title={text.merge} small>
      <ActionPanel
        summary={text.mergeOf(unit.name)}
        intent={{ name: "intent", value: "merge" }}
        consequence={text.mergeConsequence}
        open={refused !== undefined}
      >
        <PlainField field={field} refused={refused} />
      </ActionPanel>
    </Card>
  );
}

function UnitList({ units, kinds }: { units: readonly Unit[]; kinds: readonly Option[] }) {
  const { units: text, overview } = administrationWords();
  if (units.length === 0) return <EmptyState title={text.none}>{text.noneWords}</EmptyState>;
  const kindOf = (unit: Unit) => kinds.find(({ value }) => value === unit.kind)?.label ?? unit.kind;
  return (
    <>
      <SectionHead title={text.list} />
      <GoRows>
        {units.map((unit) => (
          <GoRow key={unit.id} to={withQuery(paths.units, { ret: unit.id })} title={unit.name}>
            {[kindOf(unit), unit.people > 0 && overview.people(unit.people), unit.parentName].filter(Boolean).join(" · ")}{" "}
            {unit.closed && <Tag>{text.closed}</Tag>}
          </GoRow>
        ))}
      </GoRows>
    </>
  );
}
