import { describe, expect, test } from "vitest";
import { hindrance, offered } from "#workflows/consultation/decide.ts";
import {
  advised,
  advising,
  agreed,
  asked,
  called,
  clarifying,
  closes,
  filed,
  inState,
  local,
  replied,
  sofie,
  submitted,
  system,
  teacher,
} from "./a-request.ts";

const message = { type: "addMessage", texts: { message: "Jeg kom til at tænke på noget." } } as const;

describe("a request that waits for its requester", () => {
  test("asks the question by letter, and hears the answer", () => {
    const story = advising().does(sofie, asked);
    expect([story.state, story.letters]).toEqual(["awaitingRequester", ["question-asked to laerke"]]);
    expect(story.does(teacher, replied).letters).toEqual(["requester-replied to sofie"]);
    expect(story.state).toBe("advising");
    expect(story.last.texts).toEqual([{ kind: "reply", audience: "everyone", body: "Siden efterårsferien." }]);
  });

  test("goes back to where it was asked from", () => {
    expect(clarifying().does(sofie, asked).does(teacher, replied).state).toBe("clarifying");
    expect(advising().does(sofie, asked).does(sofie, { type: "resume" }).state).toBe("advising");
    const twice = advising().does(sofie, asked).does(teacher, replied).does(sofie, { type: "questionArises" });
    expect(twice.does(sofie, asked).does(teacher, replied).state).toBe("clarifying");
  });

  test("takes a message from the requester for the reply it is", () => {
    const story = advising().does(sofie, asked).does(teacher, message);
    expect(story.state).toBe("advising");
    expect(story.last.event).toMatchObject({ type: "reply", textKinds: ["reply"] });
    expect(story.last.texts[0]?.body).toBe("Jeg kom til at tænke på noget.");
    expect(inState.adviceSent().does(teacher, message).state).toBe("advising");
    // Where the consultant has the ball, a message is a message.
    expect(inState.wrappingUp().does(teacher, message).state).toBe("wrappingUp");
    expect(inState.wrappingUp().does(teacher, replied).state).toBe("advising");
  });

  test("reminds after 5 and 10 working days", () => {
    const story = advising().does(sofie, asked);
    expect(story.passes("2026-03-09 15:29")).toEqual([]);
    expect(story.passes("2026-03-09 15:30")).toEqual([{ letter: "still-waiting", to: { personId: "laerke" } }]);
    expect(story.passes("2026-03-16 15:30")).toHaveLength(1);
    expect(story.consultation.timers).toEqual({ replyOverdue: "2026-03-23T14:30:00.000Z" });
  });

  test("goes back to its consultant after 15 working days, who is offered to close it", () => {
    const story = advising().does(sofie, filed).does(sofie, asked);
    story.passes("2026-03-23 15:30");
    expect([story.state, story.consultation.noReplySince]).toEqual(["advising", story.clock]);
    expect(offered(story.consultation, sofie)).toContain("close");
    expect(story.does(sofie, { ...closes, outcome: "NO_REPLY" }).state).toBe("completed");
  });

  test("waits again as if nothing had been when the answer comes after all", () => {
    const story = advising().does(sofie, asked);
    story.passes("2026-03-23 15:30");
    expect(story.does(teacher, message).consultation.noReplySince).toBeNull();
  });

  test("hears a bell once: what has rung or was taken away rings no more", () => {
    const story = advising().does(sofie, asked);
    story.passes("2026-03-09 16:00");
    expect(story.refusal(system, { type: "reminderDue", reminder: "first" })).toBe("not-in-this-state");
    expect(story.refusal(system, { type: "replyOverdue" })).toBe("not-in-this-state");
    story.does(teacher, replied);
    expect(story.refusal(system, { type: "reminderDue", reminder: "second" })).toBe("not-in-this-state");
  });

  test("leaves teachers alone in their holiday", () => {
    // Asked on Wednesday 24 June 2026; the summer from 27 June does not count for a school.
    const story = advising({ requesterAtSchool: true }, "2026-06-24 10:00").does(sofie, asked);
    expect(local(story.consultation.timers.reminderFirst ?? "")).toBe("2026-08-12 15:30");
    const centre = advising({}, "2026-06-24 10:00").does(sofie, asked);
    expect(local(centre.consultation.timers.reminderFirst ?? "")).toBe("2026-07-01 15:30");
  });
});

