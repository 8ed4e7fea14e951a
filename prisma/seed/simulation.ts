import { setClock } from "#app/platform/clock.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { addJobs, timerBell } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { Consultation, TimerName } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";
import type { Theme } from "#workflows/consultation/vocabulary.ts";
import { generatedRequest } from "./asked.ts";
import { SENT_AFTER_MS, storeOpen, storeWhole, type Told } from "./bulk.ts";
import { Chance, idOf } from "./chance.ts";
import { adviceInWriting, draft } from "./drafts.ts";
import { submissions, Teller } from "./generated.ts";
import { Life } from "./life.ts";
import { type Bell, ListedRequest, nextBell, ring } from "./listed.ts";
import { type Moments, momentsBefore } from "./moments.ts";
import type { Municipality } from "./municipality.ts";
import { openingOf } from "./opening.ts";
import { requests } from "./requests.ts";
import { answered } from "./surveys.ts";
import type { UnitName } from "./units.ts";
import { World } from "./world.ts";

/** Letters younger than this when the demo is loaded leave as any letter does; what is older was sent at its time. */
const FRESH_MS = 15 * 60_000;

/** Longer than advice counts as continuity, which is six months from its end. */
const CONTINUITY_MONTHS = 9;

/** Something that happens at a moment of the two years; it may find that it has to happen later. */
type Moment = { at: Date; act: () => Promise<Date | null> };

/**
 * Discrete-event simulation of two years of Fjordby: in order of time, listed requests through the application's own doors, with the clock
 * where it was then, and between them the generated ones, decided in memory and stored in bulk. All see each other: numbers have no
 * gaps, and every ranking is the one of its moment.
 */
export class Simulation {
  private readonly moments: Moments;
  private readonly world: World;
  /** Generated requests that are not stored with all that belongs to them yet. */
  private pending: Told[] = [];
  private readonly told: Told[] = [];
  /** Rows of pending requests that stand in the database so that routing sees their load. */
  private shown: string[] = [];
  private readonly counters = new Map<number, number>();
  private nextBell: Bell | null = null;
  private readonly listed: readonly { unitName: UnitName | null; sent: Date; themes: readonly Theme[] }[];

  constructor(
    private readonly town: Municipality,
    private readonly at: Date,
  ) {
    this.moments = momentsBefore(at);
    this.world = new World(town);
    this.listed = requests.map(({ by, sent, themes }) => {
      return { unitName: town.person(by).unitName, sent: this.moments.instant(sent), themes };
    });
  }

