import { describe, expect, test } from "vitest";
import { offered, standing } from "#workflows/consultation/decide.ts";
import {
  advised,
  advising,
  agreed,
  anOpening,
  asked,
  called,
  clarifying,
  inState,
  karla,
  manager,
  nabil,
  ranking,
  replied,
  sofie,
  submitted,
  system,
  teacher,
  triage,
} from "./a-request.ts";

const busy = { type: "consultantDecline", reason: "BUSY" } as const;
const toNabil = { type: "reassign", consultantId: "nabil", texts: { reason: "Sofie er syg resten af ugen." } } as const;

describe("a request that comes in", () => {
  test("goes straight to the best candidate, who is told, and the requester gets a receipt", () => {
    const story = submitted();
    expect(story.state).toBe("assigned");
    expect(story.consultation.assigneeId).toBe("sofie");
    expect(story.letters).toEqual(["request-received to laerke", "consultant-proposed to sofie"]);
    expect(story.consultation.version).toBe(1);
  });

  test("goes to a person first when a rule says so", () => {
    const story = submitted({ personFirst: ["MODE_CONFIRM"] });
    expect(story.state).toBe("screening");
    expect(story.consultation.assigneeId).toBeNull();
    expect(story.letters).toEqual(["request-received to laerke", "request-awaits-triage to triage"]);
  });

  test.each([
    ["URGENT_TODAY", { urgency: "TODAY" }],
    ["NOTIFICATION_OPEN", { notificationOpen: true }],
    ["NOTIFICATION_OPEN", { themes: ["HONOUR_CONTROL"] }],
    ["TYPE_UNSURE", { type: "UNSURE" }],
    ["TYPE_ANALYSIS", { type: "ANALYSIS_EVALUATION" }],
    ["LEADER_NOT_INVOLVED", { type: "METHOD_DEVELOPMENT", leaderInvolved: false }],
  ] as const)("goes to a person first for %s, also when nobody said so", (rule, given) => {
    const story = submitted(given);
    expect(story.state).toBe("screening");
    expect(story.consultation.personFirst).toEqual([rule]);
  });

  test("goes to a person first when nobody can take it", () => {
    const story = submitted({ ranking: { candidates: [], excluded: ranking.excluded }, themes: ["RADICALISATION"] });
    expect(story.state).toBe("screening");
    expect(story.consultation.personFirst).toEqual(["CERTIFICATION_MISSING", "NOBODY_ELIGIBLE"]);
  });

  test("is urgent for triage and the manager when it cannot wait or a notification is in doubt", () => {
    const urgent = ["request-received to laerke", "request-awaits-triage to triage", "urgent to triage", "urgent to unitManager"];
    expect(submitted({ urgency: "TODAY" }).letters).toEqual(urgent);
    expect(submitted({ notificationOpen: true }).letters).toEqual(urgent);
    expect(submitted({ type: "UNSURE" }).letters).toEqual(urgent.slice(0, 2));
  });
});

