import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Chance } from "#prisma/seed/chance.ts";
import { Ledger, notAsAcknowledged, untilAnswered } from "./ledger.ts";
import { aHouse, aMailServer, Ended, isReady, type Running } from "./running.ts";
import { askDatabase, buildTown, postmasterOf, startIn, type Town, tearDown, urlsOf, withApplication } from "./town.ts";
import { TownPeople } from "./town-people.ts";
import { nothingSeen, Walker } from "./walker.ts";
import { brokenInQueue, lookAtEverything, type Moved } from "./whole.ts";

/** What is killed with -9, and what only misbehaves for a while. */
export const victims = ["app", "worker", "postmaster", "backend", "mail server"] as const;
export type Victim = (typeof victims)[number];
/** Timers that ring something which needs no other clock to have passed. */
const ringable = ["accept", "reminderFirst", "reminderSecond", "replyOverdue", "closingDue", "survey"];
const moods = ["refuse", "later", "hang", "cut", "forget"] as const;

/**
 * `together`: one process that serves, works and runs the database of its folder. `apart`: an app without worker and a worker beside
 * it, told of a database that neither of them runs.
 */
export type Arrangement = "together" | "apart";

/** What the trial counted, and what it found broken. */
export type Killed = {
  arrangement: Arrangement;
  kills: Record<Victim, number>;
  moods: number;
  seconds: number;
  requests: { acknowledged: number; unknown: number; stored: number };
  steps: { acknowledged: number; refused: number; unknown: number };
  events: number;
  timersRung: number;
  letters: { owed: number; received: number; again: number };
  answers: { all: number; unavailable: number; none: number };
  /** Until it could be used again after a kill, in milliseconds. */
  longestOutage: { milliseconds: number; after: string };
  slowestAnswer: { milliseconds: number; what: string };
  broken: string[];
};

export type KillOptions = {
  /** How long a job may be held, in seconds: a sweep and a little. */
  patience: number;
  seed: string;
  kills: number;
  seconds: number | undefined;
  atATime: number;
  keep: boolean;
  say(line: string): void;
};

/** Fault injection: lets people work while things are killed under them (SIGKILL), then looks whether everything is as they were told. */
export async function proveKills(arrangement: Arrangement, options: KillOptions): Promise<Killed> {
  const town = await buildTown(arrangement);
  const trial = new Trial(arrangement, town, options);
  try {
    return await trial.run();
  } finally {
    await trial.cleanUp();
    if (options.keep) options.say(`  Kept: ${town.folder}`);
    else tearDown(town);
  }
}

class Trial {
  private readonly chance: Chance;
  private readonly kills: Record<Victim, number> = { app: 0, worker: 0, postmaster: 0, backend: 0, "mail server": 0 };
  private readonly seen = nothingSeen();
  private readonly ledger: Ledger;
  private readonly broken: string[] = [];
  private longestOutage = { milliseconds: 0, after: "" };
  private moodChanges = 0;
  private app!: Running & { readonly url: URL };
  private worker: (Running & { readonly url: URL }) | undefined;
  private mail!: Running & { readonly url: string; readonly file: string };
  private outside: Awaited<ReturnType<typeof startIn>> | undefined;
  private isOver = false;

  constructor(
    private readonly arrangement: Arrangement,
    private readonly town: Town,
    private readonly options: KillOptions,
  ) {
    this.chance = new Chance(`${options.seed} ${arrangement} faults`);
    this.ledger = new Ledger(arrangement === "together" ? "sammen" : "hver");
  }

  async run(): Promise<Killed> {
    const began = Date.now();
    await this.start();
    await askDatabase(this.town.folder, "create schema prove");
    await askDatabase(this.town.folder, "create table prove.moved (id uuid, version int, name text, due text)");
    const people = new TownPeople(this.town.people, () => this.app.url, new Chance(`${this.options.seed} addresses`));
    const walkers = Array.from({ length: this.options.atATime }, (_, index) =>
      new Walker(
        people,
        this.ledger,
        new Chance(`${this.options.seed} walker ${index}`),
        this.seen,
        this.partsIn,
        () => this.isOver,
      ).walk(),
    );
    // One that falls over ends the trial at once.
    const fell = new Promise<never>((_, reject) => Promise.all(walkers).catch(reject));
    fell.catch(() => {});
    await Promise.race([this.makeTrouble(began), fell]);
    this.isOver = true;
    await Promise.all(walkers);
    await this.calmDown();
    return this.reckon(Date.now() - began);
  }

