import { config } from "#app/platform/config.server.ts";

/** The value of a cookie that the browser sent; null when there is none or it is empty. */
export function cookieOf(request: Request, cookieName: string): string | null {
  const cookies = request.headers.get("Cookie") ?? "";
  for (const cookie of cookies.split(";")) {
    const [name, value] = cookie.trim().split("=", 2);
    if (name === cookieName && value) return value;
  }
  return null;
}

/**
 * Set-Cookie with HttpOnly and SameSite=Lax, out of reach for scripts and other sites' posts; Secure where the house is reached by https. A
 * session cookie goes when the browser closes: the computers are shared. A null value takes it away.
 */
export function browsersCookie(
  request: Request,
  { name, value, path = "/" }: { name: string; value: string | null; path?: string },
): string {
  const parts = [`${name}=${value ?? ""}`, `Path=${path}`, "HttpOnly", "SameSite=Lax"];
  if (value === null) parts.push("Max-Age=0");
  if (isHttps(request)) parts.push("Secure");
  return parts.join("; ");
}

function isHttps(request: Request): boolean {
  const forwarded = config.trustProxy > 0 ? request.headers.get("X-Forwarded-Proto")?.split(",")[0]?.trim() : undefined;
  return [new URL(request.url).protocol, `${forwarded}:`, new URL(config.publicUrl).protocol].includes("https:");
}
