import { signIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Person } from "#prisma/generated/client.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

let made = 0;

/** A person of the municipality, as an administrator would have made them. */
export async function somebody(is: Partial<Omit<Person, "id" | "roles">> & { roles?: Role[] } = {}): Promise<Person> {
  made += 1;
  return database().person.create({
    data: { name: `Prøve Person ${made}`, email: `proeve${made}@eksempel.invalid`, roles: [], createdAt: now(), ...is },
  });
}

/** A request as a browser makes it: with its cookie, when it has one. */
export function asking(path: string, cookie?: string | null, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (cookie) headers.set("Cookie", cookie);
  return new Request(`http://localhost:3000${path}`, { ...init, headers });
}

/** The same, as the post of a form. */
export function posting(path: string, fields: Record<string, string | readonly string[]>, cookie?: string | null): Request {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return asking(path, cookie, { method: "POST", body });
}

/** The cookie that a browser keeps of an answer; null when it takes it away. */
export function cookieOf(headers: Headers): string | null {
  const [cookie = ""] = (headers.get("Set-Cookie") ?? "").split(";");
  return cookie.endsWith("=") || cookie === "" ? null : cookie;
}

/** The cookie of somebody who has just signed in. */
export async function signedInAs(person: { id: string }): Promise<string> {
  const cookie = cookieOf(await signIn(person, asking("/log-ind"), "link"));
  if (!cookie) throw new Error("Signing in gave no cookie");
  return cookie;
}

/** What a loader or action answers, whether it returns or throws it, with its status. */
export async function answerOf(
  work: () => unknown,
): Promise<{ status: number; to: string | null; headers: Headers; data: unknown }> {
  let answer: unknown;
  try {
    answer = await work();
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    answer = thrown;
  }
  if (answer instanceof Response) {
    const { status, headers } = answer;
    return { status, to: headers.get("Location"), headers, data: status === 204 ? null : await answer.clone().text() };
  }
  if (isDataWithStatus(answer)) {
    return { status: answer.init?.status ?? 200, to: null, headers: new Headers(answer.init?.headers), data: answer.data };
  }
  return { status: 200, to: null, headers: new Headers(), data: answer };
}

function isDataWithStatus(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return typeof answer === "object" && answer !== null && "type" in answer && answer.type === "DataWithResponseInit";
}
