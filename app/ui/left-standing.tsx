import { Component, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { reportScript, scriptFailed } from "./sending.ts";

type Props = {
  children: ReactNode;
  /** The key of the page's place in the history: another page begins anew. */
  at: string;
};
type State = { at: string; left: readonly Element[] | null };

/**
 * Error boundary that leaves the page standing: what stood there when a script failed stays, with everything that was typed, as plain HTML
 * whose forms the browser sends. Every page works without scripts.
 */
export class LeftStanding extends Component<Props, State> {
  override state: State = { at: this.props.at, left: null };

  static getDerivedStateFromProps({ at }: Props, state: State): Partial<State> | null {
    return at === state.at ? null : { at, left: null };
  }

  /** Before React takes the failed page away, its elements are kept. */
  static getDerivedStateFromError(): Partial<State> {
    return { left: [...document.querySelectorAll("main, main ~ .ms-strip")] };
  }

  override componentDidCatch(error: unknown): void {
    scriptFailed(error);
  }

  override render(): ReactNode {
    return this.state.left ? <AsItStood elements={this.state.left} /> : this.props.children;
  }
}

function AsItStood({ elements }: { elements: readonly Element[] }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(...elements), [elements]);
  return <div className="ms-left-standing" ref={place} />;
}

type Typed = readonly { name: string; value: string }[];

/**
 * Where the frame itself failed, the page cannot be left standing: the number under which the log has it, and what stood in the page's
 * forms, for the page that says so. Nothing of it on the server, which knows both by itself.
 */
export function useScriptError(error: unknown): { incident?: string; typed: Typed } {
  const [typed] = useState(typedOnPage);
  const [incident, know] = useState<string>();
  useEffect(() => {
    if (error instanceof Error) know(reportScript(error));
  }, [error]);
  return { typed, ...(incident && { incident }) };
}

function typedOnPage(): Typed {
  if (typeof document === "undefined") return [];
  const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
  return forms.flatMap((form) =>
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [{ name, value }] : [])),
  );
}
