/** The statechart as a picture and a table, drawn from the code that runs: docs/statechart.md. */
import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import type { Action } from "./effects.ts";
import type { GuardName } from "./guards.ts";

/** The whole page: each region as a Mermaid drawing, then what each state takes and what follows, row by row. */
export function drawChart(root: AnyStateNode): string {
  const regions = Object.values(root.states);
  const drawings = regions.map(
    (region) => `## ${headings[region.key] ?? region.key}\n\n\`\`\`mermaid\n${draw(region)}\n\`\`\`\n`,
  );
  return [introduction, ...drawings, balls(root), table(regions)].join("\n");
}

const introduction = `# The statechart

Drawn by \`workflows/consultation/drawing.ts\` from the machine that runs; a test holds this page equal to it.
What the words mean stands in the code: guards in \`guards.ts\`, actions in \`chart-words.ts\`, who may send what in
\`permissions.ts\`, what an event must bring with it in \`demands.ts\`, and deadlines in \`deadlines.ts\`.
`;

const headings: Readonly<Record<string, string>> = {
  flow: "The flow",
  escalation: "Beside the flow: escalation",
  notification: "Beside the flow: the notification flag",
};

function draw(region: AnyStateNode): string {
  return ["stateDiagram-v2", ...indent([...body(region), ...Object.values(region.states).flatMap(arrows)])].join("\n");
}

/** What stands inside a state: where it begins, and its children. */
function body(node: AnyStateNode): string[] {
  const children = Object.values(node.states).flatMap((child) => {
    if (child.type === "compound") return [`state ${child.key} {`, ...indent(body(child)), "}"];
    if (child.type === "history") return [`${name(child)} : where it stopped`];
    return [child.meta ? `${child.key} : ${child.key} (ball: ${child.meta.ball})` : child.key];
  });
  return [`[*] --> ${node.initial?.target[0]?.key}`, ...children];
}

/** The arrows that leave a state or one that stands in it; events with the same target share one. */
function arrows(node: AnyStateNode): string[] {
  const labels = new Map<string, Set<string>>();
  for (const way of waysOf(node)) {
    const [target] = way.target ?? [];
    if (target) labels.set(name(target), (labels.get(name(target)) ?? new Set()).add(way.eventType || `[${guardsOf(way)}]`));
  }
  const own = [...labels].map(
    ([target, events]) => `${node.key} --> ${target} : ${[...events].join(", ").replaceAll("[]", "otherwise")}`,
  );
  return [...own, ...Object.values(node.states).flatMap(arrows)];
}

function balls(root: AnyStateNode): string {
  const rows = descendants(root).flatMap(({ key, meta }) => (meta ? [`| ${key} | ${meta.ball} | ${meta.deadline} |`] : []));
  return ["## Who has the ball", "", "| State | Ball | Deadline |", "|---|---|---|", ...rows, ""].join("\n");
}

function table(regions: readonly AnyStateNode[]): string {
  const rows = regions.flatMap(descendants).flatMap((node) => [
    ...row(node, "on entry", "", "", node.entry),
    ...waysOf(node).flatMap((way) => {
      const [target] = way.target ?? [];
      return row(node, way.eventType || "always", guardsOf(way), target ? name(target) : "stays", way.actions, true);
    }),
    ...row(node, "on exit", "", "", node.exit),
  ]);
  const head = ["| Where | What happens | When | Leads to | What follows |", "|---|---|---|---|---|"];
  return ["## What each state takes", "", ...head, ...rows, ""].join("\n");
}

function row(
  node: AnyStateNode,
  event: string,
  guards: string,
  to: string,
  actions: readonly unknown[],
  always = false,
): string[] {
  const follows = actions.map((action) => described(action as Action)).filter((text) => text !== "");
  if (!always && follows.length === 0) return [];
  return [`| ${place(node)} | ${event} | ${guards} | ${to} | ${follows.join("; ")} |`];
}

/** An action in words; what only remembers a fact for a guard, or tells a small region, goes without saying. */
function described({ type, params }: Action): string {
  const { letter, to, deadlines, timers } = (params ?? {}) as {
    letter?: string;
    to?: string[];
    deadlines?: string[];
    timers?: string[];
  };
  switch (type) {
    case "send":
      return `letter ${letter} to ${to?.join(" and ")}`;
    case "start":
    case "stop":
      return `${type} ${deadlines?.join(", ")}`;
    case "set":
    case "unset":
      return `${type} ${timers?.join(", ")}`;
    case "pause":
      return "the unit's deadlines pause";
    case "goOn":
      return "they go on";
    case "dropAll":
      return "nothing is due any more";
    default:
      return "";
  }
}

function waysOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...(node.always ?? []), ...[...node.transitions.values()].flat()];
}

function guardsOf({ guard }: AnyTransitionDefinition): string {
  return guard ? (guard as unknown as { params: readonly GuardName[] }).params.join(", ") : "";
}

function descendants(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);
}

/** The id of a node in Mermaid: a history state has no name of its own in a drawing. */
function name(node: AnyStateNode): string {
  return node.type === "history" ? `${node.parent?.key}_${node.key}` : node.key;
}

/** Names in the small regions are no names of their own. */
function place(node: AnyStateNode): string {
  const [region = ""] = node.path;
  return region === "flow" ? node.key : `${region}: ${node.key}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
