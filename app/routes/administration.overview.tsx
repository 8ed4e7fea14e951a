import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverviewPage } from "#app/people/administration/administration.tsx";
import { administrationCounts } from "#app/people/administration/directory.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(administrationWords().title);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  return administrationCounts();
}

export default function AdministrationOverview() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
