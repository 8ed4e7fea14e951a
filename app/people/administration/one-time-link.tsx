import { useEffect, useState } from "react";
import { administrationWords } from "#app/text/administration.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/page.tsx";

/** A link that is shown once, to be copied and handed over. */
export function OneTimeLink({ link, name }: { link: string; name: string }) {
  const text = administrationWords().person;
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  // Clipboard API: without a script, or on a page without https, there is none, and the link is marked and copied by hand.
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div role="status" className="ms-mt-s">
      <Card title={text.linkMade}>
        <div className="form-group">
          <label className="form-label" htmlFor="one-time-link">
            {text.linkField(name)}
          </label>
          <span className="form-hint" id="one-time-link-hint">
            {text.linkHint}
          </span>
          <input
            className="form-input ms-input--long"
            id="one-time-link"
            readOnly
            value={link}
            aria-describedby="one-time-link-hint"
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        {canCopy && (
          <p className="ms-actions">
            <Button type="button" small onClick={copy}>
              {copied ? text.copied : text.copy}
            </Button>
          </p>
        )}
      </Card>
    </div>
  );
}
