/** Where the time, or the room, of a target goes that was missed, and what to do next about it. */
export interface NextStep {
  goes: string;
  next: string;
}

/** By target; shares are of samples of `node --cpu-prof` on the machine of the results. */
export const NEXT_STEPS: Readonly<Record<string, NextStep>> = {
  "one person, of the floor": {
    goes: "“Where the time goes: one person”: the log of look-ups with its sync, which has the same core; where the disk is slow, groups are small, and there are more of them",
    next: "fewer pages for each group's commit: the tree's nodes beside the entries, not in each of them",
  },
  "one person, of the floor (stretch)": {
    goes: "“Where the time goes: one person”: a fifth is the log of look-ups with its sync, which has the same core; the token, the scopes and the budget are part of the rest",
    next: "the sync on another core, which a server with more than one has",
  },
  "1000 persons, of the floor": {
    goes: "“Where the time goes: 1000 persons in one request”: a third is SQLite's reading of the rows",
    next: "only the columns that are asked for: 22 are read, of which this operation needs about half",
  },
  "1000 persons, of Mercurius with jit": {
    goes: "“Where the time goes: 1000 persons in one request”: a third is SQLite's reading of the rows, which Mercurius has as well, with one statement for all thousand and without a log",
    next: "only the columns that are asked for: 22 are read, of which this operation needs about half",
  },
  "fifty aliases, of the floor": {
    goes: "“Where the time goes: fifty aliases of a person”: the rows as in a batch, and for each alias its arguments, a promise and its own part of the answer",
    next: "aliases of one field with one selection read as one list",
  },
  "one person, of the register direct": {
    goes: "the budget of people, trusted documents and the choice of the subgraph; what executes is the same",
    next: "what a document says of people counted once for both, the budget and the limits",
  },
  "1000 persons, of the register direct": {
    goes: "the budget of people, which has to know how many different ones a thousand ids are",
    next: "the ids that were told apart for the budget handed on to the look-up",
  },
  "1000 entities, of one schema": {
    goes: "representations of a thousand entities are written and read again between subgraphs",
    next: "entities of a subgraph in the process handed over as objects",
  },
  "one entity, of one schema": {
    goes: "the plan's second step: a request, its variables and its answer are made as for a server elsewhere",
    next: "entities of a subgraph in the process handed over as objects",
  },
  "durable changes, 8 in flight, of 1": {
    goes: "one at a time waits for a sync of 0.2 ms; eight share it, and take 90 µs of the thread each: 30 % statements, 15 % hashes, 10 % canonical JSON, 8 % the commit, 7 % garbage collection",
    next: "a quicker commitment: HMAC over hashes made once, not an object for each value",
  },
  "durable changes, 64 in flight, of 1": {
    goes: "the thread, with 50 µs for each change (as above): a sync is shared by so many that it does not count",
    next: "a quicker commitment, as for 8; a slower disk makes the ratio larger, for only one at a time waits for it",
  },
  "one person of 5 M, of one of 10 k": {
    goes: "pages of the larger tree are in the system's cache, and each is mapped at its first use",
    next: "what look-ups need in rows of their own, apart from what is rarely asked for",
  },
  "1000 persons of 5 M, of as many of 1 M": {
    goes: "a page for each person, far from the one before",
    next: "keys of a batch in their order before they are looked up",
  },
  "memory after load, 1 M people": {
    goes: "two thirds are pages of the mapped file, which the system takes back; the rest are this process, its planner's, and 64 MB for young objects",
    next: "a planner that is started when a plan is asked for, and ends afterwards",
  },
  "memory after load, 5 M people": {
    goes: "four fifths are pages of the mapped file, which the system takes back; with 384 MB mapped it is half of that, and a batch takes a quarter to a third longer, so that all of it is mapped",
    next: "what look-ups need in rows of their own: fewer pages, all of them mapped",
  },
  "start with 5 M people": {
    goes: "modules and the first plan",
    next: "compiled code kept between starts",
  },
  "1000 persons, two workers of one": {
    goes: "of the second core the load takes 4 % and the process that derives the view of look-ups 7 %; CPU for a request is 5 % more",
    next: "a machine with a core more than there are workers",
  },
  seeding: {
    goes: "29 % the row with its two indexes, 13 % garbage collection, 9 % its change, 7 % the commit, 6 % to see who is there, 9 % canonical JSON and hashes",
    next: "indexes made after a first load, and rows by the hundred in one statement",
  },
};
