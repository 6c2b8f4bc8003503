import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { keptIn, startVarde, type Varde } from "../support/varde.ts";
import { type Visitor, visitorOf } from "../support/visitor.ts";

/** A register in files of its own with an operator at its desk, anew for each test. */
export let varde: Varde;
export let visitor: Visitor;
export let folder: string;
export const time = { ahead: 0 };

export function openDesk(): void {
  beforeEach(async () => {
    time.ahead = 0;
    folder = mkdtempSync(join(tmpdir(), "varde-desk-"));
    varde = await startVarde({ clock: () => Date.now() + time.ahead, config: keptIn(folder) });
    visitor = visitorOf(varde);
  });
  afterEach(async () => {
    await varde.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Every page, the forms among them. */
export const PAGES = [
  "",
  "/etater",
  "/etater/tilknytt",
  "/etater/koble-fra?etat=310385980",
  "/oppslag",
  "/person",
  "/person/vis",
  "/person/slett?revisjon=1",
  "/person/nytt-nummer?revisjon=1",
  "/person/slett-alt?revisjon=1",
  "/revisjon",
  "/revisjon?innforsel=0",
  "/utsendinger",
  "/utsendinger/ny",
  "/delte",
  "/delte?kanal=SMS",
  "/utboks",
  "/utboks/send?nummer=1",
  "/delgrafer",
];

export const FORMS = [
  "/etater/tilknytt",
  "/etater/koble-fra",
  "/person",
  "/person/slett",
  "/person/nytt-nummer",
  "/person/slett-alt",
  "/person/slett-alt/bekreft",
  "/revisjon",
  "/utsendinger/ny",
  "/utsendinger/vis",
  "/utsendinger/forhandsvis",
  "/utboks/send",
  "/logg-ut",
];
