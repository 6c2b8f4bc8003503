import { startVarde } from "../support/varde.ts";
import { leakMatrix } from "./leak-matrix.ts";

leakMatrix(startVarde);
