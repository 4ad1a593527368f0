// Everything the bot says in English. Its shape is what every other language has to fill. Words that come from
// outside are handed over ready to be shown: escaped and cut to length.
import { type CardWords, englishCard } from '../../card/card-words.ts';
import { englishSources } from '../../source/english-words.ts';
import { countingIn } from './counting.ts';
import { englishDiscussion, englishDiscussionCommands } from './english-discussion.ts';
import { englishChecks } from './english-checks.ts';
import { englishSettings } from './english-settings.ts';
import { slash } from './slash.ts';

const { number, counted } = countingIn('en');

/** Names and descriptions as Discord lists them: names in small letters without spaces, at most 32 characters. */
const commands = {
  ask: {
    name: 'ask',
    description: 'Ask about an article; the answer is in its own words, with who said them',
    question: {
      name: 'question',
      description: 'What you want to know, such as “Who said the vote was a mistake?”',
    },
    article: { name: 'article', description: 'Only what this article says' },
    speaker: { name: 'speaker', description: 'Only what this person says' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  /** A command on a message has no description; its name may have spaces. */
  answerThis: { name: 'Answer this' },
  article: {
    name: 'article',
    description: 'The articles that can be asked about here, and their text',
    list: { name: 'list', description: 'All articles, with what they hold' },
    show: { name: 'show', description: 'One article: where it is from, how it begins, who is quoted most' },
    read: { name: 'read', description: 'An article’s own text, page by page' },
    article: { name: 'article', description: 'Which one; the one asked by default if you leave it out' },
    paragraph: { name: 'paragraph', description: 'The number of the paragraph to begin with' },
    private: { name: 'private', description: 'Show it to you alone; true unless you say otherwise' },
  },
  check: {
    name: 'check',
    description: 'Whether a quotation is what was said: word for word, altered, or by someone else',
    quote: {
      name: 'quote',
      description: 'What somebody is said to have said, with or without quotation marks',
    },
    speaker: { name: 'speaker', description: 'Who is said to have said it' },
    article: { name: 'article', description: 'Only in this article; in all of them if you leave it out' },
    private: { name: 'private', description: 'Show the check to you alone' },
  },
  /** On a message, too. */
  checkQuotes: { name: 'Check quotes' },
  help: { name: 'help', description: 'How to ask, and which articles you can ask about' },
  library: {
    name: 'library',
    description: 'The articles that can be asked about here',
    add: {
      name: 'add',
      description: 'Add an article: a file, a web address, or with neither a text you paste',
      file: {
        name: 'file',
        description: 'A text or markdown file, or another kind I can read; up to 8 MB',
      },
      address: {
        name: 'address',
        description: 'Where the article is on the web, such as https://example.org/article',
      },
    },
    list: { name: 'list', description: 'All articles, with who added them and when' },
    show: {
      name: 'show',
      description: 'One article: its details, and who is quoted in it',
      article: { name: 'article', description: 'Which one' },
    },
    edit: {
      name: 'edit',
      description: 'Change an article’s title, author, publisher, date and other names of people',
      article: { name: 'article', description: 'Which one' },
      address: { name: 'address', description: 'Change only its web address; “none” takes it away' },
    },
    remove: {
      name: 'remove',
      description: 'Remove an article; asks first',
      article: { name: 'article', description: 'Which one' },
    },
    default: {
      name: 'default',
      description: 'Ask one article where a question names none, or all of them',
      article: { name: 'article', description: 'Which one; leave it out for all of them' },
    },
  },
  privacy: {
    name: 'privacy',
    description: 'What I hold about you, and its deletion',
    show: { name: 'show', description: 'What I hold about you' },
    delete: { name: 'delete', description: 'Delete what I hold about you; asks first' },
  },
  said: {
    name: 'said',
    description: 'All that one person says, in the article’s order',
    speaker: { name: 'speaker', description: 'Who: a name, a part of it, or a role' },
    about: { name: 'about', description: 'Only what holds these words, or is close to them in meaning' },
    article: { name: 'article', description: 'Only in this article; in all of them if you leave it out' },
    private: { name: 'private', description: 'Show it to you alone; true unless you say otherwise' },
  },
  speakers: {
    name: 'speakers',
    description: 'Who is quoted, how often, and where',
    article: { name: 'article', description: 'Only in this article; in all of them if you leave it out' },
    private: { name: 'private', description: 'Show it to you alone; true unless you say otherwise' },
  },
  discussion: englishDiscussionCommands,
  settings: {
    name: 'settings',
    description: 'How I answer in this server: who may ask, where, and who sees the answers',
    article: { name: 'article', description: 'The article to ask where a question names none' },
    timezone: {
      name: 'timezone',
      description: 'The time zone in which moderators write times, such as Europe/Berlin',
    },
  },
};

const { ask, help, library, privacy, said } = commands;

const counts = {
  articles: (count: number) => counted(count, 'article', 'articles'),
  sentences: (count: number) => counted(count, 'sentence', 'sentences'),
  quotations: (count: number) => counted(count, 'quotation', 'quotations'),
  speakers: (count: number) => counted(count, 'speaker', 'speakers'),
  characters: (count: number) => counted(count, 'character', 'characters'),
  questions: (count: number) => counted(count, 'question', 'questions'),
  drafts: (count: number) => counted(count, 'draft', 'drafts'),
};

/** On buttons: at most 80 characters, better two words. */
const buttons = {
  keep: 'Keep',
  changeDetails: 'Change details',
  discard: 'Discard',
  backToDraft: 'Back to the draft',
  tryAgain: 'Try again',
  edit: 'Edit',
  remove: 'Remove',
  delete: 'Delete',
  cancel: 'Cancel',
  undo: 'Undo',
  back: 'Back',
  next: 'Next',
};

/** Forms: titles and labels have at most 45 characters, descriptions and placeholders 100. */
const forms = {
  add: {
    title: 'Add an article',
    fields: {
      title: { label: 'Title', description: 'Left empty, the file’s own title or the first words.' },
      text: {
        label: 'Text of the article',
        description: `Up to ${number(4_000)} characters. Attach a longer one as a file below.`,
      },
      file: {
        label: 'Or a file',
        description: 'Text, markdown, or another kind I can read; up to 8 MB.',
      },
    },
  },
  facts: {
    title: 'Details of the article',
    fields: {
      title: { label: 'Title' },
      author: { label: 'Author' },
      publisher: { label: 'Publisher' },
      date: { label: 'Date', placeholder: '2016-06-27, 2016-06 or 2016' },
      names: {
        label: 'Other names of people',
        description: 'A person a line, the fullest name first, as in Ada Okafor: Addie, A. O.',
      },
    },
  },
};

const { fields } = forms.facts;
const NAMES_REMEDY = 'write the full name, a colon and the other names, such as “Ada Okafor: Addie, A. O.”.';

/** “A, B and 3 more” */
function listed(shown: readonly string[], rest: number): string {
  return shown.join(', ') + (rest > 0 ? ` and ${number(rest)} more` : '');
}

export const english = {
  /** For numbers and dates, as BCP 47 has it. */
  locale: 'en',
  /** The language's own name for itself. */
  name: 'English',

  listed,
  counts,
  commands,
  buttons,
  forms,

  notices: {
    roleMention: `You mentioned my role, and Discord does not show me the text of such a message. Mention me as a user, or use ${slash(ask)}.`,
    emptyQuestion: 'There is no question in that. Try it in a few words.',
    stale: 'This answer is too old: the article has changed since, or is no longer here. Please ask again.',
    unknown: `I do not know that one any more. ${slash(help)} lists what I can do.`,
    failure: 'Something went wrong on my side, and I have made a note of it. Please try again in a moment.',
    unreachable: 'The library cannot be reached just now. Please try again in a minute.',
    restarting: 'I am just restarting. Please try again in a minute.',
    noRights: `Only people with the right *Manage Messages* look after this server’s articles. Anybody can ask them: ${slash(help)} lists them.`,
    fitsSeveral: (given: string) => `“${given}” fits more than one article here:`,
    noSuchArticle: (given: string) => `There is no article “${given}” here. There are:`,
    andMore: (count: number) => `and ${number(count)} more`,
    chooseArticle: 'Choose one from the list that appears while you type.',
    staleDraft: `This draft is no longer there: drafts wait for 15 minutes, and not over a restart. Please add the article again with ${slash(library, library.add)}.`,
    staleUndo: `That is too long ago to undo: it works for 15 minutes, and not over a restart. Please add the article again with ${slash(library, library.add)}.`,
    staleForm:
      'What you typed is no longer there: it is held for 15 minutes, and not over a restart. Please use the command again.',
    mayNotPost: 'You may not write in this channel, so the answer stays with you.',
    mayNotRemove: 'Only whoever asked, and people with the right *Manage Messages*, can remove this answer.',
    gone: `This article is no longer here; somebody has removed it. ${slash(library, library.list)} shows what there is.`,
    badAddress:
      'That is no web address; give one that begins with https:// or http://, or “none” to take it away. Nothing was changed.',
    unchanged: 'Nothing was changed.',
    discarded: 'Discarded; nothing was kept.',
    notOwn: `There are no articles of your own here yet. Add one with ${slash(library, library.add)}.`,
    twoSources: 'That is a file and a web address. Give one of them, and add the other afterwards.',
    /** The reason is a sentence without its full stop. */
    refused: (reason: string) => `I cannot take that: ${reason}. Nothing was kept.`,
  },

  ask: {
    allArticles: 'All articles',
    takenForArticle: (given: string, title: string) => `You wrote “${given}”: I took it for ${title}.`,
    takenForSpeaker: (given: string, name: string) => `You wrote “${given}”: I took it for ${name}.`,
    severalSpeakers: (given: string) => `“${given}” may be more than one person here:`,
    chooseSpeaker: 'Choose one from the list that appears while you type.',
    noTextInMessage: `There is no text in that message that I could answer. Choose *${commands.answerThis.name}* on a message that asks something, or use ${slash(ask)}.`,
  },

  answer: {
    nothingFound: 'Nothing found',
    noPassage: (articles: number) =>
      `No passage of ${articles === 1 ? 'the article' : 'the articles'} answers that.`,
    missing: (articles: number, words: string) =>
      `Not in ${articles === 1 ? 'the article' : 'the articles'}: ${words}.`,
    quoted: (names: string) => `Quoted there: ${names}.`,
    toAsk: (titles: string) => `To ask about: ${titles}.`,
    onlyAsked: (title: string) =>
      `Only ${title} was asked; ${slash(ask)} can ask another article, or all of them.`,
    closest: 'Closest, though no answer:',
    from: (source: string) => `From ${source}`,
    doubt: (words: readonly string[]) =>
      words.length === 0
        ? 'Not sure this answers it.'
        : `Not sure this answers it: nothing here mentions ${words.map((word) => `“${word}”`).join(' or ')}.`,
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    /** The buttons; with a number they are about the passage that has it. */
    context: (passage: number | null) => (passage === null ? 'Context' : `Context ${passage}`),
    card: (passage: number | null) => (passage === null ? 'Card' : `Card ${passage}`),
    why: (passage: number | null) => (passage === null ? 'Why?' : `Why ${passage}?`),
    more: 'More',
    back: 'Back',
    share: 'Share',
    shared: 'Shared',
    remove: 'Remove',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    article: 'Article',
    sharedBy: (person: string) => `${person} shares this answer:`,
    counted: 'Thank you. Your vote is counted, without your name.',
    moved: 'Your vote is changed.',
    countedBefore: 'Your vote is counted already. The other button changes it.',
  },

  passage: {
    paragraph: (position: number) => `paragraph ${number(position)}`,
    inArticle: (title: string) => `in ${title}`,
    theArticle: 'The article',
    narrated: 'narrated',
    speakerUnnamed: 'no speaker it clearly names',
    perhaps: (name: string) => `Perhaps ${name}`,
    uncertain: 'speaker uncertain',
    kinds: {
      direct: 'quoted',
      mixed: 'quoted in part',
      indirect: 'reported in the article’s words',
    },
  },

  pager: {
    page: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
    back: 'Back',
    next: 'Next',
    jump: 'Go to a page',
  },

  said: {
    counts: (quotations: number, articles: number) =>
      `${counts.quotations(quotations)} in ${counts.articles(articles)}`,
    inArticle: (quotations: number, title: string) => `${counts.quotations(quotations)} in ${title}`,
    kinds: {
      direct: (count: number) => `${number(count)} quoted`,
      mixed: (count: number) => `${number(count)} quoted in part`,
      indirect: (count: number) => `${number(count)} reported in the article’s words`,
    },
    about: (kept: number, all: number, words: string) =>
      `${number(kept)} of ${counts.quotations(all)} ${kept === 1 ? 'holds' : 'hold'} “${words}”`,
    aboutPart: (kept: number, all: number, words: string, has: number, of: number) =>
      `None of ${counts.quotations(all)} holds all of “${words}”; ${number(kept)} ${kept === 1 ? 'holds' : 'hold'} ${number(has)} of its ${number(of)} words`,
    aboutNone: (all: number, words: string, name: string) =>
      all === 1
        ? `The one quotation of ${name} does not hold “${words}”.`
        : `None of the ${number(all)} quotations of ${name} holds “${words}”.`,
    near: 'Closest in meaning',
    all: 'Show all of them',
    source: (title: string) => `In ${title}`,
    goesOn: 'continued',
    several: (given: string, count: number) =>
      `“${given}” may be any of ${number(count)} people here. Whom do you mean?`,
    choose: 'Choose a person',
    nobody: (given: string) => `Nobody who goes by “${given}” is quoted here.`,
    nobodyIn: (given: string, title: string) => `Nobody who goes by “${given}” is quoted in ${title}.`,
    quotedMost: 'These are, who says most first:',
    elsewhere: 'In all articles',
    speakers: 'All speakers',
  },

  speakers: {
    heading: (speakers: number) => counts.speakers(speakers),
    headingIn: (speakers: number, title: string) => `${counts.speakers(speakers)} in ${title}`,
    none: 'Nobody is quoted here.',
    noneIn: (title: string) => `Nobody is quoted in ${title}.`,
    choose: 'Show what one of them says',
  },

  articles: {
    none: 'There is no article here yet.',
    heading: (count: number) => counts.articles(count),
    byDefault: 'asked by default',
    which: 'Which article? None is asked by default here.',
    choose: 'Open an article',
    by: (author: string) => `by ${author}`,
    counts: (sentences: number, quotations: number, speakers: number) =>
      `${counts.sentences(sentences)} · ${counts.quotations(quotations)} by ${counts.speakers(speakers)}`,
    quotedMost: (names: string) => `Quoted most: ${names}.`,
    name: (name: string, quotations: number) => `${name} (${number(quotations)})`,
    read: 'Read',
    speakers: 'Speakers',
    details: 'Details',
    list: 'All articles',
    stale:
      'This is too old: the article has changed since, or is no longer here. Please use the command again.',
  },

  read: {
    paragraphs: (from: number, to: number) =>
      from === to ? `paragraph ${number(from)}` : `paragraphs ${number(from)}–${number(to)}`,
    paragraph: (position: number) => `Paragraph ${number(position)}`,
    empty: 'This article has no text to read.',
  },

  context: {
    heading: (title: string) => `In context: ${title}`,
    paragraph: (position: number) => `Paragraph ${number(position)}`,
    inBold: (facts: string) => `In bold: ${facts}`,
    inTheArticle: 'In the article',
  },

  /** Why somebody is taken for the speaker of a passage. */
  why: {
    heading: (name: string) => `Why ${name}?`,
    called: (words: string, name: string) => `There the article says “${words}”, which stands for ${name}.`,
    byName: 'The article names them there.',
    doubtful: (percent: number) =>
      `This is a guess: of such cases, about ${number(percent)} in 100 are right.`,
    sure: (percent: number) => `Of such cases, about ${number(percent)} in 100 are right.`,
    nobody: 'The article names nobody clearly for these words, so I name nobody either.',
    narrated: 'These are the article’s own words: nobody is said to have said them.',
    /** What each group of rules goes by; `cue` is the word that reports, where there is one. */
    rules: {
      behind: (cue: string | null) =>
        cue === null
          ? 'The speaker stands right behind the quotation.'
          : `The cue “${cue}” stands with its speaker right behind the quotation.`,
      before: (cue: string | null) =>
        cue === null
          ? 'The speaker stands right before the quotation.'
          : `The cue “${cue}” stands with its speaker right before the quotation.`,
      source: (cue: string | null) =>
        cue === null
          ? 'The sentence gives the speaker as the source of these words.'
          : `The sentence gives the speaker as the source of these words, with “${cue}”.`,
      around: (cue: string | null) =>
        cue === null
          ? 'The speaker stands in the middle of what is reported, or behind it.'
          : `The cue “${cue}” stands with its speaker in the middle of what is reported, or behind it.`,
      reported: (cue: string | null) =>
        cue === null
          ? 'The sentence reports what its subject said.'
          : `What follows the cue “${cue}” is reported as the words of its subject.`,
      passive: (cue: string | null) =>
        cue === null
          ? 'The sentence says by whom it was said.'
          : `The sentence says by whom it was “${cue}”.`,
      attitude: (cue: string | null) =>
        cue === null
          ? 'The sentence reports what somebody thinks or makes clear.'
          : `The sentence reports what somebody thinks or makes clear, with “${cue}”.`,
      transcript: () => 'The text is a transcript, and the speaker’s name opens the turn.',
      interview: () => 'The text is an interview, and this is an answer of the person interviewed.',
      signed: () => 'The words are signed with this name.',
      block: () => 'The words are set off as a block, and the speaker is named just before it.',
      verdict: () => 'The sentence calls these words somebody’s verdict, and says whose.',
      announced: (cue: string | null) =>
        cue === null
          ? 'The sentence before announces the quotation with a colon.'
          : `The sentence before announces the quotation, with the cue “${cue}” and a colon.`,
      continued: (cue: string | null) =>
        cue === null
          ? 'The paragraph before left its quotation open, so the same person goes on speaking.'
          : `The paragraph before left its quotation open, so the same person goes on speaking; the cue there is “${cue}”.`,
      sameParagraph: (cue: string | null) =>
        cue === null
          ? 'Another quotation in the same paragraph has a speaker, and this one goes on from it.'
          : `Another quotation in the same paragraph has a speaker by the cue “${cue}”, and this one goes on from it.`,
      afterColon: () => 'A sentence about this person ends in a colon, and the quotation follows.',
      gesture: () => 'What this person does stands right behind the quotation, in the same paragraph.',
      sentenceBefore: () => 'The sentence right before the quotation is about this person.',
      turns: () => 'Two people speak in turn, and it is this one’s turn.',
      paragraphBefore: () => 'The paragraph before is about this person, and nothing names anybody else.',
      goesOn: () => 'This person spoke last before the quotation, and nothing names anybody else in between.',
      other: () => 'A rule about the place of the words decided.',
    },
  },

  card: {
    sharedBy: (person: string) => `${person} shares this card:`,
    /** The buttons that change the picture, by what it becomes. */
    looks: { square: 'Square', wide: 'Wide', dark: 'Dark', light: 'Light' },
    /** What is on the picture and in its description. */
    words: {
      ...englishCard,
      refusals: {
        noWords: 'There are no words to draw in this passage.',
        tooLong: (characters, limit) =>
          `These words are too long for a card: ${number(characters)} characters, where about ${number(limit)} fit.`,
        shorten: { wide: 'The square card holds more.', square: 'The answer has them as text.' },
        scriptMissing: (characters) =>
          `The card cannot be drawn: its fonts lack these characters: ${characters}. The answer has the words as text.`,
        busy: englishCard.refusals.busy,
      },
    } satisfies CardWords as CardWords,
  },

  votes: {
    counts: (up: number, down: number) =>
      `Votes on its answers: ${number(up)} helpful, ${number(down)} not helpful`,
  },

  /** An article's details, wherever they are shown. */
  details: {
    author: fields.author.label,
    publisher: fields.publisher.label,
    date: fields.date.label,
    address: 'Web address',
    /** Of the labels above. */
    notGiven: (labels: readonly string[]) =>
      `Not given: ${labels.map((label) => label.toLowerCase()).join(', ')}`,
    quoted: (names: string) => `Quoted: ${names}`,
    otherNames: (names: string) => `Other names: ${names}`,
    /** `by` mentions a person, `when` is a date; both as Discord shows them. */
    added: (by: string | null, when: string) => (by === null ? `added ${when}` : `added by ${by} ${when}`),
    shortName: (name: string) => `short name ${name}`,
  },

  draft: {
    heading: (title: string) => `Is this right? ${title}`,
    mended: 'Mended',
    begins: 'It begins',
    waiting: 'Nothing is kept yet. This draft waits for 15 minutes.',
    kept: 'Kept',
    canBeAsked: (title: string) => `${title} can be asked about now: mention me, or use ${slash(ask)}.`,
    firstOwn: 'It is the first of your own, so the lent articles are no longer asked here.',
    howToChange: `${slash(library, library.show)} shows and changes it.`,
    hereAlready: 'Here already',
    sameText: (title: string) => `The same text is kept as ${title}. Nothing was added.`,
    noRoom: 'No room',
    tooMany: (title: string, limit: number) =>
      `Of ${title}: ${counts.articles(limit)} fit here, and that many are kept. Remove one with ${slash(library, library.remove)} first.`,
    tooLong: (title: string, length: number, limit: number, left: number) =>
      `Of ${title}: its text has ${counts.characters(length)}, and of the ${number(limit)} that fit here ${number(left)} are left. Remove an article with ${slash(library, library.remove)} first, or take a shorter text.`,
    thenKeep: `Then press *${buttons.keep}* again; nothing was kept yet.`,
    thenUndo: `Then press *${buttons.undo}* again.`,
    neither: `Paste the **text**, or choose a **file**: there was neither.`,
    both: 'There was a **text** and a **file**: keep one of them, and add the other afterwards.',
  },

  library: {
    /** What takes an article's web address away, in place of one. */
    noAddress: 'none',
    held: (count: number, limit: number) => `${counts.articles(count)} of ${number(limit)}`,
    page: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
    usual: 'asked by default',
    beingRead: (percent: number) => `being read: ${percent}%`,
    untilRead: 'Until an article is read, answers from it go by its words.',
    changed: 'Changed.',
    removeHeading: (title: string) => `Remove ${title}?`,
    removeWarning: 'Nobody here can ask about it then, and old answers from it no longer open.',
    removed: 'Removed',
    isRemoved: (title: string) => `${title} is no longer here.`,
    lastOwn: 'It was the last of your own, so the lent articles are asked again.',
    undoWorks: `*${buttons.undo}* works for 15 minutes.`,
    hereAgain: (title: string) => `The same text is here again already, as ${title}. Nothing was added.`,
    back: 'Back again',
    isBack: (title: string) => `${title} can be asked about as before.`,
    asksAll: 'A question that names no article is asked of all of them now.',
    asksOne: (title: string) =>
      `A question that names no article is asked of ${title} now. ${slash(ask)} can still name another, or all.`,
  },

  wrong: {
    heading: 'Nothing was changed yet',
    noTitle: `**${fields.title.label}** is empty; give the article a title.`,
    badDate: `**${fields.date.label}** is not a date I can read; write it as ${fields.date.placeholder}.`,
    noName: (line: number) =>
      `**${fields.names.label}**, line ${number(line)}, has no name before a colon; ${NAMES_REMEDY}`,
    noOtherName: (line: number) =>
      `**${fields.names.label}**, line ${number(line)}, has no other name after the colon; ${NAMES_REMEDY}`,
  },

  help: {
    heading: 'Ask, and the article answers',
    ways: [
      'mention me with your question, or reply to one of my answers with the ping left on',
      `use ${slash(ask)}: it can keep to one article or one speaker’s words, and answer for you alone`,
      'send me a direct message',
    ],
    followUp: 'A follow-up such as “and what did she say about the money?” works for ten minutes.',
    byWords: 'Just now I go by words alone: ask with those that the article uses.',
    noArticles: 'There is no article to ask about yet.',
    youCanAsk: 'You can ask about',
    askedByDefault: 'asked unless you name another',
    lentDirect: `These are only lent: you have no articles of your own here yet; add some with ${slash(library, library.add)}.`,
    lentServer: `These are only lent: this server has no articles of its own yet; a moderator can add some with ${slash(library, library.add)}.`,
    emptyDirect: `You have no articles of your own here yet; add some with ${slash(library, library.add)}.`,
    emptyServer: `This server has no articles of its own yet; a moderator can add some with ${slash(library, library.add)}.`,
    privacy: `${slash(privacy)} shows what I hold about you, and deletes it.`,
    choose: 'More about …',
    example: (question: string) => `The articles here answer, for example: ${question}`,
    exampleSpeaker: (name: string) => `For example, ${slash(said)} with ${name} as the speaker.`,
    command: (name: string, description: string) => `\`/${name}\`: ${description}`,
    onMessage: (name: string) => `**${name}**: in the menu of a message, under *Apps*`,
    /** In place of the title of the page for moderators where everybody may do it, in direct messages. */
    ownArticles: 'Your own articles',
    sections: {
      start: {
        title: 'What I do',
        intro: 'I answer with the article’s own words and say who said them. Three ways to ask:',
      },
      ask: {
        title: 'Ask',
        intro:
          'Ask in whole sentences or a few words. I show the passages that answer, who said each of them, and what stands around it; where the article has no answer, I say so.',
      },
      lookUp: {
        title: 'Look up',
        intro: 'Read for yourself: a person’s words, who is quoted, or an article from its beginning.',
      },
      check: {
        title: 'Check',
        intro:
          'Whether a quotation is what was said. I show it word by word beside the article: verbatim, altered, or said by someone else.',
      },
      discuss: {
        title: 'Discuss',
        intro:
          'A moderated discussion of an article: moderators open it, and everybody asks with the button on its card.',
      },
      moderators: {
        title: 'For moderators',
        intro: 'Which articles can be asked about here, and how I behave. Nothing is kept before you say so.',
      },
      privacy: {
        title: 'Privacy',
        intro:
          'I read only messages that mention me, reply to me or are sent to me directly. Questions and answers are not stored, except those of moderated discussions; the questions of the last ten minutes stay in memory for follow-ups.',
      },
      more: { title: 'More', intro: 'What else I can do.' },
    },
  },

  privacy: {
    held: 'What I hold about you',
    addedBy: (articles: number) => `your id, as who added ${counts.articles(articles)}`,
    direct: (articles: number) => `${counts.articles(articles)} of our direct messages`,
    inMemory: (questions: number, drafts: number) =>
      `in memory: ${counts.questions(questions)} of the last ten minutes, ${counts.drafts(drafts)} waiting for a button`,
    notStored:
      'Questions and answers are not stored, except those of moderated discussions. The questions of the last ten minutes stay in memory for follow-ups, and drafts for 15 minutes; a restart empties both.',
    goesTo: (host: string) =>
      `Your question, up to two before it in this conversation, and the passages that may answer it go to ${host}, which says which of them answers best. Whoever runs me chose that; I send no names or ids of yours with them.`,
    articles:
      'Articles are kept until somebody removes them, the last 50 changes of a server’s settings with them; both no longer than 30 days after I was removed from that server.',
    more: `${slash(privacy, privacy.delete)} deletes all of it; PRIVACY.md in my source says it at length.`,
    ask: 'Delete what I hold about you?',
    stays:
      'Articles that you added to a server and settings that you changed stay as they are, without your id. Those of our direct messages are removed. This cannot be undone.',
    deleted: 'Deleted',
    idGone: (articles: number) => `your id, from ${counts.articles(articles)}`,
    memoryGone: (questions: number, drafts: number) =>
      `${counts.questions(questions)} and ${counts.drafts(drafts)} in memory`,
  },

  /** Why a file that somebody attached could not be had: sentences without their full stop. */
  download: {
    tooLarge: 'it is larger than 8 MB; split it, or leave the pictures out',
    elsewhere: 'it does not lie with Discord; attach the file itself',
    gone: 'Discord no longer has it; please attach it again',
    slow: 'Discord took too long to hand it over; please attach it again',
    broken: 'it could not be fetched from Discord; please attach it again',
  },

  sources: englishSources,

  ...englishDiscussion(commands.discussion),
  ...englishChecks(commands, listed),
  ...englishSettings(commands, listed),
};
