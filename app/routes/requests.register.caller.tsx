import type { LoaderFunctionArgs } from "@remix-run/node";
import { callersFor } from "#app/consultations/registering/register.server.ts";
import { requireRole } from "#app/people/session.server.ts";

/** Who: whoever advises. Who is meant by the letters typed so far, for the page that registers a call. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "CONSULTANT", "UNIT_MANAGER");
  return callersFor(new URL(request.url).searchParams.get("q") ?? "");
}
