// What came of a discussion, in a message and as files.
import { type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import { drawSummary } from '../../../card/summary-picture.ts';
import type { Discussion } from '../../../discussion/discussion.ts';
import { summarise } from '../../../discussion/summary.ts';
import { type NameOf, summaryCsv, summaryJson, summaryMarkdown } from '../../../discussion/summary-files.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { inline } from '../markdown.ts';
import { button, reply, row, text } from '../parts.ts';
import { namesText } from './card.ts';
import { linesWithin, linkTo, titleText } from './texts.ts';

const MAX_QUESTION = 120;
const MAX_LISTED = 2_800;

const PICTURE = 'summary.png';

type Picture = NonNullable<Reply['files']>[number];

/** Who was quoted and when questions came, as a picture in the colours of cards; null where nothing was asked. */
export async function summaryPicture(
  discussion: Discussion,
  { card, discussion: say }: Phrases,
  zone: string,
): Promise<Picture | null> {
  const summary = summarise(discussion);
  if (summary.asked === 0) return null;
  const counts = say.summaryCounts(summary.asked, summary.askers, summary.answered.length);
  const { png, alt } = await drawSummary(summary, 'light', {
    ...say.picture,
    locale: card.words.locale,
    zone,
    counts,
  });
  return { name: PICTURE, bytes: png, description: alt };
}

/**
 * `mark` tells it from other summaries; left out for one that only its reader sees. The picture goes with it where there
 * is one.
 */
export function summaryReply(
  discussion: Discussion,
  phrases: Phrases,
  mark?: string,
  picture: Picture | null = null,
): Reply {
  const { discussion: say } = phrases;
  const summary = summarise(discussion);
  const lines = summary.answered.map(({ number, text: words }) =>
    [`**${number}** ${inline(words, MAX_QUESTION)}`, linkTo(discussion, number)].join(' ').trim(),
  );
  const { shown, left } = linesWithin(lines, MAX_LISTED);
  const said = reply(
    text(
      [
        `### ${say.summary} · ${titleText(discussion)}`,
        say.summaryCounts(summary.asked, summary.askers, summary.answered.length),
        `-# ${say.summaryRest(summary.merged, summary.unanswered.length, summary.undecided)}`,
        ...shown,
        ...(left > 0 ? [say.moreAnswers(left)] : []),
        ...(summary.quoted.length === 0
          ? []
          : [
              `-# ${say.quotedIn(
                namesText(
                  summary.quoted.map(({ speaker }) => speaker),
                  phrases,
                ),
              )}`,
            ]),
      ].join('\n'),
    ),
    ...(picture === null ? [] : [gallery(picture)]),
    ...row(mark === undefined ? [] : [button(say.buttons.files, idOf(ACT.files, discussion.id, 0, mark))]),
  );
  return picture === null ? said : { ...said, files: [picture] };
}

function gallery({ name, description }: Picture): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  };
}

const encoder = new TextEncoder();

/** The files of a summary: Markdown to read, JSON for programs, CSV for tables. */
export function summaryFiles(discussion: Discussion, nameOf: NameOf, phrases: Phrases): Reply['files'] & {} {
  const summary = summarise(discussion);
  const file = (ending: string, content: string) => ({
    name: `discussion.${ending}`,
    bytes: encoder.encode(content),
    description: phrases.discussion.file(ending.toUpperCase()),
  });
  return [
    file('md', summaryMarkdown(summary, nameOf)),
    file('json', summaryJson(summary, nameOf)),
    file('csv', summaryCsv(summary, nameOf)),
  ];
}
