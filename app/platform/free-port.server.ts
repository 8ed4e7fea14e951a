import { once } from "node:events";
import { createServer } from "node:net";

/** A free port of the loopback, as the kernel gives it for port 0; somebody may take it a moment later. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port on the loopback");
  return address.port;
}
