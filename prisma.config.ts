import { defineConfig } from "prisma/config";

/** For the Prisma command line alone: the running application migrates by itself (app/platform/migrations.server.ts). */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "postgresql://localhost:5432/medspil" },
});
