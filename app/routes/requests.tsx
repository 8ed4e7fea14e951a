import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftPath } from "#app/consultations/asking/ask.server.ts";
import { OwnRequestsPage } from "#app/consultations/asking/ask-list.tsx";
import { deletedOn, draftsOf } from "#app/consultations/asking/drafts.server.ts";
import { answeredAsLeader, othersRequests } from "#app/consultations/asking/others-requests.server.ts";
import { ownRequests } from "#app/consultations/asking/own-requests.server.ts";
import { redeemInvitations } from "#app/consultations/invitations.server.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { askingWords } from "#app/text/asking.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(askingWords().list.title);

/** Who: a signed-in person. Which: their own requests and drafts, and what waits for them as a leader or a colleague. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const { searchParams } = new URL(request.url);
  const all = searchParams.get("vis") === "alle";
  await redeemInvitations(person);
  const [requests, drafts, others] = await Promise.all([
    ownRequests(person, { all }),
    draftsOf(person.id),
    othersRequests(person),
  ]);
  return {
    ...requests,
    all,
    others,
    answered: answeredAsLeader(searchParams),
    drafts: drafts.map((draft) => ({
      id: draft.id,
      form: draft.form,
      title: draft.typed.title?.[0]?.trim() ?? "",
      to: draftPath(draft.form, draft.id),
      updatedAt: draft.updatedAt,
      deletedOn: deletedOn(draft),
    })),
    justKept: drafts.some(({ id }) => id === searchParams.get("gemt")),
  };
}

export default function Requests() {
  return <OwnRequestsPage list={useLoaderData<typeof loader>()} />;
}
