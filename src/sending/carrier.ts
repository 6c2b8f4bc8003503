/** A message as it goes out. */
export interface Outgoing {
  /** The same for each attempt, so that whoever receives it can drop a repeat: `<number>@<origin>`. */
  reference: string;
  to: string;
  subject: string;
  text: string;
  /** When it was put into the outbox; milliseconds since 1970. */
  at: number;
}

/** What a carrier says of an attempt. A reason is ours, and has nothing of the message in it. */
export type Delivery =
  | { is: "ACCEPTED" }
  /** It will never be accepted. */
  | { is: "REFUSED"; reason: string }
  /** Perhaps later; not before `after` milliseconds, where the other side said so. */
  | { is: "POSTPONED"; reason: string; after?: number };

/** A way to people. */
export interface Carrier {
  /** Gives up when the signal says so. */
  send(outgoing: Outgoing, signal: AbortSignal): Promise<Delivery>;
  close(): void;
}
