import type { SignedIn } from "#app/people/session.server.ts";
import * as advicePage from "#app/routes/requests.one.advice.tsx";
import * as stepPage from "#app/routes/requests.one.step.tsx";
import * as requestPage from "#app/routes/requests.one.tsx";
import * as triagePage from "#app/routes/triage.one.tsx";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";

/** Pages as a browser would visit them: with a session of the person, through the routes' own loaders and actions. */
const context = { nonce: "" };
const cookies = new Map<string, string>();

async function cookieFor(who: SignedIn): Promise<string> {
  const cookie = cookies.get(who.id) ?? (await signedInAs(who));
  cookies.set(who.id, cookie);
  return cookie;
}

type Fields = Record<string, string | readonly string[]>;

/** The page of a request, also at the very address to which an act led. */
export async function look(who: SignedIn, number: string, address = `/henvendelser/${number}`) {
  const request = asking(address, await cookieFor(who));
  return answerOf(() => requestPage.loader({ request, params: { number }, context }));
}

/** A manager's reason for opening it. */
export async function giveReason(who: SignedIn, number: string, fields: Fields) {
  const request = posting(`/henvendelser/${number}`, fields, await cookieFor(who));
  return answerOf(() => requestPage.action({ request, params: { number }, context }));
}

/** The page of a step. */
export async function open(who: SignedIn, number: string, step: string) {
  const request = asking(`/henvendelser/${number}/${step}`, await cookieFor(who));
  return answerOf(() => stepPage.loader({ request, params: { number, step }, context }));
}

/** A step's form, posted. */
export async function post(who: SignedIn, number: string, step: string, fields: Fields = {}) {
  const request = posting(`/henvendelser/${number}/${step}`, fields, await cookieFor(who));
  return answerOf(() => stepPage.action({ request, params: { number, step }, context }));
}

export async function lookFirst(who: SignedIn, number: string) {
  const request = asking(`/fordeling/${number}`, await cookieFor(who));
  return answerOf(() => triagePage.loader({ request, params: { number }, context }));
}

export async function postFirstLook(who: SignedIn, number: string, fields: Fields) {
  const request = posting(`/fordeling/${number}`, fields, await cookieFor(who));
  return answerOf(() => triagePage.action({ request, params: { number }, context }));
}

/** The four answers of a first look without which nobody is given a request; none of them calls for anything. */
export const lookedThrough = { ACUTE_DANGER: "NO", NOTIFICATION: "NO", PERSONAL_DATA: "NO", RIGHT_PLACE: "YES" } as const;

export async function openAdvice(who: SignedIn, number: string) {
  const request = asking(`/henvendelser/${number}/raad`, await cookieFor(who));
  return answerOf(() => advicePage.loader({ request, params: { number }, context }));
}

export async function postAdvice(who: SignedIn, number: string, fields: Fields) {
  const request = posting(`/henvendelser/${number}/raad`, fields, await cookieFor(who));
  return answerOf(() => advicePage.action({ request, params: { number }, context }));
}

/** The sentences beside the fields of a refused form. */
export function errorsIn(answer: { data: unknown }): Record<string, string> {
  const { refused, errors } = answer.data as {
    refused?: { errors: { field: string; message: string }[] };
    errors?: { field: string; message: string }[];
  };
  return Object.fromEntries((refused?.errors ?? errors ?? []).map(({ field, message }) => [field, message]));
}
