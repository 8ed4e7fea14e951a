import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Disclosure } from "./disclosure.tsx";

type Props = {
  /** What happens, as a verb and an object: "Henvis til et andet tilbud". */
  summary: string;
  /** The words of the button; else the summary. */
  submit?: string;
  /** Where it is posted; else the page itself. */
  action?: string;
  /** Told to the server, since several forms post to one page. */
  intent?: { name: string; value: string };
  id?: string;
  /** Opened, when what was posted came back with errors. */
  open?: boolean;
  /** One sentence on what follows from it. */
  consequence?: ReactNode;
  children?: ReactNode;
};

/** A `<details>` with a form inside, for a secondary action: it asks before it acts, and needs no JavaScript. */
export function ActionPanel(props: Props) {
  return (
    <Disclosure summary={props.summary} className="ms-action" {...(props.id && { id: props.id })} open={props.open ?? false}>
      <ConfirmForm {...props} submit={props.submit ?? props.summary} />
    </Disclosure>
  );
}

/** The form of an action by itself: fields, what follows from it, one button. */
export function ConfirmForm(props: Omit<Props, "summary" | "submit"> & { submit: string; primary?: boolean }) {
  return (
    <Form method="post" noValidate action={props.action} className="ms-stack ms-stack--s">
      {props.intent && <input type="hidden" name={props.intent.name} value={props.intent.value} />}
      {props.children}
      {props.consequence && <p className="ms-small ms-muted">{props.consequence}</p>}
      <p className="ms-actions">
        <Button kind={props.primary ? "primary" : "secondary"}>{props.submit}</Button>
      </p>
    </Form>
  );
}
