import { useEffect, useRef } from "react";
import { FieldFrame, type FieldProps, fieldIds } from "./field.tsx";

/** What stands for a date of which only a part was typed: no date, so that it gets its sentence. */
const unfinished = "?";

/** A date, with the browser's own calendar. Values are `YYYY-MM-DD`. */
export function DateField(props: FieldProps & { defaultValue?: string | undefined; min?: string; max?: string }) {
  const ids = fieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => tellUnfinished(input.current), []);
  return (
    <FieldFrame {...props}>
      <input
        ref={input}
        className="form-input input-width-s"
        type="date"
        id={ids.control}
        name={props.name}
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
        {...ids.aria}
      />
    </FieldFrame>
  );
}

/** `badInput`, told to the server (`formdata`): the browser sends a date of which a part is missing as none, and it would be gone without a word. */
function tellUnfinished(input: HTMLInputElement | null): (() => void) | undefined {
  const form = input?.form;
  if (!form) return undefined;
  const tell = ({ formData }: FormDataEvent) => {
    if (!input.validity.badInput) return;
    const alike = [...form.elements].filter((one) => (one as HTMLInputElement).name === input.name);
    const values = formData.getAll(input.name);
    formData.delete(input.name);
    for (const [index, value] of values.entries()) formData.append(input.name, alike[index] === input ? unfinished : value);
  };
  form.addEventListener("formdata", tell);
  return () => form.removeEventListener("formdata", tell);
}
