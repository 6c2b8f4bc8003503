import { startVardeApart } from "../support/varde-apart.ts";
import { leakMatrix } from "./leak-matrix.ts";

/** The register in a process of its own guards its fields again, whatever the gateway asks. */
leakMatrix(startVardeApart, ["named fragment"]);
