import { WaysOn } from "#app/ui/next-step.tsx";
import { Note } from "#app/ui/note.tsx";
import { Quoting } from "#app/ui/quoting.tsx";
import type { RequestView } from "./request-view.ts";

/** What must be known or done before anything else, on top of a request's pages. */
export function Calls({ calls }: Pick<RequestView, "calls">) {
  return calls.map(({ words, wrote, ways }) => (
    <Note key={words} rav full>
      <p>
        <Quoting sentence={words} wrote={wrote} />
      </p>
      {ways.length > 0 && <WaysOn flush ways={ways} />}
    </Note>
  ));
}
