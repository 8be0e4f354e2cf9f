/**
 * Takes the pictures of the HTML report in docs/pictures: `npm run pictures`. Needs Chromium and pngquant; a folder as
 * argument takes them elsewhere.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { renderHtml } from "../src/core/report/html-report.ts";
import { launchBrowser, openPage, type View } from "../test/support/browser.ts";
import { HTML_OPTIONS, mergeOfMany } from "../test/support/html-scenes.ts";

/** What is taken, and how. */
const PICTURES: Readonly<Record<string, View>> = {
  "report-light": { width: 960, height: 1280 },
  "report-dark": { width: 960, height: 1280, dark: true },
  "report-phone": { width: 360, height: 780 },
  "report-print": { width: 794, height: 1123, print: true },
};

const [folder = "docs/pictures"] = process.argv.slice(2);
const browser = await launchBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const html = await renderHtml(mergeOfMany(), HTML_OPTIONS);
  for (const [name, view] of Object.entries(PICTURES)) {
    writeFileSync(join(folder, `${name}.png`), shrink(await takePicture(browser, html, view)));
  }
} finally {
  await browser.close();
}

async function takePicture(browser: Browser, html: string, view: View): Promise<Uint8Array> {
  await using page = await openPage(browser, html, view);
  return await page.tab.screenshot({ type: "png" });
}

/** A picture of at most 256 colours, which is all that text on a page needs. */
function shrink(picture: Uint8Array): Uint8Array {
  const { status, stdout, error } = spawnSync("pngquant", ["--strip", "--speed", "1", "--nofs", "-"], {
    input: picture,
    maxBuffer: 50_000_000,
  });
  if (error) {
    throw new Error("pngquant was not found on the PATH. Install it (Debian, Ubuntu: apt-get install pngquant)");
  }
  if (status !== 0) throw new Error(`pngquant ended with ${status}`);
  return stdout;
}
