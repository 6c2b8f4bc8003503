import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { PlanAnswer, PlannerStart, PlanQuestion } from "./planner-messages.ts";

/** For this long one plan may be thought about; milliseconds. */
const DEADLINE = 2000;

/**
 * Asks for plans of a process of its own, which is started when first needed and again when it ends.
 * One question at a time, so that a document that ends the process costs no other its plan.
 */
export interface PlannerClient {
  /** @throws {Error} (as a rejection) when there is no plan: the planner gave none, ended or took too long. */
  plan(query: string, share: number): Promise<PlanNode | null>;
  close(): void;
}

export function plannerClient(start: PlannerStart): PlannerClient {
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function open(): ChildProcess {
    const opened = fork(join(import.meta.dirname, "planner-process.ts"), {
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    opened.unref();
    opened.channel?.unref();
    opened.once("error", () => leave(opened));
    opened.once("exit", () => leave(opened));
    opened.send(start, () => undefined);
    return opened;
  }

  function leave(left: ChildProcess): void {
    if (child === left) child = null;
    left.kill("SIGKILL");
  }

  function ask(query: string, share: number): Promise<PlanNode | null> {
    child ??= open();
    const answering = child;
    const question: PlanQuestion = { id: asked++, query, share };
    return new Promise((resolve, reject) => {
      const end = (reason: string) => () => {
        leave(answering);
        settle(() => reject(new Error(reason)));
      };
      const ended = end("the planner ended");
      const timer = setTimeout(end("the planner took too long"), DEADLINE);
      const onMessage = (message: unknown) => {
        const answer = message as PlanAnswer;
        if (answer.id !== question.id) return;
        settle(() => ("fault" in answer ? reject(new Error(answer.fault)) : resolve(answer.node)));
      };
      const settle = (how: () => void) => {
        clearTimeout(timer);
        answering.off("message", onMessage).off("exit", ended).off("error", ended);
        how();
      };
      answering.on("message", onMessage).once("exit", ended).once("error", ended);
      answering.send(question, (fault) => {
        if (fault) ended();
      });
    });
  }

  return {
    plan(query, share) {
      const next = last.then(() => ask(query, share));
      last = next.catch(() => undefined);
      return next;
    },
    close() {
      if (child !== null) leave(child);
    },
  };
}
