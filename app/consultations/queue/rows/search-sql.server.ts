import { advises, readable, type Who } from "#app/consultations/relations.server.ts";
import { searchedWords } from "#app/forms/text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { numbersSought } from "#workflows/consultation/number.ts";

// A search finds what one may see (docs/domain/workflow.md 3.1): by number every row of one's lists, the locked ones too; by words what one
// may read. Each request's words stand in `searched_words`, which triggers keep.

/** What somebody searches for: requests with one of these numbers, and those in which all of these words stand. */
export type Sought = { numbers: readonly string[]; words: readonly string[] };

const mostWords = 12;

/** Reads what somebody typed. */
export function soughtIn(search: string, now: Date): Sought {
  const thisYear = Number(copenhagenDate(now).slice(0, 4));
  return { numbers: numbersSought(search, thisYear), words: [...new Set(searchedWords(search))].slice(0, mostWords) };
}

/** Trigram index (`pg_trgm`): it holds letters by threes, so fewer are found at the beginning of a word only. */
const shortest = 3;

/** Whether some words all stand in what a row `w` is searched by: consultants search situation and question too. */
function saidIn(words: readonly string[], person: Who): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`;
  const column = advises(person) ? Prisma.sql`w.words` : Prisma.sql`w.heading`;
  // What `searchedWords` leaves holds no wild characters.
  const patterns = words.map((word) => (word.length < shortest ? `% ${word}%` : `%${word}%`));
  return Prisma.join(
    patterns.map((pattern) => Prisma.sql`${column} like ${pattern}`),
    " and ",
  );
}

const isNumbered = ({ numbers }: Sought) => (numbers.length > 0 ? Prisma.sql`c.number = any(${numbers})` : Prisma.sql`false`);

/** The words of requests `c` that are few: looked up one by one, whatever else is asked (`lateral`, `offset 0`). */
const wordsOf = Prisma.sql`cross join lateral (select * from searched_words where consultation_id = c.id offset 0) w`;

/** Open requests that a search finds, as `id` and `readable`: few enough to be read. */
export function openFound(person: Who, sought: Sought, narrowed: Prisma.Sql | null): Prisma.Sql {
  const { words } = sought;
  return Prisma.sql`select c.id, c.readable
    from (select c.*, ${readable(person)} as readable from consultation c where c.closed_at is null ${narrowed ? Prisma.sql`and ${narrowed}` : Prisma.empty} offset 0) c
    ${wordsOf}
    where (c.readable and ${words.length > 0} and ${saidIn(words, person)}) or ${isNumbered(sought)}`;
}

/** So many of one's latest closed requests are looked at to see how common some words are. */
const sample = 600;
/** Found so often among those, they are found soon enough in the order of the page; less often, by the index of words. */
const common = 20;

/** Where in the list of closed requests a page begins: all come before an instant, exactly those for which `beyond` holds. */
export type Onward = { before: Prisma.Sql; beyond(row: Prisma.Sql): Prisma.Sql };

/**
 * The latest closed requests that a search finds, as `id`, `closed_at`, `number` and `readable`: so many at the most, and `after` a place
 * in the list. `narrowed` is what the filters ask of a request `c`, null when nothing; with `listsAll` all closed requests stand on this
 * person's list, readable or not.
 *
 * Trigram search takes longer the more often some words are found, and reading in order the more seldom, so that either alone takes as long
 * as there are requests. A sample says which of them is short; the other is not begun (a one-time filter).
 */
export function closedFound(
  person: Who,
  sought: Sought,
  narrowed: Prisma.Sql | null,
  { after, most, listsAll }: { after: Onward | null; most: number; listsAll: boolean },
): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  const said = saidIn(sought.words, person);
  // The beginnings of words stand in half of all texts: an index that is asked for them as well reads all of those.
  const long = sought.words.filter((word) => word.length >= shortest);
  const looked = saidIn(long.length > 0 ? long : sought.words, person);
  const rest = saidIn(long.length > 0 ? sought.words.filter((word) => !long.includes(word)) : [], person);
  const from = after ? Prisma.sql`and w.closed_at <= ${after.before} and ${after.beyond(Prisma.sql`w`)}` : Prisma.empty;
  // A subquery a row and no join, which would be planned by what it takes to read all.
  const fits = narrowed ? Prisma.sql`and (select ${narrowed} from consultation c where c.id = w.consultation_id)` : Prisma.empty;
  const own = Prisma.sql`w.closed_at is not null and w.assignee_id = ${me} ${from}`;
  const latest = (bound: Prisma.Sql) =>
    Prisma.sql`(select w.* from searched_words w where ${own} order by w.closed_at desc, w.number ${bound}) w`;
  const hit = Prisma.sql`select w.consultation_id as id, w.closed_at, w.number`;
  const others = advises(person) ? Prisma.sql`and c.assignee_id is distinct from ${me}` : Prisma.empty;
  const parts: Prisma.Sql[] = [];
  if (sought.numbers.length > 0) {
    parts.push(Prisma.sql`(${hit}, c.readable from (
        select c.id, ${readable(person)} as readable from consultation c where c.closed_at is not null and ${isNumbered(sought)} offset 0) c
      ${wordsOf} where (c.readable or ${listsAll}) ${from} ${fits})`);
  }
  if (sought.words.length > 0) {
    // As requester, or as a colleague of one: few, and read.
    parts.push(Prisma.sql`(${hit}, true as readable from (
        select c.id from consultation c where c.closed_at is not null ${others} and c.id in (
          select id from consultation where requester_id = ${me}
          union all select consultation_id from participant where person_id = ${me} and relation = 'coRequester') offset 0) c
      ${wordsOf} where ${said} ${from} ${fits})`);
  }
  if (sought.words.length > 0 && advises(person)) {
    parts.push(
      Prisma.sql`(${hit}, true as readable from (select w.* from searched_words w
        where w.closed_at is not null and w.shared_with @> array[${me}] and w.assignee_id is distinct from ${me} and ${looked} offset 0) w
        where ${rest} ${from} ${fits})`,
      Prisma.sql`(with sampled as materialized (
          select count(*) >= ${common} as is_common from ${latest(Prisma.sql`limit ${sample}`)} where ${said} ${fits})
        -- Taken for a third of all by the planner (a comparison of an expression), so that it reads in order and does not sort all of them.
        select *, true as readable from (
          (${hit} from ${latest(Prisma.sql`offset 0`)}
            where (select is_common from sampled) and case when ${said} ${fits} then 1 else 0 end > 0 limit ${most})
          union all
          (${hit} from (select w.* from searched_words w where ${own} and ${looked} offset 0) w
            where not (select is_common from sampled) and ${rest} ${fits} order by w.closed_at desc, w.number limit ${most})
        ) own)`,
    );
  }
  if (parts.length === 0) return Prisma.sql`select id, closed_at, number, false as readable from consultation where false`;
  return Prisma.sql`select id, closed_at, number, bool_or(readable) as readable from (${Prisma.join(parts, " union all ")}) found
    group by id, closed_at, number order by closed_at desc, number limit ${most}`;
}
