import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { unitKindOptions } from "#app/people/administration/choices.server.ts";
import { unitRefusal } from "#app/people/administration/refusals.server.ts";
import {
  allUnits,
  changeUnit,
  closeUnit,
  createUnit,
  mergeUnit,
  reopenUnit,
  type UnitResult,
  undoUnit,
} from "#app/people/administration/units.server.ts";
import { UnitPage, UnitsPage } from "#app/people/administration/units.tsx";
import { UnitForm } from "#app/people/forms.server.ts";
import { isId } from "#app/people/ids.ts";
import { checkFields, intentOf, readFields, refuse, type Typed } from "#app/people/posted-form.server.ts";
import { requireRole, type SignedIn } from "#app/people/session.server.ts";
import { canUndo } from "#app/people/undo.server.ts";
import { invalid, notFound } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { changesWords } from "#app/text/changes.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.editing?.name ?? administrationWords().units.title);

/** Who: an administrator. The unit that is being changed stands in the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reader = await requireRole(request, "ADMIN");
  const { searchParams } = new URL(request.url);
  const units = await allUnits();
  const chosen = searchParams.get("ret");
  const editing = units.find(({ id }) => id === chosen) ?? null;
  if (chosen !== null && !editing) throw notFound();
  const kinds = unitKindOptions();
  const undo = searchParams.get("fortryd");
  return {
    units,
    kinds,
    editing,
    saved: savedWords(searchParams.get("gemt"), editing?.name ?? ""),
    undo: (await canUndo(undo, reader)) ? undo : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const fields = await readFields(request);
  const chosen = new URL(request.url).searchParams.get("ret") ?? "";
  if (intentOf(fields) === "undo") {
    const done = (await undoUnit(fields.undo?.[0], by)) ? "undone" : "tooLate";
    return redirect(`${paths.units}?${new URLSearchParams({ ...(isId(chosen) && { ret: chosen }), gemt: done })}`);
  }
  const result = await change(intentOf(fields), isId(chosen) ? chosen : null, fields, by);
  if ("errors" in result) return invalid(result);
  if (!result.ok) return invalid(refuse(fields, unitRefusal(result.refusal, intentOf(fields) === "merge" ? "into" : "parent")));
  // After a new one comes the next; a change stays in sight, and can be undone.
  const intent = intentOf(fields);
  const undo = result.undo ? `&fortryd=${result.undo}` : "";
  return redirect(intent === "create" ? `${paths.units}?gemt=create` : `${paths.units}?ret=${result.id}&gemt=${intent}${undo}`);
}

async function change(
  intent: string,
  id: string | null,
  fields: Typed,
  by: SignedIn,
): Promise<UnitResult | ReturnType<typeof refuse>> {
  if (id && intent === "close") return closeUnit(id, by);
  if (id && intent === "reopen") return reopenUnit(id, by);
  if (id && intent === "merge") {
    const into = fields.into?.[0] ?? "";
    return isId(into) ? mergeUnit(id, into, by) : refuse(fields, unitRefusal("parent-unknown", "into"));
  }
  if (intent !== "create" && !(id && intent === "change")) {
    return refuse(fields, ["name", administrationWords().errors.unknownForm]);
  }
  const posted = checkFields(fields, UnitForm);
  if (!posted.ok) return posted;
  return id && intent === "change" ? changeUnit(id, posted.values, by) : createUnit(posted.values, by);
}

function savedWords(done: string | null, name: string): string | undefined {
  const words = administrationWords().units.done;
  if (done === "create") return words.created;
  if (done === "change") return words.changed;
  if (done === "close") return words.closed(name);
  if (done === "merge") return words.merged(name);
  if (done === "undone" || done === "tooLate") return changesWords()[done];
  return done === "reopen" ? words.reopened(name) : undefined;
}

export default function AdministrationUnits() {
  const { editing, ...all } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = { errors: answer?.errors, typed: answer?.typed };
  return editing ? <UnitPage unit={editing} {...all} {...refused} /> : <UnitsPage {...all} {...refused} />;
}
