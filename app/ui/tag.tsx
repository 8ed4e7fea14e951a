import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

/** A fact beside a title. At most two in a row. */
export function Tag({
  tone,
  icon,
  children,
}: {
  tone?: "fjord" | "rav" | "red" | "green";
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={classNames("ms-tag", tone && `ms-tag--${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
