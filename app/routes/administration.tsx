import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { AdministrationFrame } from "#app/people/administration/administration.tsx";
import { requireRole } from "#app/people/session.server.ts";

/** Who: an administrator. The pages inside ask again: loaders run side by side. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  return null;
}

export default function Administration() {
  return (
    <AdministrationFrame>
      <Outlet />
    </AdministrationFrame>
  );
}
