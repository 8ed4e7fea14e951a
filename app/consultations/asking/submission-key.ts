const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Idempotency key: the one that a form was given when it was made, else null; what is sent twice with one key is one request. */
export function asKey(value: unknown): string | null {
  return typeof value === "string" && uuid.test(value) ? value : null;
}
