import { RequestHead } from "#app/ui/request-head.tsx";
import { Tags } from "#app/ui/tag.tsx";
import type { RequestView } from "./request-view.ts";

/** What every page about one request begins with. */
export function Head({ view, steps = true }: { view: RequestView; steps?: boolean }) {
  return (
    <RequestHead
      back={view.back}
      number={view.number}
      meta={view.meta}
      title={view.title}
      tags={<Tags tags={view.tags} />}
      state={view.state}
      ball={view.ball}
      deadline={view.deadline}
      {...(steps && { steps: view.steps })}
    />
  );
}
