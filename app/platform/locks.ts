/**
 * Advisory locks of PostgreSQL, each with its number: all that are taken in this database, so that no two meet by chance.
 *
 * Processes of two versions may run side by side for a while: a number is never given to another lock.
 */
export const locks = {
  /** Prisma's own, taken by its migration engine too: only one of us migrates at a time, whichever program it is. */
  migrations: 72_707_369,
  /** From before a process migrates until its first data are there: two that start on an empty database fill it once. */
  start: 72_707_370,
  /** One start makes the link for the first administrator, and one browser uses it. */
  setUp: 72_707_401,
  /** One change of the tree of units at a time: two that are harmless alone can make a circle together. */
  units: 72_707_402,
  /** One change of accounts at a time: two that leave an administrator each can leave none together. */
  accounts: 72_707_403,
  /** Only one process looks for bells that were forgotten. */
  forgottenBells: 72_707_410,
  /** One change of the duty plan at a time. */
  dutyPlan: 72_707_411,
  /** One change of absences at a time: two periods that overlap each other are not noted side by side. */
  absences: 72_707_412,
  /** One change of competences at a time, so that no name is taken twice. */
  competences: 72_707_413,
  /** Only one process loads the demo; another waits and then finds everything there. */
  demo: 72_707_414,
  /** The Medspil process that uses a data folder, so that a second one cannot take its server away. */
  dataFolder: 727_073_691,
} as const;
export type LockName = keyof typeof locks;

/** The first half of the locks by which workers say that they live; the second is made of the worker's own id. Pairs never meet the locks above. */
export const livingWorkers = 72_707;
