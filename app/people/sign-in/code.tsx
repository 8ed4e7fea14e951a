import { Form } from "@remix-run/react";
import type { FieldView, Refused } from "#app/forms/field.ts";
import { LineField } from "#app/forms/line-field.tsx";
import { paths } from "#app/paths.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { Door } from "./door.tsx";

type Props = {
  /** Where the letter went, if it went. */
  address: string;
  /** Whether the code can still be typed. */
  open: boolean;
  /** Many codes have been asked for: the letter holds a long one, and may have come already. */
  long: boolean;
  /** In the demo the letter is shown. */
  demo: boolean;
  /** The sign-in page, with the way back. */
  signInPath: string;
  field: FieldView;
  refused?: Refused | undefined;
};

/** Where the code from the letter is typed, and a new one asked for. The same page whoever has the address. */
export function CodePage({ address, open, long, demo, signInPath, field, refused }: Props) {
  const text = signInCodeWords().code;
  const again = (
    <Form method="post" noValidate reloadDocument>
      <input type="hidden" name="intent" value="again" />
      <Actions>
        <Button kind={open ? "secondary" : "primary"}>{text.again}</Button>
        <LinkButton kind="tertiary" to={signInPath}>
          {text.other}
        </LinkButton>
      </Actions>
    </Form>
  );
  if (!open) {
    return (
      <Door title={text.goneTitle} lead={text.gone(address)}>
        <ErrorSummary errors={refused?.errors} />
        <div className="ms-mt" id="code" tabIndex={-1}>
          {again}
        </div>
      </Door>
    );
  }
  return (
    <Door title={text.title} lead={long ? text.sentLong(address) : text.sent(address)}>
      <ErrorSummary errors={refused?.errors} />
      {demo && (
        <Note className="ms-mt">
          <p>
            {text.inDemo} <Link to={paths.demoMail}>{text.demoMail}</Link>
          </p>
        </Note>
      )}
      <Form method="post" noValidate className="ms-mt" reloadDocument>
        {/* A code that did not fit is typed anew. */}
        <LineField field={field} refused={refused && { ...refused, typed: {} }} />
        <Actions className="ms-mt-16">
          <Button kind="primary">{text.button}</Button>
        </Actions>
      </Form>
      <div className="ms-mt ms-form-foot">
        <p className="ms-small ms-muted">{long ? text.againLong : text.againWords}</p>
        {again}
      </div>
    </Door>
  );
}
