/**
 * Takes the pictures of the HTML report and of comments in docs/pictures: `npm run pictures`. Needs Chromium and pngquant; a folder as
 * argument takes them elsewhere.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { renderHtml } from "../src/core/report/html-report.ts";
import { launchBrowser, openPage, type View } from "../test/support/browser.ts";
import { commentPage } from "./comment-page.ts";
import { HTML_OPTIONS, mergeOfMany } from "../test/support/html-scenes.ts";

/** What is taken of the report, and how. */
const REPORT: Readonly<Record<string, View>> = {
  "report-light": { width: 960, height: 1280 },
  "report-dark": { width: 960, height: 1280, dark: true },
  "report-phone": { width: 360, height: 780 },
  "report-print": { width: 794, height: 1123, print: true },
};

/** The comments that are taken, each in light and dark, on a desktop and on a phone: by picture, its golden files. */
const COMMENTS: Readonly<Record<string, readonly string[]>> = {
  "comment-good": ["plan-all-good"],
  "comment-bad": ["plan-one-bad-of-three"],
  "comment-fleet": ["plan-fleet-one-cause"],
  "comment-fork": ["plan-fork"],
  "comment-applied": ["result-one-failed"],
  "comment-two-organisations": ["result-two-organisations"],
};

const COMMENT_VIEWS: Readonly<Record<string, View>> = {
  "light": { width: 920, height: 640 },
  "dark": { width: 920, height: 640, dark: true },
  "phone": { width: 390, height: 780 },
  "phone-dark": { width: 390, height: 780, dark: true },
};

const [folder = "docs/pictures"] = process.argv.slice(2);
const browser = await launchBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const html = await renderHtml(mergeOfMany(), HTML_OPTIONS);
  for (const [name, view] of Object.entries(REPORT)) {
    writeFileSync(join(folder, `${name}.png`), shrink(await takePicture(browser, html, view)));
  }
  for (const [name, files] of Object.entries(COMMENTS)) {
    // A file may hold the comments of several organisations.
    const comments = files.flatMap((file) => readFileSync(`test/golden/${file}.md`, "utf8").split("\n---\n"));
    const page = commentPage(comments);
    for (const [kind, view] of Object.entries(COMMENT_VIEWS)) {
      writeFileSync(join(folder, `${name}-${kind}.png`), shrink(await takePicture(browser, page, view)));
    }
  }
} finally {
  await browser.close();
}

async function takePicture(browser: Browser, html: string, view: View): Promise<Uint8Array> {
  await using page = await openPage(browser, html, view);
  const bottom = await page.tab.evaluate("document.body.getBoundingClientRect().bottom + scrollY") as number;
  const clip = { x: 0, y: 0, width: view.width, height: Math.min(view.height, Math.ceil(bottom)) };
  return await page.tab.screenshot(view.print ? { type: "png" } : { type: "png", clip });
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
