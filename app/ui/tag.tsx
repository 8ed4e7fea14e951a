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

type TagTone = Parameters<typeof Tag>[0]["tone"];

/** The facts beside a title, as a view tells them. */
export function Tags({ tags }: { tags: readonly { words: string; tone?: TagTone }[] }) {
  return tags.map(({ words, tone }) => (
    <Tag key={words} tone={tone}>
      {words}
    </Tag>
  ));
}
