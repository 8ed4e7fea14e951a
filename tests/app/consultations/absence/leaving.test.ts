import { beforeEach, expect, test } from "vitest";
import { consultantLeaves, handOverLeftBehind } from "#app/consultations/absence/leaving.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { action } from "#app/routes/administration.people.one.tsx";
import { errorsIn } from "#tests/app/consultations/visit.ts";
import { answerOf, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, somebody, stateOf, type Town } from "#tests/support/town.ts";

useDatabase({ each: "test" });
let town: Town;
let asta: SignedIn;
beforeEach(async () => {
  setClock(new Date("2026-11-23T09:00:00Z"));
  town = await aTown();
  asta = await somebody("Asta Admin", { roles: ["ADMIN"] });
});

const onPerson = async (id: string, fields: Record<string, string | string[]>) =>
  answerOf(async () =>
    action({
      request: posting(`/administration/personer/${id}`, fields, await signedInAs(asta)),
      params: { person: id },
      context: { nonce: "" },
    }),
  );
const lettersOf = async (name: string) =>
  (await database().letter.findMany({ where: { name } })).map(({ toPersonId }) => toPersonId);
const jobs = () => database().$queryRaw<unknown[]>`
  select from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
   where task.identifier = 'consultant-leaves'`;

test("a consultant with open requests is deactivated only by whoever knows that they are handed over, and then they are", async () => {
  const { laerke, sofie, stefan } = town;
  const [known, proposed] = [await ask(laerke), await ask(laerke)];
  await bringToAdvising(known, sofie);
  expect(errorsIn(await onPerson(sofie.id, { intent: "deactivate" }))).toEqual({
    roles: "Der ligger åbne henvendelser hos personen. Se under Deaktivér, hvad der sker med dem, og tryk igen",
  });
  expect([(await database().person.findUniqueOrThrow({ where: { id: sofie.id } })).deactivatedAt, (await jobs()).length]).toEqual(
    [null, 0],
  );
  expect((await onPerson(sofie.id, { intent: "deactivate", handOver: "1" })).status).toBe(302);
  expect(await jobs()).toHaveLength(1);
  await consultantLeaves(sofie.id);
  await consultantLeaves(sofie.id);
  expect([await stateOf(known), await stateOf(proposed)]).toEqual(["screening", "screening"]);
  expect(await lettersOf("consultant-left")).toEqual([stefan.id, stefan.id]);
  expect(await lettersOf("consultant-changed")).toEqual([laerke.id]);
  expect(await lettersOf("consultant-absent")).toEqual([]);
});

test("whoever loses the role leaves nothing lying, and a job that was lost is made good at night", async () => {
  const { laerke, sofie, frida } = town;
  const number = await ask(laerke);
  const form = { intent: "change", name: sofie.name, email: sofie.email, unit: "", roles: ["TRIAGE"] };
  expect((await onPerson(sofie.id, form)).status).toBe(302);
  expect(await jobs()).toHaveLength(1);
  await consultantLeaves(frida.id);
  expect(await stateOf(number)).toBe("assigned");
  await handOverLeftBehind();
  expect(await stateOf(number)).toBe("screening");
});
