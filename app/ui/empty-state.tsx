import type { ReactNode } from "react";

/** Nothing here: says so, says what to do, and offers it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ms-empty">
      <h2 className="ms-h3">{title}</h2>
      {children && <p>{children}</p>}
      {action && <p className="ms-actions ms-actions--stack">{action}</p>}
    </div>
  );
}
