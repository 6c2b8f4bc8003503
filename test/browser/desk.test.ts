import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { readConfig } from "../../src/config.ts";
import { PAGES } from "../desk/a-desk.ts";
import { keptIn } from "../support/varde.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const [KARI, OTHER] = TEST_PERSONS.emailAndMobile;

let folder: string;
let app: App;
let origin: string;
let browser: Browser;
/** Where a page asked for anything but its own server, and what it complained of. */
const strangers: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-desk-browser-"));
  const config = readConfig({ PORT: "0", VARDE_SESSION_KEY: join(folder, "session-key.txt") });
  app = await createApp({ ...config, ...keptIn(folder) });
  await lookUpAsAgency();
  giveUpAMessage();
  const address = await app.server.listen({ port: 0, host: "127.0.0.1" });
  origin = address.replace("127.0.0.1", "localhost");
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  expect(strangers.splice(0)).toEqual([]);
  expect(complaints.splice(0)).toEqual([]);
});

async function lookUpAsAgency(): Promise<void> {
  const token = await app.devIssuer?.sign({ kind: "AGENCY" }, Date.now());
  const query = `{ person(nationalId: "${KARI}", lookupPurpose: "Varsling om vedtak") { registration } }`;
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const payload = JSON.stringify({ query });
  await app.server.inject({ method: "POST", url: "/graphql", headers, payload });
}

function giveUpAMessage(): void {
  const database = new Database(join(folder, "register.db"));
  database
    .prepare(
      `INSERT INTO outbox (national_id, at, kind, channel, address, language, content, state, attempts, last_error)
       VALUES (?, ?, 'ADDRESS_CHANGED', 'EMAIL', 'kari@example.com', 'NB', '', 'DEAD', 9, 'SMTP_451')`,
    )
    .run(Number(KARI), Date.now());
  database.close();
}

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "nb", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && asked !== origin) strangers.push(request.url());
  });
  page.on("pageerror", (fault) => complaints.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 422"))
      complaints.push(message.text());
  });
  await page.goto(`${origin}/forvaltning`);
  return page;
}

async function logIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Logg inn", exact: true }).click();
  await page.getByRole("button", { name: "Test Forvalter" }).click();
  await page.getByRole("heading", { name: "Oversikt" }).waitFor();
}

