// The shapes of question that ask for more than a fact: who said it, what somebody said, who somebody is, what it
// is all about. Each is a small pattern over the folded words of the question.
import type { Token } from '../text/tokens.ts';

/**
 * `speaker`: who said it; `words`: what somebody said; `introduction`: who somebody is; `summary`: what it is about;
 * `speakers`: who is quoted at all; `fact`: anything else.
 */
export type Wants = 'speaker' | 'words' | 'introduction' | 'summary' | 'speakers' | 'fact';

export type Shape = {
  readonly wants: Wants;
  /** Tokens `from` up to `to` are where the person would stand. */
  readonly slot: { readonly from: number; readonly to: number } | null;
  /** The slot is an office, and whoever holds it is asked for: “who leads the union?” */
  readonly office?: true;
  /** Asks for more of what was given before: “what else”. */
  readonly more: boolean;
};

/** The tokens without what is said to be polite: “hey, can you tell me”, “lol”, “in this article”. */
export function withoutChat(tokens: readonly Token[]): readonly Token[] {
  let rest = tokens;
  for (let round = 0; round < 6; round++) {
    const text = joined(rest);
    const opening = OPENINGS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
    if (opening !== undefined && countWords(opening) < rest.length) {
      rest = rest.slice(countWords(opening));
      continue;
    }
    const closing = CLOSING.exec(text)?.[0];
    if (closing === undefined || countWords(closing) >= rest.length) break;
    rest = rest.slice(0, rest.length - countWords(closing));
  }
  return rest;
}

export function shapeOf(tokens: readonly Token[]): Shape {
  const text = joined(tokens);
  const more = MORE.test(text);
  const plain = (wants: Wants): Shape => ({ wants, slot: null, more });
  if (SUMMARY.test(text)) return plain('summary');
  if (SPEAKERS.test(text)) return plain('speakers');
  if (WHO_SAID.test(text)) return plain('speaker');
  const living = slotIn(LIVING, text);
  if (living !== null) return { wants: 'introduction', slot: living, more };
  const leading = slotIn(LEADING, text);
  if (leading !== null) return { wants: 'introduction', slot: leading, office: true, more };
  for (const pattern of WORDS) {
    const slot = slotIn(pattern, text);
    if (slot !== null) return { wants: 'words', slot, more };
  }
  const introduction = INTRODUCTION.exec(text)?.[0];
  if (introduction !== undefined && tokens.length - countWords(introduction) <= 5)
    return { wants: 'introduction', slot: { from: countWords(introduction), to: tokens.length }, more };
  return plain('fact');
}

function slotIn(pattern: RegExp, text: string): Shape['slot'] {
  const [start, end] = pattern.exec(text)?.indices?.groups?.['who'] ?? [];
  if (start === undefined || end === undefined) return null;
  const from = countWords(text.slice(0, start));
  return { from, to: from + countWords(text.slice(start, end)) };
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.replaceAll(' ', '')).join(' ');
}

function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(' ').length;
}

const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hey|hello|hiya|yo|ok|okay|so|lol|lmao|pls|plz|please|well|um|uh|hmm|bot|bro|dude|mate|guys|folks|sorry|thanks|quick (?:q|question|one)|question|also|just|oh|wait|actually|btw|basically|honestly|evening all|morning all|out of interest|out of curiosity|just curious|just checking|random question|serious question|dumb question|silly question|stupid question|noob question) /,
  /^(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody) (?:please |pls |kindly )?(?:tell|explain|say|show|find|give|remind)(?: to)?(?: me| us)? /,
  /^(?:tell|show|give|remind|explain to)(?: me| us)? (?!your |me |us )/,
  /^(?:do|does|did) (?:you|u|anyone|anybody|someone|somebody) (?:happen to )?know /,
  /^(?:i|we) (?:want|wanna|need|would like|d like|wanted)(?: to)? (?:know|find out|ask|understand) /,
  /^(?:i am|im|i was|was|just) wondering /,
  // An aside before the question: “ok so I've only skimmed this but”, “sorry if this was asked already but”.
  /^(?:i|ive|im|if this|my|a|not|didnt|havent|just|only|evening|morning|afternoon|lovely|great|nice|random|out|love|missed|joined|apologies) (?:(?!(?:who|what|when|where|which|how|why|said)s?\b)[\p{L}\p{N}.]+ ){0,9}(?:but|so basically|bear with me|out of interest|thanks|already|everyone|told me|asked me|all|chat) (?=(?:but )?(?:who|whos|what|whats|when|whens|where|wheres|which|how|why|did|does|do|is|are|was|were)\b)/u,
  /^(?:but|and) (?=(?:who|what|when|where|which|how|why)s? )/,
  /^(?:whats the (?:answer to|story with)|any idea|any clue|remind me|i wonder) /,
];
const CLOSING =
  / (?:please|pls|plz|lol|lmao|thanks|thx|ty|cheers|mate|bro|then|though|tho|again|exactly|anyway|in (?:the|this) (?:article|story|text|piece|report|news)|according to the (?:article|story|text|piece|report|author)|in there)$/;

const SAID =
  '(?:said|says|say|saying|told|tells|claimed|claims|stated|states|wrote|writes|argued|argues|insisted|insists|warned|warns|added|adds|declared|declares|thinks|thought|believes|believed|reckons|reckoned|complained|complains|stressed|stresses|mentioned|mentions|commented|quoted|tweeted|remarked|admitted|suggested|suggests|feels|talked|talks|urged|urges|called|calls|described|describes|promised|promises|praised|praises|criticised|criticized|accused|accuses|predicted|predicts|amazed|sure|confident|worried|asked|asks|yelled|shouted|compared|joked|boasted|fumed|explained|explains|confirmed|denied|denies|announced|revealed|vowed|hoped|expects|expected|estimates|estimated|figures|reminded|posted|sang|cried out|replied)';
