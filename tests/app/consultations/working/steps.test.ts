import { beforeEach, describe, expect, test } from "vitest";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as queuePage from "#app/routes/queue.tsx";
import * as stepPage from "#app/routes/requests.one.step.tsx";
import * as requestPage from "#app/routes/requests.one.tsx";
import * as triagePage from "#app/routes/triage.one.tsx";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, assigneeOf, bringToAdvising, does, house, stateOf } from "./house.ts";

useDatabase({ each: "test" });
beforeEach(() => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  configure({ demo: false, publicUrl: "http://localhost:3000", trustProxy: 0 });
});

const context = { nonce: "" };
const cookies = new Map<string, string>();
async function cookieFor(who: SignedIn): Promise<string> {
  const known = cookies.get(who.id);
  if (known) return known;
  const cookie = await signedInAs(who);
  cookies.set(who.id, cookie);
  return cookie;
}

async function look(who: SignedIn, number: string) {
  const request = asking(`/henvendelser/${number}`, await cookieFor(who));
  return answerOf(() => requestPage.loader({ request, params: { number }, context }));
}
async function open(who: SignedIn, number: string, step: string) {
  const request = asking(`/henvendelser/${number}/${step}`, await cookieFor(who));
  return answerOf(() => stepPage.loader({ request, params: { number, step }, context }));
}
async function post(who: SignedIn, number: string, step: string, fields: Record<string, string | string[]> = {}) {
  const request = posting(`/henvendelser/${number}/${step}`, fields, await cookieFor(who));
  return answerOf(() => stepPage.action({ request, params: { number, step }, context }));
}

describe("the page of a request", () => {
  test("shows everyone what each may see", async () => {
    const { laerke, sofie } = await house();
    const number = await ask(laerke);
    const own = await look(laerke, number);
    const hers = await look(sofie, number);
    globalThis.console.log(JSON.stringify(own.data, null, 1));
    globalThis.console.log(JSON.stringify(hers.data, null, 1));
    globalThis.console.log(JSON.stringify((await open(sofie, number, "accepter")).data, null, 1).slice(-3000));
    globalThis.console.log(
      JSON.stringify(
        await post(sofie, number, "accepter", {
          PERSONAL_DATA: "NO",
          RIGHT_PLACE: "YES",
          CLASSIFICATION: "YES",
          EXISTING_ANSWER: "NO",
        }),
      ),
    );
    expect(await stateOf(number)).toBe("clarifying");
  });
});
