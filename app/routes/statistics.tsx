import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatisticsPage } from "#app/evaluation/pages/statistics.tsx";
import { statisticsOf } from "#app/evaluation/queries.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`${data.title}, ${data.sum}`) : []);

/** Who: the unit's manager and its analyst. Which: the period and the type that the address asks for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireRole(request, "UNIT_MANAGER", "ANALYST");
  return statisticsOf(new URL(request.url).searchParams, person);
}

export default function Statistics() {
  return <StatisticsPage facts={useLoaderData<typeof loader>()} />;
}
