import { describe, expect, test } from "vitest";
import { inState, leader, manager, ranking, sofie, submitted, teacher, triage } from "./a-request.ts";

describe("the leader", () => {
  const asks = { type: "needsLeaderApproval" } as const;
  const approves = { type: "leaderApproved", ranking, personFirst: [] } as const;
  const method = () => submitted({ type: "METHOD_DEVELOPMENT", leaderInvolved: false });

  test("is asked about methods and analyses only", () => {
    expect(inState.screening().refusal(triage, asks)).toBe("not-this-type");
    const story = method().does(triage, asks);
    expect([story.state, story.letters, story.due]).toEqual([
      "awaitingApproval",
      ["approval-asked to leader"],
      "approval 2026-03-09 15:30",
    ]);
  });

  test("must be with it before a consultant gets it", () => {
    expect(method().refusal(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true })).toBe(
      "approval-missing",
    );
  });

  test("approves, and the best candidate gets it", () => {
    const story = method().does(triage, asks).does(leader, approves);
    expect([story.state, story.consultation.assigneeId, story.consultation.leaderInvolved]).toEqual(["assigned", "sofie", true]);
    expect(story.letters).toEqual(["approval-answered to laerke", "consultant-proposed to sofie"]);
    expect(story.does(sofie, { type: "accept" }).state).toBe("clarifying");
  });

  test("approves what a person had to look at anyway, which has happened", () => {
    const story = method()
      .does(triage, asks)
      .does(leader, { ...approves, personFirst: ["TYPE_ANALYSIS", "MODE_CONFIRM"] });
    expect(story.state).toBe("assigned");
    const nobody = { ...approves, ranking: { candidates: [], excluded: [] }, personFirst: ["NOBODY_ELIGIBLE"] } as const;
    const without = method().does(triage, asks).does(leader, nobody);
    expect([without.state, without.letters]).toEqual([
      "screening",
      ["approval-answered to laerke", "request-awaits-triage to triage"],
    ]);
    expect(without.refusal(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true, ranking })).toBe("taken");
  });

  test("says no with a reason, or nothing at all, and triage has it again", () => {
    const story = method().does(triage, asks);
    expect(story.refusal(leader, { type: "leaderDeclined" })).toBe("reason-missing");
    expect(story.does(leader, { type: "leaderDeclined", texts: { reason: "Ikke i år." } }).state).toBe("screening");
    expect(story.letters).toEqual(["approval-declined to laerke", "request-awaits-triage to triage"]);
    expect(story.last.texts).toEqual([{ kind: "reason", audience: "everyone", body: "Ikke i år." }]);
    const silent = method().does(triage, asks).rings("approval");
    expect([silent.state, silent.letters]).toEqual(["screening", ["request-awaits-triage to triage"]]);
    expect(silent.refusal(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true })).toBe(
      "approval-missing",
    );
    expect(silent.does(triage, asks).does(leader, approves).state).toBe("assigned");
  });
});

describe("a leader who is asked by name", () => {
  const asks = (leaderId: string) => ({ type: "needsLeaderApproval", leaderId }) as const;
  const method = () => submitted({ type: "METHOD_DEVELOPMENT", leaderInvolved: false });

  test("is the only one who gets the letter; another leader of the unit may answer as well", () => {
    const story = method().does(triage, asks("sander"));
    expect(story.letters).toEqual(["approval-asked to sander"]);
    const deputy = { id: "vera", relations: ["leader"] } as const;
    expect(story.does(deputy, { type: "leaderApproved", ranking, personFirst: [] }).state).toBe("assigned");
  });

  test("is never the one who asks, nor a colleague who was invited to", () => {
    expect(method().refusal(triage, asks("laerke"))).toBe("candidate-excluded");
    const shared = method().does(teacher, { type: "inviteCoRequester", personId: "sander", sameMunicipality: true });
    expect(shared.refusal(triage, asks("sander"))).toBe("candidate-excluded");
    expect(shared.does(triage, asks("vera")).refusal(leader, { type: "leaderApproved", ranking, personFirst: [] })).toBe(
      "own-request",
    );
  });
});

describe("the scope of an analysis", () => {
  const analysis = () => submitted({ type: "ANALYSIS_EVALUATION", leaderInvolved: true });
  const gives = { type: "assign", consultantId: "sofie", notificationLookedAt: true } as const;
  const scope = (answer: "YES" | "NO") => ({ type: "answerChecklist", answers: { SCOPE: answer } }) as const;

  test("goes past a person and the unit manager, who is told", () => {
    const story = analysis();
    expect([story.state, story.letters]).toEqual([
      "screening",
      ["request-received to laerke", "request-awaits-triage to triage", "request-awaits-triage to unitManager"],
    ]);
  });

  test("is approved by the unit manager alone, before anybody gets it", () => {
    const story = analysis();
    expect(story.refusal(triage, gives)).toBe("scope-not-approved");
    expect(story.refusal(manager, gives)).toBe("scope-not-approved");
    expect(story.refusal(triage, scope("YES"))).toBe("manager-only");
    expect(story.does(manager, scope("NO")).refusal(triage, gives)).toBe("scope-not-approved");
    story.does(manager, scope("YES"));
    expect(story.last.event.relation).toBe("unitManager");
    expect(story.does(triage, gives).state).toBe("assigned");
  });

  test("is asked of no other type", () => {
    expect(inState.screening().refusal(manager, scope("YES"))).toBe("not-this-type");
    expect(inState.screening().refusal(triage, gives)).toBe("taken");
  });

  test("is not approved by the leader's yes: it comes back to first look", () => {
    const asked = submitted({ type: "ANALYSIS_EVALUATION", leaderInvolved: false }).does(triage, { type: "needsLeaderApproval" });
    const approves = { type: "leaderApproved", ranking, personFirst: [] } as const;
    const back = asked.does(leader, approves);
    expect([back.state, back.letters.includes("request-awaits-triage to unitManager")]).toEqual(["screening", true]);
    expect(back.does(manager, scope("YES")).does(triage, gives).state).toBe("assigned");
    const scoped = submitted({ type: "ANALYSIS_EVALUATION", leaderInvolved: false }).does(manager, scope("YES"));
    expect(scoped.does(triage, { type: "needsLeaderApproval" }).does(leader, approves).state).toBe("assigned");
  });

  test("is asked as soon as something else turns out to be an analysis", () => {
    const becomes = (type: "ANALYSIS_EVALUATION" | "SPARRING") =>
      ({ type: "correctClassification", classification: { type, themes: ["ABSENCE"], ages: ["A12_14"] }, ranking }) as const;
    const inFirstLook = inState.screening().does(triage, becomes("ANALYSIS_EVALUATION"));
    expect(inFirstLook.letters).toEqual(["request-awaits-triage to unitManager"]);
    expect(inFirstLook.refusal(triage, gives)).toBe("scope-not-approved");
    const inWork = inState.clarifying().does(sofie, becomes("ANALYSIS_EVALUATION"));
    expect([inWork.state, inWork.consultation.assigneeId]).toEqual(["screening", null]);
    expect(inFirstLook.does(triage, becomes("SPARRING")).does(triage, gives).state).toBe("assigned");
  });
});
