import { data } from "@remix-run/node";

/** A field of a posted form, kept so that a person can send it again. */
export type TypedText = { readonly name: string; readonly value: string };

/**
 * What the root ErrorBoundary gets as `error.data` of a thrown Response (`isRouteErrorResponse`): the kind decides the
 * page, the rest fills it. `typed` is what the person had posted; it is shown again and is stored nowhere.
 */
export type Problem =
  | { readonly kind: "notFound" }
  | { readonly kind: "forbidden" }
  | {
      readonly kind: "conflict";
      readonly happened?: string;
      readonly to?: string;
      readonly toWords?: string;
      readonly typed: readonly TypedText[];
    }
  | { readonly kind: "tooLarge"; readonly typed: readonly TypedText[] }
  | { readonly kind: "notTaken"; readonly typed: readonly TypedText[] }
  | { readonly kind: "unreadable"; readonly typed: readonly TypedText[] }
  | { readonly kind: "unavailable"; readonly typed: readonly TypedText[] }
  | { readonly kind: "broken"; readonly incident?: string; readonly typed: readonly TypedText[] };

/** 404, for what does not exist and for what is not yours alike. Throw it. */
export function notFound(): Response {
  return problem(404, { kind: "notFound" });
}

/** 403: signed in, and without the role that the page asks for. Throw it. */
export function forbidden(): Response {
  return problem(403, { kind: "forbidden" });
}

/**
 * 409: what was asked no longer fits. `happened` says in Danish who did what meanwhile, `to` leads to the state now; `toWords` are the
 * link's where that is no request. Throw it.
 */
export function conflict(
  what: { happened?: string; to?: string; toWords?: string; typed?: readonly TypedText[] } = {},
): Response {
  return problem(409, { kind: "conflict", ...what, typed: what.typed ?? [] });
}

/** 405: the page takes no posts. Throw it. */
export function notTaken(typed: readonly TypedText[] = []): Response {
  return problem(405, { kind: "notTaken", typed }, { Allow: "GET, HEAD" });
}

/** 413: more than a form may send; `typed` is as much of it as could be kept. Throw it. */
export function tooLarge(typed: readonly TypedText[] = []): Response {
  return problem(413, { kind: "tooLarge", typed });
}

/** 422 for what is no form, or holds what can be stored nowhere and no form caught (NUL characters). Throw it. */
export function unreadable(typed: readonly TypedText[] = []): Response {
  return problem(422, { kind: "unreadable", typed });
}

/** 503: the database or a part of it is away for a moment. Throw it. */
export function unavailable(typed: readonly TypedText[] = []): Response {
  return problem(503, { kind: "unavailable", typed }, { "Retry-After": "5" });
}

/** 500 for a bug: the page shows the number under which the log has it. Thrown by the server's entry for whatever nobody caught. */
export function broken(incident: string | undefined, typed: readonly TypedText[] = []): Response {
  return problem(500, { kind: "broken", typed, ...(incident ? { incident } : {}) });
}

/** 422 with the form as it was sent: `return invalid({ errors, values })`, and the page renders again. */
export function invalid<T>(form: T) {
  return data(form, { status: 422 });
}

/** The texts among a form's fields, for `typed`. Files and the form's own tokens have no place there. */
export function typedFields(form: FormData): readonly TypedText[] {
  return [...form].flatMap(([name, value]) => (typeof value === "string" ? [{ name, value }] : []));
}

function problem(status: number, body: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}
