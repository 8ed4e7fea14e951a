import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstOf, type Refused } from "#app/forms/field.ts";
import { judge, type Posted, readForm, refused, viewsByName, viewsOf } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import { paths, withQuery } from "#app/paths.ts";
import { unitKindOptions } from "#app/people/administration/choices.server.ts";
import { unitRefusal } from "#app/people/administration/refusals.server.ts";
import { mergeForm, unitForm } from "#app/people/administration/unit-form.server.ts";
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
    fields: viewsOf(unitForm({ units, now: editing }).fields),
    into: viewsByName(mergeForm({ units, now: editing }).fields).into,
    saved: savedWords(searchParams.get("gemt"), editing?.name ?? ""),
    undo: (await canUndo(undo, reader)) ? undo : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const posted = await readForm(request);
  const intent = firstOf(posted.typed, "intent");
  const chosen = new URL(request.url).searchParams.get("ret") ?? "";
  if (intent === "undo") {
    const done = (await undoUnit(firstOf(posted.typed, "undo"), by)) ? "undone" : "tooLate";
    return redirect(withQuery(paths.units, { ret: isId(chosen) ? chosen : null, gemt: done }));
  }
  const result = await change(intent, isId(chosen) ? chosen : null, posted, by);
  if ("errors" in result) return invalid({ ...result, intent });
  if (!result.ok) {
    const [form, parent] = intent === "merge" ? [mergeForm(), "into"] : [unitForm(), "parent"];
    return invalid({ ...refused(form, posted, unitRefusal(result.refusal, parent)), intent });
  }
  // After a new one comes the next; a change stays in sight, and can be undone.
  const ret = intent === "create" ? null : result.id;
  return redirect(withQuery(paths.units, { ret, gemt: intent, fortryd: result.undo }));
}

async function change(intent: string, id: string | null, posted: Posted, by: SignedIn): Promise<UnitResult | Refused> {
  if (id && intent === "close") return closeUnit(id, by);
  if (id && intent === "reopen") return reopenUnit(id, by);
  if (id && intent === "merge") {
    const read = judge(mergeForm(), posted, {});
    return read.ok ? mergeUnit(id, read.values.into, by) : read.refused;
  }
  if (intent !== "create" && !(id && intent === "change")) return refused(unitForm(), posted, unitRefusal("unknown"));
  const read = judge(unitForm(), posted, {});
  if (!read.ok) return read.refused;
  return id && intent === "change" ? changeUnit(id, read.values, by) : createUnit(read.values, by);
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
  const refused = useActionData<typeof action>();
  return editing ? <UnitPage unit={editing} {...all} refused={refused} /> : <UnitsPage {...all} refused={refused} />;
}
