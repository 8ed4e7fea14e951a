import { useLocation, useNavigationType } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";

/**
 * The main part of a page. `dense` is the consultant's rhythm, plain the requester's. `head` is the full-width head of a request
 * (`RequestHead`), `strip` the safety strip that follows on a phone.
 */
export function Page(props: { dense?: boolean; head?: ReactNode; strip?: ReactNode; children: ReactNode }) {
  const main = useFocusOnArrival();
  return (
    <>
      <main
        className={classNames("ms-main", props.dense && "ms-main--dense", Boolean(props.head) && "ms-main--head")}
        id="indhold"
        tabIndex={-1}
        ref={main}
      >
        {props.head}
        <div className="ms-wrap">{props.children}</div>
      </main>
      {props.strip}
    </>
  );
}

/** Focus management on client-side navigation: focus goes to the new page, or it would stay on a link that is gone. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { key, hash } = useLocation();
  // A POP navigation is the first page, and the browser's own way back, which restores what it knows.
  const stays = useNavigationType() === "POP" || hash !== "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new page has a key of its own
  useEffect(() => {
    // An error summary that took the focus keeps it, and so does a field in use.
    const inUse = document.activeElement !== document.body && main.current?.contains(document.activeElement);
    if (!stays && !inUse) main.current?.focus({ preventScroll: true });
  }, [key, stays]);
  return main;
}

type Layout = "aside" | "form" | "even" | "triage" | "half" | "request";

/**
 * Columns on the laptop, source order on the phone. `aside` text and 300 px · `form` the same, with `AsideFirst` first in the
 * source · `even` 5:4 · `triage` 400 px and the rest · `half` charts · `request` with `NextStep` first, then `.ms-cols__main`
 * and `.ms-cols__rest`.
 */
export function Columns({ layout, children, className }: { layout?: Layout; children: ReactNode; className?: string }) {
  const layouts: Record<Layout, string> = {
    aside: "ms-cols--aside-28",
    form: "ms-cols--aside-28 ms-cols--form",
    even: "ms-cols--even",
    triage: "ms-cols--triage",
    half: "ms-cols--half",
    request: "ms-cols--request",
  };
  return <div className={classNames("ms-cols", layout && layouts[layout], className)}>{children}</div>;
}

/** First in the source and on the phone, right on the laptop, where it stays in sight. For `Columns layout="form"`. */
export function AsideFirst({ children }: { children: ReactNode }) {
  return (
    <div className="ms-aside-first">
      <div className="ms-sticky ms-stack ms-stack--s">{children}</div>
    </div>
  );
}

/** The white sheet that carries a form. `roomy` for a page of its own, `bleed` for full width on the phone. */
export function Sheet(props: { roomy?: boolean; bleed?: boolean; children: ReactNode }) {
  return (
    <div className={classNames("ms-sheet", props.roomy && "ms-sheet--roomy", props.bleed && "ms-sheet--bleed")}>
      {props.children}
    </div>
  );
}

/** A card with a heading. `label` is the small text at its right. */
export function Card(props: {
  id?: string;
  title?: ReactNode;
  small?: boolean;
  label?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const heading = props.id ?? (typeof props.title === "string" ? idOf(props.title) : undefined);
  const title = props.title && (
    <h2 className={props.small ? "ms-aside-h" : undefined} id={heading && `${heading}-h`}>
      {props.title}
    </h2>
  );
  return (
    <section
      className={classNames("ms-card", props.className)}
      id={props.id}
      aria-labelledby={props.title ? `${heading}-h` : undefined}
    >
      {props.label && title ? (
        <div className="ms-section-head">
          {title}
          <p className="ms-label">{props.label}</p>
        </div>
      ) : (
        title
      )}
      {props.children}
    </section>
  );
}

/** A bar with the page's name, one sentence of standing, and what belongs at the right. */
export function TitleBar(props: { title: string; sum?: ReactNode; children?: ReactNode }) {
  return (
    <div className="ms-bar">
      <h1>{props.title}</h1>
      {props.sum && <p className="ms-bar__sum">{props.sum}</p>}
      {props.children}
    </div>
  );
}

/** A heading with something small at its right: a link, a label. */
export function SectionHead({ id, title, children }: { id?: string; title: string; children?: ReactNode }) {
  return (
    <div className="ms-section-head">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}

function idOf(words: string): string {
  return words
    .toLocaleLowerCase("da")
    .replace(/[^a-zæøå0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
