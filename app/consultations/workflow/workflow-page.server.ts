import type { SignedIn } from "#app/people/session.server.ts";
import { metaOf } from "#workflows/consultation/snapshot.ts";
import { type Ball, type State, states } from "#workflows/consultation/vocabulary.ts";
import { standingNow } from "../queue/queue.server.ts";
import { chartWays } from "./drawing/chart-map.server.ts";

/** A state of the chart as the page tells of it. `count` is null for those who do not work in the unit. */
export type WorkflowState = {
  state: State;
  ball: Ball | null;
  to: readonly (State | "back")[];
  count: number | null;
  over: number;
};
export type WorkflowFacts = { states: readonly WorkflowState[]; open: number | null; over: number };

/** The workflow, read off the chart that runs; how many requests stand where is for those who may open them anyway. */
export async function workflowFacts(person: SignedIn): Promise<WorkflowFacts> {
  const works = person.roles.some((role) => role === "CONSULTANT" || role === "TRIAGE" || role === "UNIT_MANAGER");
  const now = works ? await standingNow() : null;
  const ways = chartWays();
  // Taking back is open to the requester wherever a request stands, and is told once.
  const leadsTo = (state: State) => {
    const found = ways.filter((way) => way.from === state && way.event !== "withdraw").map((way) => way.to);
    return [...new Set(found)].sort((one, other) => Number(one === "back") - Number(other === "back"));
  };
  return {
    open: now?.open ?? null,
    over: now?.over ?? 0,
    states: states.map((state) => ({
      state,
      ball: metaOf(state)?.ball ?? null,
      to: leadsTo(state),
      count: now?.states[state].count ?? null,
      over: now?.states[state].over ?? 0,
    })),
  };
}