describe("advice", () => {
  test("is sent as a version that stands, with a letter", () => {
    const story = advising().does(sofie, { ...advised, offers: ["ART"], texts: { ...advised.texts, "advice.sources": "KB-07" } });
    expect([story.state, story.letters, story.consultation.adviceVersions]).toEqual([
      "adviceSent",
      ["advice-is-ready to laerke"],
      1,
    ]);
    expect(story.consultation.offers).toEqual(["ART"]);
    expect(story.last.texts.map(({ kind, audience }) => [kind, audience])).toEqual([
      ["advice.advice", "everyone"],
      ["advice.sources", "everyone"],
    ]);
  });

  test("says something", () => {
    expect(advising().refusal(sofie, { type: "sendAdvice", offers: [], texts: { "advice.sources": "KB-07" } })).toBe(
      "text-missing",
    );
  });

  test("is corrected by going on and sending a new version", () => {
    const story = inState.wrappingUp().does(sofie, { type: "resume" });
    expect([story.state, story.letters]).toEqual(["advising", []]);
    story.does(sofie, advised);
    expect([story.state, story.consultation.adviceVersions]).toEqual(["adviceSent", 2]);
    expect(story.does(sofie, { type: "resume" }).state).toBe("advising");
  });

  test("is taken as read after 10 working days", () => {
    const story = inState.adviceSent();
    story.passes("2026-03-16 15:30");
    expect([story.state, story.due]).toEqual(["wrappingUp", "wrapUp 2026-03-19 15:30"]);
    expect(inState.adviceSent().does(teacher, { type: "confirmAdvice" }).state).toBe("wrappingUp");
  });

  test("comes after an agreement, and that after a contact", () => {
    const story = clarifying();
    expect(story.refusal(sofie, agreed())).toBe("contact-missing");
    story.does(sofie, called());
    expect(story.refusal(sofie, { type: "clarified", planDate: null, texts: { agreement: " " } })).toBe("agreement-missing");
    expect(story.refusal(sofie, agreed())).toBe("taken");
    expect(story.refusal(sofie, agreed("2026-03-02"))).toBe("date-out-of-range");
    expect(story.refusal(sofie, agreed("2026-02-30"))).toBe("date-out-of-range");
  });
});

describe("the conversation", () => {
  test("tells the other side by letter", () => {
    const story = clarifying();
    expect(story.does(teacher, message).letters).toEqual(["requester-replied to sofie"]);
    expect(story.does(sofie, message).letters).toEqual(["question-asked to laerke"]);
    story.does(teacher, { type: "inviteCoRequester", personId: "per", sameMunicipality: true });
    const colleague = { id: "per", relations: ["coRequester"] } as const;
    expect(story.does(colleague, message).letters).toEqual(["requester-replied to sofie"]);
    expect(offered(story.consultation, colleague)).toEqual(["addMessage"]);
  });

  test("is open to colleagues of the same municipality who have no part in the advice", () => {
    const story = submitted();
    const invite = { type: "inviteCoRequester", personId: "per", sameMunicipality: false } as const;
    expect(story.refusal(teacher, invite)).toBe("other-municipality");
    expect(story.refusal(teacher, { ...invite, sameMunicipality: true, personId: "sofie" })).toBe("candidate-excluded");
  });

  test("keeps the unit's own notes to the unit", () => {
    const story = submitted().does(sofie, { type: "addNote", texts: { note: "Ring efter kl. 14." } });
    expect([story.last.texts[0]?.audience, story.letters]).toEqual(["unit", []]);
    expect(clarifying().does(sofie, { ...called(), texts: { contactNote: "God samtale." } }).last.texts[0]?.audience).toBe(
      "unit",
    );
  });

  test.each([
    ["message", message],
    ["note", { type: "addNote", texts: { note: "" } }],
    ["question", { type: "ask", texts: {} }],
  ] as const)("wants words in a %s", (_kind, event) => {
    expect(clarifying().refusal(sofie, { ...event, texts: {} })).toBe("text-missing");
  });

  test("offers the requester one way to answer, not two", () => {
    const { consultation } = inState.awaitingRequester();
    expect(offered(consultation, teacher)).toEqual(["reply", "inviteCoRequester", "removeCoRequester", "withdraw"]);
    expect(hindrance(consultation, teacher, "addMessage")).toBe("not-in-this-state");
  });

  test("refuses a civil registration number in any text, and keeps nothing of it", () => {
    const written = "Det drejer sig om 010203-4567 fra klassen.";
    for (const [story, actor, event] of [
      [clarifying(), teacher, { type: "addMessage", texts: { message: written } }],
      [clarifying(), sofie, { type: "addNote", texts: { note: written } }],
      [advising(), sofie, { type: "sendAdvice", offers: [], texts: { "advice.advice": "Fint.", "advice.ourActions": written } }],
      [submitted(), teacher, { type: "withdraw", texts: { reason: written } }],
    ] as const) {
      const decision = story.try(actor, event);
      expect(decision).toMatchObject({ ok: false, refusal: { reason: "identifiers" } });
      expect(JSON.stringify(decision)).not.toContain("010203");
    }
  });

  test("is no place for texts in the log", () => {
    const story = clarifying().does(teacher, message);
    expect(story.last.event).toEqual({
      version: 3,
      type: "addMessage",
      at: story.clock,
      actorId: "laerke",
      relation: "requester",
      data: {},
      textKinds: ["message"],
    });
  });

  test("records which warnings were let through, never the words", () => {
    const overrides = [{ field: "message", kind: "phone" }] as const;
    const story = clarifying().does(teacher, { ...message, overrides });
    expect(story.last.event.data).toEqual({ overrides });
  });
});

