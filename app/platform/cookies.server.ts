import { config } from "./config.server.ts";

/** The value of a cookie that the browser sent; null when there is none or it is empty. */
export function cookieOf(request: Request, name: string): string | null {
  return cookieIn(request.headers.get("Cookie"), name);
}

/** The value of a cookie in a Cookie header; null likewise. */
export function cookieIn(cookies: string | null | undefined, name: string): string | null {
  for (const cookie of (cookies ?? "").split(";")) {
    const [sent, value] = cookie.trim().split("=", 2);
    if (sent === sentAs(name) && value) return value;
  }
  return null;
}

/**
 * Set-Cookie with HttpOnly and SameSite=Lax, out of reach for scripts and other sites' posts. A session cookie: it goes when the browser
 * closes, since the computers are shared. A null value takes it away.
 *
 * Behind https (PUBLIC_URL) it is Secure and its name begins with `__Host-`: browsers take such a one from this very host alone, so no
 * neighbour on the same domain, and nobody who can answer in the place of http, can plant one.
 */
export function browsersCookie({ name, value }: { name: string; value: string | null }): string {
  const parts = [`${sentAs(name)}=${value ?? ""}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (value === null) parts.push("Max-Age=0");
  if (isHttps()) parts.push("Secure");
  return parts.join("; ");
}

const sentAs = (name: string) => (isHttps() ? `__Host-${name}` : name);

const isHttps = () => config.publicUrl.startsWith("https:");
