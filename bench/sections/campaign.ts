import type { Store } from "../../db/store.ts";
import { findAudience } from "../../src/campaigns/find-audience.ts";
import { openConfiguredStore } from "../../src/register.ts";
import { UNBEGUN } from "../../src/request/campaigns.ts";
import type { Campaign } from "../../src/rules/campaign.ts";
import { seedRegister } from "../bench.ts";
import type { SectionResult } from "../results.ts";
import { median } from "../rounds.ts";

const DATABASE = "data/bench-campaign.db";
/** Of these some 97 in a hundred have an address, and are not deleted. */
const PEOPLE = 830_000;
const EVERY = 100_000;

/** How long it takes to find 800,000 people and decide about each, and what memory it takes. */
export async function planning(): Promise<SectionResult> {
  await seedRegister(DATABASE, PEOPLE);
  const store = await openConfiguredStore({ database: DATABASE, environment: "test" });
  const [newest] = await store.campaigns.list(null, 1);
  const number = (newest?.number ?? 0) + 1;
  const campaign: Campaign = { ...PLANNED, number, createdAt: Date.now() };
  const at = Math.max(Date.now(), await store.notBefore("CHANGE"));
  const deed = {
    of: "CAMPAIGN",
    kind: "CAMPAIGN_PLANNED",
    campaign,
    from: null,
    values: {},
  } as const;
  await store.commit({ at, actor: "OPERATOR", deeds: [deed], idempotency: null });

  const started = performance.now();
  const memory: number[] = [];
  let longest = 0;
  let now: Campaign | null = campaign;
  while (now?.state === "PLANNING") {
    const from = performance.now();
    await findAudience(store, now, Date.now());
    longest = Math.max(longest, performance.now() - from);
    now = await store.campaigns.campaign(number);
    if ((now?.recipients ?? 0) >= memory.length * EVERY) memory.push(process.memoryUsage().rss);
  }
  const seconds = (performance.now() - started) / 1000;
  const walk = await walkOf(store);
  store.close();
  const inMegabytes = memory.map((bytes) => Math.round(bytes / 1_000_000));
  const recipients = now?.recipients ?? 0;
  return {
    title: "Planning a campaign",
    text: `Everybody registered of ${PEOPLE.toLocaleString("en")} people, a decision about each, in pages of a thousand between which requests are
answered. Addresses of more than 1000 people are looked for in the whole index of ${PEOPLE.toLocaleString("en")} people, and there are
none, in ${walk.EMAIL} ms (e-mail) and ${walk.SMS} ms (mobile): one statement, median of 5.`,
    tables: [
      {
        title: "A plan",
        columns: ["recipients", "seconds", "longest page ms", "MB at each 100,000 recipients"],
        rows: [
          [
            recipients.toLocaleString("en"),
            seconds.toFixed(1),
            String(Math.round(longest)),
            inMegabytes.join(", "),
          ],
        ],
      },
    ],
    figures: { recipients, seconds, longest, ...walk },
  };
}

/** The longest that finding shared addresses takes: to the end, without filling a page; milliseconds. */
async function walkOf({ campaigns }: Store): Promise<Record<"EMAIL" | "SMS", number>> {
  const walk = { EMAIL: 0, SMS: 0 };
  for (const channel of ["EMAIL", "SMS"] as const) {
    const times: number[] = [];
    for (let time = 0; time < 5; time++) {
      const started = performance.now();
      await campaigns.sharedAddresses(channel, 1000, "", 50);
      times.push(performance.now() - started);
    }
    walk[channel] = Math.round(median(times));
  }
  return walk;
}

const PLANNED: Omit<Campaign, "number" | "createdAt"> = {
  name: "Bench",
  state: "PLANNING",
  purpose: "REMINDER",
  preference: null,
  audience: { filter: {} },
  texts: [{ language: "NB", subject: "Stemmer dette?", email: "Logg inn.", sms: "Logg inn." }],
  rate: 1000,
  ...UNBEGUN,
};
