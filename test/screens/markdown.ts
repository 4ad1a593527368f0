// Discord's markdown as HTML, as far as the bot uses it.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Each line is a heading, small print, an item of a list, a line of a quotation, or plain. */
export function htmlOf(markdown: string): string {
  const blocks: { kind: string; lines: string[] }[] = [];
  for (const line of markdown.split('\n')) {
    const [, mark = '', rest = line] = /^(#{1,3} |-# |> ?|- )?(.*)$/.exec(line) ?? [];
    const kind = KINDS[mark.trim()] ?? 'plain';
    const last = blocks.at(-1);
    if (last?.kind === kind && JOINED.has(kind)) last.lines.push(rest);
    else blocks.push({ kind, lines: [rest] });
  }
  return blocks.map(({ kind, lines }) => blockOf(kind, lines.map(inlineHtml))).join('');
}

const KINDS: Readonly<Record<string, string>> = {
  '#': 'h1',
  '##': 'h2',
  '###': 'h3',
  '-#': 'small',
  '>': 'quote',
  '-': 'list',
};
const JOINED = new Set(['quote', 'list']);

function blockOf(kind: string, lines: readonly string[]): string {
  if (kind === 'quote')
    return `<blockquote>${lines.map((line) => `<div>${line || '&nbsp;'}</div>`).join('')}</blockquote>`;
  if (kind === 'list') return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  return `<div class="${kind}">${lines.join('') || '&nbsp;'}</div>`;
}

/** When a moment is shown that is not the same each time. */
const SOME_DAY = '12/03/2024';

const INLINE: readonly (readonly [pattern: RegExp, html: (...groups: string[]) => string])[] = [
  [/^\\([^0-9A-Za-z\s])/u, (character) => escapeHtml(character)],
  [/^`([^`]+)`/, (code) => `<code>${escapeHtml(code)}</code>`],
  [/^\*\*(.+?)\*\*(?!\*)/, (inner) => `<b>${inlineHtml(inner)}</b>`],
  [/^~~((?:[^~\\]|\\.)+)~~/, (inner) => `<s>${inlineHtml(inner)}</s>`],
  [/^__((?:[^_\\]|\\.)+)__/, (inner) => `<u>${inlineHtml(inner)}</u>`],
  [/^\*((?:[^*\\]|\\.)+)\*/, (inner) => `<i>${inlineHtml(inner)}</i>`],
  [/^\[((?:[^\]\\]|\\.)+)\]\(([^)\s]+)\)/, (inner) => `<span class="link">${inlineHtml(inner)}</span>`],
  [/^<(?:@&?|#)([^>]+)>/, (name) => `<span class="mention">@${escapeHtml(name)}</span>`],
  [/^<t:\d+(?::\w)?>/, () => `<span class="moment">${SOME_DAY}</span>`],
];

function inlineHtml(text: string): string {
  let html = '';
  let rest = text;
  while (rest !== '') {
    const [length, part] = firstOf(rest);
    html += part;
    rest = rest.slice(length);
  }
  return html;
}

/** How much of the text is one thing, and its HTML. */
function firstOf(text: string): [length: number, html: string] {
  for (const [pattern, html] of INLINE) {
    const found = pattern.exec(text);
    if (found !== null) return [found[0].length, html(...found.slice(1))];
  }
  const plain = /^[^\\`*[<~_]+/.exec(text)?.[0] ?? text.slice(0, 1);
  return [plain.length, escapeHtml(plain)];
}
