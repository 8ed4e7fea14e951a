import { createRemixStub } from "@remix-run/testing";
import React, { type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

// The stub's router lays out in the browser only, and says so of every link otherwise.
Object.assign(React, { useLayoutEffect: React.useEffect });

/** The HTML that the server sends for a piece, at an address of ours. */
export function rendered(element: ReactElement, at = "/"): string {
  // biome-ignore lint/correctness/noComponentHookFactories: the stub asks for a component
  const Page = createRemixStub([{ path: "*", Component: () => element }]);
  return renderToStaticMarkup(<Page initialEntries={[at]} />);
}
