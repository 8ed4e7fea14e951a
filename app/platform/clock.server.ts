let moved: (() => Date) | undefined;

/** What time it is. The only clock: rules get the time as data, and everything else asks here. */
export function now(): Date {
  return moved ? moved() : new Date();
}

/** Stops the clock at an instant, or lets it follow a function; without argument it tells the true time again. For tests and simulated time. */
export function setClock(time?: Date | (() => Date)): void {
  moved = time === undefined || typeof time === "function" ? time : () => new Date(time);
}