describe("a consultant to whom a request is proposed", () => {
  test("accepts it, and the requester learns the name", () => {
    const story = submitted().does(sofie, { type: "accept" });
    expect(story.state).toBe("clarifying");
    expect(story.letters).toEqual(["consultant-accepted to laerke"]);
    expect(story.consultation.knownConsultantId).toBe("sofie");
  });

  test("hands it back once, and the next in the ranking is asked", () => {
    const story = submitted().does(sofie, busy);
    expect(story.state).toBe("assigned");
    expect(story.consultation.assigneeId).toBe("nabil");
    expect(story.letters).toEqual(["consultant-proposed to nabil"]);
  });

  test("is the second to hand it back, and a person decides", () => {
    const story = submitted().does(sofie, busy).does(nabil, busy);
    expect(story.state).toBe("screening");
    expect(story.consultation.assigneeId).toBeNull();
    expect(story.consultation.personFirst).toEqual(["HANDED_BACK_TWICE"]);
    expect(story.letters).toEqual(["request-awaits-triage to triage"]);
  });

  test("is not proposed again after handing it back", () => {
    const story = submitted().does(sofie, busy).does(nabil, busy);
    for (const consultantId of ["sofie", "nabil"]) {
      expect(
        story.refusal(triage, { type: "assign", consultantId, notificationLookedAt: true, texts: { reason: "Kender skolen." } }),
      ).toBe("candidate-excluded");
    }
    // Karla is the first who is left, so that no reason is needed.
    story.does(triage, { type: "assign", consultantId: "karla", notificationLookedAt: true });
    expect(story.does(karla, busy).state).toBe("screening");
  });

  test("lets it lie, which makes it late, and the next is asked", () => {
    const story = submitted().rings("accept");
    expect(story.consultation.assigneeId).toBe("nabil");
    expect(story.consultation.handedBackBy).toEqual(["sofie"]);
    expect(story.consultation.overdueSince).toBe(story.clock);
    expect(story.does(nabil, { type: "addNote", texts: { note: "Jeg ser på det." } }).consultation.overdueSince).not.toBeNull();
    expect(story.does(nabil, { type: "accept" }).consultation.overdueSince).toBeNull();
  });

  test("is the only one there is, and a person decides at once", () => {
    const story = submitted({ ranking: { ...ranking, candidates: ranking.candidates.slice(0, 1) } }).does(sofie, busy);
    expect(story.state).toBe("screening");
    expect(story.consultation.personFirst).toEqual(["NOBODY_ELIGIBLE"]);
  });
});

describe("triage", () => {
  const assign = { type: "assign", consultantId: "sofie", notificationLookedAt: true } as const;

  test("gives a request to the first in the ranking without a reason", () => {
    const story = inState.screening().does(triage, assign);
    expect([story.state, story.consultation.assigneeId, story.letters]).toEqual([
      "assigned",
      "sofie",
      ["consultant-proposed to sofie"],
    ]);
  });

  test("gives a reason for choosing another", () => {
    const story = inState.screening();
    expect(story.refusal(triage, { ...assign, consultantId: "karla" })).toBe("reason-missing");
    expect(story.refusal(triage, { ...assign, consultantId: "karla", texts: { reason: "  " } })).toBe("reason-missing");
    expect(story.refusal(triage, { ...assign, consultantId: "karla", texts: { reason: "Hun kender gruppen." } })).toBe("taken");
  });

  test("cannot choose who is excluded, the requester, or somebody unknown", () => {
    for (const consultantId of ["emil", "laerke", "somebody"]) {
      expect(inState.screening().refusal(triage, { ...assign, consultantId, texts: { reason: "Ja." } })).toBe(
        "candidate-excluded",
      );
    }
  });

  test("chooses from the ranking it saw, which is kept", () => {
    const fresh = { candidates: [{ ...ranking.candidates[0], consultantId: "emil" }], excluded: [] } as never;
    const story = inState.screening().does(triage, { ...assign, consultantId: "emil", ranking: fresh });
    expect(story.consultation.assigneeId).toBe("emil");
    expect(story.consultation.ranking).toBe(fresh);
  });

  test("gives a request a type before a consultant", () => {
    const story = submitted({ type: "UNSURE" });
    expect(story.refusal(triage, assign)).toBe("type-unknown");
    const classification = { type: "SPARRING", themes: anOpening.themes, ages: anOpening.ages } as const;
    expect(story.does(triage, { type: "correctClassification", classification, ranking }).refusal(triage, assign)).toBe("taken");
  });

  test("gives a request to another when a correction shows that its consultant may not have it", () => {
    const classification = { type: "SPARRING", themes: ["RADICALISATION"], ages: ["A15_17"] } as const;
    const certifiedOnly = {
      candidates: ranking.candidates.filter(({ consultantId }) => consultantId !== "sofie"),
      excluded: [{ consultantId: "sofie", reason: "NOT_CERTIFIED" }],
    } as const;
    for (const before of [inState.assigned(), inState.clarifying()]) {
      const corrected = before.does(sofie, { type: "correctClassification", classification, ranking: certifiedOnly });
      expect(standing(corrected.consultation)).toMatchObject({ state: "screening", ball: "triage" });
      expect(corrected.consultation.assigneeId).toBeNull();
      expect(corrected.letters).toEqual(["request-awaits-triage to triage"]);
      expect(corrected.refusal(triage, { ...assign, consultantId: "sofie" })).toBe("candidate-excluded");
    }
    const stillFits = inState.assigned().does(sofie, { type: "correctClassification", classification, ranking });
    expect(stillFits.consultation.assigneeId).toBe("sofie");
  });

  test("looks at an open question of a notification first", () => {
    const story = submitted({ notificationOpen: true });
    expect(story.refusal(triage, { ...assign, notificationLookedAt: false })).toBe("notification-not-looked-at");
    expect(story.refusal(triage, assign)).toBe("taken");
    const talked = { type: "recordNotificationTalk", outcome: "REQUESTER_WILL_NOTIFY", talkedAt: story.clock } as const;
    expect(story.does(triage, talked).refusal(triage, { ...assign, notificationLookedAt: false })).toBe("taken");
  });

  test("keeps the answers to the checklist, each as it is given", () => {
    const story = inState
      .screening()
      .does(triage, { type: "answerChecklist", answers: { ACUTE_DANGER: "NO" } })
      .does(triage, { type: "answerChecklist", answers: { PERSONAL_DATA: "YES" }, texts: { checklistNote: "Et fornavn." } });
    expect(story.consultation.checklist).toEqual({ ACUTE_DANGER: "NO", PERSONAL_DATA: "YES" });
    expect(story.last.texts).toEqual([{ kind: "checklistNote", audience: "unit", body: "Et fornavn." }]);
  });
});

