// The rooms of the house and the arrows between them (docs: the table "Rooms"). tests/architecture/rooms.test.ts runs it.

const features = "consultations|evaluation|knowledge|people|privacy";
const packages = "node_modules|^node:";

/** A room may import itself and what is listed, nothing else of the house. */
function room(name, from, mayImport) {
  return {
    name,
    severity: "error",
    from: { path: from },
    to: { path: "^(app|emails|prisma|workflows|tests|build|server\\.js)", pathNot: mayImport },
  };
}

const workflowRooms = ["calendar", "privacy", "evaluation"].map((name) =>
  room(`workflows-${name}`, `^workflows/${name}/`, [`^workflows/${name}/`]),
);

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|\\./build/)" },
    },

    ...workflowRooms,
    room("workflows-consultation", "^workflows/consultation/", ["^workflows/"]),
    {
      name: "workflows-are-pure",
      comment: "events in, decisions out: no package but xstate and zod",
      severity: "error",
      from: { path: "^workflows/" },
      to: { path: packages, pathNot: "node_modules/(xstate|zod)/" },
    },
    {
      name: "calendar-privacy-and-evaluation-need-no-package",
      severity: "error",
      from: { path: "^workflows/(calendar|privacy|evaluation)/" },
      to: { path: packages },
    },
    {
      name: "workflows-ask-nothing-of-the-machine",
      severity: "error",
      from: { path: "^workflows/" },
      to: { dependencyTypes: ["core"] },
    },
    room("emails", "^emails/", ["^emails/", "^workflows/", "^app/text/", "^app/paths\\.ts$"]),
    room("text", "^app/text/", ["^app/text/", "^workflows/"]),
    room("ui", "^app/ui/", ["^app/ui/", "^app/text/"]),
    room("platform", "^app/platform/", [
      "^app/platform/",
      "^app/text/",
      "^prisma/generated/",
      // The log keeps numbers of requests, and nothing else that stands in an address.
      "^workflows/consultation/number\\.ts$",
    ]),
    room("outbox", "^app/outbox/", [
      "^app/(outbox|platform|text)/",
      "^app/paths\\.ts$",
      "^emails/",
      "^workflows/",
      "^prisma/generated/",
    ]),
    room("forms", "^app/forms/", ["^app/(forms|platform|ui|text)/", "^app/paths\\.ts$", "^workflows/", "^prisma/generated/"]),
    room("features", `^app/(${features})/`, [
      `^app/(${features})/`,
      "^app/(forms|platform|ui|text)/",
      "^app/paths\\.ts$",
      "^workflows/",
      "^prisma/generated/",
    ]),
    room("routes", "^app/routes/", [
      "^app/routes/",
      `^app/(${features})/`,
      "^app/(forms|ui|text)/",
      "^app/platform/responses\\.server\\.ts$",
      "^app/paths\\.ts$",
      // The demo shows the letters that it kept.
      "^app/outbox/kept-letters\\.server\\.ts$",
      "^emails/layout\\.(tsx|css)$",
    ]),
    {
      name: "parts-by-their-public-files",
      comment: "public: files directly in a feature's root or in a part of it; a folder of a part is that part's own",
      severity: "error",
      from: { path: "^(?:app|emails|prisma|workflows)/([^/]+)/?([^/]*)" },
      to: { path: `^app/(?:${features})/[^/]+/[^/]+/`, pathNot: "^app/$1/$2/" },
    },
    {
      name: "people-knows-no-other-feature",
      severity: "error",
      from: { path: "^app/people/" },
      to: { path: `^app/(?:${features})/`, pathNot: "^app/people/" },
    },
    {
      name: "nobody-imports-the-entry",
      severity: "error",
      from: { pathNot: "^(app/server/|server\\.js$|tests/|vite\\.config\\.ts$)" },
      to: { path: "^app/server/" },
    },
    { name: "nobody-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },

    {
      name: "letters-leave-by-the-outbox",
      severity: "error",
      from: { pathNot: "^(app/outbox|tests)/" },
      to: { path: "node_modules/nodemailer/" },
    },
    {
      name: "the-chart-is-behind-its-door",
      severity: "error",
      from: { pathNot: "^(workflows/consultation|tests)/" },
      to: { path: "node_modules/xstate/" },
    },
    {
      name: "the-database-is-reached-by-the-platform",
      severity: "error",
      from: { pathNot: "^(app/platform|tests|prisma)/" },
      to: { path: "node_modules/(pg|@prisma/(client|adapter-pg))/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-queue-is-run-by-the-outbox",
      severity: "error",
      from: { pathNot: "^(app/outbox|tests)/|^app/platform/migrations\\.server\\.ts$" },
      to: { path: "node_modules/graphile-worker/" },
    },
    {
      name: "nothing-ships-for-development",
      severity: "error",
      from: { path: "^(app|emails|workflows)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/(@types|@remix-run/route-config|dkfds)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|prisma/generated/internal)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".js", ".d.ts"],
    },
  },
};
