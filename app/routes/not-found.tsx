import { notFound } from "#app/platform/responses.server.ts";

/** Every address that the site map does not name. */
export async function loader() {
  throw notFound();
}

export async function action() {
  throw notFound();
}

/** Never shown; it makes the answer a page and not a bare response. */
export default function NotFound() {
  return null;
}
