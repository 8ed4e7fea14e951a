import { beforeEach } from "vitest";
import { withClient } from "#app/platform/database-roles.server.ts";
import { type TestDatabase, useDatabase } from "#tests/support/database.ts";

/** `truncate` before every test, in a database of the file's own: quicker than a fresh one each, where tests are many. */
export function useEmptiedDatabase(): TestDatabase {
  const urls = useDatabase();
  beforeEach(() =>
    withClient(urls.ownerUrl, async (owner) => {
      await owner.query("truncate person, org_unit, setting, read_log, sign_in_code, attempt_count restart identity cascade");
    }),
  );
  return urls;
}
