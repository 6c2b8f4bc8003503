/**
 * What the sizing takes from elsewhere than a measurement. Each can be given otherwise to
 * `bench/scaling/size.ts`. None of the prices is an offer of anybody's.
 */
export const ASSUMED = {
  /** Microseconds between machines of one region, there and back. */
  roundTrip: 500,
  /** Microseconds that a sync takes beyond that of the disk measured on. */
  sync: 500,
  /** Cores of a database server, GB of its memory that hold people, and TB of its disk. */
  cores: 16,
  memoryGb: 96,
  diskTb: 8,
  /** The most that cores may be busy: the rest is for the loss of a machine, and for what a mean hides. */
  busy: 0.6,
  /** Milliseconds in which 99 of 100 are answered: one person, or a change; and a batch. */
  p99: 50,
  batchP99: 1000,
  /** Sessions of the register in each process for each server (`db/postgres/connection.ts`), at most. */
  sessions: 10,
  /** Copies of each server, itself among them. */
  copies: 2,
  /** Changes a second in the busiest minute, for each million people: 20 for 5 million. */
  changesPerMillion: 4,
  /** Changes a day, for each million people: 100,000 for 5 million, a bad day. */
  changesADay: 20_000,
  /** The mean of look-ups over a year, of those in the busiest second. */
  meanOfPeak: 0.1,
  /** A month of a core with its memory, and of a TB on a disk and in an archive. */
  corePrice: 30,
  diskPrice: 100,
  archivePrice: 20,
} as const;

export type Assumptions = { readonly [Name in keyof typeof ASSUMED]: number };
