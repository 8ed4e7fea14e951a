import type { ReactNode } from "react";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/** Ways on, each a whole row: what it is, one sentence, an arrow. */
export function GoRows({ className, children }: { className?: string; children: ReactNode }) {
  return <ul className={classNames("ms-plain ms-rows", className)}>{children}</ul>;
}

export function GoRow({ to, title, children }: { to: string; title: string; children?: ReactNode }) {
  return (
    <li>
      <Link className="ms-go" to={to}>
        <span>
          <strong {...written(title)}>{title}</strong>
          {children}
        </span>
        <Icon name="arrow-forward" />
      </Link>
    </li>
  );
}
