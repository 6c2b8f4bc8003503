import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EXPIRES_AFTER, type Jobs, type Task } from "../../db/jobs.ts";
import { openJobs, takesQueue } from "../../db/postgres/jobs.ts";
import { StoreUnavailable } from "../../db/store.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";

let url: string;
let name: string;
let opened: Jobs[];
let faults: Error[];
beforeEach(async () => {
  url = await freshDatabase();
  name = new URL(url).pathname.slice(1);
  opened = [];
  faults = [];
});
afterEach(() => Promise.all(opened.map((jobs) => jobs.close())));

/** Each opening stands for a process. */
async function open(at = url): Promise<Jobs> {
  const jobs = await openJobs({ url: at, onFault: (fault) => faults.push(fault) });
  if (jobs === null) throw new Error("expected a queue");
  opened.push(jobs);
  return jobs;
}

const as = (role: string) => Object.assign(new URL(url), { username: role }).href;
const count = async (statement: string) => (await onServer(statement, name)).rows[0]?.[0];

/** Waits for the word to end, and keeps how many run at the same time. */
function slowWork() {
  const running = new Set<object>();
  const done: string[] = [];
  const work = {
    most: 0,
    begun: 0,
    done,
    end: () => {},
    async run(of: string) {
      const own = {};
      running.add(own);
      work.begun++;
      work.most = Math.max(work.most, running.size);
      await ended;
      running.delete(own);
      done.push(of);
    },
  };
  const ended = new Promise<void>((resolve) => {
    work.end = resolve;
  });
  return work;
}

describe("the queue", () => {
  it("is made once by many processes that start at once, and opened again as it is", async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(await count("select count(*) from varde_jobs.version")).toBe(1);
    expect(await count("select count(*) from varde_jobs.queue where name !~ '^__'")).toBe(4);
    const done: string[] = [];
    await many[4]?.work("CAMPAIGN", async (of) => void done.push(of));
    await many[1]?.ask("CAMPAIGN", "7");
    await vi.waitUntil(() => done.length === 1, { timeout: 10_000 });
    await open();
    expect([done, faults]).toEqual([["7"], []]);
  });

  it("is refused to whoever may not make it, and needs no right to once it is there", async () => {
    await onServer(`create role ${name}_narrow login`);
    const refused = open(as(`${name}_narrow`));
    await expect(refused).rejects.toThrow(StoreUnavailable);
    await expect(refused).rejects.toThrow(/the queue of jobs: permission denied for database/);
    await open();
    await expect(open(as(`${name}_narrow`))).rejects.toThrow(
      /the queue of jobs: permission denied for schema varde_jobs/,
    );
    await onServer(
      `grant usage on schema varde_jobs to ${name}_narrow;
       grant select, insert, update, delete on all tables in schema varde_jobs to ${name}_narrow`,
      name,
    );
    const narrow = await open(as(`${name}_narrow`));
    const done: string[] = [];
    await narrow.work("CLEAN_UP", async (of) => void done.push(of));
    await narrow.ask("CLEAN_UP", "3");
    await vi.waitUntil(() => done.length === 1, { timeout: 10_000 });
    /** Long enough for it to have looked after what is left lying. */
    await sleep(7000);
    expect(faults).toEqual([]);
  });

  it("is refused where its tables are newer than the program", async () => {
    await open();
    await onServer("update varde_jobs.version set version = 1000", name);
    await expect(open()).rejects.toThrow(/found 1000: newer than this program/);
  });

  it("is made anew where it was taken away, and the loss is told of", async () => {
    const jobs = await open();
    const done: string[] = [];
    await jobs.work("EMAIL", async (of) => void done.push(of));
    await onServer("drop schema varde_jobs cascade", name);
    await expect(jobs.ask("EMAIL")).rejects.toThrow(/varde_jobs/);
    await vi.waitUntil(() => faults.length > 0, { timeout: 10_000 });
    const again = await open();
    await again.ask("EMAIL");
    await vi.waitUntil(() => done.length === 1, { timeout: 10_000 });
  });

  it("is left out where the engine speaks the protocol and has not what the queue needs", async () => {
    expect(takesQueue("CockroachDB CCL v25.2.1 (x86_64-pc-linux-gnu)")).toBe(false);
    expect(takesQueue("PostgreSQL 15.12-YB-2.25.2.0-b0 on x86_64-pc-linux-gnu")).toBe(false);
    const [version] = (await onServer("select version()")).rows[0] as [string];
    expect(takesQueue(version)).toBe(true);
  });

  it("takes two sessions of the server in each process", async () => {
    const jobs = await open();
    const tasks: Task[] = ["CAMPAIGN", "CLEAN_UP", "EMAIL", "SMS"];
    for (const task of tasks) await jobs.work(task, async () => {});
    await Promise.all(tasks.flatMap((task) => Array.from({ length: 5 }, () => jobs.ask(task))));
    const sessions = `select count(*) from pg_stat_activity where datname = '${name}' and application_name = 'varde jobs'`;
    expect(await count(sessions)).toBe(2);
  });
});

