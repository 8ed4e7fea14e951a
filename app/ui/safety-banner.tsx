import { shellWords } from "#app/text/shell.ts";
import { Icon } from "./icon.tsx";

/** The fixed words on danger and duty. Never dismissible; first in the source wherever somebody describes a situation. */
export function SafetyBanner({ underretningUrl, dutyPhone }: { underretningUrl: string; dutyPhone?: string }) {
  const { safety } = shellWords();
  return (
    <aside className="ms-safety" aria-label={safety.label}>
      <div className="ms-safety__acute">
        <Icon name="error" />
        <h2>
          {safety.acute} {safety.call} <a href="tel:112">112</a>
        </h2>
        <p>
          {safety.police} <a href="tel:114">114</a>
          {safety.notUrgent}
        </p>
      </div>
      <div className="ms-safety__duty">
        <Icon name="groups" />
        <h2>{safety.duty}</h2>
        <p>
          {safety.obligation} <strong>{safety.not}</strong> {safety.notification}{" "}
          {underretningUrl && <a href={underretningUrl}>{safety.how}</a>}
        </p>
        {dutyPhone && (
          <p>
            {safety.outsideHours} <a href={telephone(dutyPhone)}>{dutyPhone}</a>
          </p>
        )}
      </div>
    </aside>
  );
}

/** A sticky strip at the bottom below 992 px: the same two ways out, within reach of a thumb. Goes to `Page strip`. */
export function SafetyStrip({ underretningUrl }: { underretningUrl: string }) {
  const { safety } = shellWords();
  return (
    <div className="ms-strip" role="region" aria-label={safety.stripLabel}>
      <a href="tel:112">
        <Icon name="error" />
        {safety.stripAcute}
      </a>
      {underretningUrl && <a href={underretningUrl}>{safety.how}</a>}
    </div>
  );
}

/** The `tel:` address of a number as people write it. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^+\d]/g, "")}`;
}