describe("a change of consultant", () => {
  test("needs a reason, and another consultant who may have it", () => {
    const story = clarifying();
    expect(story.refusal(manager, { type: "reassign", consultantId: "nabil" })).toBe("reason-missing");
    expect(story.refusal(manager, { ...toNabil, consultantId: "sofie" })).toBe("candidate-excluded");
    expect(story.refusal(manager, { ...toNabil, consultantId: "emil" })).toBe("candidate-excluded");
    expect(story.refusal(triage, toNabil)).toBe("not-permitted");
    expect(story.refusal(sofie, toNabil)).toBe("taken");
  });

  test("is told to the requester only when the former consultant was known", () => {
    expect(clarifying().does(manager, toNabil).letters).toEqual(["consultant-proposed to nabil", "consultant-changed to laerke"]);
    expect(submitted().does(manager, toNabil).letters).toEqual(["consultant-proposed to nabil"]);
  });

  test.each([
    ["clarifying", () => clarifying()],
    ["advising", () => advising()],
    ["awaitingRequester", () => advising().does(sofie, asked)],
    ["adviceSent", () => advising().does(sofie, advised)],
    ["followUpAgreed", () => inState.followUpAgreed()],
    ["wrappingUp", () => inState.wrappingUp()],
  ] as const)("leads back to %s when the new one accepts", (state, before) => {
    const story = before().does(manager, toNabil);
    expect(story.state).toBe("assigned");
    expect(story.does(nabil, { type: "accept" }).state).toBe(state);
  });

  test("does not forget where the question was asked from", () => {
    const story = advising().does(sofie, asked).does(manager, toNabil).does(nabil, { type: "accept" });
    expect(story.does(teacher, replied).state).toBe("advising");
  });

  test("still leads back when the new one hands it back and triage chooses a third", () => {
    const story = advising().does(manager, toNabil).does(nabil, busy);
    expect(story.consultation.assigneeId).toBe("sofie");
    story.does(sofie, busy);
    expect(story.state).toBe("screening");
    story.does(triage, { type: "assign", consultantId: "karla", notificationLookedAt: true }).does(karla, { type: "accept" });
    expect(story.state).toBe("advising");
  });
});