describe("what is asked for", () => {
  it("is done for one campaign by one process at a time, and again when it was asked meanwhile", async () => {
    const [one, other] = [await open(), await open()];
    const work = slowWork();
    for (const jobs of [one, other]) await jobs.work("CAMPAIGN", work.run);
    await one.ask("CAMPAIGN", "1");
    await vi.waitUntil(() => work.begun === 1, { timeout: 10_000 });
    for (let times = 0; times < 5; times++)
      await Promise.all([one.ask("CAMPAIGN", "1"), other.ask("CAMPAIGN", "1")]);
    await sleep(3000);
    expect(work.begun).toBe(1);
    work.end();
    await vi.waitUntil(() => work.done.length === 2, { timeout: 10_000 });
    await sleep(1000);
    expect([work.most, work.done]).toEqual([1, ["1", "1"]]);
  });

  it("is done on a channel by any number of processes", async () => {
    const processes = await Promise.all([open(), open(), open()]);
    const work = slowWork();
    for (const jobs of processes) await jobs.work("SMS", work.run);
    while (work.begun < 3) {
      for (const jobs of processes) await jobs.ask("SMS");
      await sleep(100);
    }
    expect(work.most).toBe(3);
    work.end();
  });

  it("is finished by a process that stops, which begins nothing more", async () => {
    const stopping = await open();
    const work = slowWork();
    await stopping.work("EMAIL", work.run);
    await stopping.ask("EMAIL");
    await vi.waitUntil(() => work.begun === 1, { timeout: 10_000 });
    await stopping.ask("EMAIL");
    const stopped = stopping.close();
    await sleep(300);
    expect(work.done).toEqual([]);
    work.end();
    await stopped;
    expect([work.begun, work.done]).toEqual([1, [""]]);
    const states = "select string_agg(state::text, ' ' order by state) from varde_jobs.job";
    expect(await count(states)).toBe("created completed");
    const left = slowWork();
    left.end();
    await (await open()).work("EMAIL", left.run);
    await vi.waitUntil(() => left.done.length === 1, { timeout: 10_000 });
  });

  it("is begun by another where the process that began it was killed", async () => {
    const jobs = await open();
    await jobs.ask("CAMPAIGN", "5");
    /** What is left of a process that is no more. */
    await onServer("update varde_jobs.job set state = 'active', started_on = now()", name);
    const killed = performance.now();
    const work = slowWork();
    work.end();
    await jobs.work("CAMPAIGN", work.run);
    await vi.waitUntil(
      async () => {
        await jobs.ask("CAMPAIGN", "5");
        return work.done.length > 0;
      },
      { timeout: 40_000, interval: 500 },
    );
    expect(work.done).toEqual(["5"]);
    expect(performance.now() - killed).toBeGreaterThan(EXPIRES_AFTER * 1000 - 1000);
  });
});
