import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { readConfig } from "../../src/config.ts";
import { LANGUAGES, type PageLanguage } from "../../src/doors/citizen/texts/index.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const LANGUAGES_OF_PAGE = Object.keys(LANGUAGES) as PageLanguage[];
const PATHS = [
  "/epost",
  "/mobil",
  "/epost/fjern",
  "/reservasjon",
  "/sprak",
  "/postkasse",
  "/oppslag",
  "/historikk",
  "/data",
  "/hjelp",
  "/tilgjengelighet",
];

/** One each: a code can be asked for once a minute. */
const CHANGING: Record<PageLanguage, string> = {
  nb: TEST_PERSONS.mobileOnly[0],
  nn: TEST_PERSONS.mobileOnly[1],
  en: TEST_PERSONS.digipost[0],
  se: TEST_PERSONS.eboks[0],
};

let folder: string;
let app: App;
let origin: string;
let browser: Browser;
/** Another server, that sends people here and has them back. */
let serving: Server;
let service: string;
/** Where a page asked for anything but its own server, and what it complained of. */
const strangers: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-citizen-"));
  const config = readConfig({
    PORT: "0",
    VARDE_DATABASE: ":memory:",
    VARDE_SESSION_KEY: join(folder, "session-key.txt"),
  });
  serving = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>En tjeneste</title><p>Tilbake hos tjenesten");
  }).listen(0, "127.0.0.1");
  await once(serving, "listening");
  service = `http://127.0.0.1:${(serving.address() as AddressInfo).port}`;
  const pages = { ...config.pages, returnUrls: [new URL(`${service}/skjema`)] };
  app = await createApp({ ...config, pages, devKeyFile: join(folder, "dev-issuer.pem") });
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
  serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  expect(strangers.splice(0)).toEqual([]);
  expect(complaints.splice(0)).toEqual([]);
});

async function visit(language: PageLanguage, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: language, ...options });
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
  await page.goto(`${origin}/minprofil?sprak=${language}`);
  return page;
}

