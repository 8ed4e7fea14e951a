import type { SignedIn } from "#app/people/session.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Actor, Relation } from "#workflows/consultation/model.ts";

/** What must be known of a request to say who somebody is to it. */
export type Related = {
  requesterId: string;
  assigneeId: string | null;
  unitId: string;
  participants: readonly { personId: string; relation: string }[];
};

export type Who = Pick<SignedIn, "id" | "roles" | "unitId">;

/** Whether somebody works on requests. Whoever lost the role lost what was assigned to or shared with them as consultant. */
export function advises({ roles }: Pick<Who, "roles">): boolean {
  return roles.includes("CONSULTANT") || roles.includes("UNIT_MANAGER");
}

/** Whether somebody may look at new requests first. */
export function triages({ roles }: Pick<Who, "roles">): boolean {
  return roles.includes("TRIAGE") || roles.includes("UNIT_MANAGER");
}

/** The relations on the unit's side that somebody's roles still allow: without the role a part that one had counts no more. */
export function relationsByRole(person: Pick<Who, "roles">): Relation[] {
  return [...(advises(person) ? (["consultant", "coAdviser"] as const) : []), ...(triages(person) ? (["triage"] as const) : [])];
}

/**
 * What a person is to one request: the one place where roles become relations (docs/domain/workflow.md 3.1).
 *
 * Whoever asks is the requester of that request and nothing else: nobody may triage or advise their own request. A unit
 * manager may do what triage does.
 */
export function actorFor(person: Who, request: Related): Actor {
  return { id: person.id, relations: relationsOf(person, request) };
}

function relationsOf(person: Who, request: Related): Relation[] {
  if (request.requesterId === person.id) return ["requester"];
  const found: Relation[] = [];
  if (advises(person) && request.assigneeId === person.id) found.push("consultant");
  for (const { personId, relation } of request.participants) {
    if (personId !== person.id) continue;
    if (relation === "coRequester") found.push("coRequester");
    else if (advises(person)) found.push(relation === "reader" ? "reader" : "coAdviser");
  }
  if (triages(person)) found.push("triage");
  if (person.roles.includes("UNIT_MANAGER")) found.push("unitManager");
  if (person.roles.includes("LEADER") && person.unitId === request.unitId) found.push("leader");
  return found;
}

/**
 * Row-level access, as part of the query: which requests a person may read the content of (docs/domain/workflow.md 3.1): one's own, those
 * assigned to or shared with one, or that one had when an absence began, as long as one is a consultant; in first look whoever does triage; a leader those of the own unit that
 * wait for approval. Not here: the unit manager's reading with a stated reason, which is asked for and logged first.
 */
export function readableBy(person: Who): Prisma.ConsultationWhereInput {
  const open: Prisma.ConsultationWhereInput[] = [
    { requesterId: person.id },
    { participants: { some: { personId: person.id, relation: "coRequester" } } },
  ];
  if (advises(person)) {
    open.push(
      { assigneeId: person.id },
      { participants: { some: { personId: person.id, relation: { in: ["coAdviser", "reader"] } } } },
    );
  }
  if (triages(person)) open.push({ state: "screening" });
  if (person.roles.includes("LEADER") && person.unitId) open.push({ state: "awaitingApproval", unitId: person.unitId });
  return { OR: open };
}

/** What is shared with somebody: as colleague of the requester, or as adviser, which takes the role. */
export function sharedWith(person: Who): Prisma.Sql {
  return Prisma.sql`select p.consultation_id from participant p
    where p.person_id = ${person.id}::uuid and (p.relation = 'coRequester' or ${advises(person)})`;
}

/** The same rule in SQL, of a row `c`; a test holds the two equal. */
export function readable(person: Who): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  const leads =
    person.roles.includes("LEADER") && person.unitId
      ? Prisma.sql`or (c.state = 'awaitingApproval' and c.unit_id = ${person.unitId}::uuid)`
      : Prisma.empty;
  return Prisma.sql`(
    c.requester_id = ${me} or (${advises(person)} and c.assignee_id is not distinct from ${me})
    or (${triages(person)} and c.state = 'screening') ${leads} or exists (${sharedWith(person)} and p.consultation_id = c.id))`;
}

/** The relation under which somebody reads, as the read log keeps it: the nearest one. */
export function readingPurpose(relations: readonly Relation[]): Relation | null {
  const nearest: readonly Relation[] = [
    ...(["requester", "consultant", "coAdviser", "coRequester", "reader"] as const),
    ...(["leader", "triage", "unitManager"] as const),
  ];
  return nearest.find((relation) => relations.includes(relation)) ?? null;
}