describe("a follow-up", () => {
  const proposal = { type: "proposeFollowUp", date: "2026-04-15" } as const;
  const confirmation = { type: "confirmFollowUp" } as const;

  test("is proposed by one side and confirmed by the other", () => {
    const story = advising().does(sofie, proposal);
    expect(story.consultation).toMatchObject({ followUpDate: "2026-04-15", followUpProposedBy: "consultant" });
    expect(story.refusal(sofie, confirmation)).toBe("other-side-must-confirm");
    expect(story.does(teacher, confirmation).state).toBe("followUpAgreed");
    expect(story.due).toBe("firstAdvice 2026-03-16 15:30");
    const other = inState.adviceSent().does(teacher, proposal).does(sofie, confirmation);
    expect([other.state, other.due]).toEqual(["followUpAgreed", "followUp 2026-04-15 08:30"]);
  });

  test("cannot be confirmed before it is proposed, nor when its date has come", () => {
    expect(advising().refusal(teacher, confirmation)).toBe("not-proposed");
    expect(advising().does(sofie, proposal).at("2026-04-15 09:00").refusal(teacher, confirmation)).toBe("date-out-of-range");
  });

  test.each(["2026-03-02", "2026-09-03", "2026-13-01", "i morgen"])("does not lie on %s", (date) => {
    expect(advising().refusal(sofie, { type: "proposeFollowUp", date })).toBe("date-out-of-range");
    expect(advising().refusal(sofie, { type: "proposeFollowUp", date: "2026-09-02" })).toBe("taken");
  });

  test("comes up on its date, reminds both, and gets a next step", () => {
    const story = inState.adviceSent().does(teacher, proposal).does(sofie, confirmation).rings("followUp");
    expect(story.letters).toEqual(["follow-up-due to laerke", "follow-up-due to sofie"]);
    expect([story.state, story.due]).toEqual(["advising", "nextStep 2026-04-20 15:30"]);
  });

  describe("that the advice promises", () => {
    const promises = { ...advised, followUp: "2026-04-15" } as const;

    test("comes after the advice, read or unanswered, and before anything is wrapped up", () => {
      const story = advising().does(sofie, promises).does(teacher, { type: "confirmAdvice" });
      expect([story.state, story.due]).toEqual(["followUpAgreed", "followUp 2026-04-15 08:30"]);
      const unanswered = advising().does(sofie, promises);
      unanswered.passes("2026-03-16 15:30");
      expect([unanswered.state, unanswered.due]).toEqual(["followUpAgreed", "followUp 2026-04-15 08:30"]);
      expect(unanswered.passes("2026-04-15 08:30").map(({ letter }) => letter)).toEqual(["follow-up-due", "follow-up-due"]);
      expect(unanswered.state).toBe("advising");
    });

    test("comes up on its date also where nobody has answered the advice yet", () => {
      const story = advising().does(sofie, { ...promises, followUp: "2026-03-05" });
      expect(story.passes("2026-03-05 08:30").map(({ letter }) => letter)).toEqual(["follow-up-due", "follow-up-due"]);
      expect(story.state).toBe("advising");
    });

    test("goes with the version that promised it", () => {
      const story = advising().does(sofie, promises).does(sofie, { type: "resume" });
      story.does(sofie, { ...advised, followUp: null }).does(teacher, { type: "confirmAdvice" });
      expect([story.state, story.consultation.followUpDate]).toEqual(["wrappingUp", null]);
    });

    test("can be held before its date, and more be advised then", () => {
      const story = advising().does(sofie, promises).does(teacher, { type: "confirmAdvice" }).does(sofie, { type: "resume" });
      expect([story.state, story.due]).toEqual(["advising", "nextStep 2026-03-05 15:30"]);
    });

    test("lies ahead, within six months", () => {
      expect(advising().refusal(sofie, { ...promises, followUp: "2026-09-03" })).toBe("date-out-of-range");
      expect(advising().refusal(sofie, { ...promises, followUp: "2026-03-02" })).toBe("date-out-of-range");
    });
  });

  test("waits until a school is back from its holiday", () => {
    const story = advising({ requesterAtSchool: true })
      .does(sofie, { ...proposal, date: "2026-07-01" })
      .does(teacher, confirmation);
    expect(local(story.consultation.timers.followUp ?? "")).toBe("2026-08-10 08:30");
  });
});
