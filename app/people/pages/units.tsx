import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { UnitKind } from "#app/text/da/vocabulary.ts";
import { ActionPanel } from "#app/ui/action-panel.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary, errorOf, type FormError, FormFoot } from "#app/ui/form.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Columns, SectionHead, Sheet } from "#app/ui/page.tsx";
import { type Option, SelectField } from "#app/ui/select-field.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { useText } from "#app/ui/text.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { limits } from "../limits.ts";
import { Saved } from "./saved.tsx";

type Unit = {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  parentName: string | null;
  people: number;
  closed: boolean;
};
type Typed = Readonly<Record<string, readonly string[]>>;

type Props = {
  units: readonly Unit[];
  kinds: readonly Option[];
  /** The one that is being changed; a new one otherwise. */
  editing: Unit | null;
  saved?: string | undefined;
  errors?: readonly FormError[] | undefined;
  typed?: Typed | undefined;
};

/** All units with the form that makes one, or changes the one that is chosen in the address. */
export function UnitsPage({ units, kinds, editing, saved, errors, typed }: Props) {
  const text = useText("administration").units;
  return (
    <Columns layout="even">
      <div>
        <h1>{text.title}</h1>
        <p className="ms-lead">{text.lead}</p>
        <UnitList units={units} kinds={kinds} />
      </div>
      <div className="ms-stack ms-stack--s">
        <ErrorSummary errors={errors} />
        <Saved words={saved} />
        <Sheet roomy bleed>
          <h2>{editing ? text.editing(editing.name) : text.create}</h2>
          <UnitForm
            key={editing?.id ?? units.length}
            units={units}
            kinds={kinds}
            editing={editing}
            errors={errors}
            typed={typed}
          />
          {editing && <Standing unit={editing} error={errorOf(errors, "close") ?? errorOf(errors, "reopen")} />}
        </Sheet>
        {editing && (
          <p>
            <Link to={paths.units}>{text.create}</Link>
          </p>
        )}
      </div>
    </Columns>
  );
}

function UnitForm({ units, kinds, editing, errors, typed }: Omit<Props, "saved">) {
  const { units: text, save } = useText("administration");
  const value = (name: string, now: string | null | undefined) => typed?.[name]?.[0] ?? now ?? undefined;
  const above = units.filter((unit) => unit.id !== editing?.id && (!unit.closed || unit.id === editing?.parentId));
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={editing ? "change" : "create"} />
      <TextField
        name="name"
        label={text.name}
        defaultValue={value("name", editing?.name)}
        error={errorOf(errors, "name")}
        maxLength={limits.name}
      />
      <SelectField
        name="kind"
        label={text.kind}
        options={kinds}
        empty={text.kindEmpty}
        defaultValue={value("kind", editing?.kind)}
        error={errorOf(errors, "kind")}
      />
      <SelectField
        name="parent"
        label={text.parent}
        hint={text.parentHint}
        optional
        options={above.map(({ id, name }) => ({ value: id, label: name }))}
        empty={text.parentEmpty}
        defaultValue={value("parent", editing?.parentId)}
        error={errorOf(errors, "parent")}
      />
      <FormFoot>
        <Button kind="primary">{editing ? save : text.createButton}</Button>
      </FormFoot>
    </Form>
  );
}

function Standing({ unit, error }: { unit: Unit; error: string | undefined }) {
  const text = useText("administration").units;
  const intent = unit.closed ? "reopen" : "close";
  return (
    <div id={intent} tabIndex={-1}>
      <ActionPanel
        summary={unit.closed ? text.reopen : text.close}
        intent={{ name: "intent", value: intent }}
        consequence={unit.closed ? undefined : text.closeConsequence}
        open={error !== undefined}
      />
    </div>
  );
}

function UnitList({ units, kinds }: { units: readonly Unit[]; kinds: readonly Option[] }) {
  const { units: text, overview } = useText("administration");
  if (units.length === 0) return <EmptyState title={text.none}>{text.noneWords}</EmptyState>;
  const kindOf = (unit: Unit) => kinds.find(({ value }) => value === unit.kind)?.label ?? unit.kind;
  return (
    <>
      <SectionHead title={text.list} />
      <GoRows>
        {units.map((unit) => (
          <GoRow key={unit.id} to={`${paths.units}?ret=${unit.id}`} title={unit.name}>
            {[kindOf(unit), unit.people > 0 && overview.people(unit.people), unit.parentName].filter(Boolean).join(" · ")}{" "}
            {unit.closed && <Tag>{text.closed}</Tag>}
          </GoRow>
        ))}
      </GoRows>
    </>
  );
}
