import { sendCode } from "#app/outbox/send-code.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as codePage from "#app/routes/sign-in.code.tsx";
import * as registerPage from "#app/routes/sign-in.register.tsx";
import * as signInPage from "#app/routes/sign-in.tsx";
import type { MailServer } from "#tests/app/outbox/mail-server.ts";
import { answerOf, asking, posting } from "../somebody.ts";

type Fields = Record<string, string | readonly string[]>;
export type Answer = Awaited<ReturnType<typeof answerOf>>;

/** A browser on its way in: it keeps its cookies and knows the pages of signing in. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** `til` is where it wanted to go. */
  constructor(
    readonly network = "192.0.2.1",
    readonly til = "",
  ) {}

  askFor(email: string): Promise<Answer> {
    return this.#post(signInPage.action, "/log-ind", { email });
  }
  askAgain(): Promise<Answer> {
    return this.#post(codePage.action, "/log-ind/kode", { intent: "again" });
  }
  type(code: string): Promise<Answer> {
    return this.#post(codePage.action, "/log-ind/kode", { code });
  }
  register(fields: Fields): Promise<Answer> {
    return this.#post(registerPage.action, "/log-ind/opret", fields);
  }
  seeCodePage(): Promise<Answer> {
    return this.#see(codePage.loader, "/log-ind/kode");
  }
  seeRegistration(): Promise<Answer> {
    return this.#see(registerPage.loader, "/log-ind/opret");
  }
  /** As the Cookie header has it; null when there is none. */
  get cookie(): string | null {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") || null;
  }

  async #post(action: typeof codePage.action | typeof registerPage.action, path: string, fields: Fields): Promise<Answer> {
    const request = posting(path + this.til, fields, this.cookie);
    return this.#keep(await answerOf(() => action({ request, params: {}, context: { nonce: "", network: this.network } })));
  }
  async #see(loader: typeof codePage.loader | typeof registerPage.loader, path: string): Promise<Answer> {
    const request = asking(path + this.til, this.cookie);
    return this.#keep(await answerOf(() => loader({ request, params: {}, context: { nonce: "" } })));
  }
  #keep(answer: Answer): Answer {
    for (const header of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (header.split(";", 1)[0] ?? "").split("=");
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }
}

/** Does what the worker does for the codes that have been asked for. */
export async function sendAsked(): Promise<void> {
  const rows = await database().$queryRaw<{ codeId: string }[]>`
    delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
     where task.id = job.task_id and task.identifier = 'send-code' returning job.payload ->> 'codeId' as "codeId"`;
  const known = await database().signInCode.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of known) if (rows.some(({ codeId }) => codeId === id)) await sendCode({ codeId: id });
}

/** The code in the newest letter. */
export function newestCode(mail: MailServer): string {
  const code = /^\d{6}$/m.exec(mail.received.at(-1)?.text ?? "")?.[0];
  if (!code) throw new Error("There is no letter with a code");
  return code;
}

/** Six digits that are not the code's. */
export function anotherThan(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, "0");
}
