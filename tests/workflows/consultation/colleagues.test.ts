import { describe, expect, test } from "vitest";
import { offered } from "#workflows/consultation/decide.ts";
import { inState, sofie, teacher } from "./a-request.ts";

describe("a colleague who is invited to a request", () => {
  const invites = (personId: string) => ({ type: "inviteCoRequester", personId, sameMunicipality: true }) as const;
  const per = { id: "per", relations: ["coRequester"] } as const;

  test("gets a letter, unless one was sent to the address before", () => {
    expect(inState.advising().does(teacher, invites("per")).letters).toEqual(["co-requester-invited to per"]);
    expect(inState.advising().does(teacher, { ...invites("per"), told: true }).letters).toEqual([]);
  });

  test("writes with, and does nothing that is the requester's to decide", () => {
    const story = inState.adviceSent().does(teacher, invites("per"));
    expect(offered(story.consultation, per)).toEqual(["addMessage"]);
    expect(story.does(per, { type: "addMessage", texts: { message: "Vi har prøvet det én gang." } }).letters).toEqual([
      "requester-replied to sofie",
    ]);
    expect(story.state).toBe("adviceSent");
  });

  test("is nobody to it any more once the invitation is taken back", () => {
    const story = inState.advising().does(teacher, invites("per")).does(teacher, { type: "removeCoRequester", personId: "per" });
    expect(story.consultation.coRequesterIds).toEqual([]);
    expect(story.refusal(per, { type: "addMessage", texts: { message: "Er jeg med endnu?" } })).toBe("not-permitted");
  });

  test("is never its consultant, a co-adviser, somebody invited already, or whoever asks", () => {
    const story = inState.advising().does(sofie, { type: "addCoAdviser", personId: "karla" }).does(teacher, invites("per"));
    for (const personId of ["sofie", "karla", "per", "laerke"]) {
      expect(story.refusal(teacher, invites(personId))).toBe("candidate-excluded");
    }
  });

  test("is proposed as its consultant no more, whatever was computed before", () => {
    const story = inState.assigned().does(teacher, invites("nabil"));
    expect(story.consultation.ranking.excluded).toContainEqual({ consultantId: "nabil", reason: "CONFLICT_OF_INTEREST" });
    const next = story.does(sofie, { type: "consultantDecline", reason: "BUSY" });
    expect(next.consultation.assigneeId).toBe("karla");
  });
});
