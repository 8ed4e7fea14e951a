import { stepSlugs } from "#app/consultations/request/steps.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import siteMap from "#app/routes.ts";
import { shellWords } from "#app/text/shell.ts";
import { Chance } from "#prisma/seed/chance.ts";
import { oddPost, safePath } from "./odd-forms.ts";
import { blockedNumber, oddPart } from "./odd-values.ts";
import { formsOn, linksOn, type PageForm } from "./page-forms.ts";
import { aHouse, type Running } from "./running.ts";
import { askDatabase, buildTown, type Citizen, type Town, tearDown, withApplication } from "./town.ts";
import { mustSignIn, TownPeople } from "./town-people.ts";
import { type Answer, NoAnswer, type Visitor } from "./visitor.ts";
import { lookAtEverything } from "./whole.ts";

/** What the fuzzing found. */
export type Thrown = {
  posts: number;
  routes: number;
  roles: number;
  seconds: number;
  answers: Record<string, number>;
  /** Posts that were taken although something about them was odd. */
  slowest: readonly { milliseconds: number; what: string }[];
  broken: string[];
};

export type FormOptions = { seed: string; forms: number; atATime: number; keep: boolean; say(line: string): void };

const secret = "a secret that only this trial knows, for the tokens of its surveys";
/** The time limit for an answer, in milliseconds: a form that exceeds it three times in a row is broken. */
const patience = 5_000;

type Place = { file: string; pattern: string };

/** Fuzzing: throws generated posts at every address of the site map, as everybody and as nobody, then looks at the whole database. */
export async function proveForms(options: FormOptions): Promise<Thrown> {
  const town = await buildTown("forms");
  const house = await aHouse("house", town.folder, { WORKER: "off", SESSION_SECRET: secret });
  try {
    await house.start();
    return await new Throwing(town, house, options).run();
  } finally {
    await house.stop();
    if (options.keep) options.say(`  Kept: ${town.folder}`);
    else tearDown(town);
  }
}

class Throwing {
  private readonly people: TownPeople;
  private readonly places: readonly Place[];
  private readonly answers = new Map<string, number>();
  private readonly broken: string[] = [];
  private readonly slow: { milliseconds: number; what: string }[] = [];
  private readonly known = new Map<string, string[]>();
  private readonly touched = new Set<string>();
  private readonly seenForms: PageForm[] = [];
  private posts = 0;

  constructor(
    private readonly town: Town,
    house: Running & { readonly url: URL },
    private readonly options: FormOptions,
  ) {
    this.people = new TownPeople(town.people, () => house.url, new Chance(`${options.seed} addresses`));
    this.places = flat(siteMap as Entry[], "");
    configure({ sessionSecret: secret });
  }

