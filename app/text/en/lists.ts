import { counted, number } from "../format.ts";

export const lists: typeof import("../da/lists.ts").lists = {
  queue: {
    due: "Deadline",
    number: "Number",
    title: "Title",
    type: "Type",
    place: "Place",
    state: "Status",
    next: "Next step",
    notShared: "Not shared with you. ",
  },
  pages: {
    label: "Pages",
    shown: (shown: number, total: number, most?: number) => `Showing ${number(shown)} of ${counted(total, most)}.`,
    next: "Show the next",
    previous: "Show the previous",
  },
  shortcuts: {
    hint: { search: "search", move: "up and down", all: "all shortcuts" },
    heading: "Shortcuts in the queue",
    search: "Search",
    next: "Next request",
    previous: "Previous request",
    open: "Open the request",
    register: "Register a request",
    list: "Show or hide this list",
    enabled: "Use single-key shortcuts",
  },
};
