import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = {
  /** Amber is for what the reader must take a stand on, fjord for what is good to know. */
  rav?: boolean;
  icon?: IconName;
  full?: boolean;
  /** A live region (`role="status"`): it appears as the answer to something that was just chosen, and is read aloud. */
  live?: boolean;
  className?: string;
  children: ReactNode;
};

/** A note of one or two paragraphs. */
export function Note({ rav, icon, full, live, className, children }: Props) {
  return (
    <div
      className={classNames("ms-note", rav && "ms-note--rav", full && "ms-note--full", className)}
      role={live ? "status" : undefined}
    >
      <Icon name={icon ?? (rav ? "warning" : "info")} />
      <div>{children}</div>
    </div>
  );
}