  /** Lets it all happen. `generated`: how many requests come in beside the listed ones; a few are still open now, and left out. */
  async run(generated: number, onProgress: (share: number) => void): Promise<void> {
    const listed = requests.map((story) => new ListedRequest(story, this.town, this.moments));
    const ahead = [...listed.flatMap((one) => this.momentsOf(one)), ...this.generated(generated)].sort(byTime);
    const all = ahead.length;
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      await this.ringUntil(next.at);
      setClock(next.at);
      const later = await next.act();
      if (later && later < this.at) {
        ahead.push({ at: later, act: next.act });
        ahead.sort(byTime);
      }
      if (ahead.length % 20 === 0) onProgress(1 - ahead.length / all);
    }
    await this.ringUntil(this.at);
    await this.storePending(this.at);
    await this.settle();
    onProgress(1);
  }

  private momentsOf(listed: ListedRequest): Moment[] {
    const { sent, course, survey } = listed.story;
    const when = this.moments.instant;
    return [
      { at: when(sent), act: () => this.send(listed, when(sent)) },
      ...course.map((step) => ({
        at: when(step.when),
        act: () => this.heard(listed.does(step), when(step.when)),
      })),
      ...(survey ? [{ at: when(survey.when), act: () => listed.answersSurvey() }] : []),
    ];
  }

  /** Remembers how a listed request stands, and when the next bell rings. */
  private async heard(acting: Promise<Consultation>, at: Date): Promise<null> {
    this.world.note(await acting, at);
    this.nextBell = await nextBell();
    return null;
  }

  private async send(listed: ListedRequest, at: Date): Promise<null> {
    await this.storePending(at);
    const year = yearOf(at);
    const last = this.counters.get(year) ?? 0;
    await setCounter(year, last);
    this.counters.set(year, last + 1);
    return this.heard(listed.send(), at);
  }

  /** Rings what falls due until an instant, at the moment at which it was due, as the worker would have. */
  private async ringUntil(at: Date): Promise<void> {
    while (this.nextBell && this.nextBell.due <= at) {
      const { due } = this.nextBell;
      setClock(due);
      await this.heard(ring(this.nextBell, requests, this.moments), due);
    }
  }

  private generated(count: number): Moment[] {
    return submissions(this.at, count, new Chance("submissions")).map((at, index) => ({
      at,
      act: async () => {
        this.tell(index, at);
        return null;
      },
    }));
  }

  /** Tells one generated request from its submission to its end; one that would still be open now never was. */
  private tell(index: number, at: Date): void {
    const chance = new Chance(`request ${index}`);
    const year = yearOf(at);
    const last = this.counters.get(year) ?? 0;
    const request = generatedRequest(chance, idOf("generated", index), at, this.town, this.isListedSoon);
    const opening = openingOf(request, numberOf(year, last + 1), at, this.world);
    const life = new Life({ type: "submit", at: at.toISOString(), opening, overrides: [] }, (ranked, then) =>
      this.world.rankingFor(ranked, then),
    );
    if (!new Teller(life, request, chance, this.town).tell(this.at)) return;
    const { closedAt, timers } = life.chart;
    if (!closedAt) throw new Error("A life was told to its end and is not closed");
    const sentAt = timers.survey ? new Date(timers.survey) : null;
    life.ringUntil(this.at);
    for (const { next, event } of life.taken) this.world.note(next, new Date(event.at));
    const told: Told = {
      request: request.asked,
      who: request.who,
      life,
      closedAt: new Date(closedAt),
      survey: sentAt && sentAt <= this.at ? { sentAt, answered: answered(life, sentAt, this.at, chance) } : null,
    };
    this.pending.push(told);
    this.told.push(told);
    this.counters.set(year, last + 1);
  }

  /**
   * Whether a listed request from the same unit about the same comes in the months after: those are advised by whom competence and
   * district name, and not by whoever happened to advise the unit before.
   */
  private readonly isListedSoon = (unitName: UnitName, themes: readonly Theme[], at: Date): boolean => {
    const until = new Date(at);
    until.setUTCMonth(until.getUTCMonth() + CONTINUITY_MONTHS);
    return this.listed.some(
      (request) =>
        request.unitName === unitName &&
        request.sent >= at &&
        request.sent <= until &&
        request.themes.some((theme) => themes.includes(theme)),
    );
  };

  /** Brings the database to an instant: what was closed by then whole, what was open as it stood, and who was last given what. */
  private async storePending(at: Date): Promise<void> {
    const closed = this.pending.filter(({ closedAt }) => closedAt <= at);
    this.pending = this.pending.filter(({ closedAt }) => closedAt > at);
    await inTransaction(async (tx) => {
      await tx.consultation.deleteMany({ where: { id: { in: this.shown } } });
      await storeWhole(tx, closed, this.town);
      this.shown = await storeOpen(tx, this.pending, at);
      const last = Object.entries(this.world.lastAssignedAt(at));
      await tx.$executeRaw`
        update consultant_profile set last_assigned_at = last.at
          from unnest(${last.map(([id]) => id)}::uuid[], ${last.map(([, given]) => given)}::timestamptz[]) as last (id, at)
         where person_id = last.id`;
    });
  }

  /** What is left once everything has happened: timers that lie ahead, letters that were sent, counters, and what is being written. */
  private async settle(): Promise<void> {
    for (const [year, last] of this.counters) await setCounter(year, last);
    await this.setTimersAhead();
    await keepLettersOfThePast(this.at);
    await silenceRungBells();
    const { person } = this.town;
    const kept = this.moments.instant(draft.kept);
    await database().draft.create({
      data: {
        id: idOf("draft", draft.values.title),
        personId: person(draft.by).id,
        form: draft.form,
        values: draft.values as unknown as Prisma.InputJsonObject,
        createdAt: kept,
        updatedAt: kept,
      },
    });
    const { id, assigneeId } = await database().consultation.findUniqueOrThrow({
      where: { submissionKey: idOf("story", adviceInWriting.code) },
      select: { id: true, assigneeId: true },
    });
    await database().adviceDraft.create({
      data: {
        consultationId: id,
        authorId: assigneeId ?? "",
        values: adviceInWriting.values(this.moments) as unknown as Prisma.InputJsonObject,
        updatedAt: this.moments.instant(adviceInWriting.kept),
      },
    });
  }

  private async setTimersAhead(): Promise<void> {
    const ahead = this.told.flatMap(({ life }) =>
      (Object.entries(life.chart.timers) as [TimerName, string][])
        .filter(([, due]) => new Date(due) > this.at)
        .map(([name, due]) => ({ consultationId: idOf("request", life.chart.number), name, due: new Date(due) })),
    );
    await database().timer.createMany({ data: ahead });
    await inTransaction((tx) =>
      addJobs(
        tx,
        ahead.map(({ consultationId, name, due }) => ({ ...timerBell(consultationId, name), runAt: due })),
      ),
    );
  }
}

const byTime = (one: Moment, other: Moment) => one.at.getTime() - other.at.getTime();
const yearOf = (at: Date) => Number(copenhagenDate(at).slice(0, 4));

async function setCounter(year: number, last: number): Promise<void> {
  await database().requestCounter.upsert({ where: { year }, create: { year, last }, update: { last } });
}

/** No mail goes out for what is history: its letters were sent at their time, and their jobs are done. */
async function keepLettersOfThePast(at: Date): Promise<void> {
  const fresh = new Date(at.getTime() - FRESH_MS);
  await database().$executeRaw`
    update letter set sent_at = created_at + ${`${SENT_AFTER_MS} milliseconds`}::interval
     where sent_at is null and created_at < ${fresh}`;
  await database().$executeRaw`
    select graphile_worker.complete_jobs(array_agg(job.id))
      from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-letter'
      join letter on letter.id::text = job.payload ->> 'letterId'
     where letter.sent_at is not null`;
}

/** Takes away the jobs of timers that have rung: the row is gone, and the bell would find nothing. */
async function silenceRungBells(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.remove_job(job.key)
      from graphile_worker._private_jobs job
     where job.key like 'timer:%'
       and not exists (select from timer where job.key = 'timer:' || timer.consultation_id || ':' || timer.name)`;
}
