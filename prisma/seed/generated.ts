import type { EventInput } from "#app/consultations/perform.server.ts";
import { addDays, weekday } from "#workflows/calendar/dates.ts";
import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { addWorkingMinutes, copenhagenDate, copenhagenInstant, workingMinutesBetween } from "#workflows/calendar/working-time.ts";
import { nextInRanking } from "#workflows/consultation/changes.ts";
import { standing } from "#workflows/consultation/decide.ts";
import type { Outcome } from "#workflows/consultation/vocabulary.ts";
import type { GeneratedRequest } from "./asked.ts";
import type { Chance } from "./chance.ts";
import {
  agreements,
  consultantQuestions,
  furtherAdvice,
  furtherQuestions,
  redirections,
  refusals,
  requesterActions,
  requesterReplies,
  withdrawals,
} from "./generated-texts.ts";
import type { Life } from "./life.ts";
import type { Citizen, Municipality } from "./municipality.ts";
import { managerName, triageName } from "./people.ts";

const monthWeights = [1, 0.9, 1.2, 0.9, 1, 0.8, 0.25, 0.9, 1.3, 1.05, 1.3, 0.7] as const;
const weekdayWeights = [0, 1, 1.15, 1.1, 1.05, 0.8, 0.02, 0.03] as const;
const hours = [7, 8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12, 12, 13, 13, 13, 14, 14, 15, 15, 16, 20] as const;

/** When generated requests came in over some years: more in autumn and spring, few in the summer, the last one yesterday. */
export function submissions(at: Date, count: number, chance: Chance, years = 2): Date[] {
  const today = copenhagenDate(at);
  const first = addDays(today, 2 - Math.round(365 * years));
  const days: { date: string; weight: number }[] = [];
  for (let date = first; date < today; date = addDays(date, 1)) {
    const growth = 0.85 + (0.3 * days.length) / (365 * years);
    const isOpen = addWorkingDays(date, 0) === date;
    const weight = (monthWeights[Number(date.slice(5, 7)) - 1] ?? 1) * (weekdayWeights[weekday(date)] ?? 0) * growth;
    days.push({ date, weight: isOpen ? weight : weight * 0.02 });
  }
  const instants = Array.from({ length: count }, () => {
    const { date } = chance.weighted(days, ({ weight }) => weight);
    const clock = `${String(chance.pick(hours)).padStart(2, "0")}:${String(chance.whole(0, 59)).padStart(2, "0")}`;
    return new Date(copenhagenInstant(date, clock).getTime() + chance.whole(0, 59) * 1000);
  });
  return instants.sort((one, other) => one.getTime() - other.getTime());
}

/** What will come of a request, decided before it begins. */
type Plot = {
  screened: "assign" | "redirect" | "refuse" | "answer";
  slowTriage: boolean;
  otherThanFirst: boolean;
  handsBack: boolean;
  letsLie: boolean;
  lateContact: boolean;
  lateAdvice: boolean;
  redirectsLater: boolean;
  asks: boolean;
  answers: "reply" | "phone" | "never";
  moreContacts: number;
  withdraws: boolean;
  noLonger: boolean;
  ending: "confirm" | "silent" | "again" | "followUp";
};

function plotOf(chance: Chance, long: boolean): Plot {
  return {
    screened: chance.weighted(["assign", "redirect", "refuse", "answer"] as const, (way) =>
      long ? Number(way === "assign") : { assign: 70, redirect: 14, refuse: 8, answer: 8 }[way],
    ),
    slowTriage: chance.holds(0.08),
    otherThanFirst: chance.holds(0.07),
    handsBack: chance.holds(0.045),
    letsLie: chance.holds(0.025),
    lateContact: chance.holds(0.11),
    lateAdvice: chance.holds(0.13),
    redirectsLater: !long && chance.holds(0.025),
    asks: chance.holds(0.24),
    answers: chance.weighted(["reply", "phone", "never"] as const, (way) => ({ reply: 84, phone: 9, never: 7 })[way]),
    moreContacts: long ? chance.whole(1, 3) : chance.holds(0.25) ? 1 : 0,
    withdraws: chance.holds(0.035),
    noLonger: chance.holds(0.03),
    ending: chance.weighted(["confirm", "silent", "again", "followUp"] as const, (way) =>
      long
        ? { confirm: 40, silent: 10, again: 10, followUp: 40 }[way]
        : { confirm: 46, silent: 20, again: 12, followUp: 22 }[way],
    ),
  };
}

/** What happens next and when; nothing: everybody waits until a timer rings. */
type Next = { at: Date; who: Citizen; events: readonly EventInput[] } | "waits";

