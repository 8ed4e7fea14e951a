import { redirect } from "@remix-run/node";
import { type FieldView, firstOf, type Refused } from "#app/forms/field.ts";
import { judge, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import { paths, withQuery } from "#app/paths.ts";
import { peopleKinds } from "#app/people/kinds.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { asTold, toldApart, toldBy } from "#app/people/told-apart.ts";
import { mayRegister } from "#app/people/work-address.server.ts";
import { countAttempt } from "#app/platform/attempts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, invitationBell } from "#app/platform/jobs.server.ts";
import { invalid, notFound } from "#app/platform/responses.server.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import { firstNameOf } from "#app/text/format.ts";
import { readersLanguage } from "#app/text/language.ts";
import { shortDate } from "#app/text/moments.ts";
import { hindrance } from "#workflows/consultation/decide.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { isNumber } from "#workflows/consultation/number.ts";
import { perform, performWithin } from "../perform.server.ts";

/** Somebody who was invited. `key` is the person, or the invitation while nobody has the address. */
type Colleague = { key: string; name: string; since: string };

/** What the requester's page of co-requesters is made from. `open`: whether anybody can be invited now. */
export type ColleaguesFacts = { number: string; colleagues: readonly Colleague[]; open: boolean; field: FieldView };

/** More than this is no conversation any more. */
const most = 10;
/** Rate limit: a letter goes to an address that somebody types; enough for a team, too few to trouble a town. */
const perHour = 20;

/** The facts for whoever asks: nobody but the requester invites, so nobody else finds the page (404, thrown). */
export async function colleaguesFacts(number: string, person: SignedIn): Promise<ColleaguesFacts> {
  const request = await ownRequest(number, person);
  const chart = request.chart as unknown as Consultation;
  const text = colleaguesWords();
  const [people, invitedAt] = await Promise.all([
    database().person.findMany({ where: { id: { in: [...chart.coRequesterIds] } }, select: toldBy }),
    database().consultationEvent.findMany({
      where: { consultationId: request.id, type: "inviteCoRequester" },
      select: { at: true, data: true },
      orderBy: { version: "asc" },
    }),
  ]);
  const names = toldApart(people.map(asTold));
  const since = (id: string) => invitedAt.findLast(({ data }) => (data as { personId?: string }).personId === id)?.at ?? now();
  const when = (at: Date) => shortDate(at, now());
  return {
    number,
    field: viewsByName(colleagueForm().fields).email,
    open: hindrance(chart, { id: person.id, relations: ["requester"] }, "inviteCoRequester") === null,
    colleagues: [
      ...chart.coRequesterIds.flatMap((id) => {
        const name = names.get(id);
        return name ? [{ key: id, name, since: text.since(when(since(id))) }] : [];
      }),
      ...request.invitations.map(({ id, email, createdAt }) => ({ key: id, name: email, since: text.notYet(when(createdAt)) })),
    ],
  };
}

/** Invites a colleague, or takes an invitation back. What cannot be done is a sentence beside the field (422). */
export async function changeColleagues(posting: Request, number: string, person: SignedIn) {
  const posted = await readForm(posting);
  const request = await ownRequest(number, person);
  if (posted.typed.colleague) {
    await takeBack(number, firstOf(posted.typed, "colleague"), person);
    return redirect(withQuery(paths.colleagues(number), { sket: "taget-tilbage" }));
  }
  const form = colleagueForm();
  const read = judge(form, posted, {});
  if (!read.ok) return invalid<Refused>(read.refused);
  const message = await invite(request, number, read.values.email, person);
  if (message !== null) return invalid<Refused>(refused(form, posted, { field: "email", message }));
  return redirect(withQuery(paths.colleagues(number), { sket: "inviteret" }));
}

/** Whom to invite. */
function colleagueForm() {
  const { email: label, emailHint: hint, errors } = colleaguesWords();
  const { says, address } = peopleKinds();
  return { says, fields: { email: address({ name: "email", label, hint, missing: errors.missing }) } };
}

async function ownRequest(number: string, person: SignedIn) {
  if (!isNumber(number)) throw notFound();
  const request = await database().consultation.findFirst({
    where: { number, requesterId: person.id },
    select: {
      id: true,
      chart: true,
      assigneeId: true,
      participants: { select: { personId: true, relation: true } },
      invitations: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!request) throw notFound();
  return request;
}

type OwnRequest = Awaited<ReturnType<typeof ownRequest>>;

/** Null when the colleague is invited; otherwise why not, as a sentence. */
async function invite(request: OwnRequest, number: string, email: string, person: SignedIn): Promise<string | null> {
  const { errors } = colleaguesWords();
  if (email === person.email) return errors.yourself;
  if (request.invitations.some((one) => one.email === email)) return errors.already;
  const colleague = await database().person.findUnique({
    where: { email },
    select: { id: true, name: true, deactivatedAt: true },
  });
  const part = colleague && partOf(request, colleague);
  if (part) return part;
  // Whoever has an account here works in the municipality; of the others only the addresses that may register (docs/domain/workflow.md 3.1).
  const knows = colleague ? colleague.deactivatedAt === null : mayRegister(email);
  if (!knows) return errors.unknown;
  if ((await countInvited(database(), request.id)) >= most) return errors.tooMany(most);
  const tooMany = await inTransaction((tx) =>
    countAttempt(tx, [{ what: "colleague-invited", who: person.id, most: perHour, minutes: 60 }]),
  );
  if (tooMany) return errors.tooOften(tooMany.minutes);
  return colleague ? inviteKnown(number, colleague, person) : inviteAddress(number, email, person);
}

function partOf({ assigneeId, participants }: OwnRequest, { id, name }: { id: string; name: string }): string | null {
  const { errors } = colleaguesWords();
  const part = participants.find(({ personId }) => personId === id)?.relation;
  if (id === assigneeId || part === "coAdviser" || part === "reader") return errors.advises(firstNameOf(name));
  return part === "coRequester" ? errors.already : null;
}

/** How many colleagues are with a request or asked to join it. */
async function countInvited(tx: Transaction, consultationId: string): Promise<number> {
  const joined = await tx.participant.count({ where: { consultationId, relation: "coRequester" } });
  return joined + (await tx.invitation.count({ where: { consultationId } }));
}

/** Rollback by exception: thrown to undo what was begun; the sentence says why. */
class NotInvited extends Error {}

async function inviteKnown(number: string, colleague: { id: string; name: string }, person: SignedIn): Promise<string | null> {
  const event = { type: "inviteCoRequester", personId: colleague.id, sameMunicipality: true } as const;
  let isFaster = false;
  const refused = await inviteUnderLock(number, person, async (tx) => {
    const refusal = await performWithin(tx, number, [event], person);
    isFaster = refusal?.reason === "candidate-excluded";
    if (refusal) throw new NotInvited(colleaguesWords().closed);
  });
  // Somebody else was faster: given to, or invited, a moment ago.
  return (isFaster && partOf(await ownRequest(number, person), colleague)) || refused;
}

/** Nobody has the address yet: the invitation waits for their first sign-in. */
async function inviteAddress(number: string, email: string, person: SignedIn): Promise<string | null> {
  return inviteUnderLock(number, person, async (tx, consultationId) => {
    const invitation = { consultationId, email, language: readersLanguage(), createdAt: now() };
    const [made] = await tx.invitation.createManyAndReturn({ data: [invitation], skipDuplicates: true, select: { id: true } });
    if (!made) throw new NotInvited(colleaguesWords().errors.already);
    await addJobs(tx, [invitationBell(made.id)]);
  });
}

/** Row lock (`for update`) on the request: invites while it is held, so that of two at once both are counted. Null, or why not. */
async function inviteUnderLock(
  number: string,
  person: SignedIn,
  work: (tx: Transaction, consultationId: string) => Promise<void>,
): Promise<string | null> {
  try {
    await inTransaction(async (tx) => {
      const open = await lockOpen(tx, number, person);
      if (!open) throw new NotInvited(colleaguesWords().closed);
      if ((await countInvited(tx, open.id)) >= most) throw new NotInvited(colleaguesWords().errors.tooMany(most));
      await work(tx, open.id);
    });
    return null;
  } catch (error) {
    if (!(error instanceof NotInvited)) throw error;
    return error.message;
  }
}

/** Row lock (`for update`) on the request, when a colleague can still be invited to it; else null. */
async function lockOpen(tx: Transaction, number: string, person: SignedIn): Promise<{ id: string } | null> {
  await tx.$executeRaw`select id from consultation where number = ${number} for update`;
  const row = await tx.consultation.findUniqueOrThrow({ where: { number }, select: { id: true, chart: true } });
  const actor = { id: person.id, relations: ["requester"] } as const;
  return hindrance(row.chart as unknown as Consultation, actor, "inviteCoRequester") === null ? row : null;
}

/** Idempotent: whoever was invited can read it no longer; a letter that is not sent yet stays unsent. */
async function takeBack(number: string, key: string, person: SignedIn): Promise<void> {
  if (!isId(key)) return;
  const { count } = await database().invitation.deleteMany({
    where: { id: key, consultation: { number, requesterId: person.id } },
  });
  if (count === 0) await perform(number, { type: "removeCoRequester", personId: key }, person);
}
