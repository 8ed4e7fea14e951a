import fc from "fast-check";
import { dateOf, dayNumber } from "#workflows/calendar/dates.ts";

/** Any date from 2015 to 2040. */
export const someDate = fc.integer({ min: dayNumber("2015-01-01"), max: dayNumber("2040-12-31") }).map(dateOf);
