import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Disclosure } from "./disclosure.tsx";
import { type Option, type OptionGroup, Options } from "./select-field.tsx";

export type Filter = { name: string; label: string; options: readonly (Option | OptionGroup)[]; value?: string; all?: string };

type Props = {
  action: string;
  filters: readonly Filter[];
  /** A filter that is on or off. */
  checks?: readonly { name: string; label: string; checked: boolean }[];
  /** What else stays in the address: the view, the search. */
  keep?: Record<string, string | undefined>;
  /** Folded on the phone under this word, with what can be filtered beside it. */
  folded?: { summary: string; aside?: string };
  /** At the right end of its bar. */
  end?: boolean;
  children?: ReactNode;
};

/** Filters as a GET form, so that what is shown has an address of its own. */
export function FilterForm(props: Props) {
  const form = (phone: boolean) => (
    <Form
      action={props.action}
      className={
        phone ? "ms-stack ms-stack--s" : classNames("ms-bar", props.end && "ms-bar__end", props.folded && "ms-only-wide")
      }
    >
      <KeptValues values={props.keep} />
      {props.filters.map((filter) => (
        <FilterSelect key={filter.name} filter={filter} id={`${phone ? "phone-" : "filter-"}${filter.name}`} />
      ))}
      {props.checks?.map((check) => {
        const id = `${phone ? "phone-" : "filter-"}${check.name}`;
        return (
          <div className="ms-check" key={check.name}>
            <input className="form-checkbox" type="checkbox" id={id} name={check.name} value="1" defaultChecked={check.checked} />
            <label htmlFor={id}>{check.label}</label>
          </div>
        );
      })}
      <ShowButton small={!phone} />
      {props.children}
    </Form>
  );
  if (!props.folded) return form(false);
  return (
    <>
      {form(false)}
      <Disclosure summary={props.folded.summary} aside={props.folded.aside} className="ms-only-phone">
        {form(true)}
      </Disclosure>
    </>
  );
}

function FilterSelect({ filter, id }: { filter: Filter; id: string }) {
  const text = piecesWords();
  return (
    <div className="ms-filter">
      <label htmlFor={id}>{filter.label}</label>
      <select className="form-select" id={id} name={filter.name} defaultValue={filter.value ?? ""} key={filter.value ?? ""}>
        {filter.all !== "" && <option value="">{filter.all ?? text.all}</option>}
        <Options options={filter.options} />
      </select>
    </div>
  );
}

function ShowButton({ small }: { small: boolean }) {
  const text = piecesWords();
  return <Button small={small}>{text.show}</Button>;
}

/** Hidden fields: what stays in the address when a GET form is sent. */
export function KeptValues({ values = {} }: { values?: Record<string, string | undefined> | undefined }) {
  return Object.entries(values).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} /> : null,
  );
}
