import { defineAccessTables } from "../../access-tables.ts";
import { kit } from "../columns.ts";

export const accessTables = defineAccessTables(kit);
export const { accessEntry, lookupRun, lookupBlock, stranger } = accessTables;
