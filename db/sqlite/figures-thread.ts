import { parentPort, workerData } from "node:worker_threads";
import { countLookups } from "./access/statistics.ts";
import type { FiguresTask } from "./beside.ts";
import { connectReading } from "./connection.ts";
import { countQuality } from "./quality.ts";

const { file, count } = workerData as FiguresTask;
const connection = connectReading(file);
const figures =
  count.of === "PEOPLE"
    ? countQuality(connection, count.now)
    : countLookups(connection, count.from, count.now);
connection.client.close();
parentPort?.postMessage(figures);
