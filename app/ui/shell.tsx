import { Form, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { type Language, readersLanguage } from "#app/text/language.ts";
import { shellWords } from "#app/text/shell.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { MedspilMark } from "./mark.tsx";

/** One entry of the menu. `also` names beginnings of other addresses where it is the current one; the longest beginning decides. */
export type NavEntry = { to: string; label: string; count?: number; countLabel?: string; also?: readonly string[] };

/** What the frame round every page must know; `shellFacts(request)` in app/people/shell.server.ts answers it. */
export type ShellFacts = {
  /** Null before sign-in. */
  person: { name: string; roleLabel: string } | null;
  nav: readonly NavEntry[];
  demo: boolean;
  /** In which language these words are. */
  language: Language;
  /** As "Fjordby Kommune". */
  municipality: string;
  /** The unit, as "Tryghed og Forebyggelse". */
  area: string;
  /** Where the municipality says how to notify. */
  underretningUrl: string;
  /** The social duty service outside opening hours; empty when there is none. */
  dutyPhone: string;
};

/** Where the frame leads: addresses of the house, which this room may not know. */
type ShellPaths = Readonly<
  Record<
    "home" | "signIn" | "signOut" | "sessions" | "language" | "guides" | "privacy" | "workflow" | "accessibility" | "demoMail",
    string
  >
>;

/** Ribbon, header with menu, the page, and footer. Pages bring their own `<main>` with `Page`. */
export function Shell({ facts, paths, children }: { facts: ShellFacts; paths: ShellPaths; children: ReactNode }) {
  const text = shellWords();
  const { pathname } = useLocation();
  useEffect(() => {
    // A reload when the language was changed in another window: what comes now is in words that this page does not have.
    if (facts.language !== readersLanguage()) window.location.reload();
  }, [facts.language]);
  return (
    <>
      <a href="#indhold" className="skipnav">
        {text.skip}
      </a>
      {facts.demo && (
        <div className="ms-demo" role="region" aria-label={text.demo.label}>
          <strong>{text.demo.name}</strong> {text.demo.words}
          {facts.person && (
            <>
              {" "}
              · <Link to={paths.demoMail}>{text.demo.mail}</Link>
            </>
          )}
        </div>
      )}
      <header className="ms-top">
        <div className="ms-wrap ms-top__in">
          <Link className="ms-logo" to={paths.home}>
            <MedspilMark />
            <span>{text.product}</span>
            <small>
              {facts.area}
              <br />
              {facts.municipality}
            </small>
          </Link>
          {facts.nav.length > 0 && <Nav paths={paths} entries={facts.nav} label={text.mainMenu} wide />}
          {facts.person ? (
            <div className="ms-user">
              <span>
                <Link to={paths.sessions}>
                  {facts.person.name}
                  <span className="sr-only">: {text.sessions}</span>
                </Link>{" "}
                <span>· {facts.person.roleLabel}</span>
              </span>
              <LanguageSwitch action={paths.language} />
              <SignOut action={paths.signOut} />
            </div>
          ) : (
            <div className="ms-user ms-user--door">
              <LanguageSwitch action={paths.language} />
              {pathname !== paths.signIn && <Link to={paths.signIn}>{text.signIn}</Link>}
            </div>
          )}
          {(facts.nav.length > 0 || facts.person) && (
            // Remounted by a new key on every page, which closes the menu after a choice.
            <details className="ms-menu" key={pathname}>
              <summary>
                <Icon name="menu" />
                {text.menu}
              </summary>
              <Nav paths={paths} entries={facts.nav} label={text.menu} person={facts.person?.name} />
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
              <Link to={paths.guides}>{text.footer.guide}</Link>
            </li>
            <li>
              <Link to={paths.privacy}>{text.footer.privacy}</Link>
            </li>
            {facts.person && (
              <li>
                <Link to={paths.workflow}>{text.footer.workflow}</Link>
              </li>
            )}
            <li>
              <Link to={paths.accessibility}>{text.footer.accessibility}</Link>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}

type NavProps = {
  paths: ShellPaths;
  entries: readonly NavEntry[];
  label: string;
  wide?: boolean;
  person?: string | undefined;
};

function Nav({ paths, ...props }: NavProps) {
  const { pathname } = useLocation();
  const current = currentEntry(props.entries, pathname);
  return (
    <nav className={classNames("ms-nav", props.wide && "ms-nav--wide")} aria-label={props.label}>
      <ul className="ms-plain">
        {props.entries.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={entry === current ? "page" : undefined}>
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
          <>
            <li>
              <Link to={paths.sessions} aria-current={pathname === paths.sessions ? "page" : undefined}>
                {shellWords().sessions}
              </Link>
            </li>
            <li>
              <LanguageSwitch action={paths.language} />
            </li>
            <li>
              <SignOut action={paths.signOut} name={props.person} />
            </li>
          </>
        )}
      </ul>
    </nav>
  );
}

/** Longest prefix match: the entry whose address, or another that it names, is the longest beginning of where we are. */
function currentEntry(entries: readonly NavEntry[], pathname: string): NavEntry | undefined {
  const match = ({ to, also = [] }: NavEntry) => {
    const own = pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)) ? to.length : 0;
    return Math.max(own, ...also.filter((beginning) => pathname.startsWith(beginning)).map((beginning) => beginning.length));
  };
  const [best] = [...entries].sort((one, other) => match(other) - match(one));
  return best && match(best) > 0 ? best : undefined;
}

/** The other language, said in itself. A full page load (`reloadDocument`): the new document's scripts read other words. */
function LanguageSwitch({ action }: { action: string }) {
  const { other } = shellWords();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" noValidate action={action} reloadDocument className="ms-signout">
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" name="language" value={other.code} lang={other.code}>
        {other.name}
      </button>
    </Form>
  );
}

/** A post, since leaving changes something; it looks like the link that people expect. */
function SignOut({ action, name }: { action: string; name?: string }) {
  const text = shellWords();
  return (
    <Form method="post" noValidate action={action} reloadDocument className="ms-signout">
      <button type="submit">
        {text.signOut}
        {name && `, ${name}`}
      </button>
    </Form>
  );
}