  private async start(): Promise<void> {
    const { folder } = this.town;
    this.mail = await aMailServer(folder);
    await this.mail.start();
    const environment: Record<string, string> = { SMTP_URL: this.mail.url };
    if (this.arrangement === "apart") {
      this.outside = await startIn(folder);
      Object.assign(environment, urlsOf(this.outside), { SESSION_SECRET: "a secret of the trial that both of them share" });
      this.worker = await aHouse("worker", folder, { ...environment, WORKER: "on" });
      this.app = await aHouse("app", folder, { ...environment, WORKER: "off" });
      await Promise.all([this.app.start(), this.worker.start()]);
      return;
    }
    this.app = await aHouse("app", folder, environment);
    await this.app.start();
  }

  private readonly partsIn = async (number: string): Promise<readonly string[]> => {
    const asked = askDatabase<{ ids: string[] }>(
      this.town.folder,
      "select array_remove(array[requester_id, assignee_id], null) as ids from consultation where number = $1",
      [number],
    );
    return (await asked.catch(() => []))[0]?.ids ?? [];
  };

  private get killed(): number {
    return Object.values(this.kills).reduce((all, one) => all + one, 0);
  }

  private async makeTrouble(began: number): Promise<void> {
    const { kills, seconds, say } = this.options;
    const due = seconds === undefined ? Number.POSITIVE_INFINITY : began + seconds * 1000;
    while (this.killed < kills && Date.now() < due) {
      await this.letWorkBeDone();
      if (this.chance.holds(0.3)) await this.ringSomething();
      if (this.chance.holds(0.3)) await this.changeMood();
      const victim = this.chance.weighted(victims, (one) => this.weightOf(one));
      await this.kill(victim);
      if (this.killed % 10 === 0) {
        const { acknowledged } = { acknowledged: this.ledger.counted("acknowledged") };
        say(
          `  ${this.arrangement}: ${this.killed} of ${kills} kills, ${acknowledged} acknowledged, ${this.seen.answers.get(503) ?? 0} times "in a moment"`,
        );
      }
    }
  }

  /** Waits until people got something done again, on a machine of any speed, and then for a moment of any length. */
  private async letWorkBeDone(): Promise<void> {
    const wanted = this.ledger.counted("acknowledged") + this.chance.whole(1, 8);
    const gaveUp = Date.now() + 20_000;
    while (this.ledger.counted("acknowledged") < wanted && Date.now() < gaveUp) await sleep(10);
    await sleep(this.chance.between(0, 400));
  }

  private weightOf(victim: Victim): number {
    if (victim === "worker") return this.worker ? 2 : 0;
    return { app: 3, postmaster: 3, backend: 2, "mail server": 1 }[victim];
  }

  /** Kills, waits until it runs again, and sometimes kills once more before it does. */
  private async kill(victim: Victim): Promise<void> {
    const began = Date.now();
    if (!(await this.strike(victim))) return;
    this.kills[victim] += 1;
    if (victim === "mail server") {
      await sleep(this.chance.between(0, 2_000));
      await this.mail.start();
      return;
    }
    const running = victim === "worker" ? this.worker : this.app;
    if (!running) return;
    if (victim === "app" || victim === "worker") {
      if (this.chance.holds(0.15)) await this.killWhileStarting(running, victim);
      await this.startAgain(running);
    }
    const gaveUp = Date.now() + 120_000;
    while (!(await isReady(running.url))) {
      if (!running.lives) throw new Ended(`${running.name}, left alone after its ${victim} was killed,`, null);
      if (Date.now() > gaveUp) throw new Error(`Two minutes after its ${victim} was killed, ${running.name} is not ready`);
      await sleep(25);
    }
    const milliseconds = Date.now() - began;
    if (milliseconds > this.longestOutage.milliseconds) this.longestOutage = { milliseconds, after: victim };
  }

