import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReceiptPage } from "#app/consultations/asking/ask-receipt.tsx";
import { receiptOf } from "#app/consultations/asking/own-requests.server.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { receiptWords } from "#app/text/receipt.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(receiptWords().title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return receiptOf(params.number ?? "", person);
}

export default function ReceiptRoute() {
  return <ReceiptPage receipt={useLoaderData<typeof loader>()} />;
}