describe("a consultant who will be away for long", () => {
  const leaves = { type: "consultantAbsent", ranking: anOpening.ranking } as const;

  test("sends what nobody takes over to a person, and the requester is told", () => {
    const story = advising().does(sofie, leaves);
    expect([story.state, story.consultation.assigneeId]).toEqual(["screening", null]);
    expect(story.consultation.personFirst).toContain("CONSULTANT_ABSENT");
    expect(story.letters).toEqual(["request-awaits-triage to triage", "consultant-missing to laerke"]);
    story.does(triage, {
      type: "assign",
      consultantId: "nabil",
      notificationLookedAt: true,
      texts: { reason: "Kender skolen." },
    });
    expect(story.does(nabil, { type: "accept" }).state).toBe("advising");
  });

  test("is told of as what it is: a deputy, nobody yet, or one who works here no longer", () => {
    const deputy = { type: "reassign", consultantId: "nabil", because: "absence", texts: { reason: "Ferie." } } as const;
    expect(advising().does(sofie, deputy).letters).toEqual(["consultant-proposed to nabil", "consultant-absent to laerke"]);
    const gone = { ...leaves, because: "leaving" } as const;
    const story = advising().does(system, gone);
    expect(story.letters).toEqual([
      "request-awaits-triage to triage",
      "consultant-changed to laerke",
      "consultant-left to unitManager",
    ]);
    expect(story.consultation.personFirst).toEqual(["CONSULTANT_LEFT"]);
    expect(submitted().does(system, gone).letters).toEqual(["request-awaits-triage to triage", "consultant-left to unitManager"]);
  });

  test("may read what they had and do nothing, until they have it again", () => {
    const story = advising().does(sofie, { ...leaves, because: "absence" });
    expect(story.consultation.readerIds).toEqual(["sofie"]);
    expect(offered(story.consultation, { id: "sofie", relations: ["reader"] })).toEqual([]);
    const invited = { type: "inviteCoRequester", personId: "sofie", sameMunicipality: true } as const;
    expect(story.refusal(teacher, invited)).toBe("candidate-excluded");
    story.does(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true });
    expect(story.consultation.readerIds).toEqual([]);
    expect(advising().does(sofie, leaves).consultation.readerIds).toBeUndefined();
  });

  test("whom the requester never heard of is missed by nobody but triage", () => {
    const story = submitted().does(sofie, leaves);
    expect([story.state, story.letters]).toEqual(["screening", ["request-awaits-triage to triage"]]);
  });

  test("need not do it: the manager can, and so can time", () => {
    expect(advising().does(manager, leaves).state).toBe("screening");
    expect(advising().does(system, leaves).state).toBe("screening");
    expect(advising().refusal(triage, leaves)).toBe("not-permitted");
  });
});

