import { describe, expect, test } from "vitest";
import { initialTransition } from "xstate";
import { innerEvents } from "#workflows/consultation/chart-facts.ts";
import { consultationMachine } from "#workflows/consultation/consultation.machine.ts";
import { eventTypes } from "#workflows/consultation/permissions.ts";
import { metaOf, stateOf } from "#workflows/consultation/snapshot.ts";
import {
  closedStates,
  endedStates,
  isEnded,
  openStates,
  pauses,
  type State,
  states,
} from "#workflows/consultation/vocabulary.ts";
import { allNodes, named, nodeAt, place, transitionsTaken, walkTheChart, wayOf } from "./walks.ts";

// The chart is walked once for the file, by whichever test comes first: tens of thousands of places.
describe("the generated paths through the chart", { timeout: 180_000 }, () => {
  test("take every transition that the chart has", () => {
    const { starts, steps } = walkTheChart();
    const taken = new Set<string>();
    for (const { from, event } of steps) for (const transition of transitionsTaken(from, event)) taken.add(named(transition));
    for (const input of starts) {
      const [snapshot] = initialTransition(consultationMachine, input);
      for (const node of [nodeAt("flow", "received"), nodeAt("notification", "unread")]) {
        const way = wayOf(node, snapshot);
        if (way) taken.add(named(way));
      }
    }
    // The small regions answer to what the flow raises: their transitions show in where they stand before and after.
    for (const { from, to } of steps) {
      for (const region of ["escalation", "notification"] as const) {
        const source = nodeAt(region, from.value[region]);
        for (const transition of [...source.transitions.values()].flat()) {
          if (transition.target?.[0]?.key === to.value[region]) taken.add(named(transition));
        }
      }
    }
    const all = allNodes().flatMap((node) =>
      [...node.transitions.values()]
        .flat()
        .concat(node.always ?? [])
        .map(named),
    );
    expect(all.filter((transition) => !taken.has(transition))).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
  });

  test("lead back through the history to each place that can be left", () => {
    const { steps } = walkTheChart();
    const ways = new Set<string>();
    for (const { from, event, to } of steps) {
      if (transitionsTaken(from, event).some(({ target }) => target?.some(({ type }) => type === "history"))) {
        ways.add(`${stateOf(from)} ${event.type} ${stateOf(to)}`);
      }
    }
    const toWork = ["clarifying", "advising"].flatMap((state) =>
      ["reply", "resume", "replyOverdue"].map((event) => `awaitingRequester ${event} ${state}`),
    );
    const toActive = ["clarifying", "advising", "awaitingRequester", "adviceSent", "followUpAgreed", "wrappingUp"].map(
      (state) => `assigned accept ${state}`,
    );
    expect([...ways].sort()).toEqual([...toWork, ...toActive].sort());
  });

  test("reach every state in which a request can rest", () => {
    const reached = new Set([...walkTheChart().places.values()].map(stateOf));
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });

  test("lead from every open place to a closed one", () => {
    const { places, steps } = walkTheChart();
    const backwards = new Map<string, string[]>();
    for (const { from, to } of steps) backwards.set(place(to), [...(backwards.get(place(to)) ?? []), place(from)]);
    const leads = new Set([...places].filter(([, snapshot]) => isEnded(stateOf(snapshot))).map(([key]) => key));
    const next = [...leads];
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      for (const before of backwards.get(key) ?? []) {
        if (!leads.has(before)) {
          leads.add(before);
          next.push(before);
        }
      }
    }
    const stuck = [...places].filter(([key]) => !leads.has(key)).map(([, snapshot]) => stateOf(snapshot));
    expect(stuck).toEqual([]);
  });

  test("lead from every open state to a closed one though nobody withdraws", () => {
    const steps = walkTheChart().steps.filter(({ event }) => event.type !== "withdraw");
    const before = new Map<State, Set<State>>();
    for (const { from, to } of steps) before.set(stateOf(to), (before.get(stateOf(to)) ?? new Set()).add(stateOf(from)));
    const leads = new Set<State>(closedStates.filter((state) => state !== "withdrawn"));
    for (const state of leads) for (const earlier of before.get(state) ?? []) leads.add(earlier);
    expect(states.filter((state) => !isEnded(state) && !leads.has(state))).toEqual([]);
  });
});

describe("a place in the chart", () => {
  test("never rests in a state that only passes on", () => {
    for (const snapshot of walkTheChart().places.values()) {
      expect(snapshot.value.flow).not.toBe("received");
      expect(snapshot.value.notification).not.toBe("unread");
    }
  });

  test("says in its facts what its two small regions say", () => {
    for (const { context, value } of walkTheChart().places.values()) {
      expect(context.escalation).toBe(value.escalation);
      expect(context.notification).toBe(value.notification);
    }
  });

  test("never has the notification flag open when it was completed, redirected or declined", () => {
    for (const snapshot of walkTheChart().places.values()) {
      if (["completed", "redirected", "declined"].includes(stateOf(snapshot)))
        expect(snapshot.value.notification).not.toBe("open");
    }
  });

  test("hears only events that the chart knows", () => {
    const heard = new Set(allNodes().flatMap((node) => [...node.transitions.keys()]));
    const flow: string[] = eventTypes.filter((type) => type !== "submit" && type !== "register");
    expect([...heard].filter((type) => type !== "").sort()).toEqual([...flow, ...innerEvents].sort());
  });
});

describe("every open state", () => {
  const leaves = allNodes(nodeAt("flow", "open")).filter(({ type }) => type === "atomic");

  test.each(leaves.map((node) => [node.key, node] as const))("%s names who has the ball, by when, and its words", (key, node) => {
    expect(node.meta?.ball).toMatch(/^(requester|consultant|triage|leader)$/);
    expect(node.meta?.deadline).toEqual(expect.any(String));
    expect(node.meta?.labelKey).toBe(key);
    expect(metaOf(key as State)).toEqual(node.meta);
  });

  test("is a state of the vocabulary, and the closed ones name nobody", () => {
    const rest = states.filter((state) => !leaves.some(({ key }) => key === state));
    expect(rest).toEqual(endedStates);
    expect(rest.map(metaOf)).toEqual(rest.map(() => null));
    expect(leaves.map(({ key }) => key)).toEqual(openStates);
  });

  test("pauses the unit's deadlines where the vocabulary says so", () => {
    const pausing = leaves.filter(({ entry }) => entry.some((action) => (action as { type: string }).type === "pause"));
    expect(pausing.map(({ key }) => key)).toEqual(openStates.filter(pauses));
  });

  test("gives the ball as docs/domain/workflow.md 3.6 says", () => {
    expect(Object.fromEntries(leaves.map(({ key, meta }) => [key, `${meta?.ball}: ${meta?.deadline}`]))).toEqual({
      screening: "triage: firstLook",
      awaitingApproval: "leader: approval",
      assigned: "consultant: accept",
      clarifying: "consultant: firstContact",
      advising: "consultant: firstAdvice",
      awaitingRequester: "requester: replyOverdue",
      adviceSent: "requester: closingDue",
      followUpAgreed: "consultant: followUp",
      wrappingUp: "consultant: wrapUp",
    });
  });
});
