import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium, expect, test } from "@playwright/test";
import { installedBrowser } from "../support/installed-browser.js";
import { aPort, type Process, type Together, together } from "../support/several-processes.ts";

// The configurations of docs/operations, as they stand there but for ports, certificate and folders, in front of two processes.

type Proxy = {
  name: string;
  program: string | undefined;
  configure(place: Place): string;
  start(file: string, place: Place): string[];
};
type Place = { folder: string; https: number; http: number; upstreams: readonly number[] };

const host = "medspil.example.dk";
const docs = new URL("../../docs/operations/", import.meta.url);
const programAt = (...places: string[]) => places.find((place) => existsSync(place));

/** Replaces what must be there; a line of the documentation that went away is noticed. */
function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`The documented configuration has no "${from}"`);
    return done.replaceAll(from, to);
  }, text);
}

const proxies: readonly Proxy[] = [
  {
    name: "nginx",
    program: programAt("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"),
    configure({ folder, https, http, upstreams: [one, other] }) {
      const site = replaced(readFileSync(new URL("nginx.conf", docs), "utf8"), [
        ["127.0.0.1:3001", `127.0.0.1:${one}`],
        ["127.0.0.1:3002", `127.0.0.1:${other}`],
        ["listen 80;", `listen 127.0.0.1:${http};`],
        ["listen 443 ssl", `listen 127.0.0.1:${https} ssl`],
        ["/etc/ssl/medspil/fullchain.pem", join(folder, "certificate.pem")],
        ["/etc/ssl/medspil/privkey.pem", join(folder, "key.pem")],
      ]);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((what) => `${what}_temp_path ${folder}/${what};`)
        .join("\n");
      return `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/nginx.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`;
    },
    start: (file, { folder }) => ["-p", folder, "-c", file],
  },
  {
    name: "Caddy",
    program: programAt("/usr/bin/caddy", "/usr/local/bin/caddy"),
    configure({ folder, https, http, upstreams: [one, other] }) {
      const site = replaced(readFileSync(new URL("Caddyfile", docs), "utf8"), [
        ["127.0.0.1:3001 127.0.0.1:3002", `127.0.0.1:${one} 127.0.0.1:${other}`],
        [`${host} {`, `${host} {\n\tbind 127.0.0.1\n\ttls ${join(folder, "certificate.pem")} ${join(folder, "key.pem")}`],
      ]);
      return `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tstorage file_system ${folder}/caddy\n}\n${site}`;
    },
    start: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
];

for (const proxy of proxies) {
  test.describe(`behind ${proxy.name} @js`, () => {
    test.skip(proxy.program === undefined, `${proxy.name} is not installed here`);

    let both: Together;
    let processes: [Process, Process];
    let people: Awaited<ReturnType<Together["fill"]>>;
    let place: Place;
    const running: ChildProcess[] = [];

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      const [https, http] = [await aPort(), await aPort()];
      both = await together(`https://${host}:${https}`);
      processes = [both.start(await aPort()), both.start(await aPort())];
      place = { folder: join(both.folder, "proxy"), https, http, upstreams: processes.map(({ port }) => port) };
      makeCertificate(place.folder);
      await Promise.all(processes.map((one) => one.untilReady()));
      people = await both.fill();
      await startProxy("documented", place);
    });
    test.afterAll(async () => {
      for (const child of running) {
        const ended = once(child, "exit");
        if (child.exitCode === null && child.kill("SIGTERM")) await ended;
      }
      await both?.stop();
    });

    async function startProxy(name: string, where: Place): Promise<void> {
      const file = join(where.folder, name);
      writeFileSync(file, proxy.configure(where));
      const child = spawn(proxy.program ?? "", proxy.start(file, where), {
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, HOME: where.folder, XDG_DATA_HOME: where.folder, XDG_CONFIG_HOME: where.folder },
      });
      let said = "";
      child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
      running.push(child);
      for (let attempt = 0; attempt < 200; attempt++) {
        if (child.exitCode !== null) throw new Error(`${proxy.name} did not start:\n${said}`);
        const answer = await ask(where.https, "/healthz").catch(() => undefined);
        if (answer && answer.status < 500) return;
        await sleep(50);
      }
      throw new Error(`${proxy.name} does not answer:\n${said}`);
    }

    test("a form goes through without JavaScript, by https, from a page of its own origin", async () => {
      const browser = await launch();
      const context = await browser.newContext({
        baseURL: `https://${host}:${place.https}`,
        ignoreHTTPSErrors: true,
        javaScriptEnabled: false,
        locale: "da-DK",
      });
      await signIn(context, people.teacher);
      const page = await context.newPage();
      await page.goto("/henvendelser/ny/sparring");
      await page.getByLabel("Kort overskrift").fill("Uro i frikvartererne");
      for (const answer of ["Mistrivsel", "10–11 år", "Møde hos mig"]) await page.getByLabel(answer, { exact: true }).check();
      await page.getByLabel("Beskriv kort situationen").fill("En lille gruppe trækker sig fra de andre i frikvartererne.");
      await page.getByLabel("Hvad vil du gerne have sparring på?").fill("Hvordan får vi gruppen med igen?");
      await page.getByRole("button", { name: "Send henvendelsen" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Tak. Vi har modtaget din henvendelse TK-\d{4}-00001\.$/);
      await browser.close();
    });

    test("the browser is told to come by https only, and plain http leads there", async () => {
      const { headers } = await ask(place.https, "/log-ind");
      expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
      expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
      const plain = await fetch(`http://127.0.0.1:${place.http}/koe`, { redirect: "manual", headers: { Host: host } });
      expect([301, 308]).toContain(plain.status);
      expect(plain.headers.get("location")).toMatch(/^https:\/\//);
    });

    test("a page for another name than the one that people open is not made", async () => {
      for (const name of ["evil.example", `${host}:1`]) {
        const { status, headers } = await ask(place.https, "/log-ind", { headers: { Host: name } });
        // Caddy itself answers 200 with nothing for a name that is not its own.
        if (status === 200) expect(headers["content-length"]).toBe("0");
        else expect(status).toBe(421);
      }
    });

    test("a form that is too large gets the page that says so, and one of another origin is refused", async () => {
      const large = await ask(place.https, "/log-ind", { method: "POST", body: `text=${"x".repeat(700_000)}` });
      expect(large.status).toBe(413);
      expect(large.body).toContain("Medspil");
      const foreign = await ask(place.https, "/log-ind", {
        method: "POST",
        body: "x=1",
        headers: { Origin: "https://evil.example" },
      });
      expect(foreign.status).toBe(403);
    });

    test("what a client says about proxies goes no further", async () => {
      const echo = await startEcho();
      const [https, http] = [await aPort(), await aPort()];
      const where = { ...place, folder: join(place.folder, "echo"), https, http, upstreams: [echo.port, echo.port] };
      makeCertificate(where.folder);
      await startProxy("echo", where);
      const claims = {
        "X-Forwarded-For": "6.6.6.6",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "http",
        "X-Forwarded-Port": "666",
        Forwarded: "for=6.6.6.6;host=evil.example",
      };
      const heard: IncomingHttpHeaders = JSON.parse((await ask(https, "/", { headers: claims })).body);
      expect(heard["x-forwarded-for"]).toBe("127.0.0.1");
      expect(heard["x-forwarded-proto"]).toBe("https");
      expect(JSON.stringify(heard)).not.toMatch(/6\.6\.6\.6|evil|666/);
      expect(heard.host).toBe(`${host}:${https}`);
      echo.server.close();
    });

    test("one process after the other is restarted, and every page is answered", async () => {
      test.setTimeout(60_000);
      const wrong: string[] = [];
      let answered = 0;
      let goesOn = true;
      const reading = Array.from({ length: 2 }, async () => {
        while (goesOn) {
          const { status } = await ask(place.https, "/henvendelser", { headers: { Cookie: `__Host-medspil=${people.teacher}` } });
          if (status === 200) answered++;
          else wrong.push(String(status));
        }
      });
      for (const index of [0, 1] as const) {
        await processes[index].stop();
        await sleep(300);
        processes[index] = both.start(processes[index].port);
        await processes[index].untilReady();
        await sleep(2_500);
      }
      goesOn = false;
      await Promise.all(reading);
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(20);
    });
  });
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Asking = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks the proxy as a browser would, by its name and by https. */
function ask(port: number, path: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        servername: host,
        path,
        method,
        rejectUnauthorized: false,
        agent: false,
        headers: {
          Host: `${host}:${port}`,
          ...(body ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(body.length) } : {}),
          ...headers,
        },
      },
      async (answer) => {
        let text = "";
        for await (const chunk of answer) text += chunk;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      },
    );
    asked.once("error", reject);
    asked.end(body);
  });
}

function makeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`],
    ...["-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")],
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
}

/** A server that says what it heard. */
async function startEcho(): Promise<{ server: Server; port: number }> {
  const port = await aPort();
  const server = createServer((asked, answer) => answer.end(JSON.stringify(asked.headers)));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return { server, port };
}

function launch() {
  const executablePath = installedBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      "--disable-background-networking",
    ],
  });
}

async function signIn(context: BrowserContext, session: string): Promise<void> {
  await context.addCookies([
    { name: "__Host-medspil", value: session, url: `https://${host}`, secure: true, httpOnly: true, sameSite: "Lax" },
  ]);
}