describe("a consultant who takes a call", () => {
  test("registers it for the caller, has accepted it, and may close it at once", async () => {
    const { decide } = await import("#workflows/consultation/decide.ts");
    const { on, Story, filed, closes } = await import("./a-request.ts");
    const opening = { ...anOpening, personFirst: ["MODE_CONFIRM"] as const };
    const event = { type: "register", at: on("2026-03-02 10:00"), opening, consultantId: "sofie" } as const;
    const story = new Story(decide(null, event, sofie), event.at);
    expect([story.state, story.letters, story.consultation.contacts]).toEqual(["clarifying", ["request-received to laerke"], 1]);
    expect(story.consultation.figures).toMatchObject({ minutesToFirstContact: 0, firstContactInTime: true });
    expect(story.due).toBe("firstAdvice 2026-03-16 15:30");
    expect(story.does(sofie, filed).does(sofie, closes).state).toBe("completed");
    expect(story.letters).toEqual(["request-closed to laerke"]);

    expect(decide(null, { ...event, consultantId: "nabil" }, sofie)).toMatchObject({
      ok: false,
      refusal: { reason: "not-permitted" },
    });
    const own = { ...event, opening: { ...opening, requesterId: "sofie" } };
    expect(decide(null, own, sofie)).toMatchObject({ ok: false, refusal: { reason: "own-request" } });
    expect(decide(null, { type: "submit", at: event.at, opening }, { id: "per", relations: ["requester"] })).toMatchObject({
      refusal: { reason: "not-permitted" },
    });
    expect(decide(null, { type: "accept", at: event.at }, teacher)).toMatchObject({ ok: false, refusal: { state: null } });
  });

  test("keeps no request that only a certified consultant may have: a person finds one, and the caller is promised a talk", async () => {
    const { decide } = await import("#workflows/consultation/decide.ts");
    const { on, Story } = await import("./a-request.ts");
    const barred = { candidates: [], excluded: [{ consultantId: "sofie", reason: "NOT_CERTIFIED" as const }] };
    const at = on("2026-03-02 10:00");
    const contact = { kind: "PHONE", date: "2026-03-02", minutes: 15 } as const;
    const story = new Story(
      decide(null, { type: "register", at, opening: { ...anOpening, ranking: barred }, consultantId: "sofie", contact }, sofie),
      at,
    );
    expect([story.state, story.consultation.assigneeId, story.consultation.personFirst]).toEqual([
      "screening",
      null,
      ["CALL_TAKER_BARRED"],
    ]);
    expect([story.consultation.contacts, story.consultation.minutes]).toEqual([0, 15]);
    expect(story.consultation.clocks.firstContact).toBeDefined();
    expect(story.letters).toEqual(["request-received to laerke", "request-awaits-triage to triage"]);
  });

  test("keeps none with a private relation in it, and is not proposed for it", async () => {
    const { decide } = await import("#workflows/consultation/decide.ts");
    const { on, Story } = await import("./a-request.ts");
    const at = on("2026-03-02 10:00");
    const story = new Story(
      decide(null, { type: "register", at, opening: anOpening, consultantId: "sofie", conflict: true }, sofie),
      at,
    );
    expect(story.state).toBe("screening");
    expect(
      story.refusal(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true, texts: { reason: "x" } }),
    ).toBe("candidate-excluded");
  });

  test("who writes down what was advised has given the first advice", async () => {
    const { decide } = await import("#workflows/consultation/decide.ts");
    const { on, Story } = await import("./a-request.ts");
    const at = on("2026-03-02 10:00");
    const texts = { "advice.advice": "Begynd med klassens egne regler." } as const;
    const story = new Story(decide(null, { type: "register", at, opening: anOpening, consultantId: "sofie", texts }, sofie), at);
    expect(story.consultation.adviceVersions).toBe(1);
    expect(story.consultation.figures).toMatchObject({ minutesToFirstAdvice: 0, firstAdviceInTime: true });
    expect(story.consultation.clocks.firstAdvice).toBeUndefined();
    // What is left of it has a date all the same.
    expect(story.due).toMatch(/^nextStep /);
  });

  test("agreed on the way, whoever advises together", () => {
    const story = clarifying()
      .does(sofie, called())
      .does(sofie, { type: "addCoAdviser", personId: "karla" })
      .does(sofie, agreed());
    const coAdviser = { id: "karla", relations: ["coAdviser"] } as const;
    expect(story.refusal(coAdviser, called())).toBe("taken");
    expect(story.refusal(coAdviser, advised)).toBe("not-permitted");
    story.does(manager, { type: "removeCoAdviser", personId: "karla" });
    expect(story.refusal(coAdviser, called())).toBe("not-permitted");
    expect(story.refusal(sofie, { type: "addCoAdviser", personId: "laerke" })).toBe("candidate-excluded");
  });
});
