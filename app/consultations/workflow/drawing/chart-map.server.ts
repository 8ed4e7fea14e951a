import { consultationMachine } from "#workflows/consultation/consultation.machine.ts";
import type { EventType } from "#workflows/consultation/model.ts";
import { type State, states } from "#workflows/consultation/vocabulary.ts";

/** One way through the chart. `back`: to wherever it was interrupted. */
export type ChartWay = { from: State; event: EventType; to: State | "back" };

/** What is read of the machine's nodes. */
type Node = {
  key: string;
  type: string;
  states: Readonly<Record<string, Node>>;
  parent?: Node | undefined;
  initial: { target: readonly Node[] | undefined };
  transitions: ReadonlyMap<string, readonly { target: readonly Node[] | undefined }[]>;
};

const isState = (key: string): key is State => (states as readonly string[]).includes(key);

/** Every way from one state to another, read off the chart that runs. What leaves a request where it is, is no way. */
export function chartWays(): ChartWay[] {
  const root = consultationMachine.root as unknown as Node;
  const flow = root.states.flow;
  return flow ? leaves(flow).flatMap(waysFrom) : [];
}

function leaves(node: Node): Node[] {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leaves);
}

function waysFrom(leaf: Node): ChartWay[] {
  const from = leaf.key;
  if (!isState(from)) return [];
  const ways: ChartWay[] = [];
  for (let node: Node | undefined = leaf; node; node = node.parent) {
    for (const [event, transitions] of node.transitions) {
      for (const { target } of transitions) {
        const to = target?.[0] && restingPlace(target[0]);
        if (to && to !== from) ways.push({ from, event: event as EventType, to });
      }
    }
  }
  return ways;
}

/** Where a request comes to rest when a state is entered. */
function restingPlace(node: Node): State | "back" | null {
  if (node.type === "history") return "back";
  if (isState(node.key)) return node.key;
  const first = node.initial?.target?.[0];
  return first ? restingPlace(first) : null;
}
