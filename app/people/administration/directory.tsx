import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { PlainFields } from "#app/forms/plain-field.tsx";
import { paths } from "#app/paths.ts";
import { administrationWords } from "#app/text/administration.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { GoRow, GoRows } from "#app/ui/go-rows.tsx";
import { Sheet, TitleBar } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import type { Option } from "#app/ui/select-field.tsx";

type Row = { id: string; name: string; email: string; words: string };

type Props = {
  rows: readonly Row[];
  total: number;
  /** How many come before this page. */
  before: number;
  next: string | null;
  previous: string | null;
  filters: { search: string; role: string; deactivated: boolean };
  /** Of the form that makes somebody. */
  fields: readonly FieldView[];
  roleFilters: readonly Option[];
  refused?: Refused | undefined;
};

/** Everybody who can sign in, to search and to open, and the form that makes somebody. */
export function DirectoryPage({ rows, total, before, next, previous, filters, fields, roleFilters, refused }: Props) {
  const text = administrationWords().people;
  const standing = filters.deactivated ? "deaktiveret" : "";
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <TitleBar title={text.title}>
        <SearchForm
          action={paths.people}
          name="q"
          label={text.search}
          placeholder={text.search}
          value={filters.search}
          keep={{ rolle: filters.role, adgang: standing }}
        />
      </TitleBar>
      <p className="ms-lead">{text.lead}</p>
      <Disclosure summary={text.create} open={refused !== undefined} className="ms-mt">
        <Sheet roomy bleed>
          <Form method="post" noValidate action={paths.people}>
            <input type="hidden" name="intent" value="create" />
            <PlainFields fields={fields} refused={refused} />
            <FormFoot>
              <Button kind="primary">{text.createButton}</Button>
            </FormFoot>
          </Form>
        </Sheet>
      </Disclosure>
      <div className="ms-mt">
        <FilterForm
          action={paths.people}
          keep={{ q: filters.search }}
          filters={[
            { name: "rolle", label: text.role, all: text.allRoles, options: roleFilters, value: filters.role },
            {
              name: "adgang",
              label: text.standing,
              all: text.active,
              options: [{ value: "deaktiveret", label: text.deactivated }],
              value: standing,
            },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={text.none} action={<LinkButton to={paths.people}>{text.showAll}</LinkButton>}>
          {text.noneWords}
        </EmptyState>
      ) : (
        <>
          <GoRows className="ms-mt-s">
            {rows.map((row) => (
              <GoRow key={row.id} to={paths.person(row.id)} title={row.name}>
                {row.words} · {row.email}
              </GoRow>
            ))}
          </GoRows>
          <Pagination shown={before + rows.length} total={total} next={next} previous={previous} />
        </>
      )}
    </>
  );
}