/** Tells one request's life from its submission to its end, step by step, as the chart takes it. */
export class Teller {
  private readonly plot: Plot;
  private readonly long: boolean;
  private readonly triage: Citizen;
  private readonly manager: Citizen;

  constructor(
    private readonly life: Life,
    private readonly request: GeneratedRequest,
    private readonly chance: Chance,
    private readonly town: Municipality,
  ) {
    this.long = request.kind.type === "METHOD_DEVELOPMENT" || request.kind.type === "ANALYSIS_EVALUATION";
    this.plot = plotOf(chance, this.long);
    this.triage = town.person(triageName);
    this.manager = town.person(managerName);
  }

  /** Lives on until the request is closed; answers whether it was before `until`. */
  tell(until: Date): boolean {
    for (let steps = 0; standing(this.life.chart).ball !== null; steps += 1) {
      if (steps > 60) throw new Error("A request that finds no end");
      const next = this.next();
      if (next === "waits") {
        if (!this.life.ringNext(until)) return false;
        continue;
      }
      if (next.at >= until) return false;
      // What rang meanwhile may have put an end to the plan.
      if (this.life.ringUntil(next.at)) continue;
      this.life.does(next.who, next.at, ...next.events);
    }
    return true;
  }

  private next(): Next {
    switch (this.life.state) {
      case "screening":
        return this.screening();
      case "assigned":
        return this.assigned();
      case "clarifying":
        return this.clarifying();
      case "advising":
        return this.advising();
      case "awaitingRequester":
        return this.awaitingRequester();
      case "adviceSent":
        return this.adviceSent();
      case "wrappingUp":
        return this.closing();
      default:
        return "waits";
    }
  }

  private screening(): Next {
    const { plot, life, triage } = this;
    const { chart } = life;
    const slow = take(plot, "slowTriage");
    const at = slow ? this.after(450, 800) : chart.urgency === "TODAY" ? this.after(10, 100) : this.after(25, 330);
    const right = plot.screened === "assign" || plot.screened === "answer";
    if (right && chart.type === "ANALYSIS_EVALUATION" && chart.checklist.SCOPE !== "YES")
      return { at, who: this.manager, events: [{ type: "answerChecklist", answers: { SCOPE: "YES" } }] };
    const doubt = standing(chart).notification === "open";
    const events: EventInput[] = [
      {
        type: "answerChecklist",
        answers: {
          ACUTE_DANGER: "NO",
          NOTIFICATION: doubt ? "YES" : "NO",
          PERSONAL_DATA: "NO",
          RIGHT_PLACE: right ? "YES" : "NO",
          CLASSIFICATION: chart.type === "UNSURE" ? "NO" : "YES",
          EXISTING_ANSWER: plot.screened === "answer" ? "YES" : "NO",
        },
      },
    ];
    if (doubt) {
      events.push({
        type: "recordNotificationTalk",
        outcome: this.chance.pick(["REQUESTER_NOTIFIED", "REQUESTER_WILL_NOTIFY", "NOT_NEEDED_ASSESSED_BY_REQUESTER"] as const),
        talkedAt: new Date(at.getTime() - 5 * 60_000).toISOString(),
      });
    }
    if (plot.screened === "redirect") {
      const { offer, explanation } = this.chance.pick(redirections);
      return { at, who: triage, events: [...events, { type: "redirect", offer, texts: { explanation } }] };
    }
    if (plot.screened === "refuse" || nextInRanking(chart) === null) return this.refusal(at, events);
    if (plot.screened === "answer") return { at, who: triage, events: [...events, this.close("ANSWERED_AT_TRIAGE", 15)] };
    if (chart.type === "UNSURE") {
      const { type, themes, ages } = this.request.meant;
      events.push({ type: "correctClassification", classification: { type, themes, ages } });
      if (type === "ANALYSIS_EVALUATION") return { at, who: triage, events };
    }
    return { at, who: triage, events: [...events, this.assignment()] };
  }

  /** The manager decides on what triage proposes; where the manager does triage, both are one step. */
  private refusal(at: Date, events: readonly EventInput[]): Next {
    const { reason, explanation } = this.chance.pick(refusals);
    const proposal = { type: "proposeDecline", reason, texts: { explanation } } as const;
    const confirmation = { type: "declineConfirmed", reason, texts: { explanation } } as const;
    return { at, who: this.manager, events: [...events, proposal, confirmation] };
  }

