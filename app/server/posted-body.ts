import { type TypedText, typedFields } from "#app/platform/responses.server.ts";

/** More than any form of ours has. Every field costs time wherever a form is read and shown again. */
export const mostFields = 1_000;
/** Of a form that is not taken so much is shown again. */
const mostShown = 100;

/** What a post holds: its fields, or as much as can be read of one that has too many; null for what is no form. */
export type PostedBody = { readonly typed: readonly TypedText[]; readonly tooMany: boolean };

/** Reads a posted form from a copy of its request, whose body stays to be read again. Counts before it parses. */
export async function postedIn(request: Request): Promise<PostedBody | null> {
  if (!request.body) return { typed: [], tooMany: false };
  const type = request.headers.get("content-type") ?? "";
  try {
    const body = Buffer.from(await request.clone().arrayBuffer());
    if (hasTooMany(body, type)) return { typed: typedInPart(body, type), tooMany: true };
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return { typed: typedFields(form), tooMany: false };
  } catch {
    return null;
  }
}

function hasTooMany(body: Buffer, type: string): boolean {
  const boundary = boundaryIn(type);
  const between = boundary === null ? "&" : `--${boundary}`;
  let found = 0;
  for (let at = body.indexOf(between); at >= 0 && found <= mostFields; at = body.indexOf(between, at + between.length))
    found += 1;
  return found > mostFields;
}

/**
 * The texts in the beginning of a form that is not taken, so that they can be shown again: its first fields, the last perhaps cut off.
 * Nothing for what is no form.
 */
export function typedInPart(part: Buffer, type: string): readonly TypedText[] {
  const boundary = boundaryIn(type);
  if (boundary !== null) return inParts(part.toString("utf8"), boundary);
  if (!type.startsWith("application/x-www-form-urlencoded")) return [];
  const fields = part.toString("utf8").split("&", mostShown).join("&");
  return [...new URLSearchParams(fields.replace(/%[0-9a-f]?$/i, ""))].map(([name, value]) => ({ name, value: whole(value) }));
}

function inParts(text: string, boundary: string): readonly TypedText[] {
  return text.split(`--${boundary}`, mostShown).flatMap((part): TypedText[] => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const name = /\bname="([^"]*)"/.exec(head)?.[1];
    return name === undefined || /\bfilename=/.test(head)
      ? []
      : [{ name, value: whole(rest.join("\r\n\r\n").replace(/\r\n$/, "")) }];
  });
}

/** Without the half of a character where it was cut off. */
const whole = (text: string) => text.replace(/\ufffd+$/, "");

function boundaryIn(type: string): string | null {
  return /^multipart\/form-data;.*\bboundary="?([^";]+)/i.exec(type)?.[1] ?? null;
}
