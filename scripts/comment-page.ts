import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Comments as a page that looks as GitHub's does: rendered as its Markdown, in its style sheet, light or dark as the reader's. */
export function commentPage(comments: readonly string[]): string {
  const style = readFileSync(createRequire(import.meta.url).resolve("github-markdown-css/github-markdown.css"), "utf8");
  const boxes = comments.map((comment) =>
    `<div class="box"><div class="by"><b>github-actions</b> <span>bot</span> commented</div>` +
    `<div class="markdown-body">${renderComment(comment)}</div></div>`
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Comments</title>
<style>${style}</style><style>${FRAME}</style></head><body>${boxes.join("\n")}</body></html>`;
}

const FRAME = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: light-dark(#ffffff, #0d1117); font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.box { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; margin-bottom: 16px; overflow: hidden; }
.by { padding: 8px 16px; color: light-dark(#59636e, #9198a1); background: light-dark(#f6f8fa, #151b23); border-bottom: 1px solid light-dark(#d1d9e0, #3d444d); }
.by b { color: light-dark(#1f2328, #f0f6fc); }
.by span { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 2em; padding: 0 6px; font-size: 12px; }
.markdown-body { padding: 16px; }
.added { color: light-dark(#116329, #aff5b4); background: light-dark(#dafbe1, #033a16); }
.removed { color: light-dark(#82071e, #ffdcd7); background: light-dark(#ffebe9, #67060c); }
.changed { color: light-dark(#953800, #ffdfb6); background: light-dark(#ffd8b5, #5a1e02); }
.note { color: light-dark(#0550ae, #79c0ff); font-weight: 600; }
`;

function renderComment(markdown: string): string {
  return micromark(markdown, {
    // Comments have folds and small print of their own; what came from files is escaped in them.
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  }).replace(
    /(<code class="language-diff">)([\s\S]*?)(<\/code>)/g,
    (_, open: string, lines: string, close: string) => open + lines.split("\n").map(diffLine).join("\n") + close,
  );
}

/** A line of a block of changes in the colour that GitHub gives it by its first character. */
function diffLine(line: string): string {
  const colour = { "+": "added", "-": "removed", "!": "changed", "@": "note", "#": "note" }[line[0] ?? ""];
  return colour === undefined ? line : `<span class="${colour}">${line}</span>`;
}
