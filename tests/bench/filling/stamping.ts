import type pg from "pg";

// Every request is a copy of one whose life was told in full, with ids, number, requester, unit and heading of its own. The copies are
// made inside the database: a hundred thousand in the time in which they could hardly be sent there.

/** One request to be: whose copy, and what is its own. `ordinal` is the order of submission. */
export type Twin = {
  ordinal: number;
  templateId: string;
  id: string;
  factId: string;
  number: string;
  submissionKey: string;
  requesterId: string;
  unitId: string;
  title: string;
};

/** The tables of a request, in the order in which their rows can be made. */
const tables = [
  "request_fact",
  "consultation",
  "consultation_event",
  "intake_answer",
  "consultation_text",
  "advice_part",
  "survey",
  "survey_answer",
  "survey_comment",
  "letter",
] as const;
type Table = (typeof tables)[number];
const filled = [...tables, "participant", "searched_words", "timer", "read_log"] as const;

/** Moves what was told into a schema of its own, from which it is copied, and leaves the tables empty. */
export async function makeTemplates(owner: pg.Client): Promise<void> {
  await owner.query("drop schema if exists template cascade; create schema template");
  for (const table of tables) await owner.query(`create table template.${table} as table public.${table}`);
  await owner.query(`truncate ${filled.join(", ")} cascade`);
  await owner.query(`
    create unique index on template.consultation (id);
    create index on template.consultation (fact_id);
    create index on template.survey (fact_id);
    create table template.twin (
      ordinal int primary key, template_id uuid, id uuid, fact_id uuid, number text, submission_key uuid, requester_id uuid,
      unit_id uuid, title text)`);
  for (const table of tables) await owner.query(`analyze template.${table}`);
}

/** Says which requests there shall be. */
export async function noteTwins(owner: pg.Client, twins: readonly Twin[]): Promise<void> {
  const atATime = 5_000;
  for (let from = 0; from < twins.length; from += atATime) {
    const part = twins.slice(from, from + atATime);
    await owner.query(
      `insert into template.twin
       select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[])`,
      [
        part.map(({ ordinal }) => ordinal),
        part.map(({ templateId }) => templateId),
        part.map(({ id }) => id),
        part.map(({ factId }) => factId),
        part.map(({ number }) => number),
        part.map(({ submissionKey }) => submissionKey),
        part.map(({ requesterId }) => requesterId),
        part.map(({ unitId }) => unitId),
        part.map(({ title }) => title),
      ],
    );
  }
  await owner.query("analyze template.twin");
}

const surveyId = "md5('survey ' || w.number)::uuid";
const newId = "gen_random_uuid()";
/** The requester of the template becomes the requester of the copy; everybody else stays who they are. */
const person = (column: string) => `case when ${column} = c.requester_id then w.requester_id else ${column} end`;
/** The JSON of the template with the ids of the copy. */
const stamped = (json: string) =>
  `replace(replace(replace(${json}::text, c.number, w.number), c.requester_id::text, w.requester_id::text), c.unit_id::text, w.unit_id::text)::jsonb`;

/** What a copy has of its own, by table and column; w is the copy, c the request that it is copied from, t the row. */
const own: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  request_fact: { id: "w.fact_id" },
  consultation: {
    id: "w.id",
    number: "w.number",
    submission_key: "w.submission_key",
    chart: stamped("t.chart"),
    title: "case when t.title is null then null else w.title end",
    requester_id: "w.requester_id",
    unit_id: "w.unit_id",
    fact_id: "w.fact_id",
  },
  consultation_event: {
    consultation_id: "w.id",
    actor_id: person("t.actor_id"),
    data: `case when t.type = 'submit' then ${stamped("t.data")} else t.data end`,
  },
  intake_answer: {
    id: newId,
    consultation_id: "w.id",
    codes: "case when t.field = 'unit' then array[w.unit_id::text] else t.codes end",
    body: "case when t.field = 'unit' then u.name else t.body end",
  },
  consultation_text: { id: newId, consultation_id: "w.id", author_id: person("t.author_id") },
  advice_part: { id: newId, consultation_id: "w.id" },
  survey: {
    id: surveyId,
    token_hash: "encode(sha256(convert_to(w.number, 'UTF8')), 'hex')",
    consultation_id: "case when t.consultation_id is null then null else w.id end",
    fact_id: "w.fact_id",
  },
  survey_answer: { survey_id: surveyId },
  survey_comment: { survey_id: surveyId },
  letter: {
    id: newId,
    consultation_id: "case when t.consultation_id is null then null else w.id end",
    to_person_id: person("t.to_person_id"),
    survey_id: `case when t.survey_id is null then null else ${surveyId} end`,
  },
};

