import sprite from "../../node_modules/dkfds/dist/img/all-svg-icons.svg?url";
import { classNames } from "./class-names.ts";
import ownSprite from "./icons.svg?url";

const own = ["over", "today", "soon", "later", "paused"] as const;
type OwnIcon = (typeof own)[number];

/** The icons of Det Fælles Designsystem that we use, and our five for deadlines. */
export type IconName =
  | OwnIcon
  | "arrow-forward"
  | "assignment"
  | "calendar-month"
  | "chat"
  | "check"
  | "checklist"
  | "chevron-right"
  | "close"
  | "delete"
  | "document"
  | "download"
  | "edit"
  | "email"
  | "error"
  | "flag"
  | "forward"
  | "groups"
  | "headset"
  | "help"
  | "hourglass"
  | "how-to-reg"
  | "info"
  | "lock"
  | "menu"
  | "notifications"
  | "person"
  | "person-add"
  | "print"
  | "refresh"
  | "reply"
  | "save"
  | "search"
  | "send"
  | "settings"
  | "success"
  | "sync"
  | "time"
  | "visibility"
  | "visibility-off"
  | "warning";

/** A picture beside words, never instead of them: hidden from assistive technology. */
export function Icon({ name, small, className }: { name: IconName; small?: boolean; className?: string }) {
  const file = own.includes(name as OwnIcon) ? ownSprite : sprite;
  return (
    <svg className={classNames("ms-icon", small && "ms-icon--s", className)} aria-hidden="true" focusable="false">
      <use href={`${file}#${name}`} />
    </svg>
  );
}
