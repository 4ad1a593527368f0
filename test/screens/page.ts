// A reply as a page: its components in a dark chat, drawn with styles and words of our own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asData, asList, asText } from '../discord/double/data.ts';
import type { Data } from '../discord/double/data.ts';
import { Component, SELECTS } from '../discord/double/constants.ts';
import { escapeHtml, htmlOf } from './markdown.ts';
import type { Screen } from './screen.ts';

/** In pixels. */
export const WIDTH = 560;

type Files = ReadonlyMap<string, Uint8Array>;

export function pageOf({ deed, isPrivate, components }: Screen, files: Files): string {
  const [call = '', ...given] = deed.did.split(/(?= \w+: )/);
  const body = components.map((component) => htmlOfComponent(component, files)).join('');
  return `<!doctype html><meta charset="utf-8"><style>${FONTS}${STYLE}</style><main>
<p class="deed"><b>${escapeHtml(deed.who)}</b> ${escapeHtml(call)}${given.map((each) => `<i>${escapeHtml(each)}</i>`).join('')}</p>
<div class="message"><span class="face">w</span><div class="said">
<p class="name"><b>whosaid</b><small>APP</small></p>${body}
${isPrivate ? '<p class="private">Only the asker can see this</p>' : ''}</div></div></main>`;
}

function htmlOfComponent(component: Data, files: Files): string {
  const inner = (): string =>
    asList(component['components'])
      .map((each) => htmlOfComponent(asData(each), files))
      .join('');
  const type = Number(component['type']);
  if (SELECTS.includes(type)) return selectHtml(component);
  switch (type) {
    case Component.Container:
      return `<div class="container">${inner()}</div>`;
    case Component.ActionRow:
      return `<div class="row">${inner()}</div>`;
    case Component.Section:
      return `<div class="section"><div>${inner()}</div>${htmlOfComponent(asData(component['accessory']), files)}</div>`;
    case Component.TextDisplay:
      return `<div class="text">${htmlOf(asText(component['content']))}</div>`;
    case Component.Separator:
      return '<hr>';
    case Component.Button:
      return buttonHtml(component);
    case Component.MediaGallery:
      return asList(component['items'])
        .map((item) => imageHtml(asData(item), files))
        .join('');
    default:
      throw new Error(`no picture for components of type ${type}`);
  }
}

const STYLES: Readonly<Record<number, string>> = { 1: 'main', 3: 'good', 4: 'danger', 5: 'away' };

function buttonHtml({ label, emoji, style, disabled }: Data): string {
  const classes = ['button', STYLES[Number(style)] ?? '', disabled === true ? 'spent' : ''].join(' ');
  const face = asText(asData(emoji)['name']);
  return `<span class="${classes}">${face && `<em>${face}</em>`}${escapeHtml(asText(label))}${style === 5 ? ' <em>↗</em>' : ''}</span>`;
}

function selectHtml({ placeholder, options }: Data): string {
  const chosen = asList(options)
    .map(asData)
    .find((option) => option['default'] === true);
  const shown = asText(chosen?.['label']) || asText(placeholder);
  return `<span class="select${chosen === undefined ? ' empty' : ''}">${escapeHtml(shown)}<em>⌄</em></span>`;
}

function imageHtml({ media, description }: Data, files: Files): string {
  const name = asText(asData(media)['url']).replace('attachment://', '');
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`no file ${name}`);
  const data = Buffer.from(bytes).toString('base64');
  return `<img src="data:image/png;base64,${data}" alt="${escapeHtml(asText(description))}">`;
}

const face = (family: string, style: string, weight: number, address: string): string => {
  const data = readFileSync(fileURLToPath(address)).toString('base64');
  return `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
};
const FONTS = [
  face(
    'Sans',
    'normal',
    400,
    import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  ),
  face(
    'Sans',
    'italic',
    400,
    import.meta
      .resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  ),
  face(
    'Sans',
    'normal',
    600,
    import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  ),
  face(
    'Sans',
    'italic',
    600,
    import.meta
      .resolve('@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf'),
  ),
  face(
    'Signs',
    'normal',
    400,
    import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  ),
].join('');

const STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
body{background:#26272c;width:${WIDTH}px;font:400 16px/1.34 Sans,Signs,sans-serif;color:#dcdde1}
main{padding:14px 16px 16px}
b{font-weight:600;color:#f1f1f4}
em{font-style:normal}
.deed{margin:0 0 6px 52px;font-size:14px;color:#a3a5ad}
.deed i{display:inline-block;font-style:normal;background:#33353c;border-radius:4px;padding:0 5px;margin-left:4px}
.message{display:flex;gap:12px}
.face{flex:0 0 40px;height:40px;border-radius:20px;background:#7a3b22;color:#fbf3e6;text-align:center;font:600 24px/35px Sans}
.said{flex:1;min-width:0}
.name{line-height:20px;margin-bottom:4px}
.name small{background:#4f5bd5;color:#fff;border-radius:4px;padding:1px 5px;font-size:11px;font-weight:600;margin-left:6px;vertical-align:1px}
.container{background:#2d2f35;border:1px solid #3d3f47;border-radius:8px;padding:14px;display:flex;flex-direction:column;gap:8px}
.said>.row,.said>.text{margin-top:8px}
.text .h1{font-size:22px;font-weight:600;color:#f1f1f4}
.text .h2{font-size:19px;font-weight:600;color:#f1f1f4}
.text .h3{font-size:17.5px;font-weight:600;color:#f1f1f4;margin-bottom:2px}
.text .small{font-size:13.5px;color:#a3a5ad}
blockquote{border-left:4px solid #565861;border-radius:3px;padding-left:11px;margin:1px 0 3px}
ul{margin:0 0 0 20px}
code{background:#1f2024;border:1px solid #3d3f47;border-radius:4px;padding:0 4px;font:inherit;font-size:14px}
.link{color:#6fb3ff}
.mention{background:#3b4070;color:#c9cdf7;border-radius:3px;padding:0 2px}
.moment{background:#3a3c43;border-radius:3px;padding:0 2px}
hr{border:0;border-top:1px solid #44464e;margin:2px 0}
.row{display:flex;flex-wrap:wrap;gap:8px}
.button{background:#43454d;border-radius:8px;color:#fff;font-size:14px;font-weight:600;line-height:20px;padding:6px 13px;white-space:nowrap}
.button em{font-weight:400;margin-right:6px}
.button.away em{margin:0 0 0 4px}
.button.main{background:#4f5bd5}.button.danger{background:#c4363c}.button.good{background:#24804a}
.button.spent{opacity:.5}
.select{width:100%;max-width:400px;background:#1f2024;border:1px solid #44464e;border-radius:8px;padding:7px 12px;display:flex;justify-content:space-between;font-size:15px}
.select.empty{color:#a3a5ad}
.section{display:flex;gap:10px;justify-content:space-between;align-items:start}
img{width:100%;border-radius:8px;display:block}
.private{margin-top:6px;font-size:13px;color:#a3a5ad}
`;
