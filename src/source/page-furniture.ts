// What stands on a page around its article: banners, share bars, boxes and lines that lead elsewhere.
import { childrenOf, type DomDocument, type DomElement, type DomNode, isText } from './dom.ts';

/** Takes what is no part of the article out of a page; what holds a quarter of its text or more stays. */
export function removeFurniture(document: DomDocument): void {
  for (const element of document.querySelectorAll(NEVER_TEXT)) element.remove();
  const lengths = textLengths(document.body);
  const limit = (lengths.get(document.body) ?? 0) / 4;
  const isSmall = (element: DomElement): boolean => (lengths.get(element) ?? 0) < limit;
  for (const element of document.querySelectorAll(SELDOM_TEXT)) if (isSmall(element)) element.remove();
  for (const element of document.querySelectorAll('[class], [id], [aria-label]'))
    if (isSmall(element) && isNamedFurniture(element)) element.remove();
}

/** How much text each element holds, all found in one walk: asking each for its text takes far longer. */
function textLengths(root: DomElement): ReadonlyMap<DomNode, number> {
  const lengths = new Map<DomNode, number>();
  const open: DomNode[] = [root];
  const order: DomNode[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    if (isText(node)) lengths.set(node, (node.textContent ?? '').trim().length);
    else for (const child of childrenOf(node)) open.push(child);
  }
  for (const node of order.toReversed()) {
    const parent = node.parentNode;
    if (parent !== null) lengths.set(parent, (lengths.get(parent) ?? 0) + (lengths.get(node) ?? 0));
  }
  return lengths;
}

/** A line of text that is no part of the article, given how much of it stands in links (0 to 1). */
export function isPageFurniture(line: string, linked: number): boolean {
  if (line.length > 220) return false;
  if (LABELS.test(line)) return true;
  if (linked > 0.3 && LEADS_ELSEWHERE.test(line)) return true;
  return linked > 0 && ASKS.test(line) && !/["“”]/.test(line);
}

const NEVER_TEXT = 'script, style, noscript, template, iframe, object, embed, canvas, svg, button';

/** Some sites put the whole page into a form, or into a part that they hide until a script has run. */
const SELDOM_TEXT =
  'nav, dialog, form, [hidden], [role="navigation"], [role="dialog"], [role="alertdialog"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"]';

/** Words of a class or id, each whole: “share” in “share-bar”, not in “shareholders”. */
const NAMES = new Set(
  (
    'cookie cookies consent gdpr ccpa onetrust newsletter newsletters signup subscribe subscription share sharing sharebar ' +
    'social socials related recommended recommendations readmore promo promotion advert adverts advertisement ads ad ' +
    'sponsored outbrain taboola disqus comments commentlist breadcrumb breadcrumbs toolbar popup modal overlay skiplink ' +
    'trending mostread pagination sidebar masthead'
  ).split(' '),
);

function isNamedFurniture(element: DomElement): boolean {
  const names = ['class', 'id', 'aria-label'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const words = names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return (
    words.some((word) => NAMES.has(word)) && !/^(?:html|body|article|main|h[1-6])$/.test(element.localName)
  );
}

const LABELS =
  /^(?:advertisement|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below(?: advertisement)?|continue reading(?: the main story)?|share(?: this(?: article| story| page)?)?|share on (?:facebook|twitter|x|whatsapp|linkedin)|print|e-?mail|copy link|save|related(?: articles| stories| topics| content)?|recommended(?: reading| for you)?|more on this (?:story|topic)|most read|read more|view comments|\d+ comments?|leave a (?:comment|reply)|back to top|skip to (?:main )?content|loading\W*)[:.…]?$/i;

const LEADS_ELSEWHERE =
  /^[\W_]*(?:read (?:more|also|next|the full)|also read|see also|more(?: from| on|:)|related|recommended|watch|listen|in pictures|in photos|don['’]t miss|click here|explore|follow|next|previous|up next|analysis|opinion|explainer|gallery|video)\b[^.!?]*[:|»>–—-]|^[\W_]*(?:read (?:more|also|next)|also read|see also|click here|up next)\b/i;

const ASKS =
  /^[\W_]*(?:sign up|subscribe|get (?:the|our|all the)|join (?:our|us|the conversation)|follow us|follow @|like us|download (?:our|the) app|have (?:a|you got a) (?:story|tip|news)|got a (?:story|tip)|do you have (?:a story|more information)|contact us|send us|support (?:our|us|independent)|donate|become a (?:member|subscriber|supporter)|we use cookies|by (?:signing|subscribing|clicking)|this article (?:was amended|is part of)|already a subscriber)\b/i;