async function lookUp(page: Page, nationalId: string): Promise<void> {
  await page.goto(`${origin}/forvaltning/person`);
  await page.getByLabel("Fødselsnummer eller D-nummer").fill(nationalId);
  await page.getByLabel("Begrunnelse for oppslaget").fill("Personen ringte");
  await page.getByRole("button", { name: "Slå opp" }).click();
  await page.getByRole("heading", { name: nationalId }).waitFor();
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and whether the page is wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const found = await page.evaluate(`(async () => {
    ${AXE};
    for (const each of document.querySelectorAll("details")) each.open = true;
    /** What opens grows for a while, over what stands below it. */
    const heightOf = () => document.documentElement.scrollHeight;
    for (let height = -1; height !== heightOf(); ) {
      height = heightOf();
      await new Promise((later) => setTimeout(later, 100));
    }
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(RULES)} });
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["wider than the screen"] : [];
    return [...violations.map(({ id, nodes }) => id + ": " + nodes[0].html), ...wide];
  })()`);
  return (found as string[]).map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

describe("the desk", () => {
  test.each([
    ["a large screen", { width: 1280, height: 900 }],
    ["a screen 320 pixels wide", { width: 320, height: 640 }],
  ])("has no fault against WCAG on %s", async (_, viewport) => {
    const page = await open({ viewport });
    const found = await faults(page);
    await page.getByRole("link", { name: "Logg inn", exact: true }).click();
    found.push(...(await faults(page)));
    await page.goto(`${origin}/forvaltning`);
    await logIn(page);
    await lookUp(page, KARI);
    for (const path of PAGES) {
      await page.goto(`${origin}/forvaltning${path}`);
      found.push(...(await faults(page)));
    }
    for (const [path, name] of [
      ["/etater/tilknytt", "Tilknytt etat"],
      ["/person", "Slå opp"],
      ["/person/nytt-nummer", "Bytt nummer"],
      ["/revisjon", "Kontroller"],
      ["/utboks/send?nummer=1", "Send på nytt"],
    ] as const) {
      await page.goto(`${origin}/forvaltning${path}`);
      await page.getByRole("button", { name }).click();
      await page.locator("ds-error-summary").waitFor();
      found.push(...(await faults(page)));
    }
    await page.goto(`${origin}/forvaltning/person/slett-alt`);
    await page.getByLabel("Begrunnelse").fill("Pålegg");
    await page.getByRole("button", { name: "Gå videre" }).click();
    await page.getByRole("heading", { name: "Er du helt sikker?" }).waitFor();
    found.push(...(await faults(page)));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("lets an operator do their work without script", async () => {
    const page = await open({ javaScriptEnabled: false });
    await logIn(page);
    await page.getByRole("link", { name: "Etater" }).click();
    await page.getByRole("link", { name: "Tilknytt etat" }).click();
    await page.getByLabel("Organisasjonsnummer").fill("12345");
    await page.getByLabel("Navn").fill("Ny etat");
    await page.getByRole("button", { name: "Tilknytt etat" }).click();
    await page.getByRole("heading", { name: "Noe må rettes" }).waitFor();
    expect(await page.getByLabel("Navn").inputValue()).toBe("Ny etat");
    await page.getByLabel("Organisasjonsnummer").fill("991825827");
    await page.getByLabel("Begrunnelse").fill("Avtale av 3. mai");
    await page.getByRole("button", { name: "Tilknytt etat" }).click();
    await page.getByText("Etaten er tilknyttet.").waitFor();
    await page.getByRole("link", { name: "Koble fra: Ny etat" }).click();
    await page.getByLabel("Begrunnelse").fill("Avtalen er over");
    await page.getByRole("button", { name: "Koble fra" }).click();
    await page.getByText("Etaten er koblet fra.").waitFor();

    await page.getByRole("link", { name: "Oppslag" }).click();
    await page.getByRole("cell", { name: "Varsling om vedtak" }).waitFor();

    await lookUp(page, OTHER);
    await page.getByRole("link", { name: "Slett registreringen" }).click();
    await page.getByRole("button", { name: "Slett registreringen" }).click();
    await page.getByRole("heading", { name: "Noe må rettes" }).waitFor();
    await page.getByLabel("Begrunnelse").fill("Etter ønske");
    await page.getByRole("button", { name: "Slett registreringen" }).click();
    await page.getByText("Registreringen er slettet.").waitFor();
    await page
      .getByRole("link", { name: /^Innførsel \d+$/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Revisjonslogg" }).waitFor();

    await lookUp(page, OTHER);
    await page.getByRole("link", { name: "Slett alt om personen" }).click();
    await page.getByLabel("Begrunnelse").fill("Pålegg");
    await page.getByRole("button", { name: "Gå videre" }).click();
    await page.getByLabel("Nummeret til den som skal slettes").fill(KARI);
    await page.getByRole("button", { name: "Slett for godt" }).click();
    await page.getByText("ikke det samme").first().waitFor();
    await page.getByLabel("Nummeret til den som skal slettes").fill(OTHER);
    await page.getByRole("button", { name: "Slett for godt" }).click();
    await page.getByText("Alt om personen er slettet.").waitFor();
    await page.getByRole("button", { name: "Logg ut" }).click();
    await page.getByText("Du er logget ut.").waitFor();
    await page.context().close();
  });

  test("keeps the outbox's counts up to date where there is script", async () => {
    const page = await open();
    await logIn(page);
    await page.goto(`${origin}/forvaltning/utboks`);
    const dead = page.locator('[data-live="dead"]');
    const before = Number(await dead.textContent());
    giveUpAMessage();
    await expect.poll(() => dead.textContent(), { timeout: 10_000 }).toBe(String(before + 1));
    await page.context().close();
  });
});
