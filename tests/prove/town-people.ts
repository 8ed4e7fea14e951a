import type { Chance } from "#prisma/seed/chance.ts";
import type { Citizen } from "./town.ts";
import { type Answer, NoAnswer, Visitor } from "./visitor.ts";

/** Everybody of the town with a browser, signed in when first needed and again when the session is gone. */
export class TownPeople {
  private readonly visitors = new Map<string, Promise<Visitor>>();
  /** How often somebody had to sign in. */
  signIns = 0;

  constructor(
    readonly people: readonly Citizen[],
    /** Where the house is: read at every use. */
    private readonly origin: () => URL,
    private readonly chance: Chance,
  ) {}

  /** Who may only ask. */
  get requesters(): readonly Citizen[] {
    return this.people.filter(({ roles }) => roles.every((role) => role === "REQUESTER" || role === "LEADER"));
  }

  by(role: string): readonly Citizen[] {
    return this.people.filter(({ roles }) => roles.includes(role));
  }

  named(id: string): Citizen | undefined {
    return this.people.find((citizen) => citizen.id === id);
  }

  stranger(): Visitor {
    return new Visitor(this.origin(), () => this.anyAddress());
  }

  /** The browser of somebody who is signed in. Throws NoAnswer when the house cannot sign anybody in just now. */
  as(citizen: Citizen): Promise<Visitor> {
    const known = this.visitors.get(citizen.id);
    if (known) return known;
    const signingIn = this.signIn(citizen);
    this.visitors.set(citizen.id, signingIn);
    signingIn.catch(() => this.visitors.delete(citizen.id));
    return signingIn;
  }

  /** The session is over, for whatever reason. */
  forget(citizen: Citizen): void {
    this.visitors.delete(citizen.id);
  }

  private async signIn(citizen: Citizen): Promise<Visitor> {
    const visitor = this.stranger();
    const answer = await visitor.post("/log-ind", [["person", citizen.id]]);
    if (answer.status !== 302) throw new NoAnswer(`${citizen.name} could not sign in (${answer.status})`);
    this.signIns += 1;
    return visitor;
  }

  private anyAddress(): string {
    return `10.${this.chance.whole(0, 255)}.${this.chance.whole(0, 255)}.${this.chance.whole(1, 254)}`;
  }
}

/** Whether the house sent somebody to sign in. */
export function mustSignIn(answer: Answer): boolean {
  return answer.status === 302 && (answer.headers.location ?? "").startsWith("/log-ind");
}
