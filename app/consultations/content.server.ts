import { rowsOf } from "#app/platform/database.server.ts";
import { instant, int, json, jsonb, orNull, statement, text, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Consultation } from "#workflows/consultation/model.ts";

/** What was written in a request and what happened to it, each part in its order. */
export type Content = {
  id: string;
  number: string;
  version: number;
  chart: Consultation;
  /** Null where it was erased. */
  title: string | null;
  unitId: string;
  requesterId: string;
  assigneeId: string | null;
  stateSince: Date;
  submittedAt: Date;
  closedAt: Date | null;
  requester: { id: string; name: string };
  assignee: { id: string; name: string } | null;
  unit: { name: string; kind: string };
  participants: { personId: string; relation: string }[];
  answers: {
    id: string;
    field: string;
    question: string;
    codes: string[];
    body: string | null;
    freeText: boolean;
    erasedAt: Date | null;
  }[];
  texts: {
    id: string;
    version: number;
    kind: string;
    audience: string;
    authorId: string | null;
    body: string | null;
    erasedAt: Date | null;
  }[];
  advice: { id: string; adviceVersion: number; part: string; body: string }[];
  events: { version: number; type: string; at: Date; actorId: string | null; data: Prisma.JsonValue }[];
  adviceDraft: { values: Prisma.JsonValue; updatedAt: Date } | null;
  surveys: { answeredAt: Date | null }[];
};

export const contentStatement = statement(
  "content",
  {
    id: uuid,
    number: text(),
    version: int,
    chart: jsonb<Consultation>(),
    title: orNull(text()),
    unitId: uuid,
    requesterId: uuid,
    assigneeId: orNull(uuid),
    stateSince: instant,
    submittedAt: instant,
    closedAt: orNull(instant),
    requester: json<Content["requester"]>(),
    assignee: orNull(json<NonNullable<Content["assignee"]>>()),
    unit: json<Content["unit"]>(),
    participants: json<Content["participants"]>(),
    answers: json<Content["answers"]>(),
    texts: json<Content["texts"]>(),
    advice: json<Content["advice"]>(),
    events: json<Content["events"]>(),
    adviceDraft: orNull(json<NonNullable<Content["adviceDraft"]>>()),
    surveys: json<Content["surveys"]>(),
  },
  (condition: Prisma.Sql) => Prisma.sql`
    select c.id, c.number, c.version, c.chart, c.title, c.unit_id as "unitId", c.requester_id as "requesterId", c.assignee_id as "assigneeId",
      c.state_since as "stateSince", c.submitted_at as "submittedAt", c.closed_at as "closedAt",
      json_build_object('id', r.id, 'name', r.name) as requester,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as assignee,
      json_build_object('name', u.name, 'kind', u.kind) as unit,
      (select coalesce(json_agg(json_build_object('personId', person_id, 'relation', relation)), '[]')
         from participant where consultation_id = c.id) as participants,
      (select coalesce(json_agg(json_build_object('id', id, 'field', field, 'question', question, 'codes', codes, 'body', body,
          'freeText', free_text, 'erasedAt', erased_at) order by position), '[]')
         from intake_answer where consultation_id = c.id) as answers,
      (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'kind', kind, 'audience', audience,
          'authorId', author_id, 'body', body, 'erasedAt', erased_at) order by version, id), '[]')
         from consultation_text where consultation_id = c.id) as texts,
      (select coalesce(json_agg(json_build_object('id', id, 'adviceVersion', advice_version, 'part', part, 'body', body)
          order by advice_version, id), '[]')
         from advice_part where consultation_id = c.id) as advice,
      (select coalesce(json_agg(json_build_object('version', version, 'type', type, 'at', at, 'actorId', actor_id, 'data', data)
          order by version), '[]')
         from consultation_event where consultation_id = c.id) as events,
      (select json_build_object('values', values, 'updatedAt', updated_at) from advice_draft where consultation_id = c.id) as "adviceDraft",
      (select coalesce(json_agg(json_build_object('answeredAt', answered_at)), '[]')
         from survey where consultation_id = c.id) as surveys
    from consultation c
    join person r on r.id = c.requester_id
    join org_unit u on u.id = c.unit_id
    left join person a on a.id = c.assignee_id
    where ${condition}`,
);

/**
 * One prepared statement: the content of the one request `c` for which a condition holds; null where there is none. Whoever asks answers for
 * who may read it, and for the log (reading.server.ts).
 */
export async function contentWhere(condition: Prisma.Sql): Promise<Content | null> {
  const [found] = await rowsOf(contentStatement(condition));
  return found ? withInstants(found) : null;
}

/** In JSON instants are text. */
function withInstants({ answers, texts, events, adviceDraft, surveys, ...rest }: Content): Content {
  return {
    ...rest,
    answers: answers.map((answer) => ({ ...answer, erasedAt: instantOf(answer.erasedAt) })),
    texts: texts.map((text) => ({ ...text, erasedAt: instantOf(text.erasedAt) })),
    events: events.map((event) => ({ ...event, at: new Date(event.at) })),
    adviceDraft: adviceDraft && { ...adviceDraft, updatedAt: new Date(adviceDraft.updatedAt) },
    surveys: surveys.map(({ answeredAt }) => ({ answeredAt: instantOf(answeredAt) })),
  };
}

const instantOf = (told: Date | null) => (told === null ? null : new Date(told));
