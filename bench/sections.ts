import type { Bench } from "./bench.ts";
import type { SectionResult } from "./results.ts";
import { planning } from "./sections/campaign.ts";
import { changes } from "./sections/changes.ts";
import { federation } from "./sections/federation.ts";
import { refusals } from "./sections/hostile.ts";
import { lookUps } from "./sections/look-ups.ts";
import { pages } from "./sections/pages.ts";
import { profileAliases, profileBatch, profileSingle } from "./sections/profiles.ts";
import { scale } from "./sections/scale.ts";
import { scaling } from "./sections/scaling.ts";
import { server } from "./sections/server.ts";
import { sizes } from "./sections/sizes.ts";
import { starts } from "./sections/start.ts";
import { storeWrites } from "./sections/store.ts";
import { workers } from "./sections/workers.ts";

export interface Section {
  measure(bench: Bench): Promise<SectionResult>;
  /** Whether it is measured when nobody asks for anything in particular. */
  isQuick: boolean;
}

/** In the order in which they are measured and reported. */
export const SECTIONS = {
  "look-ups": { measure: lookUps, isQuick: true },
  sizes: { measure: sizes, isQuick: true },
  federation: { measure: federation, isQuick: true },
  store: { measure: storeWrites, isQuick: true },
  start: { measure: starts, isQuick: true },
  scale: { measure: scale, isQuick: false },
  server: { measure: server, isQuick: false },
  changes: { measure: changes, isQuick: false },
  workers: { measure: workers, isQuick: false },
  "profile single": { measure: profileSingle, isQuick: false },
  "profile batch": { measure: profileBatch, isQuick: false },
  "profile aliases": { measure: profileAliases, isQuick: false },
  hostile: { measure: refusals, isQuick: false },
  pages: { measure: pages, isQuick: false },
  scaling: { measure: scaling, isQuick: false },
  campaign: { measure: planning, isQuick: false },
} satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
