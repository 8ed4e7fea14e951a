import { QueueRow } from "#app/ui/queue-table.tsx";
import { Tags } from "#app/ui/tag.tsx";
import type { QueueRowView } from "./queue.server.ts";

/** One request as a row, in the queue and in the list of what a person must look at first. */
export function QueueLine({ row }: { row: QueueRowView }) {
  return (
    <QueueRow
      deadline={row.deadline}
      number={row.number}
      {...(row.to && { to: row.to })}
      title={row.title}
      tags={<Tags tags={row.tags} />}
      type={row.type}
      place={row.place}
      state={row.state}
      next={row.next ?? undefined}
    />
  );
}
