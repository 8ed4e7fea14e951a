import { Form } from "@remix-run/react";
import { changesWords } from "#app/text/changes.ts";
import { Button } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";

type Props = {
  words: string | undefined;
  /** How to take it back, as long as that is possible. */
  undo?: string | null | undefined;
};

/** Says that something has been done, with a button to take it back as long as that is possible. */
export function Saved({ words, undo }: Props) {
  if (!words) return null;
  return (
    <Done words={words}>
      {undo && (
        <Form method="post" noValidate className="ms-mt-s">
          <input type="hidden" name="intent" value="undo" />
          <Button small name="undo" value={undo}>
            {changesWords().undo}
          </Button>
        </Form>
      )}
    </Done>
  );
}
