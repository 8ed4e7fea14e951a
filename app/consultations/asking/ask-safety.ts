import { useRouteLoaderData } from "@remix-run/react";
import type { ShellFacts } from "#app/ui/shell.tsx";

/** Where to learn how to notify, and whom to ring outside opening hours: the frame knows. */
export function useSafety(): { underretningUrl: string; dutyPhone: string } {
  const facts = useRouteLoaderData<ShellFacts>("root");
  return { underretningUrl: facts?.underretningUrl ?? "", dutyPhone: facts?.dutyPhone ?? "" };
}
