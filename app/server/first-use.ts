import { demoPeople } from "#app/people/sign-in/demo-people.server.ts";
import { createSetupLink } from "#app/people/sign-in/setup.server.ts";
import { CannotStart } from "#app/platform/cannot-start.ts";
import { config } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { announce } from "#app/platform/log.server.ts";
import { fillCatalogue } from "#prisma/seed/first-catalogue.ts";

/**
 * Loads the demo municipality into an empty database; outside the demo only the catalogue of offers. Throws CannotStart on real people's data, and,
 * outside the demo, on a demo's: there anybody could sign in as anybody.
 */
export async function loadSampleData(): Promise<void> {
  const [people, samplePeople] = await Promise.all([
    database().person.count(),
    database().person.count({ where: { demoOrder: { not: null } } }),
  ]);
  if (!config.demo) {
    if (samplePeople > 0)
      throw new CannotStart("The database holds the demo municipality. Give the real thing an empty database of its own.");
    const offers = await fillCatalogue();
    if (offers > 0) announce(`Put ${offers} offers to point to into the catalogue.`);
    return;
  }
  if (people > 0 && samplePeople === 0) {
    throw new CannotStart(
      "The database holds real people's data. Give the demo a database of its own, or leave DATABASE_URL out.",
    );
  }
  if (samplePeople > 0) return;
  announce("Loading the demo municipality: two years of requests, once …");
  // Only the demo needs it, so only the demo reads it in.
  const { loadDemo } = await import("#prisma/seed/demo.ts");
  let told = 0;
  await loadDemo({
    onProgress(share) {
      if (share < told + 0.25 || share >= 1) return;
      told = Math.floor(share * 4) / 4;
      announce(`  ${told * 100} %`);
    },
  });
}

/** Says where Medspil is, and how one gets in: as one of the demo people, or by the set-up link as long as nobody is administrator. */
export async function sayHowToGetIn(): Promise<void> {
  announce(`Medspil is ready: ${config.publicUrl}`);
  const groups = await demoPeople();
  if (groups) {
    announce("Sign in there by a button as one of these (all of them made up):");
    for (const { name, role } of [...groups.asking, ...groups.advising, ...groups.leading]) announce(`  ${name}, ${role}`);
    return;
  }
  const link = await createSetupLink();
  if (link) announce(`Nobody is administrator yet. This link makes the first one; it works once, within 24 hours:\n  ${link}`);
}
