// Pages that hold no article for whoever fetches them: walls, empty shells, lists of links.

export type PageSigns = {
  /** The article as it was found. */
  readonly text: string;
  readonly title: string;
  /** All text of the page, before anything was taken out. */
  readonly before: string;
  readonly scripts: number;
  readonly free: boolean;
  /** How much of the article stands in links, 0 to 1. */
  readonly linked: number;
};

const REMEDY = 'hand over the article as a text or PDF file';

/** Why there is no article on a page; null where there is one. A wall is short: a long text with its words is about it. */
export function whyNoArticle({ text, title, before, scripts, free, linked }: PageSigns): string | null {
  const short = text.length < 1500;
  const all = `${title}\n${before.length < 4000 ? before : text}`;
  if (short && BOT_CHECK.test(all)) return `shows a check against robots instead of the article; ${REMEDY}`;
  if (short && PAYWALL.test(all)) return `stops at a paywall; ${REMEDY}`;
  if (short && !free && text.length < 600) return `shows subscribers only what it holds; ${REMEDY}`;
  if (short && COOKIE_WALL.test(text.length < 200 ? all : text))
    return `shows a question about cookies instead of the article; ${REMEDY}`;
  if (text.length < 200 && (NEEDS_SCRIPT.test(all) || (scripts > 0 && before.length < 200)))
    return `needs JavaScript to show its text; ${REMEDY}`;
  if (linked > 0.6) return 'is a list of links, not an article; give the address of one article';
  if (!/\p{L}{2}/u.test(text) || !/[.!?…。"”’]/.test(text)) return `holds no text of an article; ${REMEDY}`;
  return null;
}

const BOT_CHECK =
  /just a moment\.\.\.|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking your browser|attention required|access denied|unusual traffic|complete the captcha|enable javascript and cookies to continue/i;

const PAYWALL =
  /(?:subscribe|sign in|log in|register|become a (?:member|subscriber))[^.!?\n]{0,40} to (?:continue|keep|read|unlock|access)|already (?:a|have a) (?:subscriber|subscription|member)|(?:this (?:article|story|content) is|available) (?:only )?(?:for|to) (?:our )?(?:paid )?(?:subscribers|members)|you(?:['’]ve| have) (?:reached|read) your (?:last|limit|monthly|free)|to continue reading|subscribers? only/i;

const COOKIE_WALL =
  /we (?:and our (?:\d+ )?partners )?(?:use|store|value)[^.]{0,80}(?:cookies|your privacy)|accept (?:all )?cookies|before you continue to|manage (?:your )?(?:cookie|privacy|consent)/i;

const NEEDS_SCRIPT =
  /(?:enable|requires?|need|turn on|activate)[^.]{0,40}javascript|javascript (?:is|must be|to be)[^.]{0,30}(?:enabled|disabled|required)/i;
