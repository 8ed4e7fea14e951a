/** How Danish says dates, times and numbers (docs/design.md 10). `app/text/format.ts` and `moments.ts` put them together. */
export const dates = {
  weekdays: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
  months: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  shortMonths: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
  numberWords: ["nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"],
  /** `25. november`, `25. nov.` */
  dayMonth: (day: number, month: string) => `${day}. ${month}`,
  /** `17.–19. nov.` */
  days: (first: number, last: string) => `${first}.–${last}`,
  /** `onsdag den 25. november` */
  onDay: (weekday: string, date: string) => `${weekday} den ${date}`,
  /** `onsdag 25. nov.` */
  onShortDay: (weekday: string, date: string) => `${weekday} ${date}`,
  /** `kl. 8.12`, and `kl. 15` on the hour. */
  clock: (hour: number, minute: string | null) => (minute === null ? `kl. ${hour}` : `kl. ${hour}.${minute}`),
  /** `16. nov. kl. 8.12` */
  at: (date: string, clock: string) => `${date} ${clock}`,
  today: "i dag",
  yesterday: "i går",
  tomorrow: "i morgen",
  thousands: ".",
  comma: ",",
  percent: (figure: string) => `${figure}\u00a0%`,
  and: "og",
  workingDay: "arbejdsdag",
  workingDays: "arbejdsdage",
  deadline: {
    paused: "fristen holder pause",
    since: (what: string, date: string) => `${what} siden ${date}`,
    none: "ingen frist",
    over: (days: string) => `${days} over`,
    passed: (since: string) => `overskredet ${since}`,
  },
};
