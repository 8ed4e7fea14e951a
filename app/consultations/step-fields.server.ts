/** Whether it is a date in the calendar: 2026-02-30 is not. */
export function existsOrEmpty(value: string): boolean {
  if (value === "") return true;
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}
