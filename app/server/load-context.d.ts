import "@remix-run/node";

declare module "@remix-run/node" {
  /** What Express hands to every loader, action and render. */
  interface AppLoadContext {
    /** For every script of the answer: only those run. */
    nonce: string;
    /** The number under which the log has what goes wrong in this request; the page of the error shows it. */
    incident?: string;
    /** The posted body was above the limit and was thrown away. */
    tooLarge?: boolean;
  }
}
