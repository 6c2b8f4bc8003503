import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { PlanAnswer, PlannerStart, PlanQuestion } from "./planner-messages.ts";

/** For this long one plan may be thought about; milliseconds. */
const DEADLINE = 2000;

/** Asks for plans of a process of its own, which is started when first needed and again when it ends. */
export interface PlannerClient {
  /** @throws {Error} (as a rejection) when there is no plan: the planner gave none, ended or took too long. */
  plan(query: string, share: number): Promise<PlanNode | null>;
  close(): void;
}

interface Waiting {
  settle(answer: PlanAnswer): void;
  fail(reason: string): void;
}

export function plannerClient(start: PlannerStart): PlannerClient {
  let child: ChildProcess | null = null;
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  function open(): ChildProcess {
    const opened = fork(join(import.meta.dirname, "planner-process.ts"), {
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    opened.on("message", ((answer: PlanAnswer) => {
      waiting.get(answer.id)?.settle(answer);
    }) as (message: unknown) => void);
    opened.on("error", () => end(opened, "the planner could not be started"));
    opened.on("exit", () => end(opened, "the planner ended"));
    opened.unref();
    opened.channel?.unref();
    opened.send(start);
    return opened;
  }

  function end(ended: ChildProcess, reason: string): void {
    if (child !== ended) return;
    child = null;
    ended.kill("SIGKILL");
    for (const each of waiting.values()) each.fail(reason);
    waiting.clear();
  }

  return {
    plan(query, share) {
      child ??= open();
      const answering = child;
      const id = asked++;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => end(answering, "the planner took too long"), DEADLINE);
        const done = () => {
          clearTimeout(timer);
          waiting.delete(id);
        };
        waiting.set(id, {
          settle(answer) {
            done();
            if ("fault" in answer) reject(new Error(answer.fault));
            else resolve(answer.node);
          },
          fail(reason) {
            done();
            reject(new Error(reason));
          },
        });
        const question: PlanQuestion = { id, query, share };
        answering.send(question, (fault) => {
          if (fault) end(answering, "the planner could not be asked");
        });
      });
    },
    close() {
      if (child !== null) end(child, "the gateway stops");
    },
  };
}
