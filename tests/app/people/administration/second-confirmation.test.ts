import { beforeEach, describe, expect, test } from "vitest";
import { sendAccountLetter } from "#app/outbox/send-account-letter.server.ts";
import { forgetAccountLetters } from "#app/people/account-letters.server.ts";
import { forgetPendingChanges } from "#app/people/administration/pending-changes.server.ts";
import { shellFacts } from "#app/people/shell.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as changesPage from "#app/routes/administration.changes.tsx";
import * as personPage from "#app/routes/administration.people.one.tsx";
import * as peoplePage from "#app/routes/administration.people.tsx";
import * as confirmationsPage from "#app/routes/confirmations.tsx";
import * as sessionsPage from "#app/routes/sessions.tsx";
import * as linkPage from "#app/routes/sign-in.link.tsx";
import type { Person } from "#prisma/generated/client.ts";
import { useDatabase } from "#tests/support/database.ts";
import { minutesLater, morning, useMailServer } from "../sign-in/code-letters.ts";
import { answerOf, asking, cookieOf, posting, signedInAs, somebody } from "../somebody.ts";

useDatabase({ each: "test" });
const post = useMailServer();
const context = { nonce: "" };
type Fields = Record<string, string | readonly string[]>;

let asta: Person;
let cookie: string;
beforeEach(async () => {
  asta = await somebody({ name: "Asta Admin", email: "asta@eksempel.dk", roles: ["REQUESTER", "ADMIN"] });
  cookie = await signedInAs(asta);
});

const bodil = () => somebody({ name: "Bodil Stabschef", email: "bodil@eksempel.dk", roles: ["REQUESTER", "UNIT_MANAGER"] });
const karla = (is: Partial<Person> = {}) =>
  somebody({ name: "Karla Konsul", email: "karla@eksempel.dk", ...is, roles: ["REQUESTER", "CONSULTANT"] });
const onPerson = (id: string, fields: Fields, by = cookie) =>
  answerOf(() =>
    personPage.action({ request: posting(`/administration/personer/${id}`, fields, by), params: { person: id }, context }),
  );
const as = (person: Person) => ({
  intent: "change",
  name: person.name,
  email: person.email,
  unit: "",
  roles: person.roles.filter((role) => role !== "REQUESTER"),
});
const personNow = (id: string) => database().person.findUniqueOrThrow({ where: { id } });
const onConfirmations = (fields: Fields, by: string) =>
  answerOf(() => confirmationsPage.action({ request: posting("/bekraeftelser", fields, by), params: {}, context }));
const waiting = async (by: string) => {
  const { data } = await answerOf(() => confirmationsPage.loader({ request: asking("/bekraeftelser", by), params: {}, context }));
  return (data as { changes: { id: string; roles: string[]; own: boolean; email: unknown }[] }).changes;
};
const confirm = async (by: string) =>
  (await onConfirmations({ intent: "confirm", change: (await waiting(by))[0]?.id ?? "" }, by)).to;
