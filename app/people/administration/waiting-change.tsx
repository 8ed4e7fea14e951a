import { confirmationsWords } from "#app/text/confirmations.ts";
import { nearMoment } from "#app/text/moments.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

/** A change that somebody else must confirm, as data of a page. */
export type WaitingFacts = {
  id: string;
  subject: { id: string; name: string; email: string; unit: string | null };
  by: string;
  at: Date | string;
  roles: readonly Role[];
  email: { from: string; to: string } | null;
  access: boolean;
  own: boolean;
};

/** What waits, in sentences: the roles, the address, the access, and who asked for it when. */
export function WaitingChange({ change, now }: { change: WaitingFacts; now: Date | string }) {
  const text = confirmationsWords();
  const roles = change.roles.map((role) => vocabularyWords().roleLabels[role]).join(", ");
  return (
    <>
      <p>
        <strong>{text.waits}</strong>
      </p>
      <ul>
        {change.roles.length > 0 && <li>{text.roles(roles)}</li>}
        {change.email && <li>{text.address(change.email.to, change.email.from)}</li>}
        {change.access && <li>{text.access}</li>}
      </ul>
      <p className="ms-small ms-muted">{text.askedBy(change.by, nearMoment(change.at, now))}</p>
    </>
  );
}
