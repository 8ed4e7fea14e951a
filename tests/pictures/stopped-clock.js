// Loaded before the server (`node --import`): its clock stands still, so that the same pictures are taken whenever they are taken.
// Plain JavaScript, because the server that it is loaded into is built.
const at = Date.parse(process.env.MEDSPIL_PICTURES_AT ?? "");
if (Number.isNaN(at)) throw new Error("MEDSPIL_PICTURES_AT says no time");

globalThis.Date = new Proxy(Date, {
  construct: (date, given, as) => Reflect.construct(date, given.length === 0 ? [at] : given, as),
  apply: (date) => new date(at).toString(),
  get: (date, name) => (name === "now" ? () => at : Reflect.get(date, name)),
});
