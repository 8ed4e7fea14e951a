import { notAsked } from "#app/forms/kinds.server.ts";
import { paths } from "#app/paths.ts";
import { approvalWords } from "#app/text/approval.ts";
import { nobodyToAsk } from "../step-about.server.ts";
import { outOfFirstLook, step } from "../step-definition.server.ts";

/** Stands for every leader of the unit, where there are several. */
const everybody = "ALLE";

/** The leader's approval: triage asks, the leader answers (docs/domain/workflow.md 3.6, NEEDS_LEADER_APPROVAL, LEADER_APPROVED, LEADER_DECLINED). */
export const stepsOfApproval = [
  step({
    slug: "godkendelse",
    sends: "needsLeaderApproval",
    open: ({ offered, leaders }) => offered.includes("needsLeaderApproval") && leaders.length > 0,
    whyNot: nobodyToAsk,
    words: ({ requesterName, leaders }) =>
      approvalWords().asks(requesterName, leaders.length === 1 ? (leaders[0]?.name ?? null) : null),
    fields: ({ leaders }, ask) => ({
      leader:
        leaders.length > 1
          ? ask.choice({
              name: "leader",
              label: approvalWords().whom,
              hint: approvalWords().whomHint,
              options: [
                ...leaders.map(({ id, name }) => ({ value: id, label: name })),
                { value: everybody, label: approvalWords().everybody },
              ],
              look: "list",
              missing: approvalWords().chooseWhom,
            })
          : notAsked,
    }),
    events: ({ leader }, { leaders }) => {
      const only = leaders.length === 1 ? (leaders[0]?.id ?? null) : null;
      return [{ type: "needsLeaderApproval", leaderId: leader === null ? only : leader === everybody ? null : leader }];
    },
    leadsTo: outOfFirstLook("godkendelse"),
  }),
  step({
    slug: "godkend",
    sends: "leaderApproved",
    words: ({ requesterName }) => approvalWords().approves(requesterName),
    fields: () => ({}),
    events: () => [{ type: "leaderApproved" }],
    leadsTo: ({ number }) => paths.requestsAfter("godkend", number),
  }),
  step({
    slug: "godkend-ikke",
    sends: "leaderDeclined",
    words: ({ requesterName }) => approvalWords().declines(requesterName),
    fields: (_, ask) => ({
      text: ask.text({ name: "text", label: approvalWords().reason, hint: approvalWords().reasonHint, max: 500 }),
    }),
    events: ({ text }) => [{ type: "leaderDeclined", texts: { reason: text } }],
    leadsTo: ({ number }) => paths.requestsAfter("godkend-ikke", number),
  }),
];
