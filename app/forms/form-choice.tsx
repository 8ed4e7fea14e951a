import type { ReactNode } from "react";
import { Choices } from "#app/ui/choices.tsx";
import type { FieldView, Refused } from "./field.ts";
import { besideOf, valuesOf } from "./line-field.tsx";

type Props = {
  field: FieldView;
  refused?: Refused | undefined;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: ((value: string, chosen: boolean) => void) | undefined;
};

/** Answers to choose from, as pills (`FormField` draws them so); for pages that ask for nothing else, and fetch no other kind of field. */
export function FormChoice({ field, refused, after, onChoose }: Props) {
  const values = valuesOf(field, refused);
  const common = {
    ...besideOf(field, refused),
    after,
    list: field.look === "list",
    options: (field.options ?? []) as never,
    ...(onChoose && { onChoose }),
  };
  if (field.kind === "choices") return <Choices {...common} kind="several" defaultValue={values} />;
  return <Choices {...common} kind="one" defaultValue={values[0]} />;
}
