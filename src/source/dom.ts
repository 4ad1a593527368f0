// As much of a document as the readers of pages use, and how to get one from HTML.
import { refused, type Refused } from './reasons.ts';

export type DomNode = {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
};

export type DomElement = DomNode & {
  readonly localName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
};

export type DomDocument = Omit<DomElement, 'remove'> & {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly head: DomElement;
  createElement(name: string): DomElement;
};

/** Elements, and the pieces of text between them. */
const MAX_NODES = 250_000;

const MAX_TAGS = 250_000;

/** Readability goes down a page by calling itself, and in time that grows with the square of the depth. */
const MAX_DEPTH = 500;

export async function parsePage(html: string): Promise<{ kind: 'page'; document: DomDocument } | Refused> {
  if (isTangled(html)) return refused({ kind: 'too-many-parts' });
  const { DOMParser } = await import('linkedom');
  const parse = (text: string): DomDocument =>
    new DOMParser().parseFromString(text, 'text/html') as unknown as DomDocument;
  // The parser takes whatever comes first for the root, so a fragment gets one.
  const wrap = (text: string): string => `<!doctype html><html><head></head><body>${text}</body></html>`;
  let document = parse(/<html[\s>]/i.test(html) ? html : wrap(html));
  if (rootName(document) !== 'html') document = parse(wrap(html));
  if (rootName(document) !== 'html') return refused({ kind: 'no-page' });
  const { nodes, depth } = measure(document.documentElement);
  if (nodes > MAX_NODES || depth > MAX_DEPTH) return refused({ kind: 'too-many-parts' });
  return { kind: 'page', document };
}

/** The children of a node, in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}

/** The text in a node, spaces and line ends as one space each. */
export function plainText(node: DomNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function rootName(document: DomDocument): string | undefined {
  return (document.documentElement as DomElement | null)?.localName;
}

/** Whether parsing alone would take too long: for each tag, the parser goes through all that are open. */
function isTangled(html: string): boolean {
  let tags = 0;
  let open = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})?/gi)) {
    tags += 1;
    if (name !== undefined && !ENDS_BY_ITSELF.has(name.toLowerCase())) open += end === '/' ? -1 : 1;
    if (tags > MAX_TAGS || open > 4 * MAX_DEPTH) return true;
  }
  return false;
}

const ENDS_BY_ITSELF = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup html head body'
  ).split(' '),
);

// A loop: a page may be deeper than the stack.
function measure(root: DomElement): { nodes: number; depth: number } {
  let nodes = 0;
  let deepest = 0;
  let depth = 1;
  let node: DomNode | null = root;
  while (node !== null) {
    nodes += 1;
    deepest = Math.max(deepest, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return { nodes, depth: deepest };
}
