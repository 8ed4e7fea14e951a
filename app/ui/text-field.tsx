import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldProps, fieldIds } from "./field.tsx";

type Props = FieldProps & {
  defaultValue?: string | undefined;
  type?: "text" | "tel" | "email" | "url" | "number";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "tel" | "email" | "decimal";
  /** 240 px for numbers and dates, 400 for names, the reading column for a heading. */
  width?: "short" | "name" | "long";
  min?: number;
  max?: number;
};

/** One line of text. No maxlength: the browser would cut what is pasted in silence; the form says that it is too long. */
export function TextField(props: Props) {
  const ids = fieldIds(props);
  const { width = "name" } = props;
  return (
    <FieldFrame {...props}>
      <input
        className={classNames("form-input", width === "long" && "ms-input--long", width === "short" && "input-width-s")}
        id={ids.control}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.defaultValue}
        {...written(props.defaultValue)}
        autoComplete={props.autoComplete ?? "off"}
        inputMode={props.inputMode}
        min={props.min}
        max={props.max}
        {...ids.aria}
      />
    </FieldFrame>
  );
}
