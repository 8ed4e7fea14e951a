import { Link as RemixLink } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href" | "ref"> & {
  to: string;
  /** Leads out of the pages: to a file, or to a new document. */
  reloadDocument?: boolean;
};

/**
 * A link to a page of ours: in the browser Remix's own. The server renders the same element without it: Remix resolves the address three
 * times and makes handlers that only a browser calls, for every link of a page, which was a tenth of the queue.
 */
export const Link: (props: LinkProps) => ReactNode = import.meta.env.SSR ? Address : RemixLink;

function Address({ to, reloadDocument = false, ...rest }: LinkProps) {
  // What is relative depends on where it stands.
  if (!to.startsWith("/")) return <RemixLink to={to} reloadDocument={reloadDocument} {...rest} />;
  return <a {...rest} data-discover={reloadDocument ? undefined : "true"} href={to} />;
}
