import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { CannotStart } from "./cannot-start.ts";
import type { Account } from "./postgres-binaries.server.ts";

/**
 * Answers as whom the embedded PostgreSQL runs: it refuses to be root.
 *
 * An ordinary user runs it as oneself. Root takes the owner of the server's folder when it is there already, else the user `postgres`, else
 * `medspil`, which is created when there is none, else `nobody`. Throws CannotStart when the machine has none of them.
 */
export function databaseAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return { name: "you" };
  const account = ownerOf(folder) ?? lookUp("postgres") ?? lookUp("medspil") ?? createAccount("medspil") ?? lookUp("nobody");
  if (account) return account;
  throw new CannotStart(
    'PostgreSQL refuses to run as root, and no other user could be found or created here. Create one ("useradd --system medspil"), or start Medspil as an ordinary user.',
  );
}

function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const owner = statSync(folder);
  if (owner.uid === 0) return undefined;
  const name = spawnSync("id", ["-nu", String(owner.uid)], { encoding: "utf8" }).stdout.trim();
  return { name: name || `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
  };
  const uid = id("-u");
  const gid = id("-g");
  return uid > 0 && gid >= 0 ? { name, uid, gid } : undefined;
}

/** Debian and Red Hat have useradd, Alpine's busybox has adduser. */
function createAccount(name: string): Account | undefined {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/bin/false", name]],
    ["adduser", ["-S", "-D", "-H", "-s", "/bin/false", name]],
  ];
  for (const [command, options] of ways) {
    if (spawnSync(command, options, { stdio: "ignore" }).status === 0) return lookUp(name);
  }
  return undefined;
}
