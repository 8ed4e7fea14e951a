import type { EventInput } from "#app/consultations/perform.server.ts";
import { generatedRequest } from "#prisma/seed/asked.ts";
import type { Told } from "#prisma/seed/bulk.ts";
import { Chance, idOf } from "#prisma/seed/chance.ts";
import { submissions, Teller } from "#prisma/seed/generated.ts";
import { Life } from "#prisma/seed/life.ts";
import type { Citizen, Municipality } from "#prisma/seed/municipality.ts";
import { openingOf } from "#prisma/seed/opening.ts";
import { answered } from "#prisma/seed/surveys.ts";
import { World } from "#prisma/seed/world.ts";
import { standing } from "#workflows/consultation/decide.ts";
import { numberOf } from "#workflows/consultation/number.ts";

/** How many stories to tell: those that have ended, over three years, and those that are open at the end. */
export type Wanted = { ended: number; open: number };

const years = 3;
/** Who is still open came in during so many days, and so many are told to find one. */
const openDays = 60;
const triesForOpen = 5;
/** Advice counts as continuity for six months after its end. */
const continuityMs = 200 * 86_400_000;
/** How often a consultant takes a colleague along. */
const shareWithColleague = 0.08;

/** A life in which consultants now and then take a colleague along when they accept. */
class SharedLife extends Life {
  constructor(
    opening: ConstructorParameters<typeof Life>[0],
    rank: ConstructorParameters<typeof Life>[1],
    private readonly colleagues: readonly string[],
    private readonly chance: Chance,
  ) {
    super(opening, rank);
  }

  override does(person: Citizen, at: Date, ...inputs: readonly EventInput[]): void {
    super.does(person, at, ...inputs);
    if (!inputs.some(({ type }) => type === "accept") || !this.chance.holds(shareWithColleague)) return;
    const others = this.colleagues.filter((id) => id !== person.id);
    super.does(person, at, { type: "addCoAdviser", personId: this.chance.pick(others) });
  }
}

/**
 * Tells requests of three years as the chart decides them, each from its submission on, with the ranking of its moment. What ended did so
 * before `at`; what is open stands as it stood then. Numbers are provisional.
 */
export function tellStories(
  at: Date,
  town: Municipality,
  wanted: Wanted,
  onProgress: (share: number) => void,
): { ended: Told[]; open: Told[] } {
  const world = new World(town);
  const ended: Told[] = [];
  const open: Told[] = [];
  const moments = [
    ...submissions(at, wanted.ended, new Chance("bench ended"), years).map((sent) => ({ sent, open: false })),
    ...submissions(at, wanted.open * triesForOpen, new Chance("bench open"), openDays / 365).map((sent) => ({
      sent,
      open: true,
    })),
  ].sort((one, other) => one.sent.getTime() - other.sent.getTime());
  for (const [index, moment] of moments.entries()) {
    if (index % 100 === 0) {
      world.forgetClosedBefore(new Date(moment.sent.getTime() - continuityMs));
      onProgress(index / moments.length);
    }
    const told = tell(index, moment.sent, at, town, world);
    if (!told) continue;
    const isOpen = standing(told.life.chart).ball !== null;
    if (isOpen !== moment.open) continue;
    (isOpen ? open : ended).push(told);
    for (const { next, event } of told.life.taken) world.note(next, new Date(event.at));
  }
  return { ended, open: evenly(open, wanted.open) };
}

/** One request's life; null for one whose plot the chart refuses: it never was. */
function tell(index: number, sent: Date, at: Date, town: Municipality, world: World): Told | null {
  const chance = new Chance(`bench request ${index}`);
  const request = generatedRequest(chance, idOf("bench request", index), sent, town, () => false);
  const opening = openingOf(request, numberOf(1999, index + 1), sent, world);
  const life = new SharedLife(
    { type: "submit", at: sent.toISOString(), opening, overrides: [] },
    (ranked, then) => world.rankingFor(ranked, then),
    town.roster.map(({ id }) => id),
    chance,
  );
  try {
    new Teller(life, request, chance, town).tell(at);
  } catch {
    return null;
  }
  const { closedAt, timers } = life.chart;
  const surveyAt = closedAt && timers.survey ? new Date(timers.survey) : null;
  life.ringUntil(at);
  return {
    request: request.asked,
    who: request.who,
    life,
    closedAt: closedAt ? new Date(closedAt) : at,
    survey: surveyAt && surveyAt <= at ? { sentAt: surveyAt, answered: answered(life, surveyAt, at, chance) } : null,
  };
}

/** So many of a list, from its whole length. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as Item);
}
