import { type ReactNode, useEffect, useRef, useState } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { FormFoot } from "./form.tsx";

/**
 * The end of a form on a page with others: says beside the button that something in it is not saved, as long as that is so, since another
 * form's button saves nothing of it.
 */
export function SaveFoot({ children }: { children: ReactNode }) {
  const foot = useRef<HTMLDivElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const form = foot.current?.closest("form");
    const look = () => setUnsaved(form ? isChanged(form) : false);
    look();
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  });
  return (
    <div ref={foot}>
      <FormFoot>{children}</FormFoot>
      <p className="ms-small" role="status">
        {unsaved && <strong>{piecesWords().form.unsaved}</strong>}
      </p>
    </div>
  );
}

/** Whether something in a form stands otherwise than when the page was made: by what the browser remembers of each control. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((one) => one.selected !== one.defaultSelected && one.selected);
    if (control instanceof HTMLInputElement)
      return ["checkbox", "radio"].includes(control.type)
        ? control.checked !== control.defaultChecked
        : control.value !== control.defaultValue;
    return control instanceof HTMLTextAreaElement && control.value !== control.defaultValue;
  });
}
