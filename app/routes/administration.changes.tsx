import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesPage } from "#app/people/administration/changes.server.ts";
import { ChangesPage } from "#app/people/administration/changes.tsx";
import { requireRole } from "#app/people/session.server.ts";
import { changesWords } from "#app/text/changes.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(changesWords().log.title);

/** Who: an administrator. Which: one page of the log. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  return changesPage(new URL(request.url).searchParams.get("efter"));
}

export default function AdministrationChanges() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />;
}
