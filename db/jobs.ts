import type { Channel } from "../src/rules/validation-code.ts";

/** Some more of a campaign's people, some more of a clean-up's, or what is due on a channel. */
export type Task = "CAMPAIGN" | "CLEAN_UP" | Channel;

/**
 * Who does what when, over all processes. What there is to do, and that it is done once, is settled
 * by the store: an order that is lost or comes twice does no harm.
 */
export interface Jobs {
  /** Asks for it anew where nobody is about to begin; `of` which campaign, and nothing for a channel. */
  ask(task: Task, of?: string): Promise<void>;

  /**
   * Does in this process what is asked for. Of one campaign nothing is begun elsewhere meanwhile,
   * unless it takes longer than `EXPIRES_AFTER`; on a channel any number of processes work at once.
   */
  work(task: Task, work: (of: string) => Promise<void>): Promise<void>;

  /** Begins nothing more, and settles when what was begun is finished, or was given back. */
  close(): Promise<void>;
}

/** What was begun by a process that is gone may be begun by another after this; seconds. */
export const EXPIRES_AFTER = 15;
