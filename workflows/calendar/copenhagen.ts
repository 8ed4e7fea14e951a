const MS_PER_HOUR = 3_600_000;

const copenhagen = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** A cache of UTC offsets in milliseconds, by hour since 1970: `Intl` is slow, and a page asks hundreds of times about the same few hours. */
const aheadByHour = new Map<number, number>();
/** The cache's bound, about two years of hours; then it begins anew. */
const mostHours = 20_000;

/**
 * Local time in Europe/Copenhagen: what the clock on the wall shows at an instant, as milliseconds counted as if it were UTC.
 *
 * Clocks are changed on the hour, so that within an hour of UTC they are as far ahead all the time.
 *
 * @throws RangeError for an invalid Date.
 */
export function wallClock(instant: Date): number {
  const time = instant.getTime();
  const hour = Math.floor(time / MS_PER_HOUR);
  let ahead = aheadByHour.get(hour);
  if (ahead === undefined) {
    ahead = wallClockOf(new Date(hour * MS_PER_HOUR)) - hour * MS_PER_HOUR;
    if (aheadByHour.size >= mostHours) aheadByHour.clear();
    aheadByHour.set(hour, ahead);
  }
  return time + ahead;
}

function wallClockOf(instant: Date): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of copenhagen.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
