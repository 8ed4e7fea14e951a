import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "#prisma/seed/chance.ts";
import type { Click, Ledger, Outcome } from "./ledger.ts";
import { filled, formsOn, linksOn, type PageForm } from "./page-forms.ts";
import type { Citizen } from "./town.ts";
import { mustSignIn, type TownPeople } from "./town-people.ts";
import { type Answer, NoAnswer } from "./visitor.ts";

/** What the walkers saw of the house. */
export type Seen = {
  answers: Map<number, number>;
  noAnswer: number;
  odd: string[];
  slowest: { milliseconds: number; what: string };
};

export const nothingSeen = (): Seen => ({ answers: new Map(), noAnswer: 0, odd: [], slowest: { milliseconds: 0, what: "" } });

/** Steps that end a request or give nothing more to do: taken seldom, so that requests live. */
const seldom: Readonly<Record<string, number>> = {
  "traek-tilbage": 0.05,
  "afvis-forslag": 0.1,
  henvis: 0.05,
  afslut: 0.25,
  tilbage: 0.3,
  overdrag: 0.3,
  // A manager's refusal is a proposal too, with the same text.
  afvis: 0,
  // What erases a text erases its mark too.
  fjern: 0,
};

/** Somebody asks, others answer: one request after the other, by the pages and forms that everybody has. Ends when `isOver`. */
export class Walker {
  constructor(
    private readonly town: TownPeople,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
    private readonly seen: Seen,
    /** Who asked and who has the request now, as far as it can be known. */
    private readonly partsIn: (number: string) => Promise<readonly string[]>,
    private readonly isOver: () => boolean,
  ) {}

  async walk(): Promise<void> {
    while (!this.isOver()) {
      const number = await this.submit(this.chance.pick(this.town.requesters));
      const steps = this.chance.whole(4, 14);
      for (let step = 0; number && step < steps && !this.isOver(); step++) await this.act(number);
    }
  }

  /** Sends a request and, when no answer comes, presses the button again as people do. Answers its number. */
  private async submit(citizen: Citizen): Promise<string | null> {
    const path = "/henvendelser/ny/sparring";
    const page = await this.ask(citizen, (visitor) => visitor.get(path), `GET ${path}`);
    const form =
      page?.status === 200
        ? formsOn(page.body, path).find(({ controls }) => controls.some(({ name }) => name === "submissionKey"))
        : undefined;
    if (!form) return this.rest();
    const mark = this.ledger.mark();
    const fields = this.fill(form, { name: "intent", value: "send" }, (field) =>
      field === "title" ? mark : `Det handler om ${mark} ${field}, og vi vil gerne vide, hvordan vi kommer videre sammen.`,
    );
    // A mark in a submission is found by its key.
    const key = fields.find(([name]) => name === "submissionKey")?.[1] ?? "";
    const submission = { key, number: null as string | null, outcome: "unknown" as Outcome, clicks: 0 };
    this.ledger.submissions.push(submission);
    for (let click = 0; click < 4 && submission.outcome !== "acknowledged"; click++) {
      if (click > 0 && this.isOver()) break;
      submission.clicks += 1;
      const answer = await this.ask(citizen, (visitor) => visitor.post(path, fields), `POST ${path}`);
      const number = /^\/henvendelser\/(TK-\d{4}-\d{5,})\/kvittering/.exec(answer?.headers.location ?? "")?.[1];
      if (answer && number) Object.assign(submission, { outcome: "acknowledged", number });
      else if (answer?.status === 422 && click === 0) {
        submission.outcome = "refused";
        return null;
      } else if (answer && answer.status !== 503 && !mustSignIn(answer)) break;
      else await this.rest(300);
      if (this.chance.holds(0.2)) break;
    }
    return submission.number;
  }