const log = async () => {
  const { data } = await answerOf(() =>
    changesPage.loader({ request: asking("/administration/aendringer", cookie), params: {}, context }),
  );
  return (data as { rows: { by: string; what: string }[] }).rows.map(({ by, what }) => `${by}: ${what}`);
};
/** Does what the worker does for the letters about accounts; answers who got which. */
const lettersSent = async () => {
  const owed = await database().accountLetter.findMany({
    where: { sentAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const before = post.mail.received.length;
  for (const { id } of owed) await sendAccountLetter({ letterId: id });
  return post.mail.received
    .slice(before)
    .map(({ to, subject }) => `${(to as { text: string }).text}: ${subject}`)
    .sort();
};
/** Signs somebody in by a link that is made for them. */
const byLinkAs = async (person: { id: string }, maker = cookie) => {
  const made = await onPerson(person.id, { intent: "link" }, maker);
  const token = (made.data as { link: string }).link.split("/").at(-1) ?? "";
  const used = await answerOf(() => linkPage.action({ request: posting(`/log-ind/${token}`, {}), params: { token }, context }));
  return cookieOf(used.headers) ?? "";
};
const ownPage = async (by: string) => {
  const { data } = await answerOf(() => sessionsPage.loader({ request: asking("/mine-sessioner", by), params: {}, context }));
  return data as { doneToYou: { words: string }[]; sessions: { behind: string | null }[] };
};

describe("a link to sign in as somebody else", () => {
  test("is in the log of changes, told to that person by letter, and stands on their page", async () => {
    const per = await somebody({ name: "Per Pædagog", email: "per@eksempel.dk" });
    const session = await byLinkAs(per);
    expect(await log()).toEqual(["Asta Admin: Lavede et link, som man kan logge ind med som Per Pædagog."]);
    expect(await lettersSent()).toEqual(["per@eksempel.dk: Der er lavet et link til at logge ind som dig"]);
    const [letter] = post.mail.received;
    expect(letter?.text).toContain("Hej Per.");
    expect(letter?.text).toContain("http://localhost:3000/mine-sessioner");
    expect(letter?.text).not.toMatch(/Asta|log-ind\//);
    const { doneToYou, sessions } = await ownPage(session);
    expect(doneToYou.map(({ words }) => words)).toEqual(["Asta Admin lavede et link, som man kan logge ind med som dig"]);
    expect(sessions.map(({ behind }) => behind)).toEqual(["Asta Admin"]);
  });
});

describe("a strong role", () => {
  test.each(["ADMIN", "UNIT_MANAGER", "TRIAGE", "CONSULTANT", "AUDITOR"])(
    "%s waits until somebody else confirms it",
    async (role) => {
      const manager = await signedInAs(await bodil());
      const per = await somebody({ name: "Per Pædagog", email: "per@eksempel.dk" });
      expect((await onPerson(per.id, { ...as(per), name: "Per P.", roles: [role, "LEADER"] })).to).toContain("gemt=waits");
      expect(await personNow(per.id)).toMatchObject({ name: "Per P.", roles: ["REQUESTER", "LEADER"] });
      expect(await lettersSent()).toEqual(["bodil@eksempel.dk: En ændring venter på din bekræftelse"]);
      expect((await shellFacts(asking("/", manager))).nav).toContainEqual(
        expect.objectContaining({ label: "Bekræft", count: 1 }),
      );
      expect((await shellFacts(asking("/", cookie))).nav.map(({ label }) => label)).not.toContain("Bekræft");
      expect(await confirm(manager)).toContain("gemt=confirmed");
      expect((await personNow(per.id)).roles).toEqual(["REQUESTER", "LEADER", role]);
    },
  );

  test("is given by nobody alone: neither by whoever asks, nor by their hand in a session that their link began", async () => {
    const other = await somebody({ name: "Anders Admin", email: "anders@eksempel.dk", roles: ["REQUESTER", "ADMIN"] });
    const third = await somebody({ name: "Tove Admin", email: "tove@eksempel.dk", roles: ["REQUESTER", "ADMIN"] });
    const per = await somebody();
    await onPerson(per.id, { ...as(per), roles: ["CONSULTANT"] });
    expect(await confirm(cookie)).toContain("gemt=own");
    const asAnders = await byLinkAs(other);
    expect(await waiting(asAnders)).toMatchObject([{ own: true }]);
    expect(await confirm(asAnders)).toContain("gemt=own");
    // A link that is made in such a session has the same hand behind it.
    expect(await confirm(await byLinkAs(third, asAnders))).toContain("gemt=own");
    expect((await personNow(per.id)).roles).not.toContain("CONSULTANT");
    // Nor can that hand ask as Anders and confirm as Asta.
    await onPerson(per.id, { ...as(per), roles: ["TRIAGE"] }, asAnders);
    expect(await confirm(cookie)).toContain("gemt=own");
    expect(await confirm(await signedInAs(third))).toContain("gemt=confirmed");
    expect((await personNow(per.id)).roles).toEqual(["REQUESTER", "CONSULTANT", "TRIAGE"]);
  });

  test("of somebody new waits as well, and so does oneself", async () => {
    await bodil();
    const form = { intent: "create", name: "Ny Konsul", email: "ny@eksempel.dk", unit: "", roles: ["CONSULTANT", "EDITOR"] };
    const made = await answerOf(() =>
      peoplePage.action({ request: posting("/administration/personer", form, cookie), params: {}, context }),
    );
    expect(made.to).toContain("gemt=waits");
    expect(await database().person.findUniqueOrThrow({ where: { email: "ny@eksempel.dk" } })).toMatchObject({
      roles: ["REQUESTER", "EDITOR"],
    });
    await onPerson(asta.id, { ...as(asta), roles: ["ADMIN", "UNIT_MANAGER"] });
    expect((await personNow(asta.id)).roles).toEqual(["REQUESTER", "ADMIN"]);
  });

  test("can be rejected, withdrawn and taken back, and then nothing is changed; the log says so without a name", async () => {
    const manager = await signedInAs(await bodil());
    const per = await somebody({ name: "Per Pædagog", roles: ["REQUESTER"] });
    const ask = () => onPerson(per.id, { ...as(per), roles: ["AUDITOR"] });
    await ask();
    const [first] = await waiting(manager);
    expect((await onConfirmations({ intent: "reject", change: first?.id ?? "" }, manager)).to).toContain("gemt=rejected");
    expect(await onConfirmations({ intent: "confirm", change: first?.id ?? "" }, manager)).toMatchObject({
      to: expect.stringContaining("gemt=gone"),
    });
    await ask();
    expect((await onConfirmations({ intent: "reject", change: (await waiting(cookie))[0]?.id ?? "" }, cookie)).to).toContain(
      "gemt=withdrawn",
    );
    const undo = new URL((await ask()).to ?? "", "http://x").searchParams.get("fortryd") ?? "";
    expect((await onPerson(per.id, { intent: "undo", undo })).to).toContain("gemt=undone");
    expect(await waiting(manager)).toEqual([]);
    expect((await personNow(per.id)).roles).toEqual(["REQUESTER"]);
    expect((await log()).slice(-4).reverse()).toEqual([
      "Asta Admin: Bad om en ændring for Per Pædagog, som en anden skal bekræfte. Rolle: Kontrollant / DPO.",
      "Bodil Stabschef: Afviste en ændring for Per Pædagog. Rolle: Kontrollant / DPO.",
      "Asta Admin: Bad om en ændring for Per Pædagog, som en anden skal bekræfte. Rolle: Kontrollant / DPO.",
      "Asta Admin: Trak en ændring for Per Pædagog tilbage. Rolle: Kontrollant / DPO.",
    ]);
    expect(JSON.stringify(await database().changeLog.findMany({ select: { detail: true } }))).not.toMatch(/Per|@/);
    expect(await database().pendingChange.findMany({ select: { asks: true } })).toEqual([
      { asks: {} },
      { asks: {} },
      { asks: {} },
    ]);
  });

  test("is confirmed once when two do it at the same moment", async () => {
    const both = [await signedInAs(await bodil()), await signedInAs(await somebody({ roles: ["ADMIN"] }))];
    const per = await somebody();
    await onPerson(per.id, { ...as(per), roles: ["CONSULTANT"] });
    const answers = await Promise.all(both.map((by) => confirm(by)));
    expect(answers.map((to) => to?.split("gemt=")[1]).sort()).toEqual(["confirmed", "gone"]);
  });

  test("of somebody who was shut out comes back with the access only when somebody else confirms, but for a slip", async () => {
    const manager = await signedInAs(await bodil());
    const konsul = await karla();
    await onPerson(konsul.id, { intent: "deactivate" });
    await onPerson(konsul.id, { intent: "reactivate" });
    expect((await personNow(konsul.id)).deactivatedAt).toBeNull();
    await onPerson(konsul.id, { intent: "deactivate" });
    setClock(minutesLater(11));
    expect((await onPerson(konsul.id, { intent: "reactivate" })).to).toContain("gemt=waits");
    expect((await personNow(konsul.id)).deactivatedAt).toEqual(morning);
    expect(await confirm(manager)).toContain("gemt=confirmed");
    expect((await personNow(konsul.id)).deactivatedAt).toBeNull();
  });
});

describe("the address of somebody with a strong role", () => {
  test("is changed when somebody else confirms it, and the old address is told before and after", async () => {
    const manager = await signedInAs(await bodil());
    const konsul = await karla();
    await onPerson(konsul.id, { ...as(konsul), email: "tyv@eksempel.dk" });
    expect((await personNow(konsul.id)).email).toBe("karla@eksempel.dk");
    expect(await waiting(manager)).toMatchObject([{ email: { from: "karla@eksempel.dk", to: "tyv@eksempel.dk" } }]);
    expect(await lettersSent()).toEqual([
      "bodil@eksempel.dk: En ændring venter på din bekræftelse",
      "karla@eksempel.dk: Nogen har bedt om at ændre din mailadresse i Medspil",
    ]);
    expect(await confirm(manager)).toContain("gemt=confirmed");
    expect((await personNow(konsul.id)).email).toBe("tyv@eksempel.dk");
    expect(await lettersSent()).toEqual(["karla@eksempel.dk: Din mailadresse i Medspil er ændret"]);
    for (const { text } of post.mail.received) expect(text).not.toMatch(/tyv@|Asta/);
    expect((await ownPage(await signedInAs(konsul))).doneToYou.map(({ words }) => words)).toEqual([
      "Asta Admin ændrede din mailadresse",
      "Asta Admin bad om, at du får en anden mailadresse, hvis en anden bekræfter det",
    ]);
  });

  test("cannot be moved by taking the roles in the same form, nor when somebody has it meanwhile", async () => {
    const manager = await signedInAs(await bodil());
    const konsul = await karla();
    await onPerson(konsul.id, { ...as(konsul), roles: [], email: "tyv@eksempel.dk" });
    expect(await personNow(konsul.id)).toMatchObject({ email: "karla@eksempel.dk", roles: ["REQUESTER"] });
    await somebody({ email: "tyv@eksempel.dk" });
    expect(await confirm(manager)).toContain("gemt=taken");
    expect((await personNow(konsul.id)).email).toBe("karla@eksempel.dk");
  });

  test("of everybody else is changed at once, and the old address is told", async () => {
    await bodil();
    const per = await somebody({ email: "per@eksempel.dk" });
    await onPerson(per.id, { ...as(per), email: "per.p@eksempel.dk" });
    expect((await personNow(per.id)).email).toBe("per.p@eksempel.dk");
    expect(await lettersSent()).toEqual(["per@eksempel.dk: Din mailadresse i Medspil er ændret"]);
  });
});

describe("the only one who could confirm", () => {
  test("gives roles at once, as at the beginning, and the page and the log say that nobody else could confirm", async () => {
    const page = () =>
      answerOf(() => personPage.loader({ request: asking("/", cookie), params: { person: asta.id }, context })).then(
        ({ data }) => (data as { alone: boolean }).alone,
      );
    expect(await page()).toBe(true);
    const manager = await somebody({ name: "Bodil Stabschef" });
    await onPerson(manager.id, { ...as(manager), roles: ["UNIT_MANAGER"] });
    expect((await personNow(manager.id)).roles).toContain("UNIT_MANAGER");
    expect(await log()).toEqual([
      "Asta Admin: Rettede oplysninger eller roller for Bodil Stabschef. Fik: Stabschef. Ingen anden kunne bekræfte det.",
    ]);
    expect(await page()).toBe(false);
  });

  test("cannot be made so by an administrator who shuts the others out", async () => {
    const manager = await bodil();
    for (const fields of [{ intent: "deactivate" }, { ...as(manager), roles: [] }]) {
      expect(await onPerson(manager.id, fields)).toMatchObject({
        status: 422,
        data: {
          refused: {
            errors: [
              {
                field: "roles",
                message:
                  "Så var du den eneste, der kunne bekræfte roller. Giv først en anden person rollen Stabschef eller Systemadministrator.",
              },
            ],
          },
        },
      });
    }
    await somebody({ roles: ["ADMIN"] });
    expect(await onPerson(manager.id, { intent: "deactivate" })).toMatchObject({ status: 302 });
  });
});

test("what nobody confirms in a month is off, and letters are forgotten with it", async () => {
  await bodil();
  const per = await somebody();
  await onPerson(per.id, { ...as(per), roles: ["CONSULTANT"] });
  setClock(minutesLater(30 * 24 * 60 + 1));
  await forgetPendingChanges();
  await forgetAccountLetters();
  expect([await database().pendingChange.count(), await database().accountLetter.count()]).toEqual([0, 0]);
});
