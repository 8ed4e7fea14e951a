/** What came back: the status, where it leads, and the page. */
export type Answered = { readonly status: number; readonly location: string; readonly page: string };

/** An HTTP client that posts forms without a browser: a session cookie, and nothing else. */
export type Poster = {
  get(path: string): Promise<Answered>;
  /** Fills in the form of a page that was got, its hidden fields as they stand, and posts it. */
  post(path: string, form: Answered, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answered>;
};

/**
 * Asks one address as whoever has the session. No redirect is followed and no connection kept alive. `behind` is the origin that people open
 * where that is another one (https): it is said as a proxy does.
 */
export function posterAt(url: string, session: string, behind?: string): Poster {
  const proxied: Record<string, string> = behind
    ? { "X-Forwarded-Host": new URL(behind).host, "X-Forwarded-Proto": "https" }
    : {};
  const headers = { Cookie: `${behind ? "__Host-" : ""}medspil=${session}`, Connection: "close", ...proxied };
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const answer = await fetch(url + path, { ...init, redirect: "manual" });
    return { status: answer.status, location: answer.headers.get("location") ?? "", page: await answer.text() };
  };
  return {
    get: (path) => send(path, { headers }),
    post: (path, form, fields) => {
      const body = new URLSearchParams(hiddenIn(form.page));
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
      return send(path, { method: "POST", headers, body });
    },
  };
}

/** The fields of a harmless sparring, for its page; whoever has asked before is remembered. */
export function aSparring(page: string): Record<string, string> {
  const unit = /<option value="([0-9a-f-]{36})"/.exec(page)?.[1];
  return {
    title: "Uro i frikvartererne",
    themes: "STREET_YOUTH",
    ages: "A12_14",
    situation: "En lille gruppe i klassen trækker sig fra de andre i frikvartererne.",
    question: "Hvordan får vi gruppen med igen?",
    urgency: "THREE_DAYS",
    contactForm: "MEETING_MINE",
    profession: "TEACHER",
    ...(unit ? { unit } : {}),
    intent: "send",
  };
}

/** The hidden fields of a page. */
function hiddenIn(page: string): [string, string][] {
  return [...page.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, "name"),
    attribute(input, "value"),
  ]);
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
