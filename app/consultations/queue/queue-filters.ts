import { foldedForSearch } from "#app/forms/text.ts";
import { paths } from "#app/paths.ts";
import { longestSearch } from "#app/ui/search-form.tsx";
import { type RequestType, requestTypes, type State, states, type Theme, themes } from "#workflows/consultation/vocabulary.ts";

/** The queue's saved views, by their word in the address. */
export const queueViews = ["mine", "alle", "fordeling", "afsluttet"] as const;
export type QueueView = (typeof queueViews)[number];

/** What is shown, as the address says it. */
export type QueueFilters = {
  view: QueueView;
  type: RequestType | null;
  theme: Theme | null;
  state: State | null;
  overdue: boolean;
  /** What somebody typed to search for; empty when nothing is. */
  search: string;
};

/** Reads the filters off an address. What it does not know, it leaves out: an old bookmark still opens. */
export function queueFiltersOf(query: URLSearchParams): QueueFilters {
  return {
    view: among(queueViews, query.get("vis")) ?? "alle",
    type: among(requestTypes, query.get("type")),
    theme: among(themes, query.get("tema")),
    state: among(states, query.get("tilstand")),
    overdue: query.get("over") === "1",
    search: foldedForSearch(query.get("s") ?? "").slice(0, longestSearch),
  };
}

/** The queue's address with some filters; what is the default is left out. */
export function queueAddress({ view, type, theme, state, overdue, search }: QueueFilters, cursor?: string | null): string {
  return paths.queueOf({
    vis: view === "alle" ? null : view,
    type,
    tema: theme,
    tilstand: state,
    over: overdue ? "1" : null,
    s: search,
    efter: cursor ?? null,
  });
}

/** Whether anything narrows the view. */
export function isFiltered({ type, theme, state, overdue }: QueueFilters): boolean {
  return type !== null || theme !== null || state !== null || overdue;
}

function among<Value extends string>(known: readonly Value[], value: string | null): Value | null {
  return known.find((one) => one === value) ?? null;
}
