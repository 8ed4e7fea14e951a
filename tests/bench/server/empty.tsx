import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as build from "virtual:remix/server-build";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import { useContext } from "react";
import { followReaders } from "#app/platform/reader-language.server.ts";
import { webApplication } from "#app/server/web.ts";
import { NonceContext } from "#app/ui/page-status.tsx";

/*
 * The yardstick for what every page pays: an empty page of the framework (its document, one route, no loader, no words) behind the same
 * middleware and the same entry as every page. Built by the bench alone (vite.config.ts beside this file).
 */

function Document() {
  const nonce = useContext(NonceContext);
  return (
    <html lang="da">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

const routes = {
  root: { id: "root", path: "", module: { default: Document } },
  empty: { id: "empty", parentId: "root", path: "empty", module: { default: () => null } },
};
const script = { module: build.assets.entry.module, hasLoader: false, hasAction: false, hasErrorBoundary: false };
const emptyBuild = {
  ...build,
  routes,
  assets: {
    ...build.assets,
    routes: { root: { id: "root", path: "", ...script }, empty: { id: "empty", parentId: "root", path: "empty", ...script } },
  },
} as unknown as typeof build;

followReaders();
const server = createServer(webApplication(emptyBuild, { isReady: () => true }));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
