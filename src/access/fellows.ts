/**
 * The other processes of one server. What one of them knows of callers that the others must know
 * too, it tells them: what was spent of a budget, a session that has ended.
 */
export interface Fellows {
  /**
   * Tells the others within 20 ms. What is told again under a name is added up for whoever begins
   * later.
   *
   * @param until milliseconds since 1970, after which it is of no matter.
   */
  tell(topic: Topic, name: string, amount: number, until: number): void;
  /** Is told what others tell, and at once what they had told before. */
  hear(topic: Topic, heard: Heard): void;
}

export type Topic = "PEOPLE_ASKED_ABOUT" | "SESSION_ENDED" | "CODE_USED";

export type Heard = (name: string, amount: number, until: number) => void;

/** A server of one process. */
export const ALONE: Fellows = { tell: () => {}, hear: () => {} };
