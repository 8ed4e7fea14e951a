import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guideText, isGuide } from "#app/knowledge/guides.server.ts";
import type { Guide } from "#app/knowledge/guides.ts";
import { GuidePage } from "#app/knowledge/pages/guide.tsx";
import { notFound } from "#app/platform/responses.server.ts";
import { guidesWords } from "#app/text/guides.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ data }: { data?: { guide: Guide } | undefined }) =>
  pageTitle(guidesWords().title[data?.guide ?? "laerer"]);

/** Who: anybody; it says nothing of any request, and whoever cannot get in needs it most. */
export async function loader({ params: { guide } }: LoaderFunctionArgs) {
  if (!isGuide(guide)) throw notFound();
  return { guide, text: guideText(guide) };
}

export default function AboutGuide() {
  return <GuidePage {...useLoaderData<typeof loader>()} />;
}