  private async strike(victim: Victim): Promise<boolean> {
    switch (victim) {
      case "app":
        await this.app.kill();
        return true;
      case "worker":
        await this.worker?.kill();
        return true;
      case "mail server":
        await this.mail.kill();
        return true;
      case "postmaster":
        return killed(postmasterOf(this.town.folder)?.pid);
      case "backend":
        return killed(this.backend());
    }
  }

  /** A process that the postmaster started for the application, or one of its own. */
  private backend(): number | undefined {
    const parent = postmasterOf(this.town.folder)?.pid;
    const children = parent === undefined ? [] : childrenOf(parent);
    return children.length > 0 ? this.chance.pick(children) : undefined;
  }

  private async killWhileStarting(running: Running, victim: Victim): Promise<void> {
    const starting = running.start().catch((error) => {
      if (!(error instanceof Ended)) throw error;
    });
    await sleep(this.chance.between(100, 1_500));
    await running.kill();
    this.kills[victim] += 1;
    await starting;
  }

  /** As a service manager does: again and again, when it ended before it was ready. */
  private async startAgain(running: Running): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await running.start();
        return;
      } catch (error) {
        if (!(error instanceof Ended) || attempt === 10) throw error;
        await sleep(500);
      }
    }
  }

  private async changeMood(): Promise<void> {
    this.moodChanges += 1;
    this.mail.tell(this.chance.pick(moods));
    await sleep(this.chance.between(200, 2_500));
    this.mail.tell("well");
  }

  /** Lets the time of a timer come at once, as the passing of days would, and writes down in the same transaction that it did. */
  private async ringSomething(): Promise<void> {
    try {
      await askDatabase(
        this.town.folder,
        `with chosen as (
           select consultation_id, name from timer where due > now() and name = any($2)
            order by md5(consultation_id || name || $1) limit 1),
         moved as (
           update consultation set chart = jsonb_set(chart, array['timers', chosen.name], to_jsonb(
               to_char((now() - interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
             from chosen where consultation.id = chosen.consultation_id and consultation.chart->'timers' ? chosen.name
           returning consultation.id, consultation.version, chosen.name, consultation.chart->'timers'->>chosen.name as due),
         noted as (insert into prove.moved select id, version, name, due from moved),
         rung as (
           update timer set due = moved.due::timestamptz from moved
            where timer.consultation_id = moved.id and timer.name = moved.name)
         select graphile_worker.add_job('ring-timer', json_build_object('consultationId', id, 'name', name),
           job_key := 'timer:' || id || ':' || name, run_at := now()) is not null as job from moved`,
        [String(this.chance.share()), ringable],
      );
    } catch {
      // The database is away: next time.
    }
  }

  /** Everything runs, nobody misbehaves, and there is time to do what is owed. */
  private async calmDown(): Promise<void> {
    this.options.say(`  ${this.arrangement}: nothing is killed any more; waiting until everything owed is done …`);
    if (!this.mail.lives) await this.mail.start();
    this.mail.tell("well");
    await this.lookForStuckJobs();
    // A start tries at once what failed and waits for its next attempt.
    const works = this.worker ?? this.app;
    await works.stop();
    await this.startAgain(works);
    const end = Date.now() + 120_000;
    let owed = ["nobody has looked"];
    while (owed.length > 0 && Date.now() < end) {
      await sleep(500);
      owed = await untilAnswered(() => withApplication(this.town.folder, brokenInQueue));
    }
    this.broken.push(...owed);
  }

  /** What a dead worker held is free again within a sweep, without anybody starting anything. */
  private async lookForStuckJobs(): Promise<void> {
    const { patience } = this.options;
    if (patience === 0) return;
    const stuck = () =>
      askDatabase<{ id: string }>(
        this.town.folder,
        "select id from graphile_worker._private_jobs where locked_at < now() - $1::interval",
        [`${patience} seconds`],
      );
    const end = Date.now() + (patience + 5) * 1_000;
    const held = () =>
      askDatabase<{ id: string }>(this.town.folder, "select id from graphile_worker._private_jobs where locked_at is not null");
    while (Date.now() < end && (await untilAnswered(held)).length > 0) await sleep(500);
    for (const { id } of await untilAnswered(stuck)) this.broken.push(`job ${id} is held by a worker that is dead`);
  }

  private async reckon(milliseconds: number): Promise<Killed> {
    return withApplication(this.town.folder, async () => {
      const moved = await askDatabase<Moved>(this.town.folder, "select id, version, name, due from prove.moved");
      const whole = await lookAtEverything(moved);
      this.broken.push(...whole.broken, ...(await notAsAcknowledged(this.ledger)), ...this.seen.odd);
      if (this.seen.odd.length > 0) this.broken.push(...whatFailed(this.town.folder));
      const letters = await this.reckonLetters();
      const outcomes = (of: readonly { outcome: string }[], outcome: string) =>
        of.filter((one) => one.outcome === outcome).length;
      const { submissions, clicks } = this.ledger;
      return {
        arrangement: this.arrangement,
        kills: this.kills,
        moods: this.moodChanges,
        seconds: Math.round(milliseconds / 1000),
        requests: {
          acknowledged: outcomes(submissions, "acknowledged"),
          unknown: outcomes(submissions, "unknown"),
          stored: whole.requests,
        },
        steps: {
          acknowledged: outcomes(clicks, "acknowledged"),
          refused: outcomes(clicks, "refused"),
          unknown: outcomes(clicks, "unknown"),
        },
        events: whole.events,
        timersRung: moved.length,
        letters,
        answers: {
          all: [...this.seen.answers.values()].reduce((all, one) => all + one, 0),
          unavailable: this.seen.answers.get(503) ?? 0,
          none: this.seen.noAnswer,
        },
        longestOutage: this.longestOutage,
        slowestAnswer: this.seen.slowest,
        broken: this.broken,
      };
    });
  }

  /** Every letter that is noted as sent came in, under its own Message-ID and to its own reader; none came that nobody owed. */
  private async reckonLetters(): Promise<Killed["letters"]> {
    const received = readLines(this.mail.file);
    const owed = await askDatabase<{ id: string; email: string; sent_at: Date | null }>(
      this.town.folder,
      "select letter.id, person.email, sent_at from letter join person on person.id = letter.to_person_id",
    );
    const byId = new Map<string, { to: string[] }[]>();
    for (const letter of received) {
      const id = /^<([0-9a-f-]{36})@fjordby\.invalid>$/.exec(letter.id)?.[1] ?? letter.id;
      byId.set(id, [...(byId.get(id) ?? []), letter]);
    }
    const since = this.town.builtAt;
    let sent = 0;
    let again = 0;
    for (const { id, email, sent_at } of owed) {
      const copies = byId.get(id) ?? [];
      byId.delete(id);
      if (sent_at && sent_at > since) {
        sent += 1;
        if (copies.length === 0) this.broken.push(`a letter is noted as sent and never came in (${id})`);
      }
      again += Math.max(0, copies.length - 1);
      if (copies.some(({ to }) => to.join() !== email)) this.broken.push(`a letter went to somebody else (${id})`);
    }
    for (const id of byId.keys()) this.broken.push(`a letter came in that nobody owes (${id})`);
    return { owed: sent, received: received.length, again };
  }

  /** Whatever happened: nothing that was started here goes on. */
  async cleanUp(): Promise<void> {
    this.isOver = true;
    await this.worker?.stop();
    await this.app?.stop();
    await this.outside?.stop();
    await this.mail?.kill();
    const left = postmasterOf(this.town.folder)?.pid;
    if (left !== undefined) killed(left, "SIGQUIT");
  }
}

function killed(pid: number | undefined, signal: NodeJS.Signals = "SIGKILL"): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return new RegExp(`^PPid:\\s+${parent}$`, "m").test(readFileSync(`/proc/${name}/status`, "utf8"));
      } catch {
        return false;
      }
    })
    .map(Number);
}

function readLines(file: string): { id: string; to: string[] }[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** What the house says went wrong, by the numbers that its pages showed: a line each, without the moment. */
function whatFailed(folder: string): string[] {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line.includes('"incident":') && line.includes('"err":'));
  return [...new Set(lines.map((line) => line.slice(0, 1_500)))].slice(0, 20);
}
