/** UUID syntax: whether a text from an address or a form can be the id of a row at all; asking the database with another one is an error there. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
