import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

/** The page's Content-Security-Policy nonce; nothing in the browser, which hides it. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The HTTP status with which the document was sent: 422 means that a form was refused. The entries provide it. */
export const StatusContext = createContext<number>(200);

const RefusedContext = createContext<{ refused: boolean; set: (refused: boolean) => void }>({ refused: false, set: () => {} });

/** Knows whether a refused form is on the page, for the title's "Fejl:". Remix tells its meta functions nothing of actions. */
export function RefusedForms({ children }: { children: (refused: boolean) => ReactNode }) {
  const [refused, set] = useState(useContext(StatusContext) === 422);
  return <RefusedContext.Provider value={{ refused, set }}>{children(refused)}</RefusedContext.Provider>;
}

/** Says, as long as it is rendered, that a refused form is on the page. */
export function useRefusedForm(): void {
  const { set } = useContext(RefusedContext);
  useEffect(() => {
    set(true);
    return () => set(false);
  }, [set]);
}