const SPEAK =
  '(?:say|said|says|saying|tell|told|think|thinks|thought|claim|claimed|claims|argue|argued|argues|believe|believed|believes|feel|felt|feels|call|called|describe|described|warn|warned|promise|promised|ask|asked|urge|urged|urges|mention|mentioned|comment|react|reacted|respond|responded|stress|stressed|state|stated|announce|announced|insist|insisted|accuse|accused|add|added|write|wrote|suggest|suggested|reply|replied|answer|answered|mean|meant|talk|talked|blame|blamed|want|wanted|predict|predicted|expect|reckon|reckons|speak|spoke|propose|proposed|offer|offered|admit|admitted|deny|denied|explain|explained|complain|complained|demand|demanded|recommend|recommended|reveal|revealed|confirm|confirmed|joke|joked|advise|advised|recall|recalled|remember|hope|hoped|fear|feared|vow|vowed|pledge|pledged|criticise|criticised|criticize|criticized|praise|praised)';
const OPINION =
  '(?:views?|opinions?|positions?|stances?|words|quotes?|quotations?|comments?|remarks?|reactions?|response|take|thoughts|statements?|arguments?|speech|message|point)';

const SUMMARY =
  /^(?:(?:what|whats)(?: is| was)? (?:this|it|that|the (?:article|story|text|piece|news|page|report)|this (?:article|story|text|piece|page|report))(?: all)? (?:about|on)|(?:please )?(?:summari[sz]e|sum up|summary|tldr|gist)(?: of)?(?: (?:this|it|the|that))?(?: (?:article|story|text|piece))?|whats? (?:is )?(?:the )?(?:main (?:point|idea|topic|story)|topic|subject|gist|summary)(?: (?:of|here).*)?|whats? (?:is )?(?:this|it) (?:for|all)?)$/;
const SPEAKERS =
  /^(?:who (?:all )?(?:is|are|was|were|gets|got|has been) (?:quoted|cited|interviewed|speaking|the speakers?)|who (?:all )?(?:spoke|speaks|talks|is talking|talked)|(?:list|name|show)?(?: all)?(?: the)? ?(?:speakers|people quoted|quoted people|voices)|(?:which|what) (?:people|persons|speakers|voices) (?:is|are|was|were|get) (?:quoted|cited|speaking)|whose (?:words|voices|quotes) (?:is|are) (?:quoted|in|here).*|who are the (?:speakers|people quoted))(?: (?:in|by|here).*)?$/;
const WHO_SAID = new RegExp(
  `^(?:and |but )?(?:(?:by |to )?who|whos|whose|which|what (?:person|politician|leader|man|woman|speaker)|somebody|someone)\\b(?: (?!did|does|do|has|will)[\\p{L}\\p{N}]+){0,5}? ${SAID}\\b|^(?:whose|who) (?:words|quote|opinion|view|claim|statement|idea)|\\b(?:someone|somebody|some \\w+(?: \\w+)?) said .* who (?:was|is) (?:that|it)$|^(?:said|quote) by who`,
  'u',
);
const WORDS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:did|does|do|has|had|is|was|would) (?<who>(?:(?!about|on|say|why|not)[\\p{L}\\p{N}.]+ ){1,8}?)(?:have to |has to |ever |actually |really |also |just |then |even |been )*${SPEAK}\\b`,
    'du',
  ),
  /\baccording to (?<who>[\p{L}\p{N}.]+(?: [\p{L}\p{N}.]+)?)/du,
  new RegExp(
    `^(?:whats?|what (?:is|are|was|were)|hows?|show|find|any|all|give) (?:the )?(?<who>(?:[\\p{L}\\p{N}.]+ ){1,3}?)${OPINION}\\b(?! of| from| by)`,
    'du',
  ),
  new RegExp(
    `\\b${OPINION} (?:made |given )?(?:of|from|by) (?<who>[\\p{L}\\p{N}.]+(?: [\\p{L}\\p{N}.]+)?)`,
    'du',
  ),
  new RegExp(
    `^(?:what|everything|anything|all|things|stuff) (?:that )?(?<who>(?:[\\p{L}\\p{N}.]+ ){1,3}?)(?:has |had )?(?:said|says|thinks|thought|claims|claimed|believes)\\b`,
    'du',
  ),
  /^(?<who>[\p{L}\p{N}.]+(?: [\p{L}\p{N}.]+)?) (?:said what|on |about |says what)/du,
];
const INTRODUCTION = /^(?:and )?(?:whos|who (?:is|are|was|were)|who the hell is|tell me about) (?=\S)/;
// “what does she do for a living?”, “what’s Ada’s job?”
const LIVING =
  /^(?:and )?(?:what (?:does|did|do) (?<who>(?:(?!do\b)[\p{L}.]+ ){1,4}?)do(?: for (?:a living|work))$|what(?:s| is| was) (?<who>(?:[\p{L}.]+ ){1,4}?)(?:job|profession|occupation)$)/du;
// “who leads the union?”
const LEADING = /^who (?<who>(?:leads|runs|heads|chairs|manages) (?:[\p{L}.]+ ?){1,5})$/du;
const MORE = /\b(?:else|other things?|another|more)\b/;
