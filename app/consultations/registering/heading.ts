/** The longest heading of a request (docs/domain/workflow.md 3.2, C1). */
const longest = 80;

/** A heading made of what was written: its first sentence, cut between words where it is too long. Never empty where the text is not. */
export function headingOf(text: string): string {
  const line = text.trim().split("\n", 1)[0]?.trim() ?? "";
  const [sentence = line] = /^.*?[^\d\s][.?!](?=\s|$)/u.exec(line) ?? [];
  const heading = sentence.replace(/\.$/, "");
  if (heading.length <= longest) return heading;
  const room = heading.slice(0, longest - 1);
  const cut = room.lastIndexOf(" ");
  return `${(cut > longest / 2 ? room.slice(0, cut) : room.replace(/[\uD800-\uDBFF]$/, "")).replace(/[,;:\s]+$/, "")}…`;
}
