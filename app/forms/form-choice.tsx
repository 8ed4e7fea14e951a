import type { ReactNode } from "react";
import { Choices } from "#app/ui/choices.tsx";
import { errorOf } from "#app/ui/form.tsx";
import type { FieldView, Refused } from "./field.ts";

type Props = {
  field: FieldView;
  refused?: Refused | undefined;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: ((value: string, chosen: boolean) => void) | undefined;
};

/** Answers to choose from, as pills (`FormField` draws them so); for pages that ask for nothing else, and fetch no other kind of field. */
export function FormChoice({ field, refused, after, onChoose }: Props) {
  const { name, label, hint, optional = false, options = [] } = field;
  const values = refused ? (refused.typed[name] ?? []) : (field.first ?? []);
  const common = {
    ...{ name, label, hint, optional, after },
    error: errorOf(refused?.errors, name),
    list: field.look === "list",
    options: options as never,
    ...(onChoose && { onChoose }),
  };
  if (field.kind === "choices") return <Choices {...common} kind="several" defaultValue={values} />;
  return <Choices {...common} kind="one" defaultValue={values[0]} />;
}
