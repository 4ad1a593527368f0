// Pages that hold no article for whoever fetches them: walls, empty shells, lists of links.

import type { Reason } from './reasons.ts';

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

/** Why there is no article on a page; null where there is one. A wall is short: a long text with its words is about it. */
export function whyNoArticle({ text, title, before, scripts, free, linked }: PageSigns): Reason | null {
  const short = text.length < 1500;
  const all = `${title}\n${before.length < 4000 ? before : text}`;
  if (short && BOT_CHECK.test(all)) return { kind: 'robot-check' };
  if (short && PAYWALL.test(all)) return { kind: 'paywall' };
  if (short && !free && text.length < 600) return { kind: 'subscribers-only' };
  if (short && COOKIE_WALL.test(text.length < 200 ? all : text)) return { kind: 'cookie-question' };
  if (text.length < 200 && (NEEDS_SCRIPT.test(all) || (scripts > 0 && before.length < 200)))
    return { kind: 'needs-script' };
  if (linked > 0.6) return { kind: 'list-of-links' };
  if (!/\p{L}{2}/u.test(text) || !/[.!?…。"”’]/.test(text)) return { kind: 'no-article' };
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
