import type { ReactNode } from "react";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { FieldView, Refused } from "./field.ts";
import { FormText } from "./form-text.tsx";
import { besideOf, findingsOf, valuesOf } from "./line-field.tsx";
import { PlainField } from "./plain-field.tsx";
import { SearchedLine } from "./searched-line.tsx";

type Props = {
  field: FieldView;
  /** What came back, when the form was refused. */
  refused?: Refused | undefined;
  /** What the detector shall not take for a trace; only fields that are searched need it. */
  search?: IdentifierOptions;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

/** One field as its definition says. What was typed comes back, whatever it was. */
export function FormField({ search, ...props }: Props) {
  const { field, refused } = props;
  const { kind, searched } = field;
  if (kind === "text") return <FormText field={field} refused={refused} {...(search && { search })} />;
  if (kind !== "line" || !searched) return <PlainField {...props} />;
  return (
    <SearchedLine
      {...besideOf(field, refused)}
      defaultValue={valuesOf(field, refused)[0]}
      {...(search && { search })}
      {...findingsOf(field, refused)}
    />
  );
}
