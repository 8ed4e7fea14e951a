/** The routes, entry and assets as the Remix plugin puts them together (vite.config.ts). */
declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}
