import { setTimeout as sleep } from "node:timers/promises";
import { stepAt } from "#app/consultations/request/steps.server.ts";
import { database } from "#app/platform/database.server.ts";

/** What somebody knows who pressed a button: it was done; it was refused; nothing came back. */
export type Outcome = "acknowledged" | "refused" | "unknown";

/** One form that was posted, and what came of it. */
export type Click = {
  number: string;
  /** The last part of the address: which step it is. */
  step: string;
  actorId: string;
  /** Words that stand in this click's texts and nowhere else but in those of the same form clicked again. */
  marks: readonly string[];
  /** Everything that was posted: the same again, by the same person, gets the result of the first and is done once. */
  post: string;
  outcome: Outcome;
};

/** A request that was sent, under the key of its form. */
export type Submission = { key: string; number: string | null; outcome: Outcome; clicks: number };

/** What everybody knows of what they did: to be held against what is stored. */
export class Ledger {
  readonly clicks: Click[] = [];
  readonly submissions: Submission[] = [];
  private made = 0;

  constructor(private readonly name: string) {}

  /** A word that stands nowhere else, and that no detector takes for somebody's name or number. */
  mark(): string {
    this.made += 1;
    const letters = [...this.made.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
    return `mærke-${this.name}-${letters}-slut`;
  }

  counted(outcome: Outcome): number {
    return [...this.clicks, ...this.submissions].filter((one) => one.outcome === outcome).length;
  }
}

/** Events that another step may send on the way, so that their number says nothing of one click. */
export const onTheWay: readonly string[] = ["answerChecklist", "decideFiling"];

/** The event of the chart that a step sends. A requester's message may arrive as the reply that it is. */
export function eventOf(step: string): string {
  if (step === "raad") return "sendAdvice";
  if (step === "fordel") return "assign";
  if (step === "gem") return "answerChecklist";
  const sends = stepAt(step)?.sends ?? step;
  return sends === "addMessage" ? "reply" : sends;
}

/**
 * Holds the ledger against the database: every sentence is something that somebody was told and that is not so, or that stands there
 * more often than it was done.
 */
export async function notAsAcknowledged(ledger: Ledger): Promise<string[]> {
  const found: string[] = [];
  for (const { key, number, outcome } of ledger.submissions) {
    const there = await database().consultation.findMany({ where: { submissionKey: key }, select: { number: true } });
    if (outcome === "acknowledged" && there[0]?.number !== number) found.push(`${number} was acknowledged and is not there`);
    if (outcome === "refused" && there.length > 0) found.push(`${there[0]?.number} was refused and is there`);
  }
  const numbers = [...new Set(ledger.clicks.map(({ number }) => number))];
  for (const number of numbers) {
    const row = await database().consultation.findUnique({
      where: { number },
      select: { events: { orderBy: { version: "asc" } }, texts: true, advice: true },
    });
    if (!row) {
      found.push(`${number} was acknowledged and is not there`);
      continue;
    }
    const clicks = ledger.clicks.filter((click) => click.number === number);
    const bodies = [...row.texts.map(({ body }) => body ?? ""), ...row.advice.map(({ body }) => body)];
    for (const [mark, { step, least, most }] of marksOf(clicks)) {
      const times = bodies.filter((body) => body.includes(mark)).length;
      if (times < least || times > most) {
        found.push(
          `${number}: ${step} was acknowledged ${least} times (${most} clicks) and its text stands there ${times} times`,
        );
      }
    }
    found.push(...miscounted(number, clicks, row.events));
  }
  return found;
}

/** The clicks, the same press once: it was acknowledged if any was, and refused only if all were. */
export function presses(clicks: readonly Click[]): Click[] {
  const worth = (outcome: Outcome) => ["refused", "unknown", "acknowledged"].indexOf(outcome);
  const all = new Map<string, Click>();
  for (const click of clicks) {
    const key = `${click.actorId} ${click.step} ${click.post}`;
    const before = all.get(key);
    if (!before || worth(click.outcome) > worth(before.outcome)) all.set(key, click);
  }
  return [...all.values()];
}

/** By the words that stand in a click's texts: how often it must and how often it may have been done. */
function marksOf(clicks: readonly Click[]): Map<string, { step: string; least: number; most: number }> {
  const all = new Map<string, { step: string; least: number; most: number }>();
  for (const { step, marks, outcome } of presses(clicks)) {
    for (const mark of marks) {
      const { least, most } = all.get(mark) ?? { least: 0, most: 0 };
      all.set(mark, { step, least: least + (outcome === "acknowledged" ? 1 : 0), most: most + (outcome === "refused" ? 0 : 1) });
    }
  }
  return all;
}

function miscounted(
  number: string,
  clicks: readonly Click[],
  events: readonly { type: string; actorId: string | null }[],
): string[] {
  const kinds = new Map<string, { least: number; most: number }>();
  for (const { step, actorId, outcome } of presses(clicks)) {
    const kind = `${eventOf(step)} ${actorId}`;
    const { least, most } = kinds.get(kind) ?? { least: 0, most: 0 };
    kinds.set(kind, { least: least + (outcome === "acknowledged" ? 1 : 0), most: most + (outcome === "refused" ? 0 : 1) });
  }
  return [...kinds].flatMap(([kind, { least, most }]) => {
    const [type = "", actorId] = kind.split(" ");
    const there = events.filter(
      (event) => event.actorId === actorId && (event.type === "addMessage" ? "reply" : event.type) === type,
    ).length;
    if (onTheWay.includes(type))
      return there === 0 && least > 0 && type === "decideFiling" ? [`${number}: ${type} was acknowledged and is not there`] : [];
    return there < least || there > most
      ? [`${number}: ${type} was acknowledged ${least} times (${most} clicks) and stands there ${there} times`]
      : [];
  });
}

/** Retries while the database is away, every tenth of a second for so many seconds; then throws what it said last. */
export async function untilAnswered<T>(work: () => Promise<T>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}
