import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { readConfig } from "../../src/config.ts";

const [MOBILE_ONLY] = TEST_PERSONS.mobileOnly;

let folder: string;
let app: App;
let origin: string;
let browser: Browser;

let page: Page;
/** Where the page under test asked for anything but its own server. */
let strangers: string[];
/** What the page under test complained of: exceptions, console errors, what the CSP stopped. */
let complaints: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-playground-"));
  const config = readConfig({ PORT: "0", VARDE_DATABASE: ":memory:" });
  app = await createApp({ ...config, devKeyFile: join(folder, "dev-issuer.pem") });
  origin = await app.server.listen({ port: 0, host: "127.0.0.1" });
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

beforeEach(async () => {
  strangers = [];
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && asked !== origin)
      strangers.push(request.url());
  });
  page.on("pageerror", (fault) => complaints.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text()))
      complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

describe("the playground", () => {
  test("answers the first click on Run", async () => {
    await open("/playground");
    expect(await page.title()).toBe("Varde playground");
    await run();
    await answerShows("NOTIFY");
  });

  test("shows what the schema says in the documentation pane", async () => {
    await open("/playground");
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("link", { name: "Registration", exact: true }).click();
    await page.getByText("Where a person or a unit stands in the register (status)").waitFor();
  });

  test("opens the explorer on the operation of the tab", async () => {
    await open("/playground");
    await page.getByRole("button", { name: "Show GraphiQL Explorer" }).click();
    await page.getByText("notificationDecision", { exact: true }).first().waitFor();
  });

  test("runs as the citizen whose token is filled in", async () => {
    await open("/playground");
    await openTab("Me");
    await page.getByRole("button", { name: "Show Test token" }).click();
    await page.getByRole("radio", { name: "Innbygger (citizen)" }).check();
    await page.getByLabel("Test person (testperson)").selectOption(MOBILE_ONLY);
    await page.getByRole("button", { name: "Fill in token" }).click();
    await page.getByText(`This tab asks as Innbygger (citizen) ${MOBILE_ONLY}, until`).waitFor();
    await run();
    await answerShows(`"${MOBILE_ONLY}"`);
  });

  test("says why no token was made", async () => {
    await open("/playground");
    await page.getByRole("button", { name: "Show Test token" }).click();
    await page.getByRole("radio", { name: "Innbygger (citizen)" }).check();
    await page.getByLabel("Or another national ID (personidentifikator)").fill("123");
    await page.getByRole("button", { name: "Fill in token" }).click();
    await page.getByRole("alert").getByText("No token was made: pid: expected 11 digits").waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining("status of 400")]);
  });

  test("gives each example the token of the role it names", async () => {
    await open("/playground");
    await page.getByRole("button", { name: "Show Test token" }).click();
    await page.getByText("This tab asks as Etat (agency) Testetaten 310385980, until").waitFor();
    await openTab("WhoAmI");
    await page.getByText("This tab asks as Forvalter (operator) Test Forvalter, until").waitFor();
    await run();
    await answerShows("OPERATOR");
  });

  test("opens the example that a link asks for, with its variables", async () => {
    for (const visit of ["the first", "the next"]) {
      await open("/playground?operation=digital-mailbox");
      await page.getByRole("tab", { name: "DigitalMailbox", selected: true }).waitFor();
      expect(await page.getByRole("tab", { name: "DigitalMailbox" }).count(), visit).toBe(1);
    }
    await run();
    await answerShows("984661185");
  });

  test("keeps the open tab over a reload, and no token anywhere", async () => {
    await open("/playground");
    await openTab("ReservedPerson");
    await run();
    await answerShows("RESERVED");
    await page.waitForFunction(() => {
      const { tabs, activeTabIndex } = JSON.parse(
        localStorage.getItem("varde:graphiql:tabState") ?? "{}",
      );
      return tabs?.[activeTabIndex]?.title === "ReservedPerson";
    });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Bearer");
    await page.reload();
    await page.getByRole("tab", { name: "ReservedPerson", selected: true }).waitFor();
    await run();
    await answerShows("RESERVED");
  });
});

async function open(path: string): Promise<void> {
  await page.goto(origin + path);
  await page.getByRole("region", { name: "Operation Editor" }).getByText("query").first().waitFor();
}

/** Opens a tab for the first time in this visit and waits for the token it is given. */
async function openTab(name: string): Promise<void> {
  const token = page.waitForResponse(`${origin}/dev/token`);
  await page.getByRole("tab", { name, exact: true }).click();
  await token;
  await page.getByRole("button", { name: "Headers" }).click();
  await page.getByRole("region", { name: "Headers" }).getByText("Bearer").first().waitFor();
}

async function run(): Promise<void> {
  await page.getByRole("button", { name: /^Execute query/ }).click();
}

async function answerShows(text: string): Promise<void> {
  await page.getByRole("region", { name: "Result Window" }).getByText(text).first().waitFor();
}