async function logIn(page: Page, language: PageLanguage, nationalId: string): Promise<void> {
  await page.getByRole("link", { name: LANGUAGES[language].texts.logIn, exact: true }).click();
  await page.getByRole("button", { name: nationalId }).click();
  await page.waitForURL(`${origin}/minprofil`);
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and whether the page is wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const found = await page.evaluate(`(async () => {
    ${AXE};
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(RULES)} });
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["wider than the screen"] : [];
    return [...violations.map(({ id, nodes }) => id + ": " + nodes[0].html), ...wide];
  })()`);
  return (found as string[]).map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

describe.each(LANGUAGES_OF_PAGE)("the citizen's page in %s", (language) => {
  const { texts } = LANGUAGES[language];

  test.each([
    ["a large screen", { width: 1280, height: 900 }],
    ["a screen 320 pixels wide", { width: 320, height: 640 }],
  ])("has no fault against WCAG on %s", async (_, viewport) => {
    const page = await visit(language, { viewport });
    const found = await faults(page);
    await logIn(page, language, TEST_PERSONS.expired[0]);
    found.push(...(await faults(page)));
    for (const path of PATHS) {
      await page.goto(`${origin}/minprofil${path}`);
      found.push(...(await faults(page)));
    }
    await page.goto(`${origin}/minprofil/epost`);
    await page.getByRole("button", { name: texts.sendCode }).click();
    await page.locator("ds-error-summary").waitFor();
    found.push(...(await faults(page)));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("lets somebody confirm, choose, reserve and withdraw, without script", async () => {
    const page = await visit(language, { javaScriptEnabled: false });
    await logIn(page, language, TEST_PERSONS.emailAndMobile[1]);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const told = (key: string) => page.getByText(texts.done[key] ?? "").waitFor();
    await press(texts.confirm);
    await told("confirmed");
    await page.getByRole("link", { name: `${texts.change}: ${texts.reservation}` }).click();
    await press(texts.reserve);
    await told("reserved");
    await page.getByRole("link", { name: texts.menuReservation, exact: true }).click();
    await press(texts.withdraw);
    await told("withdrawn");
    await page.getByRole("link", { name: `${texts.change}: ${texts.language}` }).click();
    const { NB, NN, EN, SE } = texts.languageNames;
    await page.getByLabel({ nb: NB, nn: NN, en: EN, se: SE }[language]).check();
    await press(texts.chooseLanguage);
    await told("language");
    await page.getByRole("link", { name: texts.menuHistory }).click();
    await page
      .getByText(texts.kinds.LANGUAGE_CHOSEN ?? "")
      .first()
      .waitFor();
    await press(texts.logOut);
    await page.getByText(texts.loggedOut).waitFor();
    await page.context().close();
  });

  test("changes an address by the code that was sent to it", async () => {
    const page = await visit(language);
    await logIn(page, language, CHANGING[language]);
    const address = `${language}@example.com`;
    await page.locator('a[href$="/epost"]').click();
    await page.getByLabel(texts.newEmail).fill(address);
    await page.getByRole("button", { name: texts.sendCode }).click();
    await page.getByText(address).waitFor();
    const found = await faults(page);
    await page.getByLabel(texts.code).fill("000 00");
    await page.getByRole("button", { name: texts.save, exact: true }).click();
    await page.locator("ds-error-summary").waitFor();
    expect([...found, ...(await faults(page))]).toEqual([]);
    await page.getByLabel(texts.code).fill(await codeSentTo(address));
    await page.getByRole("button", { name: texts.save, exact: true }).click();
    await page.getByText(texts.done.emailChanged ?? "").waitFor();
    await page.getByText(address).waitFor();
    await page.context().close();
  });

  test("can be used by keyboard alone, with the focus to be seen", async () => {
    const page = await visit(language);
    await logIn(page, language, TEST_PERSONS.english[0]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(texts.skip);
    await page.keyboard.press("Enter");
    await tabTo(page, texts.changeEmail);
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).not.toBe(
      "none",
    );
    await page.keyboard.press("Enter");
    await page.getByLabel(texts.newEmail).waitFor();
    await tabTo(page, texts.newEmail);
    await page.keyboard.type("ikke en adresse");
    await page.keyboard.press("Enter");
    await page.locator("ds-error-summary").waitFor();
    expect(await page.getByLabel(texts.newEmail).inputValue()).toBe("ikke en adresse");
    await page.context().close();
  });
});

/** As who develops Varde reads it. */
async function codeSentTo(address: string): Promise<string> {
  const headers = { accept: "application/json" };
  const answer = await fetch(`${origin}/dev/outbox`, { headers });
  const { messages } = (await answer.json()) as { messages: { to: string; text: string }[] };
  const sent = messages.find(({ to }) => to === address);
  return /\d{6}/.exec(sent?.text ?? "")?.[0] ?? "";
}

/** Goes on from field to field until one of that name is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(`(() => {
      const { id, ariaLabel, textContent } = document.activeElement;
      const label = id && document.querySelector('label[for="' + id + '"]');
      return [ariaLabel, textContent, label && label.textContent].filter(Boolean);
    })()`);
    if ((reached as string[]).some((text) => text.trim() === name)) return;
  }
  throw new Error(`expected ${name} to be reached by the Tab key`);
}

test.each(LANGUAGES_OF_PAGE)(
  "who was deleted registers again without a fault in %s",
  async (language) => {
    const page = await visit(language);
    const { texts } = LANGUAGES[language];
    await page.getByRole("link", { name: texts.logIn, exact: true }).click();
    await page.getByRole("button", { name: TEST_PERSONS.deleted[0] }).click();
    await page.getByRole("heading", { name: texts.deletedTitle }).waitFor();
    const found = await faults(page);
    await page.getByLabel(texts.email).fill("ikke en adresse");
    await page.getByRole("button", { name: texts.registerMe }).click();
    await page.locator("ds-error-summary").waitFor();
    expect([...found, ...(await faults(page))]).toEqual([]);
    await page.context().close();
  },
);

test("the page of the test issuer has no fault against WCAG", async () => {
  const page = await visit("nb");
  await page.getByRole("link", { name: "Logg inn", exact: true }).click();
  await page.getByText("Testinnlogging").first().waitFor();
  expect(await faults(page)).toEqual([]);
  await page.context().close();
});

test("goes on to the service that somebody came from, past the policy for forms", async () => {
  const page = await visit("nb");
  const gotoUrl = `${service}/skjema?steg=2`;
  await page.goto(`${origin}/minprofil?${new URLSearchParams({ gotoUrl })}`);
  await logIn(page, "nb", TEST_PERSONS.bokmaal[0]);
  await page.getByRole("button", { name: LANGUAGES.nb.texts.confirm }).click();
  await page.waitForURL(gotoUrl);
  await page.getByText("Tilbake hos tjenesten").waitFor();
  expect(new Set(strangers.splice(0).map((url) => new URL(url).origin))).toEqual(
    new Set([service]),
  );
  complaints.splice(0);
  await page.context().close();
});
