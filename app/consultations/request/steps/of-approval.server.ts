import { choice, longText, notAsked } from "#app/consultations/step-fields.server.ts";
import { approvalWords } from "#app/text/approval.ts";
import { nobodyToAsk } from "../step-about.server.ts";
import { type StepDefinition, step } from "../step-definition.server.ts";

/** Stands for every leader of the unit, where there are several. */
const everybody = "ALLE";

/** The leader's approval: triage asks, the leader answers (DOMAIN.md 3.6, NEEDS_LEADER_APPROVAL, LEADER_APPROVED, LEADER_DECLINED). */
export const stepsOfApproval: readonly StepDefinition[] = [
  step({
    slug: "godkendelse",
    sends: "needsLeaderApproval",
    open: ({ offered, leaders }) => offered.includes("needsLeaderApproval") && leaders.length > 0,
    whyNot: nobodyToAsk,
    words: ({ requesterName, leaders }) =>
      approvalWords().asks(requesterName, leaders.length === 1 ? (leaders[0]?.name ?? null) : null),
    fields: ({ leaders }) => ({
      leader:
        leaders.length > 1
          ? choice({
              name: "leader",
              label: approvalWords().whom,
              hint: approvalWords().whomHint,
              options: [
                ...leaders.map(({ id, name }) => ({ value: id, label: name })),
                { value: everybody, label: approvalWords().everybody },
              ],
              list: true,
              missing: approvalWords().chooseWhom,
            })
          : notAsked,
    }),
    events: ({ leader }, { leaders }) => {
      const only = leaders.length === 1 ? (leaders[0]?.id ?? null) : null;
      return [{ type: "needsLeaderApproval", leaderId: leader === null ? only : leader === everybody ? null : leader }];
    },
  }),
  step({
    slug: "godkend",
    sends: "leaderApproved",
    words: ({ requesterName }) => approvalWords().approves(requesterName),
    fields: () => ({}),
    events: () => [{ type: "leaderApproved" }],
  }),
  step({
    slug: "godkend-ikke",
    sends: "leaderDeclined",
    words: ({ requesterName }) => approvalWords().declines(requesterName),
    fields: () => ({
      text: longText({ name: "text", label: approvalWords().reason, hint: approvalWords().reasonHint, max: 500 }),
    }),
    events: ({ text }) => [{ type: "leaderDeclined", texts: { reason: text } }],
  }),
];