  private assignment(): EventInput {
    const { chart } = this.life;
    const open = chart.ranking.candidates.filter(({ consultantId }) => !chart.handedBackBy.includes(consultantId));
    const [first, second] = open;
    if (!first) throw new Error("Nobody is left to have it");
    return second && take(this.plot, "otherThanFirst")
      ? {
          type: "assign",
          consultantId: second.consultantId,
          notificationLookedAt: true,
          texts: { reason: "Kender emnet fra et forløb tidligere på året." },
        }
      : { type: "assign", consultantId: first.consultantId, notificationLookedAt: true };
  }

  private assigned(): Next {
    const who = this.consultant();
    if (take(this.plot, "withdraws")) return this.withdrawal();
    if (take(this.plot, "letsLie")) return "waits";
    if (take(this.plot, "handsBack")) {
      const reason = this.chance.pick(["BUSY", "BUSY", "COMPETENCE"] as const);
      return { at: this.after(40, 300), who, events: [{ type: "consultantDecline", reason }] };
    }
    const at = this.life.chart.urgency === "TODAY" ? this.after(5, 25) : this.after(20, 340);
    const answers = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" } as const;
    return { at, who, events: [{ type: "answerChecklist", answers }, { type: "accept" }] };
  }

  private clarifying(): Next {
    const who = this.consultant();
    const { chart } = this.life;
    if (chart.contacts === 0) {
      const clock = chart.clocks.firstContact;
      const due = clock && "due" in clock ? clock.due : null;
      const at = take(this.plot, "lateContact") ? this.beyond(due) : this.before(due, chart.submittedAt);
      return { at, who, events: [this.contact(at)] };
    }
    if (take(this.plot, "redirectsLater") && standing(chart).notification !== "open") {
      const { offer, explanation } = this.chance.pick(redirections);
      return { at: this.after(15, 200), who, events: [{ type: "redirect", offer, texts: { explanation } }] };
    }
    if (take(this.plot, "noLonger")) return this.ends("NO_LONGER_RELEVANT", 400, 1600);
    const at = this.after(8, 240);
    const planDate = this.long ? addWorkingDays(copenhagenDate(at), this.chance.whole(10, 28)) : null;
    return { at, who, events: [{ type: "clarified", planDate, texts: { agreement: this.chance.pick(agreements) } }] };
  }

  private advising(): Next {
    const who = this.consultant();
    const { chart } = this.life;
    if (chart.noReplySince) return this.ends("NO_REPLY", 60, 700);
    if (take(this.plot, "asks")) {
      const at = this.after(30, 500);
      return { at, who, events: [{ type: "ask", texts: { question: this.chance.pick(consultantQuestions) } }] };
    }
    if (this.plot.moreContacts > 0) {
      this.plot.moreContacts -= 1;
      const at = this.long ? this.after(900, 2400) : this.after(200, 900);
      return { at, who, events: [this.contact(at)] };
    }
    if (chart.adviceVersions > 0 && this.plot.ending === "followUp") return this.ends(this.outcome(true), 30, 900);
    const clock = chart.clocks.firstAdvice ?? chart.clocks.plan ?? chart.clocks.nextStep;
    const due = clock && "due" in clock ? clock.due : null;
    const late = take(this.plot, "lateAdvice");
    const at = chart.adviceVersions > 0 ? this.after(60, 700) : late ? this.beyond(due) : this.before(due, chart.submittedAt);
    return { at, who, events: [this.advice(chart.adviceVersions > 0)] };
  }

  private awaitingRequester(): Next {
    if (this.plot.answers === "never") return "waits";
    const at = this.after(60, 2300);
    if (this.plot.answers === "phone") return { at, who: this.consultant(), events: [{ type: "resume" }] };
    return { at, who: this.requester(), events: [{ type: "reply", texts: { reply: this.chance.pick(requesterReplies) } }] };
  }

  private adviceSent(): Next {
    const { plot } = this;
    const { chart } = this.life;
    if (plot.ending === "silent") return "waits";
    if (plot.ending === "again" && chart.adviceVersions === 1) {
      const reply = this.chance.pick(furtherQuestions);
      return { at: this.after(120, 1500), who: this.requester(), events: [{ type: "reply", texts: { reply } }] };
    }
    if (plot.ending !== "followUp") {
      return { at: this.after(90, 2400), who: this.requester(), events: [{ type: "confirmAdvice" }] };
    }
    if (chart.followUpProposedBy === null) {
      const at = this.after(5, 60);
      const date = addWorkingDays(copenhagenDate(at), this.chance.whole(12, 35));
      return { at, who: this.consultant(), events: [{ type: "proposeFollowUp", date }] };
    }
    // Somebody who comes back from the follow-up has talked about it.
    plot.moreContacts = 1;
    return { at: this.after(60, 1300), who: this.requester(), events: [{ type: "confirmFollowUp" }] };
  }

