import type { Builder } from "../builder.ts";
import type { StepName } from "../step.ts";
import { defineSteps } from "../steps/statements.ts";
import { tables } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

type Statement = ReturnType<ReturnType<typeof preparing>["prepare"]>;

/** The statement behind each step, prepared once. */
export function prepareSteps(connection: Connection): Record<StepName, Statement> {
  const { prepare, orm } = preparing(connection);
  const builder = orm as unknown as Builder;
  const steps = Object.entries(defineSteps({ tables, builder, given: sql`null` }));
  return Object.fromEntries(steps.map(([name, query]) => [name, prepare(query)])) as Record<
    StepName,
    Statement
  >;
}
