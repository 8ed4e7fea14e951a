import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Link } from "./link.tsx";

type Look = {
  kind?: "primary" | "secondary" | "tertiary";
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
};

const look = ({ kind = "secondary", small, wide }: Look) =>
  classNames("button", `button-${kind}`, small && "ms-button--s", wide && "ms-button--wide");

const content = ({ icon, small, children }: Look) => (
  <>
    {icon && <Icon name={icon} small={small ?? false} />}
    {children}
  </>
);

/** Submits its form, with `name` and `value` where a form has several ways on. One primary per screen; never disabled. */
export function Button(
  props: Look & { name?: string; value?: string; type?: "submit" | "button"; form?: string; onClick?: () => void },
) {
  return (
    <button
      className={look(props)}
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      form={props.form}
      onClick={props.onClick}
    >
      {content(props)}
    </button>
  );
}

/** A link that looks like a button, since it is the next step. `file` for what the browser fetches itself. */
export function LinkButton(props: Look & { to: string; file?: boolean }) {
  return (
    <Link className={look(props)} to={props.to} reloadDocument={props.file ?? false}>
      {content(props)}
    </Link>
  );
}

/** Buttons side by side; below each other at full width on a phone. */
export function Actions({ foot, children, className }: { foot?: boolean; children: ReactNode; className?: string }) {
  return <div className={classNames(foot && "ms-form-foot", "ms-actions ms-actions--stack", className)}>{children}</div>;
}
