import { Form } from "@remix-run/react";
import { piecesWords } from "#app/text/pieces.ts";
import { KeptValues } from "./filter-form.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  action: string;
  name: string;
  /** What is searched, in full, for those who do not see the field's place. */
  label: string;
  placeholder?: string;
  value?: string | undefined;
  keep?: Record<string, string | undefined>;
};

/** So long may be what somebody searches for: a pasted address with all that stands behind it. */
export const longestSearch = 300;

/** Search as a GET form. The queue's shortcut `/` goes here. */
export function SearchForm({ action, name, label, placeholder, value, keep }: Props) {
  const text = piecesWords();
  return (
    <Form className="ms-search" role="search" action={action}>
      <KeptValues values={keep} />
      <label className="sr-only" htmlFor={`search-${name}`}>
        {label}
      </label>
      <input
        className="form-input"
        id={`search-${name}`}
        name={name}
        type="search"
        placeholder={placeholder}
        defaultValue={value}
        maxLength={longestSearch}
        data-shortcuts="search"
      />
      <button className="button button-secondary" type="submit">
        <Icon name="search" />
        <span className="sr-only">{text.search}</span>
      </button>
    </Form>
  );
}
