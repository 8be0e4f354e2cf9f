import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { renderHtml } from "../../src/core/report/html-report.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { launchBrowser, type OpenPage, openPage, type View } from "../support/browser.ts";
import { mergeOfDomains } from "../support/domain-scenes.ts";
import { HTML_OPTIONS, mergeOfFleet, mergeOfMany, mergeOfOne } from "../support/html-scenes.ts";
import { hostileCheck } from "../support/scenes.ts";

const DESK: View = { width: 1280, height: 900 };
const PHONE: View = { width: 360, height: 740 };

/** It takes as long as all others together. */
const FLEET = "200 accounts";

const REPORTS: Readonly<Record<string, () => RunReport>> = {
  "an account of each kind": mergeOfMany,
  "one account": mergeOfOne,
  [FLEET]: () => mergeOfFleet(200),
  "hostile text": hostileCheck,
  "accounts on domains": mergeOfDomains,
};

describe("the HTML report in a browser", () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const open = async (report: RunReport, view: View): Promise<OpenPage> =>
    await openPage(browser, await renderHtml(report, HTML_OPTIONS), view);

  for (const [name, report] of Object.entries(REPORTS)) {
    const small = name !== FLEET;
    const views = small ? { light: DESK, dark: { ...DESK, dark: true }, phone: PHONE } : { light: DESK };
    for (const [kind, view] of Object.entries(views)) {
      it(`${name}, ${kind}: axe finds nothing, and the browser neither asks nor complains`, async () => {
        await using page = await open(report(), view);
        assert.deepEqual(await violations(page.tab), []);
        assert.deepEqual(page.requests, []);
        assert.deepEqual(page.complaints, []);
      });
    }

    for (const width of small ? [320, 360, 800] : [360]) {
      it(`${name}: at ${width} px nothing is wider than the screen, whatever is unfolded`, async () => {
        await using page = await open(report(), { width, height: 740 });
        await page.tab.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        assert.deepEqual(await page.tab.evaluate(TOO_WIDE), []);
      });
    }
  }

  it("axe would find what is wrong", async () => {
    const html = (await renderHtml(mergeOfOne(), HTML_OPTIONS)).replace('<html lang="en">', "<html>")
      .replace("</main>", "<button></button></main>");
    await using page = await openPage(browser, html, DESK);
    const found = await violations(page.tab);
    assert.ok(
      found.some((each) => each.startsWith("html-has-lang")) && found.some((each) => each.startsWith("button-name")),
    );
  });

  it("a script or a style that got into it would not run", async () => {
    const html = (await renderHtml(mergeOfOne(), HTML_OPTIONS)).replace(
      "<main",
      '<p id="styled" style="color:rgb(1,2,3)">x</p><script>document.title="owned"</script><img src="https://example.com/x"><main',
    );
    await using page = await openPage(browser, html, DESK);
    assert.doesNotMatch(await page.tab.title(), /owned/);
    assert.notEqual(
      await page.tab.evaluate("getComputedStyle(document.querySelector('#styled')).color"),
      "rgb(1, 2, 3)",
    );
    assert.ok(page.complaints.some((each) => each.includes("Content Security Policy")));
  });

  it("verdict, organisation and who must act are on the first screen of a phone", async () => {
    await using page = await open(mergeOfMany(), PHONE);
    for (const selector of [".banner h1", ".verdict", ".duty-line"]) {
      const box = await page.tab.locator(selector).boundingBox();
      assert.ok(box !== null && box.y >= 0 && box.y + box.height <= PHONE.height / 2, selector);
    }
  });

  it("the keyboard reaches every link and fold in the order of the page, and sees where it is", async () => {
    await using page = await open(mergeOfMany(), DESK);
    const expected = await page.tab.evaluate<number>(REACHABLE);
    assert.ok(expected > 20);
    const places: number[] = [];
    for (let press = 0; press < expected; press++) {
      await page.tab.keyboard.press("Tab");
      places.push(await page.tab.evaluate<number>(FOCUSED));
    }
    assert.ok(places.every((place) => place >= 0), "something has no focus ring");
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.equal(new Set(places).size, expected);
  });

  it("a fold opens with the keyboard, and a link to what is in it opens it too", async () => {
    await using page = await open(mergeOfFleet(40), DESK);
    const passed = page.tab.locator("details.account.passed").first();
    const isOpen = "document.querySelector('details.account.passed').open";
    assert.equal(await page.tab.evaluate(isOpen), false);
    await passed.locator("> summary").focus();
    await page.tab.keyboard.press("Enter");
    assert.equal(await page.tab.evaluate(isOpen), true);
    const last = page.tab.locator("details.account").last();
    const id = await last.locator(".story").getAttribute("id");
    await page.tab.evaluate(`location.hash = "#${id}"`);
    await page.tab.waitForFunction(`document.getElementById("${id}").closest("details").open`);
  });

  it("a screen reader is told the parts of the page, and each picture that says something", async () => {
    await using page = await open(mergeOfMany(), DESK);
    const tree = await page.tab.locator("body").ariaSnapshot();
    for (
      const line of [
        /heading "E-mail accounts of acme-emea" \[level=1\]/,
        /navigation "Parts of this report"/,
        /- main/,
      ]
    ) {
      assert.match(tree, line);
    }
    for (const part of ["Who must act", "Accounts", "Domains", "Events", "Evidence"]) {
      assert.match(tree, new RegExp(`region "${part}"`));
    }
    assert.match(tree, /img "Error"/);
    assert.match(tree, /table:/);
  });

  it("a table stays one on a phone", async () => {
    await using page = await open(mergeOfMany(), PHONE);
    assert.match(await page.tab.locator("#events table").ariaSnapshot(), /- cell "Acme Returns"/);
  });

  it("on paper it is light, in full where it was unfolded, and without what only a screen can use", async () => {
    await using page = await open(mergeOfMany(), { ...DESK, dark: true });
    await page.tab.emulateMedia({ media: "print", colorScheme: "dark" });
    const shown = async (selector: string): Promise<boolean> => await page.tab.locator(selector).first().isVisible();
    assert.deepEqual([await shown("nav"), await shown(".unfold")], [false, false]);
    const text = await page.tab.evaluate("getComputedStyle(document.body).color");
    assert.equal(text, "rgb(27, 31, 36)");
    const folded = `(${SEEN})(document.querySelector("details.account.passed .way"))`;
    const hidden = await page.tab.evaluate(folded);
    await page.tab.emulateMedia({ media: "screen" });
    await page.tab.locator("#unfold").check();
    await page.tab.emulateMedia({ media: "print" });
    assert.deepEqual([hidden, await page.tab.evaluate(folded)], [false, true]);
    assert.deepEqual((await page.tab.pdf({ format: "A4" })).subarray(0, 5).toString(), "%PDF-");
  });

  it("5,000 accounts open", async () => {
    await using page = await open(mergeOfFleet(5000), DESK);
    assert.match(await page.tab.locator(".verdict").innerText(), /250 of 5000 accounts need attention/);
    assert.match(await page.tab.locator("#accounts > .note").innerText(), /more accounts do not fit/);
  });
});

// What runs in the page is text: this program has no DOM.

const SEEN = "(element) => element.checkVisibility({ contentVisibilityAuto: true })";

/** How many elements a keyboard should reach. */
const REACHABLE = `[...document.querySelectorAll("a[href], summary, input")].filter(${SEEN}).length`;

/** The place of the focused element in the page; -1 where nothing shows the focus. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const shown = at && at !== document.body && getComputedStyle(at).outlineStyle !== "none";
  return shown ? [...document.querySelectorAll("*")].indexOf(at) : -1;
})()`;

/** What reaches beyond the right edge. */
const TOO_WIDE = `(() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.right > width + 1 && box.width > 1;
  });
  const scrolls = document.documentElement.scrollWidth > width ? ["the page itself"] : [];
  return [...scrolls, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 200))];
})()`;

/** What axe finds: each rule with the first element that breaks it. */
async function violations(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source);
  return await tab.evaluate<string[]>(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }).then(({ violations }) => violations.map(({ id, nodes: [first] }) =>
    id + ": " + first.html.slice(0, 200) + " " + first.failureSummary))`);
}
