/** What a requester has been promised, and what cannot wait: told alike to requester, triage, consultant and in letters. Pure. */
import type { Consultation, DeadlineName, Instant, TimerName } from "./model.ts";
import { standing } from "./snapshot.ts";

type Clocked = Pick<Consultation, "clocks">;

/** Whether a person has yet to get in touch: from the submission, or from opening it again, until a contact is logged. */
export function waitsForContact({ clocks }: Clocked): boolean {
  return clocks.firstContact !== undefined;
}

/** A request for today is urgent until somebody has got in touch, whoever has it. */
export function isUrgent(request: Clocked & Pick<Consultation, "urgency">): boolean {
  return request.urgency === "TODAY" && waitsForContact(request);
}

/** A deadline by its name, as its requester reads it. */
export type Promised = { name: DeadlineName | TimerName; at: Instant };

/**
 * By when what comes next, as the requester reads it on every page: a person gets in touch, then the advice or the plan. A consultant's time
 * to accept is the unit's own and never promised; a first look only where nothing else is.
 */
export function promisedTo(request: Consultation): Promised | null {
  const { clocks } = request;
  if (standing(request).ball === null) return null;
  const running = (names: readonly DeadlineName[]) =>
    names.flatMap((name) => {
      const clock = clocks[name];
      return clock && "due" in clock ? [{ name, at: clock.due }] : [];
    });
  const [contact] = running(["firstContact"]);
  const [work] = running(["plan", "firstAdvice", "nextStep"]).sort((one, other) => (one.at < other.at ? -1 : 1));
  const { due } = standing(request);
  return contact ?? work ?? (due?.name === "accept" ? null : due);
}

/** What moved the promised dates, or that they count from when it was opened again; empty while they stand as they were given. */
export function movesOf({
  moved = [],
  countsFrom,
  submittedAt,
}: Consultation): { by: "requester" | "leader" | "type" | "reopen"; at: Instant }[] {
  const reopened = countsFrom === submittedAt ? [] : [{ by: "reopen" as const, at: countsFrom }];
  const last = [...moved].reverse();
  const once = last.filter(({ by }, index) => last.findIndex((other) => other.by === by) === index);
  return [...reopened, ...once.reverse()];
}
