import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Fact = { label: string; value: string; note?: ReactNode };

/** The promise on a receipt: one name, one date, and the reason in words. */
export function PromiseCard({ label, who, when, why }: { label: string; who: Fact; when: Fact; why?: ReactNode }) {
  return (
    <section className="ms-card ms-promise" aria-label={label}>
      {[who, when].map((fact) => (
        <div key={fact.label}>
          <p className="ms-label">{fact.label}</p>
          <p className="ms-date">{fact.value}</p>
          {fact.note && <p>{fact.note}</p>}
        </div>
      ))}
      {why && (
        <p className="ms-promise__why">
          <Icon name="person" />
          <span>{why}</span>
        </p>
      )}
    </section>
  );
}