  /** Somebody looks at the request, takes one of the ways that the page offers, fills in its form and presses its button. */
  private async act(number: string): Promise<void> {
    const near = (await this.partsIn(number)).flatMap((id) => this.town.named(id) ?? []);
    const citizen = this.chance.pick([...near, ...near, ...near, ...near, ...this.town.by("TRIAGE")]);
    const opened = await this.open(number, citizen);
    if (!opened) return;
    const { way } = opened;
    const page = await this.ask(citizen, (visitor) => visitor.get(way), `GET ${way}`);
    const form =
      page?.status === 200
        ? formsOn(page.body, way).find(({ action }) => action.startsWith(way.split("?")[0] ?? way))
        : undefined;
    if (!form) return;
    const button = this.chance.pick(
      form.buttons
        .filter(({ value }) => !/^(vis|gem|flere)/.test(value) || this.chance.holds(0.1))
        .concat(form.buttons.slice(-1)),
    );
    const marks: string[] = [];
    const fields = this.fill(form, button, (field) => {
      const mark = this.ledger.mark();
      // The first look's two buttons stand under one form; keeping the answers passes the reason for a choice over.
      if (button.value !== "gem" || field === "note") marks.push(mark);
      return `Vi ser på ${mark} sammen.`;
    });
    const step = stepOf(form.action, button.value);
    if (step === null) return;
    const times = this.chance.holds(0.1) ? 2 : 1;
    for (let click = 0; click < times; click++) {
      const answer = await this.ask(citizen, (visitor) => visitor.post(form.action, fields), `POST ${form.action}`);
      const post = JSON.stringify(fields);
      this.ledger.clicks.push({ number, step, actorId: citizen.id, marks, post, outcome: outcomeOf(answer) } satisfies Click);
    }
  }

  /** The request as somebody sees it who may, and one of its ways on. */
  private async open(number: string, citizen: Citizen): Promise<{ way: string } | null> {
    for (const place of [`/henvendelser/${number}`, `/fordeling/${number}`]) {
      if (place.startsWith("/fordeling") && !citizen.roles.some((role) => role === "TRIAGE" || role === "UNIT_MANAGER")) continue;
      const page = await this.ask(citizen, (visitor) => visitor.get(place), `GET ${place}`);
      if (page?.status !== 200) continue;
      const ways = linksOn(page.body).filter(
        (link) => new RegExp(`^/henvendelser/${number}/[a-z-]+$`).test(link) && !link.endsWith("/kvittering"),
      );
      if (place.startsWith("/fordeling") && this.chance.holds(0.8)) return { way: place };
      if (ways.length > 0) return { way: this.chance.weighted(ways, (way) => seldom[way.split("/").at(-1) ?? ""] ?? 1) };
    }
    return null;
  }

  private fill(form: PageForm, button: { name: string; value: string }, write: (field: string) => string): [string, string][] {
    const fields = filled(form, this.chance, write);
    return button.name ? [...fields, [button.name, button.value]] : fields;
  }

  /** One question to the house; null when nothing came back. Notes what must not be: an answer that is an error of ours. */
  private async ask(
    citizen: Citizen,
    question: (visitor: Awaited<ReturnType<TownPeople["as"]>>) => Promise<Answer>,
    what: string,
  ): Promise<Answer | null> {
    try {
      const answer = await question(await this.town.as(citizen));
      this.seen.answers.set(answer.status, (this.seen.answers.get(answer.status) ?? 0) + 1);
      if (answer.milliseconds > this.seen.slowest.milliseconds) this.seen.slowest = { milliseconds: answer.milliseconds, what };
      if (answer.status >= 500 && answer.status !== 503) this.seen.odd.push(`${what} was answered with ${answer.status}`);
      if (mustSignIn(answer)) this.town.forget(citizen);
      if (answer.status === 503) await this.rest(200);
      return answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.seen.noAnswer += 1;
      await this.rest(200);
      return null;
    }
  }

  private async rest(milliseconds = 50): Promise<null> {
    await sleep(milliseconds * this.chance.between(0.5, 1.5));
    return null;
  }
}

/** Which step of a request an address is; null where a click decides nothing (a draft, a preview). */
function stepOf(action: string, button: string): string | null {
  const [path = ""] = action.split("?");
  if (path.startsWith("/fordeling/")) return button === "fordel" ? "fordel" : "gem";
  const [, step] = /^\/henvendelser\/TK-[\d-]+\/([a-z-]+)$/.exec(path) ?? [];
  if (!step) return null;
  return step === "raad" && button !== "send" ? null : step;
}

function outcomeOf(answer: Answer | null): Outcome {
  if (!answer || answer.status === 503) return "unknown";
  return answer.status === 302 && !mustSignIn(answer) ? "acknowledged" : "refused";
}
