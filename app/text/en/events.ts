import type { DeadlineName } from "#workflows/consultation/model.ts";
import { count } from "../format.ts";

type Events = typeof import("../da/events.ts").events;
type Told = Events["sentences"][keyof Events["sentences"]];
type Sentence = Told["unit"];

const same = (sentence: Sentence): Told => ({ unit: sentence, requester: sentence });
const unitOnly = (sentence: Sentence): Told => ({ unit: sentence, requester: null });
const because = (chosen: string | null) => (chosen ? `: ${chosen}.` : ".");
const spent = (minutes: number | null) => (minutes ? `, ${count(minutes, "minute", "minutes")}` : "");
const on = (when: string | null) => (when ? ` on ${when}` : "");

const formerColleague = "A colleague";
/** Somebody in the middle of a sentence; `else` where nobody is told. */
const somebody = (to: string | null, otherwise: string) => (to === formerColleague ? "a colleague" : (to ?? otherwise));

/** How somebody was in touch, after "You" or a name: no verb that changes with the one who did it. */
const contacts: Events["contacts"] = {
  PHONE: (requester) => `talked to ${requester} on the telephone`,
  MEETING: (requester) => `held a meeting with ${requester}`,
  VIDEO: (requester) => `held a video meeting with ${requester}`,
  WRITTEN: (requester) => `exchanged messages with ${requester}`,
  OBSERVATION: () => "went out to observe",
};

