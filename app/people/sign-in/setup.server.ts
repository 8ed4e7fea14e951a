import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { database, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { noteAccess } from "../access-log.server.ts";
import { signIn } from "../session.server.ts";
import type { SetUpValues } from "./set-up-form.server.ts";
import { replaceLink, spend, usable } from "./sign-in-links.server.ts";

/**
 * One-time link: makes the one with which the first administrator is made, and answers its whole address; null when there is an
 * administrator. Each start makes a new one (24 hours, once), and the former stops working. For the console, never for a log.
 */
export async function createSetupLink(): Promise<string | null> {
  return oneAtATime("setUp", async (tx) => {
    if (await hasAdministrator(tx)) return null;
    return config.publicUrl + paths.setUp(await replaceLink("SET_UP", null, tx));
  });
}

/** Whether the set-up link opens something. Looking burns nothing. */
export async function isSetUpOpen(token: string): Promise<boolean> {
  const link = await database().signInLink.findFirst({ where: usable("SET_UP", token), select: { tokenHash: true } });
  return link !== null && !(await hasAdministrator(database()));
}

/**
 * Uses the link up, makes the staff unit and its first administrator, and signs them in; answers the header that carries the
 * session. Null when the link opens nothing any more: used, too old, or somebody is administrator already.
 */
export async function setUp(token: string, values: SetUpValues, request: Request): Promise<Headers | null> {
  const headers = await oneAtATime("setUp", async (tx) => {
    if ((await hasAdministrator(tx)) || !(await spend("SET_UP", token, tx))) return null;
    const unit = await tx.orgUnit.upsert({
      where: { name: values.unit },
      create: { name: values.unit, kind: "STAFF_UNIT" },
      update: { kind: "STAFF_UNIT", closedAt: null },
    });
    // An address that is known already belongs to somebody who was administrator once, or to an import.
    const known = await tx.person.findUnique({ where: { email: values.email }, select: { roles: true } });
    const roles = [...new Set([...(known?.roles ?? []), "REQUESTER", "ADMIN"])];
    const is = { name: values.name, unitId: unit.id, roles, deactivatedAt: null };
    const person = await tx.person.upsert({
      where: { email: values.email },
      create: { ...is, email: values.email, createdAt: now() },
      update: is,
    });
    await noteAccess(
      { kind: "role-change", personId: person.id, purpose: "set-up", detail: { of: person.id, added: ["ADMIN"] } },
      tx,
    );
    return signIn(person, request, "set-up", tx);
  });
  if (!headers) await noteAccess({ kind: "sign-in-refused", personId: null, purpose: "set-up" });
  return headers;
}

async function hasAdministrator(tx: Transaction): Promise<boolean> {
  return (await tx.person.count({ where: { roles: { has: "ADMIN" }, deactivatedAt: null } })) > 0;
}