/** How the rows of a table are found from the request that is copied. */
const found: Readonly<Record<Table, string>> = {
  request_fact: "join template.request_fact t on t.id = c.fact_id",
  consultation: "join template.consultation t on t.id = c.id",
  consultation_event: "join template.consultation_event t on t.consultation_id = c.id",
  intake_answer: "join template.intake_answer t on t.consultation_id = c.id join org_unit u on u.id = w.unit_id",
  consultation_text: "join template.consultation_text t on t.consultation_id = c.id",
  advice_part: "join template.advice_part t on t.consultation_id = c.id",
  survey: "join template.survey t on t.fact_id = c.fact_id",
  survey_answer: "join template.survey s on s.fact_id = c.fact_id join template.survey_answer t on t.survey_id = s.id",
  survey_comment: "join template.survey s on s.fact_id = c.fact_id join template.survey_comment t on t.survey_id = s.id",
  letter: "join template.letter t on t.consultation_id = c.id",
};

/** Bulk copy: makes every row of every request, with the indexes taken away meanwhile. */
export async function stamp(owner: pg.Client, at: Date, onProgress: (share: number) => void): Promise<void> {
  const indexes = await takeIndexesAway(owner);
  for (const [index, table] of tables.entries()) {
    onProgress(index / (filled.length + 1));
    await owner.query(await copying(owner, table));
  }
  await beside(owner, at);
  onProgress(filled.length / (filled.length + 1));
  for (const definition of indexes) await owner.query(definition);
  await bells(owner);
  await owner.query("drop schema template cascade");
}

async function copying(owner: pg.Client, table: Table): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => own[table][name] ?? `t.${owner.escapeIdentifier(name)}`);
  return `
    insert into public.${table} (${columns.map((name) => owner.escapeIdentifier(name)).join(", ")})
    select ${values.join(", ")}
      from template.twin w join template.consultation c on c.id = w.template_id ${found[table]}
     order by w.ordinal`;
}

/**
 * What follows from the rows: who takes part, what they are searched by (no trigger has fired), which timers lie ahead, who has read, the
 * counters, and who was last given what.
 */
async function beside(owner: pg.Client, at: Date): Promise<void> {
  await owner.query(`
    insert into participant (consultation_id, person_id, relation)
    select id, person::uuid, 'coAdviser' from consultation, jsonb_array_elements_text(chart->'coAdviserIds') as person`);
  await owner.query("select note_searched_words(array(select id from consultation order by closed_at))");
  await owner.query(
    `insert into timer (consultation_id, name, due)
     select id, key, value::timestamptz from consultation, jsonb_each_text(chart->'timers') where value::timestamptz > $1`,
    [at],
  );
  await owner.query(`
    insert into read_log (at, person_id, kind, purpose, consultation_id)
    select at, actor_id, 'read', relation, consultation_id from consultation_event where actor_id is not null order by at`);
  await owner.query(`
    insert into request_counter (year, last)
    select substring(number, 4, 4)::int, count(*) from consultation group by 1
        on conflict (year) do update set last = excluded.last`);
  await owner.query(`
    update consultant_profile set last_assigned_at = last.at
      from (select assignee_id, max((chart->>'assignedAt')::timestamptz) as at from consultation group by 1) as last
     where person_id = last.assignee_id`);
}

/** A bell for every timer, as the application sets them. */
async function bells(owner: pg.Client): Promise<void> {
  await owner.query(`
    select graphile_worker.add_jobs(array(
      select json_populate_record(null::graphile_worker.job_spec, json_build_object(
        'identifier', 'ring-timer', 'payload', json_build_object('consultationId', consultation_id, 'name', name),
        'run_at', due, 'job_key', 'timer:' || consultation_id || ':' || name, 'max_attempts', 25))
      from timer))`);
}

/** Drops what is not a table's key and answers how to make it again. */
async function takeIndexesAway(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = any($1) and not exists (select from pg_constraint where conname = indexname)`,
    [filled],
  );
  for (const { name } of rows) await owner.query(`drop index ${owner.escapeIdentifier(name)}`);
  return rows.map(({ definition }) => definition);
}
