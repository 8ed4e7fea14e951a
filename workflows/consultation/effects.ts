/** Turns the chart's actions, which are data, into letters owed and into deadlines and timers of the request. */
import type { Addressee } from "./chart-words.ts";
import {
  type Draft,
  dropAllClocks,
  pauseClocks,
  removeTimer,
  resumeClocks,
  setTimer,
  startClock,
  stopClock,
  type Work,
} from "./clocks.ts";
import { isScoped } from "./hearing.ts";
import type { Consultation, DeadlineName, Instant, LetterName, LetterOwed, Recipient, TimerName } from "./model.ts";
import { isUrgent } from "./promises.ts";

/** An action as the chart hands it out. What XState itself adds (a raised event) is none of ours. */
export type Action = { type: string; params?: unknown };

/** Applies actions in the order in which the chart names them; answers the letters that are owed. */
export function applyActions(actions: readonly Action[], draft: Draft, work: Work): LetterOwed[] {
  const letters: LetterOwed[] = [];
  for (const { type, params } of actions) {
    switch (type) {
      case "send": {
        const { letter, to } = params as { letter: LetterName; to: Addressee[] };
        for (const addressee of to) {
          const found = recipient(addressee, draft, work);
          if (found) letters.push({ letter: asItIs(letter, draft), to: found });
        }
        break;
      }
      case "start":
        for (const name of deadlines(params)) startClock(draft, name, work);
        break;
      case "stop":
        for (const name of deadlines(params)) stopClock(draft, name);
        break;
      case "pause":
        pauseClocks(draft, work);
        break;
      case "goOn":
        resumeClocks(draft, work);
        break;
      case "set":
        for (const name of timers(params)) setTimer(draft, name, work);
        break;
      case "unset":
        for (const name of timers(params)) removeTimer(draft, name);
        break;
      case "dropAll":
        dropAllClocks(draft);
        break;
      default:
    }
  }
  return letters;
}

/** Whoever is proposed as consultant learns from the letter itself that the requester waits to be rung. */
const asItIs = (letter: LetterName, draft: Draft): LetterName =>
  letter === "consultant-proposed" && isUrgent(draft) ? "consultant-proposed-urgent" : letter;

const deadlines = (params: unknown) => (params as { deadlines: DeadlineName[] }).deadlines;
const timers = (params: unknown) => (params as { timers: TimerName[] }).timers;

/** Null where a letter has nobody to go to. */
function recipient(addressee: Addressee, draft: Draft, { event }: Work): Recipient | null {
  const { requesterId, assigneeId, askedLeaderId } = draft;
  switch (addressee) {
    case "requester":
      return { personId: requesterId };
    case "leader":
      return askedLeaderId ? { personId: askedLeaderId } : { role: "leader" };
    case "scope":
      return isScoped(draft) ? null : { role: "unitManager" };
    case "unled":
      return "opening" in event && event.opening.leaderToAsk === false ? { personId: requesterId } : null;
    case "invited":
      return event.type === "inviteCoRequester" && !event.told ? { personId: event.personId } : null;
    case "consultant":
    case "unit":
      return assigneeId ? { personId: assigneeId } : { role: "triage" };
    default:
      return { role: addressee };
  }
}

/** Which timers an event set and which it took away. */
export function timerChanges(before: Consultation["timers"], after: Consultation["timers"]) {
  const set = (Object.entries(after) as [TimerName, Instant][])
    .filter(([name, due]) => before[name] !== due)
    .map(([name, due]) => ({ name, due }));
  const remove = (Object.keys(before) as TimerName[]).filter((name) => !after[name]);
  return { set, remove };
}