  async run(): Promise<Thrown> {
    const began = Date.now();
    await this.learnWhatExists();
    // Each address in turn, so that none is forgotten; who comes and what is sent is drawn.
    const rounds = Array.from({ length: this.options.atATime }, (_, index) => this.round(index));
    await Promise.all(rounds);
    await this.mend();
    const stored = await this.lookForWhatMayNotBe();
    const whole = await withApplication(this.town.folder, () => lookAtEverything());
    const forgotten = this.places
      .filter(({ pattern }) => !this.touched.has(pattern))
      .map(({ pattern }) => `nothing was posted to ${pattern}`);
    return {
      posts: this.posts,
      routes: this.places.length,
      roles: this.people.people.length + 1,
      seconds: Math.round((Date.now() - began) / 1000),
      answers: Object.fromEntries([...this.answers].sort()),
      slowest: this.slow.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 5),
      broken: [...this.broken, ...stored, ...whole.broken, ...(this.options.forms >= this.places.length * 20 ? forgotten : [])],
    };
  }

  private async round(index: number): Promise<void> {
    const chance = new Chance(`${this.options.seed} forms ${index}`);
    for (let turn = index; this.posts < this.options.forms; turn += this.options.atATime) {
      const place = this.places[turn % this.places.length];
      if (place) await this.throwAt(place, chance);
    }
  }

  /** Looks at a place as somebody, and throws some posts made of its forms at it. */
  private async throwAt(place: Place, chance: Chance): Promise<void> {
    const citizen = chance.holds(0.1) ? null : chance.pick(this.people.people);
    const path = this.addressOf(place, chance, citizen);
    const page = await this.ask(citizen, (visitor) => visitor.get(path), `GET ${path}`);
    const links =
      page?.status === 200 ? linksOn(page.body).filter((link) => /^\/henvendelser\/TK-[^/]+\/[a-z-]+$/.test(link)) : [];
    if (links.length > 0) this.known.set("ways", [...(this.known.get("ways") ?? []).slice(-200), ...links]);
    const forms = page?.status === 200 ? formsOn(page.body, path) : [];
    this.seenForms.push(...forms.slice(0, 200 - Math.min(200, this.seenForms.length)));
    for (let times = chance.whole(3, 8); times > 0 && this.posts < this.options.forms; times--) {
      const form = forms.length > 0 && chance.holds(0.9) ? chance.pick(forms) : undefined;
      const borrowed =
        !form && this.seenForms.length > 0 && chance.holds(0.7) ? { ...chance.pick(this.seenForms), action: path } : form;
      const post = oddPost(borrowed, path, chance);
      const count = ++this.posts;
      this.touched.add(place.pattern);
      const what = `${post.method} ${post.path.slice(0, 120)} as ${citizen?.name ?? "nobody"}: ${post.what}`;
      let answer = await this.ask(citizen, (visitor) => visitor.send(post), what);
      // A machine that does other things is slow now and then; a form that is slow is slow again.
      for (let times = 0; times < 2 && answer && answer.milliseconds > patience; times++) {
        answer = await this.ask(citizen, (visitor) => visitor.send(post), what);
      }
      if (answer) this.judge(answer, what);
      if (count % 1_000 === 0)
        this.options.say(`  ${count} of ${this.options.forms} forms, ${this.broken.length} answers that must not be`);
      if (count % 250 === 0) await this.mend();
    }
  }

  private judge(answer: Answer, what: string): void {
    const kind = mustSignIn(answer) ? "302 to sign in" : `${answer.status}`;
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
    if (answer.milliseconds > 500) this.slow.push({ milliseconds: Math.round(answer.milliseconds), what });
    if (answer.status >= 500) this.broken.push(`${answer.status}: ${what}`);
    else if (answer.milliseconds > patience) this.broken.push(`took ${Math.round(answer.milliseconds)} ms: ${what}`);
    else if (answer.body.includes(shellWords().problemTitles.broken))
      this.broken.push(`${answer.status} with the page for 500: ${what}`);
    else if (/\n\s+at .+:\d+:\d+|node_modules/.test(answer.body)) this.broken.push(`shows its insides: ${what}`);
  }

  private async ask(
    citizen: Citizen | null,
    question: (visitor: Visitor) => Promise<Answer>,
    what: string,
  ): Promise<Answer | null> {
    try {
      const answer = await question(citizen ? await this.people.as(citizen) : this.people.stranger());
      if (citizen && (mustSignIn(answer) || answer.headers.location === "/log-ind" || answer.status === 204))
        this.people.forget(citizen);
      if (answer.status >= 500 && what.startsWith("GET")) this.judge(answer, what);
      return answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (citizen) this.people.forget(citizen);
      // A body larger than anybody reads away is answered by hanging up.
      if (!what.includes("another method")) this.broken.push(`no answer (${error.message}): ${what}`);
      return null;
    }
  }

  /** An address of the pattern: mostly of something that exists. */
  private addressOf({ pattern }: Place, chance: Chance, citizen: Citizen | null): string {
    const ways = this.known.get("ways") ?? [];
    if (pattern.endsWith("/:step") && ways.length > 0 && chance.holds(0.6)) return chance.pick(ways);
    const path = pattern.replace(/[:*](\w*)/g, (_, name: string) => {
      const known = this.known.get(name === "number" && citizen ? `number ${citizen.id}` : name) ?? this.known.get(name) ?? [];
      return known.length > 0 && chance.holds(0.85) ? chance.pick(known) : oddPart(chance);
    });
    const query = chance.holds(0.05)
      ? `?${chance.pick(["index", "ret=019b0000-0000-7000-8000-000000000000", "flere=ourActions", "efter=x", "_data=root", "x=%00", "%"])}`
      : "";
    return safePath(path || "/") + query;
  }

  private async learnWhatExists(): Promise<void> {
    const rows = async (sql: string) => (await askDatabase<{ id: string }>(this.town.folder, sql)).map(({ id }) => id);
    this.known.set("number", await rows("select number as id from consultation"));
    for (const { id } of this.town.people) {
      const own = await rows(
        `select number as id from consultation where requester_id = '${id}' or assignee_id = '${id}' or state = 'screening'`,
      );
      if (own.length > 0) this.known.set(`number ${id}`, own);
    }
    this.known.set("draft", await rows("select id from draft"));
    // Somebody's account may be gone afterwards; those who work here keep theirs.
    this.known.set("person", await rows("select id from person where demo_order is null"));
    this.known.set(
      "token",
      (await rows("select id from survey")).map((id) => derivedToken("survey", id)),
    );
    this.known.set("step", [...stepSlugs]);
  }

  /** What the posts may have done to those who send them: their roles and their way in. */
  private async mend(): Promise<void> {
    for (const { id, roles, unitId } of this.people.people) {
      await askDatabase(this.town.folder, "update person set roles = $2, unit_id = $3, deactivated_at = null where id = $1", [
        id,
        roles,
        unitId,
      ]);
    }
  }

  /** Tables in which something stands that must stand nowhere: the number that is blocked, and what stands for a broken encoding. */
  private async lookForWhatMayNotBe(): Promise<string[]> {
    const tables = await askDatabase<{ name: string }>(
      this.town.folder,
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
    );
    const found: string[] = [];
    const odd = {
      "a CPR number": blockedNumber,
      "the same, written together": blockedNumber.replace("-", ""),
      "half a character": "\ufffd",
    };
    for (const { name } of tables) {
      for (const [what, text] of Object.entries(odd)) {
        const [hit] = await askDatabase<{ rows: string }>(
          this.town.folder,
          `select count(*) as rows from ${name} t where strpos(t::text, $1) > 0`,
          [text],
        );
        if (Number(hit?.rows) > 0) found.push(`${what} stands in ${hit?.rows} rows of ${name}`);
      }
    }
    return found;
  }
}

type Entry = { file: string; path?: string; children?: Entry[] };

function flat(entries: readonly Entry[], above: string): Place[] {
  return entries.flatMap(({ file, path = "", children = [] }) => {
    const pattern = `${above}/${path}`.replace(/\/+/g, "/");
    return [...(children.length > 0 ? [] : [{ file, pattern }]), ...flat(children, path ? pattern : above)];
  });
}
