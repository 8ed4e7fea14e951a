import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Mark } from "./mark.tsx";
import { useText } from "./text.ts";

/** One entry of the menu. `also` names other paths below which it is the current one. */
export type NavEntry = { to: string; label: string; count?: number; countLabel?: string; also?: readonly string[] };

/** What the frame round every page must know; `shellFacts(request)` in app/people/shell.server.ts answers it. */
export type ShellFacts = {
  /** Null before sign-in. */
  person: { name: string; roleLabel: string } | null;
  nav: readonly NavEntry[];
  demo: boolean;
  /** As "Fjordby Kommune". */
  municipality: string;
  /** The unit, as "Tryghed og Forebyggelse". */
  area: string;
  /** Where the municipality says how to notify. */
  underretningUrl: string;
  /** The social duty service outside opening hours; empty when there is none. */
  dutyPhone: string;
};

/** Ribbon, header with menu, the page, and footer. Pages bring their own `<main>` with `Page`. */
export function Shell({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  const text = useText("shell");
  const { pathname } = useLocation();
  return (
    <>
      <a href="#indhold" className="skipnav">
        {text.skip}
      </a>
      {facts.demo && (
        <div className="ms-demo" role="region" aria-label={text.demo.label}>
          <strong>{text.demo.name}</strong> {text.demo.words}
        </div>
      )}
      <header className="ms-top">
        <div className="ms-wrap ms-top__in">
          <Link className="ms-logo" to="/">
            <Mark />
            <span>{text.product}</span>
            <small>
              {facts.area}
              <br />
              {facts.municipality}
            </small>
          </Link>
          {facts.nav.length > 0 && <Nav entries={facts.nav} label={text.mainMenu} wide />}
          {facts.person ? (
            <div className="ms-user">
              <span>
                {facts.person.name} <span>· {facts.person.roleLabel}</span>
              </span>
              <SignOut />
            </div>
          ) : (
            pathname !== "/log-ind" && (
              <div className="ms-user">
                <Link to="/log-ind">{text.signIn}</Link>
              </div>
            )
          )}
          {(facts.nav.length > 0 || facts.person) && (
            // A new key on every page closes the menu after a choice.
            <details className="ms-menu" key={pathname}>
              <summary>
                <Icon name="menu" />
                {text.menu}
              </summary>
              <Nav entries={facts.nav} label={text.menu} person={facts.person?.name} />
            </details>
          )}
        </div>
      </header>
      {children}
      <footer className="ms-foot">
        <div className="ms-wrap">
          <p>{text.footer.responsibility}</p>
          <ul className="ms-plain">
            <li>
              <Link to="/om/oplysninger">{text.footer.privacy}</Link>
            </li>
            <li>
              <Link to="/was">{text.footer.accessibility}</Link>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}

function Nav(props: { entries: readonly NavEntry[]; label: string; wide?: boolean; person?: string | undefined }) {
  const { pathname } = useLocation();
  return (
    <nav className={classNames("ms-nav", props.wide && "ms-nav--wide")} aria-label={props.label}>
      <ul className="ms-plain">
        {props.entries.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={isCurrent(entry, pathname) ? "page" : undefined}>
              {entry.label}
              {entry.count !== undefined && entry.count > 0 && (
                <>
                  {" "}
                  <span className="ms-count">
                    {entry.count}
                    {entry.countLabel && <span className="sr-only"> {entry.countLabel}</span>}
                  </span>
                </>
              )}
            </Link>
          </li>
        ))}
        {props.person && (
          <li>
            <SignOut name={props.person} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function isCurrent({ to, also = [] }: NavEntry, pathname: string): boolean {
  return [to, ...also].some((path) => pathname === path || (path !== "/" && pathname.startsWith(`${path}/`)));
}

/** A post, since leaving changes something; it looks like the link that people expect. */
function SignOut({ name }: { name?: string }) {
  const text = useText("shell");
  return (
    <Form method="post" action="/log-ud" className="ms-signout">
      <button type="submit">
        {text.signOut}
        {name && `, ${name}`}
      </button>
    </Form>
  );
}
