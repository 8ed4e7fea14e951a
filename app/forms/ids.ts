/** UUID syntax: whether a text from an address or a form can be the id of a row at all; asking the database with another one is an error there. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Idempotency key: the one that a form was given when it was made, else null; what is sent twice with one key is one request. */
export function asKey(value: string | null): string | null {
  return value !== null && isId(value) ? value.toLowerCase() : null;
}