  private closing(): Next {
    return this.ends(this.outcome(false), 60, 1150);
  }

  private ends(outcome: Outcome, least: number, most: number): Next {
    const filed = this.long || this.chance.holds(0.12);
    const filing: EventInput = filed
      ? { type: "decideFiling", filing: "FILE" }
      : { type: "decideFiling", filing: "NOT_RELEVANT", texts: { reason: "Generel drøftelse, som ikke indgår i en sag." } };
    const minutes =
      Math.ceil(this.life.chart.minutes / 15) * 15 + this.chance.pick(this.long ? [120, 180, 300] : [15, 30, 30, 45, 60]);
    return { at: this.after(least, most), who: this.consultant(), events: [filing, this.close(outcome, minutes)] };
  }

  private close(outcome: Outcome, minutes: number): EventInput {
    const { kind } = this.request;
    const goals = this.chance.holds(0.8) ? kind.goals.slice(0, this.chance.whole(1, 2)) : [];
    const offers = this.life.chart.offers;
    return { type: "close", outcome, minutes, goals, offers: [...offers] };
  }

  private outcome(followedUp: boolean): Outcome {
    const { kind } = this.request;
    if (kind.type === "ANALYSIS_EVALUATION") return "PRODUCT_DELIVERED";
    if (kind.type === "METHOD_DEVELOPMENT") return kind.themes.includes("COOPERATION") ? "NETWORK_STARTED" : "COURSE_COMPLETED";
    if (followedUp) return "ADVICE_FOLLOW_UP_DONE";
    if (this.life.chart.offers.length > 0 && this.chance.holds(0.45)) return "LINKED_TO_OFFER";
    return this.chance.holds(0.06) ? "PRODUCT_DELIVERED" : "ADVICE_GIVEN";
  }

  private advice(again: boolean): EventInput {
    const { kind } = this.request;
    const offers = !again && this.chance.holds(0.5) ? [...(kind.offers ?? [])] : [];
    const texts = again
      ? { "advice.advice": furtherAdvice }
      : { "advice.advice": this.chance.pick(kind.advice), "advice.requesterActions": this.chance.pick(requesterActions) };
    return { type: "sendAdvice", offers, texts };
  }

  private contact(at: Date): EventInput {
    const kind = this.chance.pick(["PHONE", "PHONE", "PHONE", "MEETING", "MEETING", "VIDEO", "WRITTEN"] as const);
    const minutes = this.chance.pick(kind === "MEETING" ? [45, 60, 60, 90] : [10, 15, 20, 30, 30, 45]);
    return { type: "logContact", kind, date: copenhagenDate(at), minutes };
  }

  private withdrawal(): Next {
    const reason = this.chance.pick(withdrawals);
    return { at: this.after(15, 200), who: this.requester(), events: [{ type: "withdraw", texts: { reason } }] };
  }

  private requester(): Citizen {
    return this.town.personById(this.life.chart.requesterId);
  }

  private consultant(): Citizen {
    const { assigneeId } = this.life.chart;
    if (!assigneeId) throw new Error("Nobody has it");
    return this.town.personById(assigneeId);
  }

  /** So many working minutes after what happened last. */
  private after(least: number, most: number): Date {
    return addWorkingMinutes(this.life.at, Math.round(this.chance.between(least, most)));
  }

  /** In time for a deadline, sooner rather than later. */
  private before(due: string | null, since: string): Date {
    if (!due) return this.after(60, 900);
    const all = workingMinutesBetween(new Date(since), new Date(due));
    const left = workingMinutesBetween(this.life.at, new Date(due));
    const wanted = left - all * (1 - this.chance.between(0.12, 0.92));
    return addWorkingMinutes(this.life.at, Math.round(Math.max(8, Math.min(left - 6, wanted))));
  }

  /** After a deadline, by up to three working days. */
  private beyond(due: string | null): Date {
    const late = due && new Date(due) > this.life.at ? new Date(due) : this.life.at;
    return addWorkingMinutes(late, Math.round(this.chance.between(45, 1250)));
  }
}

/** Whether something that happens once is still to happen; from then on it is not. */
function take(plot: Plot, what: { [Key in keyof Plot]: Plot[Key] extends boolean ? Key : never }[keyof Plot]): boolean {
  const still = plot[what];
  plot[what] = false;
  return still;
}
