import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { numberOf } from "#workflows/consultation/number.ts";
import { type Answered, aSparring, type Poster, posterAt } from "../support/posting.ts";
import { aPort, type Process, type Together, together } from "../support/several-processes.ts";
import { shareLoad } from "../support/shared-load.ts";

// Two processes of the built server on one PostgreSQL that is not theirs, behind one address.

const opened = "https://medspil.example.dk";

test.describe
  .serial("several processes @js", () => {
    let both: Together;
    let processes: [Process, Process];
    let people: Awaited<ReturnType<Together["fill"]>>;

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      both = await together(opened);
      processes = [both.start(await aPort()), both.start(await aPort())];
      await Promise.all(processes.map((one) => one.untilReady()));
      people = await both.fill();
    });
    test.afterAll(() => both.stop());

    test("that start at the same moment on an empty database make it once", async () => {
      const said = processes.map((one) => one.said());
      expect(said.filter((all) => all.includes("Migrated the database: "))).toHaveLength(1);
      expect(said.filter((all) => all.includes("The database is up to date."))).toHaveLength(1);
      expect(said.filter((all) => /Put \d+ offers/.test(all))).toHaveLength(1);
      expect(said.filter((all) => all.includes("Another Medspil is starting on this database"))).toHaveLength(1);
    });

    test("agree on who is signed in and on what the municipality decided, from one moment to the next", async () => {
      const [one, other] = processes.map(({ port }) => posterAt(`http://127.0.0.1:${port}`, people.teacher, opened)) as [
        Poster,
        Poster,
      ];
      for (const name of ["Fjordby Kommune", "Fjordby og Omegns Kommune"]) {
        await both.query("update setting set value = to_jsonb($1::text) where key = 'municipality.name'", [name]);
        for (const poster of [one, other]) expect((await poster.get("/henvendelser")).page).toContain(name);
      }
    });

    test("are restarted one after the other, and nobody sees an error", async () => {
      test.setTimeout(120_000);
      const load = await shareLoad(processes.map(({ port }) => port));
      const stream = askAndAccept(load.url, people);
      await sleep(1_000);
      for (const index of [0, 1] as const) {
        const before = stream.done();
        expect(await processes[index].stop()).toBe(0);
        await until(() => stream.done() > before + 2);
        processes[index] = both.start(processes[index].port);
        await processes[index].untilReady();
        await sleep(500);
      }
      const { sent, accepted, clickedAgain, wrong } = await stream.stop();
      await load.stop();

      expect(wrong).toEqual([]);
      expect(sent.length).toBeGreaterThan(10);
      // Idempotency key: a click whose answer was lost is repeated; it may happen where a port closes, and makes nothing twice.
      expect(clickedAgain).toBeLessThanOrEqual(4);
      const year = new Date().getFullYear();
      const numbers = await both.query<{ number: string }>("select number from consultation order by number");
      expect(numbers.map(({ number }) => number)).toEqual(
        Array.from({ length: sent.length }, (_, index) => numberOf(year, index + 1)),
      );
      expect([...sent].sort()).toEqual(numbers.map(({ number }) => number));
      const events = await both.query<{ number: string; count: number }>(
        `select number, count(*)::int as count from consultation_event join consultation on consultation.id = consultation_id
          where consultation_event.type = 'accept' group by number order by number`,
      );
      expect(events).toEqual([...accepted].sort().map((number) => ({ number, count: 1 })));
      // Whoever got the job of a letter sent it, and no letter waits for a process that is gone.
      await until(async () => (await both.query("select from letter where sent_at is null")).length === 0);
    });

    test("say that they stop before they do, and answer as long as they say", async () => {
      const port = await aPort();
      const third = both.start(port, { STOP_DELAY: "2" });
      await third.untilReady();
      const ended = third.stop();
      await sleep(300);
      const readiness = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect(readiness.status).toBe(503);
      expect(await readiness.json()).toMatchObject({ ready: false, stopping: true, database: "up" });
      expect(readiness.headers.get("connection")).toBe("close");
      expect((await posterAt(`http://127.0.0.1:${port}`, people.teacher, opened).get("/henvendelser")).status).toBe(200);
      expect(await ended).toBe(0);
    });
  });

/** Two teachers' browsers that ask again and again, and the consultants who say yes to what they get, until `stop`. */
function askAndAccept(url: string, people: { teacher: string; consultants: readonly string[] }) {
  let goesOn = true;
  const sent = new Set<string>();
  const accepted = new Set<string>();
  const wrong: string[] = [];
  let clickedAgain = 0;

  async function insist(click: () => Promise<Answered>): Promise<Answered> {
    let answer = await click();
    for (let again = 0; answer.status === 502 && again < 10; again++) {
      clickedAgain++;
      await sleep(200);
      answer = await click();
    }
    return answer;
  }

  async function ask(poster: Poster): Promise<void> {
    const path = "/henvendelser/ny/sparring";
    const form = await poster.get(path);
    const answer = await insist(() => poster.post(path, form, aSparring(form.page)));
    const number = /\/henvendelser\/(TK-\d{4}-\d{5,})\/kvittering/.exec(answer.location)?.[1];
    if (number) sent.add(number);
    else wrong.push(`a submit: ${answer.status} ${answer.location || answer.page.slice(0, 200)}`);
  }

  async function accept(poster: Poster, number: string): Promise<void> {
    const path = `/henvendelser/${number}/accepter`;
    const form = await poster.get(path);
    // It went to the other consultant.
    if (form.status === 404) return;
    const answers = Object.fromEntries(
      [...form.page.matchAll(/type="radio"[^>]*name="([^"]+)"|name="([^"]+)"[^>]*type="radio"/g)].map((found) => [
        found[1] ?? found[2] ?? "",
        "YES",
      ]),
    );
    let tries = 0;
    const answer = await insist(() => {
      tries++;
      return poster.post(path, form, answers);
    });
    // Repeated, the click may find that it was heard the first time: a page that says who did what.
    if (answer.status === 302 || (answer.status === 409 && tries > 1)) accepted.add(number);
    else wrong.push(`a yes: ${answer.status} ${answer.page.slice(0, 300)}`);
  }

  const teacher = posterAt(url, people.teacher, opened);
  const consultants = people.consultants.map((token) => posterAt(url, token, opened));
  const asking = Array.from({ length: 2 }, async () => {
    while (goesOn) await ask(teacher);
  });
  const accepting = consultants.map(async (poster) => {
    const seen = new Set<string>();
    while (goesOn) {
      const next = [...sent].find((number) => !seen.has(number));
      if (!next) {
        await sleep(50);
        continue;
      }
      seen.add(next);
      await accept(poster, next);
    }
  });
  return {
    done: () => sent.size + accepted.size,
    async stop(): Promise<{ sent: string[]; accepted: string[]; clickedAgain: number; wrong: string[] }> {
      goesOn = false;
      await Promise.all([...asking, ...accepting]);
      return { sent: [...sent], accepted: [...accepted], clickedAgain, wrong };
    },
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error("It did not come true within 30 s");
}
