import type { StepSlug } from "#app/paths.ts";
import { paths } from "#app/paths.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { eventsWords } from "#app/text/events.ts";
import { firstNameOf } from "#app/text/format.ts";
import { needsLeader } from "#workflows/consultation/vocabulary.ts";
import type { ReadRequest } from "../../reading.server.ts";
import type { CallView } from "../request-view.ts";

type Words = Pick<Dictionary, "approval" | "requestView" | "vocabulary">;

/** A proposal to decline, as the manager must decide on it and everybody else in the unit waits for it. */
export function proposalOf(
  request: ReadRequest,
  open: readonly StepSlug[],
  { requestView: { proposal }, vocabulary }: Words,
): CallView[] {
  const { chart, events, names, actor, number } = request;
  if (!chart.declineProposed) return [];
  const actorId = events.findLast(({ type }) => type === "proposeDecline")?.actorId;
  const who = (actorId && names.get(actorId)) || eventsWords().formerColleague;
  const reason = vocabulary.declineLabels[chart.declineProposed];
  if (!actor.relations.includes("unitManager")) return [{ words: proposal.waits(who, reason), wrote: "", ways: [] }];
  const ways = open.includes("afvis") ? [{ to: paths.step(number, "afvis"), label: proposal.decide }] : [];
  return [{ words: proposal.yours(who, reason), wrote: "", ways }];
}

/**
 * That the leader has said no, has not answered, or is not there to be asked, and what happens now; while the request is back at its first
 * look because of it.
 */
export function leadersAnswer(request: ReadRequest, unit: boolean, { approval }: Words): CallView[] {
  const { chart, standing, events, texts, leaders } = request;
  if (standing.state !== "screening" || !needsLeader(chart.type)) return [];
  const words = approval.answer[unit ? "unit" : "requester"];
  const name = firstNameOf(request.requester.name);
  const last = events.findLast(({ type }) => answers.includes(type));
  if (last?.type === "leaderDeclined") {
    const reason = texts.find(({ version, kind }) => version === last.version && kind === "reason")?.body ?? "";
    return [{ words: words.declined(name, reason), wrote: reason, ways: [] }];
  }
  if (last?.type === "approvalOverdue") return [{ words: words.overdue(name), wrote: "", ways: [] }];
  // To the unit it is said beside what it stands in the way of.
  if (unit || last || chart.leaderInvolved !== false || leaders.length > 0) return [];
  return [{ words: approval.answer.requester.nobody(request.unit.name), wrote: "", ways: [] }];
}

const answers: readonly string[] = ["needsLeaderApproval", "leaderApproved", "leaderDeclined", "approvalOverdue"];
