import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendLetter } from "#app/outbox/send-letter.server.ts";
import { paths } from "#app/paths.ts";
import { signIn } from "#app/people/session.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { loader as letterLoader } from "#app/routes/demo.mail.one.tsx";
import { loader as listLoader } from "#app/routes/demo.mail.tsx";
import { LetterOnPage } from "#emails/layout.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { makeScene, oweOne, type Scene } from "./owed.ts";

useDatabase({ each: "test" });

const usual = { ...config };
let dataFolder: string;
let scene: Scene;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "medspil-letters-"));
  configure({ smtpUrl: undefined, dataFolder, demo: true });
  scene = await makeScene();
  await sendLetter({ letterId: await oweOne(scene) });
});

afterEach(async () => {
  configure(usual);
  await rm(dataFolder, { recursive: true });
});

async function asSomebody(path: string): Promise<Request> {
  const url = `http://localhost${path}`;
  const headers = await signIn({ id: scene.personId }, new Request(url), "demo");
  return new Request(url, { headers: { cookie: (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "" } });
}

const context = { nonce: "" };
const list = (request: Request) => listLoader({ request, params: {}, context });
const one = (request: Request, letter: string) => letterLoader({ request, params: { letter }, context });

describe("the demo's letters", () => {
  test("are listed by subject, reader and time, and opened as they were written", async () => {
    const shown = await list(await asSomebody(paths.demoMail));
    expect(shown).toEqual({
      letters: [
        {
          id: expect.any(String),
          to: "Lærke Lærer",
          subject: expect.stringContaining(scene.number),
          writtenAt: expect.any(String),
        },
      ],
      older: null,
      isFirst: true,
    });
    const id = shown.letters[0]?.id ?? "";
    const letter = await one(await asSomebody(paths.demoLetter(id)), id);
    const html = renderToStaticMarkup(<LetterOnPage content={letter.content} />);
    expect(html).toContain(`<strong>${scene.number}</strong>`);
    expect(html).not.toMatch(/ style=|<h1/);
  });

  test("are for everybody, also for whoever waits for a code to sign in with", async () => {
    const stranger = new Request(`http://localhost${paths.demoMail}`);
    const [letter] = (await list(stranger)).letters;
    expect(await one(stranger, letter?.id ?? "")).toMatchObject({ to: { name: "Lærke Lærer" } });
  });

  test("do not exist outside the demo, whoever asks", async () => {
    const request = await asSomebody(paths.demoMail);
    const [letter] = (await list(request)).letters;
    configure({ demo: false });
    await expect(list(request)).rejects.toMatchObject({ status: 404 });
    await expect(one(request, letter?.id ?? "")).rejects.toMatchObject({ status: 404 });
    await expect(list(new Request(`http://localhost${paths.demoMail}`))).rejects.toMatchObject({ status: 404 });
  });
});
