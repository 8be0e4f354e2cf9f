import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

/** What a reader has before them. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** As on paper. */
  readonly print?: boolean;
}

/** A page that was opened from a file. */
export interface OpenPage extends AsyncDisposable {
  readonly tab: Page;
  /** Whatever the page asked for beside its own file. */
  readonly requests: readonly string[];
  /** What the browser complained of, a refused style or script for one. */
  readonly complaints: readonly string[];
}

/** Where the browser is; undefined where there is none. */
export function findBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, ...paths].find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Starts a headless Chromium; says in words what it needs when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error(
      "Chromium was not found on the PATH. Install it (Debian, Ubuntu: apt-get install chromium), " +
        "or name its program in the variable CHROMIUM",
    );
  }
  // A container's /dev/shm is small, and its root user has no sandbox.
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** Opens a page from disk, as somebody does who unpacked an artifact. */
export async function openPage(browser: Browser, html: string, view: View): Promise<OpenPage> {
  const folder = await mkdtemp(join(tmpdir(), "html-report-"));
  const file = join(folder, "report.html");
  await writeFile(file, html);
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.dark ? "dark" : "light",
    offline: true,
  });
  const tab = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = pathToFileURL(file).href;
  tab.on("request", (request) => void (request.url().split("#")[0] === own || requests.push(request.url())));
  tab.on("console", (message) => void complaints.push(message.text()));
  tab.on("pageerror", (error) => void complaints.push(error.message));
  if (view.print) await tab.emulateMedia({ media: "print" });
  await tab.goto(own);
  return {
    tab,
    requests,
    complaints,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
