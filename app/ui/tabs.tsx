import { counted } from "#app/text/format.ts";
import { Link } from "./link.tsx";

/** Saved views of one list, with their counts. Links, since each has its own address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { to: string; label: string; count?: number; current?: boolean }[];
}) {
  return (
    <nav className="ms-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count !== undefined && (
            <>
              {" "}
              <span className="ms-count">{counted(tab.count)}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
