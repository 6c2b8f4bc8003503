/** Writes the golden decision table to standard output; a changed line is a changed rule. */
import { CELLS, cellLine } from "./cells.ts";

process.stdout.write(`${CELLS.map(cellLine).join("\n")}\n`);
