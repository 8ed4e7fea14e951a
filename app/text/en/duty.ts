/** The duty plan, in English. */
export const duty: typeof import("../da/duty.ts").duty = {
  title: "Duty plan",
  lead: "Whoever is on duty is told of new requests that a person must look at first. When nobody is, it is the head of the unit.",
  link: "Duty plan",
  linkWords: "Who looks at new requests, and which days are swapped.",
  back: { triage: "Allocation", queue: "Queue", administration: "Administration" },

  today: (name: string) => `${name} is on duty today.`,
  next: (name: string, date: string) => `${name} is on duty on the next working day, ${date}.`,
  manager: "The head of the unit",
  managerNamed: (name: string) => `The head of the unit, ${name},`,
  because: {
    nobody: "nobody is on the duty plan",
    absent: (name: string) => `${name} is absent`,
    gone: (name: string) => `${name} can no longer allocate`,
  },
  reason: (why: string) => `That is because ${why}.`,
  everybody: "There is no duty plan. Every allocator is told.",

  week: {
    heading: "The week",
    days: { 1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday" },
    nobody: "Nobody: the head of the unit",
    save: "Save the week",
    done: "The week is saved.",
    meanwhile:
      "The week of the duty plan has changed since you opened the page. What you chose is not saved. See the week as it is now before you change it.",
    reload: "See the duty plan as it is now",
    chosen: (day: string, who: string) => `${day}: ${who}`,
    noOfficers: "Nobody has the role Allocator yet. Give it to at least one consultant under People.",
  },
  ahead: {
    heading: "The next two weeks",
    caption: "Who is on duty on the next ten working days",
    columns: { day: "Day", who: "On duty" },
    swapped: "Swapped",
    standIn: (planned: string) => `${planned} is absent`,
    gone: (planned: string) => `${planned} can no longer allocate`,
  },
  exception: {
    heading: "Swap a day",
    lead: "For that one day only. The week stays as it is.",
    date: "Day",
    who: "Who takes the duty?",
    save: "Swap the day",
    done: (date: string) => `The duty on ${date} is swapped.`,
    remove: "Remove",
    removeOf: (date: string) => `the swap on ${date}`,
    removed: (date: string) => `The swap on ${date} is removed. The week’s plan holds again.`,
    list: "Swapped days",
    none: "No days are swapped.",
  },

  errors: {
    person: "Choose somebody who has the role Allocator or Unit manager",
    same: "The duty stands like that already on that day. Choose somebody else",
    date: "Choose a day from today and up to a year ahead",
    closed: "That day is closed. The next working day’s allocator will see to it",
    unknown: "We could not see what you wanted to do. Try again.",
  },
};
