import type { Builder } from "../builder.ts";
import type { StepName } from "../step.ts";
import { defineSteps } from "../steps/statements.ts";
import { tables } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";
import { preparePutPerson } from "./put-person.ts";

interface Statement {
  run(values: readonly unknown[]): { changes: number };
}

/** The statement behind each step, prepared once. */
export function prepareSteps(connection: Connection): Record<StepName, Statement> {
  const { prepare, orm } = preparing(connection);
  const builder = orm as unknown as Builder;
  const { putPerson: _, ...others } = defineSteps({ tables, builder, given: sql`null` });
  const prepared = Object.entries(others).map(([name, query]) => [name, prepare(query)]);
  return {
    ...(Object.fromEntries(prepared) as Record<Exclude<StepName, "putPerson">, Statement>),
    putPerson: preparePutPerson(connection),
  };
}
