import { Form } from "@remix-run/react";
import { changesWords } from "#app/text/changes.ts";
import { Button } from "#app/ui/button.tsx";
import { Note } from "#app/ui/note.tsx";

type Props = {
  words: string | undefined;
  /** How to take it back, as long as that is possible. */
  undo?: string | null | undefined;
};

/** Says that something has been done. It is read aloud, since the page around it stays the same. */
export function Saved({ words, undo }: Props) {
  if (!words) return null;
  return (
    <Note icon="success" live className="ms-mt-s">
      <p>{words}</p>
      {undo && (
        <Form method="post" noValidate className="ms-mt-s">
          <input type="hidden" name="intent" value="undo" />
          <Button small name="undo" value={undo}>
            {changesWords().undo}
          </Button>
        </Form>
      )}
    </Note>
  );
}