export const events: Events = {
  contacts,
  system: "We",
  youWho: "You",
  you: "you",
  requester: "the requester",
  formerColleague,
  /** What a deadline is for. */
  deadlines: {
    firstLook: "the first look",
    accept: "accepting",
    firstContact: "contact",
    plan: "the plan",
    firstAdvice: "the advice",
    nextStep: "the next step",
    wrapUp: "closing",
  } as Partial<Record<DeadlineName, string>>,
  sentences: {
    submit: {
      unit: ({ who, to }) =>
        to
          ? `${who} sent the request. It was allocated to ${somebody(to, "")} straight away.`
          : `${who} sent the request. An allocator must look at it first.`,
      requester: ({ who, to }) =>
        to
          ? `${who} sent the request. It went to ${somebody(to, "")} straight away.`
          : `${who} sent the request. An allocator looks at it first.`,
    },
    register: {
      unit: ({ who, requester, chosen, minutes }) =>
        chosen
          ? `${who} ${(contacts[chosen] ?? contacts.WRITTEN)?.(requester)}${spent(minutes)}, and registered the request.`
          : `${who} registered the request.`,
      requester: ({ who, requester, chosen }) =>
        chosen
          ? `${who} ${(contacts[chosen] ?? contacts.WRITTEN)?.(requester)} and registered the request.`
          : `${who} registered the request.`,
    },
    answerChecklist: unitOnly(({ who }) => `${who} answered questions in the first look.`),
    correctClassification: {
      unit: ({ who, chosen }) => `${who} corrected type, themes or age${because(chosen)}`,
      requester: ({ who, chosen }) => `${who} corrected type, themes or age to fit what you need better${because(chosen)}`,
    },
    escalateAcute: unitOnly(({ who }) => `${who} marked the request as an emergency.`),
    endEscalation: unitOnly(({ who }) => `${who} noted that it is no longer an emergency.`),
    openNotification: unitOnly(({ who }) => `${who} opened the question of statutory notification (underretning).`),
    recordNotificationTalk: {
      unit: ({ who, when, chosen }) =>
        `${who} discussed statutory notification (underretning) with the requester${on(when)}${because(chosen)}`,
      requester: ({ who, when, chosen }) =>
        `${who} discussed statutory notification (underretning) with you${on(when)}${because(chosen)}`,
    },
    needsLeaderApproval: same(({ who, to }) => `${who} asked ${somebody(to, "the line manager")} to approve the request.`),
    leaderApproved: same(({ who }) => `${who} approved the request.`),
    leaderDeclined: same(({ who }) => `${who} did not approve the request.`),
    approvalOverdue: same(() => "The line manager did not reply in time. The request went back to an allocator."),
    assign: same(({ who, to }) => `${who} passed the ball to ${somebody(to, "a consultant")}.`),
    reassign: same(({ who, to }) => `${who} passed the ball on to ${somebody(to, "a consultant")}.`),
    consultantAbsent: {
      unit: ({ who, chosen }) =>
        chosen
          ? `${who} sent the request to an allocator because the consultant is here no longer.`
          : `${who} sent the request to an allocator because the consultant is absent.`,
      requester: ({ chosen }) =>
        chosen
          ? "Your consultant is here no longer. An allocator will find another for you."
          : "Your consultant is absent. An allocator will find another for you.",
    },
    accept: {
      unit: ({ who }) => `${who} accepted the request.`,
      requester: ({ who }) => `${who} agreed to be your consultant.`,
    },
    consultantDecline: {
      unit: ({ who, chosen }) => `${who} handed the request back${because(chosen)}`,
      requester: () => "We are finding another consultant for you.",
    },
    acceptTimeout: {
      unit: () => "The deadline for accepting passed, so the ball went on.",
      requester: () => "We are finding another consultant for you.",
    },
    logContact: {
      unit: ({ who, requester, chosen, minutes }) =>
        `${who} ${(contacts[chosen ?? ""] ?? contacts.WRITTEN)?.(requester)}${spent(minutes)}.`,
      requester: ({ who, requester, chosen }) => `${who} ${(contacts[chosen ?? ""] ?? contacts.WRITTEN)?.(requester)}.`,
    },
    addMessage: same(({ who }) => `${who} wrote`),
    addNote: unitOnly(({ who }) => `${who} noted, for the unit only`),
    clarified: same(() => "The task was agreed."),
    questionArises: same(({ who }) => `${who} brought up something to clarify again.`),
    ask: same(({ who }) => `${who} asked`),
    reply: same(({ who }) => `${who} replied`),
    resume: {
      unit: ({ who }) => `${who} took up the request again without waiting for a reply here.`,
      requester: ({ who }) => `${who} took up the work again.`,
    },
    reminderDue: {
      unit: () => "We reminded the requester of the question.",
      requester: () => "We reminded you that we are waiting for your reply.",
    },
    replyOverdue: {
      unit: () => "There has been no reply for 15 working days. The ball went back to the consultant.",
      requester: () => "We have had no reply for 15 working days. The consultant will decide what happens next.",
    },
    sendAdvice: same(({ who, again }) => (again ? `${who} sent a new version of the advice.` : `${who} sent the advice.`)),
    confirmAdvice: same(({ who }) => `${who} confirmed having received the advice.`),
    closingDue: {
      unit: ({ when }) =>
        when
          ? `The requester has not answered the advice. The follow-up is on ${when}.`
          : "10 working days have passed since the advice was sent. The request can be closed.",
      requester: ({ when }) =>
        when
          ? `We will follow up on the advice on ${when}.`
          : "10 working days have passed since you got the advice. We are wrapping up.",
    },
    proposeFollowUp: same(({ who, when }) => `${who} suggested a follow-up${on(when)}.`),
    confirmFollowUp: same(({ who, when }) => `${who} agreed to a follow-up${on(when)}.`),
    followUpDue: same(() => "The date of the follow-up has come."),
    addCoAdviser: same(({ who, to }) => `${who} brought ${somebody(to, "a colleague")} in.`),
    removeCoAdviser: same(({ who, to }) => `${who} took ${somebody(to, "a colleague")} off the request.`),
    inviteCoRequester: same(({ who, to }) => `${who} invited ${somebody(to, "a colleague")} as co-requester.`),
    removeCoRequester: same(({ who, to }) => `${who} took back the invitation to ${somebody(to, "a colleague")}.`),
    redact: {
      unit: ({ who }) => `${who} removed details from the text.`,
      requester: ({ who }) => `${who} removed details that could reveal who it is about.`,
    },
    deadlinePassed: unitOnly(({ chosen }) => (chosen ? `The deadline for ${chosen} was passed.` : "The deadline was passed.")),
    decideFiling: unitOnly(({ who, chosen }) => `${who} decided on filing in the municipal records${because(chosen)}`),
    close: {
      unit: ({ who, chosen }) => `${who} closed the request${because(chosen)}`,
      requester: ({ who, chosen }) => `${who} closed the request${because(chosen)}`,
    },
    withdraw: same(({ who }) => `${who} withdrew the request.`),
    redirect: same(({ who, chosen }) => `${who} referred the request to ${chosen ?? "another service"}.`),
    proposeDecline: unitOnly(({ who, chosen }) => `${who} proposed declining the request${because(chosen)}`),
    declineConfirmed: {
      unit: ({ who, chosen }) => `${who} declined the request${because(chosen)}`,
      requester: ({ chosen }) => `We cannot help with this request${because(chosen)}`,
    },
    reopen: same(({ who }) => `${who} reopened the request.`),
    retentionDue: same(() => "The content has been deleted, because it is no longer needed."),
  },
};
