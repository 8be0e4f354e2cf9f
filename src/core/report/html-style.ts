/** The look of the HTML report. A page's policy names its hash, so that no other style is ever applied. */
export const STYLE = `
:root{color-scheme:light dark;
--page:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae1;--link:#0a58ca;--code:#eef1f4;
--passed:#1a7f37;--failed:#c4162a;--warning:#8a5300;--open:#6e40c9;--info:#0a58ca;--idle:#6a737d;--mark:#fff;
--passed-tint:#e9f6ec;--failed-tint:#fdebec;--warning-tint:#fff6e0;--open-tint:#f4effd;--info-tint:#eaf2fd;
--bar:#3d7fd6;--bar-next:#7aa9e4;--track:#e7ebf0}
@media screen and (prefers-color-scheme:dark){:root{
--page:#0f1318;--card:#171c23;--text:#e7ebf0;--soft:#a3adb8;--line:#303843;--link:#7db6ff;--code:#232a33;
--passed:#4cc26a;--failed:#ff7b82;--warning:#e3a63b;--open:#b796ff;--info:#7db6ff;--idle:#919ba6;--mark:#0f1318;
--passed-tint:#12251a;--failed-tint:#2f171b;--warning-tint:#2a2112;--open-tint:#211b31;--info-tint:#142233;
--bar:#5c9cf0;--bar-next:#34619c;--track:#262d36}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);overflow-wrap:anywhere;
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,bdi,strong{unicode-bidi:isolate}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--code);
padding:.1em .35em;border-radius:4px;white-space:pre-wrap}
a code{color:inherit}
h1,h2,h3,h4,p,ul,ol,dl,dd,table{margin:0}
h2{font-size:1.3rem;line-height:1.3}
h3{font-size:1.05rem;line-height:1.35}
h4{font-size:.8rem;text-transform:uppercase;letter-spacing:.05em;color:var(--soft)}
.soft,.small{color:var(--soft)}
.small{font-size:.875rem}
.page-parts{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.unfold{display:none}
@supports selector(::details-content){.unfold{display:block}}
.page:has(#unfold:checked) .account::details-content{content-visibility:visible;display:block;height:auto}
.page{max-width:68rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;z-index:1;background:var(--card);padding:.5rem 1rem}
.pictures{position:absolute}
.sign{width:1.1em;height:1.1em;vertical-align:-.18em;flex:none}
symbol path{fill:none;stroke:var(--mark);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
#sign-warning path:first-child{fill:currentColor;stroke:currentColor;stroke-width:1}
.sign.passed{color:var(--passed)}.sign.failed{color:var(--failed)}.sign.warning,.sign.differs,.sign.blocked{color:var(--warning)}
.sign.open{color:var(--open)}.sign.info{color:var(--info)}
section,.banner,.account{background:var(--card);border:1px solid var(--line);border-radius:10px}
section{padding:1.25rem 1.5rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
section.plain{background:none;border:0;padding:0}
.banner{padding:1.5rem;border-left:.6rem solid var(--tone);background:var(--tint);display:grid;gap:.9rem;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.banner.passed{--tone:var(--passed);--tint:var(--passed-tint)}
.banner.failed{--tone:var(--failed);--tint:var(--failed-tint)}
.banner.open{--tone:var(--open);--tint:var(--open-tint)}
.banner h1{font-size:1rem;font-weight:400;line-height:1.3}
.banner h1 .what{display:block;color:var(--soft)}
.banner h1 .who{display:block;font-size:1.9rem;font-weight:700;letter-spacing:-.01em}
.verdict .sign,.signed>.sign{align-self:flex-start;margin-top:.2em}
.verdict{display:flex;flex-wrap:wrap;gap:.15rem .6rem;align-items:baseline;font-size:1.35rem;line-height:1.3}
.verdict strong{color:var(--tone)}
.duty-line{font-size:1.05rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1rem 1.5rem}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}
.duties{padding:0;list-style:none}
.duties>li{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.5rem 1.25rem;padding:1rem 0;border-top:1px solid var(--line)}
.duties>li:last-child{padding-bottom:0}
.list{padding:0;list-style:none;display:grid;gap:.8rem}
.list>li:not(.signed){list-style:disc;margin-left:1.1rem}
.list ul{padding:0 0 0 1.1rem;margin-top:.2rem}
.list ul li{margin-top:.15rem}
.list li::marker{color:var(--soft)}
.signed{display:flex;gap:.6rem;align-items:baseline}
.signed>div{flex:1;min-width:0}
.diff{margin:0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;
font:.85rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.diff .comes{color:var(--passed)}.diff .goes{color:var(--failed)}.diff .changes{color:var(--warning)}.diff .stays{color:var(--soft)}
.note{border-left:3px solid var(--info);padding-left:.8rem}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th{text-align:left;font-size:.8rem;font-weight:600;color:var(--soft)}
th,td{padding:.45rem .75rem .45rem 0;vertical-align:baseline;border-bottom:1px solid var(--line)}
tbody tr:last-child td{border-bottom:0}
th:first-child{width:24%}
.right{text-align:right}
.accounts{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.domain{padding:.5rem 0 0;display:grid;gap:.4rem;grid-template-columns:minmax(0,1fr)}
.domain>h3 .sign{vertical-align:-.15em}
.account{border-left:.35rem solid var(--tone,var(--line));scroll-margin-top:1rem}
.account.failed{--tone:var(--failed)}.account.warning,.account.differs,.account.blocked{--tone:var(--warning)}
.account.open{--tone:var(--open)}.account.passed{--tone:var(--passed)}
summary{cursor:pointer;padding:.25rem 0}
.account>summary{padding:.8rem 1.25rem;display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.1rem .7rem;align-items:center;
list-style:none}
.account>summary::-webkit-details-marker{display:none}
.account>summary::after{content:"";width:.5em;height:.5em;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);
grid-area:1/3;margin:0 .3rem .2rem}
.account[open]>summary::after{transform:rotate(225deg);margin-bottom:-.2rem}
.account>summary h3{grid-column:2}
.account>summary p{grid-column:2;color:var(--soft);font-size:.94rem}
.account>.story{padding:.25rem 1.25rem 1.25rem;display:grid;gap:1.1rem;grid-template-columns:minmax(0,1fr);scroll-margin-top:5.5rem}
.part{display:grid;gap:.5rem;grid-template-columns:minmax(0,1fr)}
.way{padding:0;list-style:none}
.way>li{position:relative;display:grid;grid-template-columns:1.1rem minmax(0,9rem) minmax(0,1fr);gap:.1rem .75rem;padding-bottom:.8rem}
.way>li:not(:last-child)::before{content:"";position:absolute;left:.5rem;top:1.5rem;bottom:.05rem;width:2px;background:var(--line)}
.way .sign{margin-top:.2rem}
.way .dot{width:.7rem;height:.7rem;margin-top:.42rem;justify-self:center;border:2px solid var(--idle);border-radius:50%}
.way .title{font-weight:600}
.way .bars{grid-column:3;display:block;width:100%;height:.6rem;margin-top:.2rem}
.way .phases{grid-column:3;font-size:.82rem;color:var(--soft);padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:0 .9rem}
.bars .track{fill:var(--track)}
.bars .even{fill:var(--bar)}.bars .odd{fill:var(--bar-next)}.bars .bad{fill:var(--failed)}
.phases li::before{content:"";display:inline-block;width:.6em;height:.6em;border-radius:2px;margin-right:.4em;background:var(--swatch);
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.phases .even{--swatch:var(--bar)}.phases .odd{--swatch:var(--bar-next)}.phases .bad{--swatch:var(--failed)}
.story details>div{padding:.5rem 0 .25rem 1.1rem;display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
footer{color:var(--soft);font-size:.875rem;display:grid;gap:.25rem}
@media (max-width:40rem){
.page{padding:1rem .75rem 2rem;gap:1rem}
section{padding:1rem}.banner{padding:1.1rem 1rem}
.banner h1 .who{font-size:1.5rem}.verdict{font-size:1.15rem}
.facts{gap:.35rem}
.facts>div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.75rem;align-items:baseline}
.duties>li{grid-template-columns:minmax(0,1fr)}
.account>summary,.account>.story{padding-left:.9rem;padding-right:.9rem}
.way>li{grid-template-columns:1.1rem minmax(0,1fr)}
.way .line,.way .bars,.way .phases{grid-column:2}
table,thead,tbody,tr,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
tbody tr:last-child{border-bottom:0}
td,td.right{display:flex;gap:.75rem;padding:.1rem 0;border:0;text-align:left}
td:empty{display:none}
td::before{content:attr(data-title);content:attr(data-title)/"";flex:0 0 5.5rem;font-size:.8rem;line-height:1.9;color:var(--soft)}
td>div{flex:1;min-width:0}
}
@media print{
@page{margin:15mm 14mm}
html{font-size:10pt}
body{background:none}
.page{max-width:none;padding:0;gap:1rem}
nav,.skip,.account>summary::after{display:none}
section,.page,.page-parts,.accounts,.story,.part,.banner{display:block}
section>*+*,.page>*+*,.page-parts>*+*,.accounts>*+*,.story>*+*,.part>*+*,.banner>*+*{margin-top:.7rem}
.duties>li,.way>li,tr,.list>li{break-inside:avoid}
h2,h4{break-after:avoid}
.unfold{display:none}
a{color:inherit;text-decoration:none}
}
@media (forced-colors:active){symbol path{stroke:Canvas}.bars{forced-color-adjust:none}}
`;
