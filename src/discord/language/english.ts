// Everything the bot says in English. Its shape is what every other language has to fill. Words that come from
// outside are handed over ready to be shown: escaped and cut to length.

const number = new Intl.NumberFormat('en');

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** “A, B and 3 more” */
function listed(shown: readonly string[], rest: number): string {
  return shown.join(', ') + (rest > 0 ? ` and ${number.format(rest)} more` : '');
}

export const english = {
  /** For numbers and dates, as BCP 47 has it. */
  locale: 'en',
  /** The language's own name for itself. */
  name: 'English',

  listed,
  counts: {
    articles: (count: number) => counted(count, 'article', 'articles'),
    quotations: (count: number) => counted(count, 'quotation', 'quotations'),
    sentences: (count: number) => counted(count, 'sentence', 'sentences'),
    speakers: (count: number) => counted(count, 'speaker', 'speakers'),
  },

  /** Names and descriptions as Discord lists them: names in small letters without spaces, at most 32 characters. */
  commands: {
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
    help: { name: 'help', description: 'How to ask, and which articles you can ask about' },
    said: {
      name: 'said',
      description: 'All that one person says, in the article’s order',
      speaker: { name: 'speaker', description: 'Who: a name, a part of it, or a role' },
      about: { name: 'about', description: 'Only what holds these words' },
      article: { name: 'article', description: 'Only in this article; in all of them if you leave it out' },
      private: { name: 'private', description: 'Show it to you alone; true unless you say otherwise' },
    },
    speakers: {
      name: 'speakers',
      description: 'Who is quoted, how often, and where',
      article: { name: 'article', description: 'Only in this article; in all of them if you leave it out' },
      private: { name: 'private', description: 'Show it to you alone; true unless you say otherwise' },
    },
  },

  notices: {
    roleMention:
      'You mentioned my role, and Discord does not show me the text of such a message. Mention me as a user, or use `/ask`.',
    emptyQuestion: 'There is no question in that. Try it in a few words.',
    stale: 'This answer is too old: the article has changed since, or is no longer here. Please ask again.',
    unknown: 'I do not know that one any more. `/help` lists what I can do.',
    failure: 'Something went wrong on my side, and I have made a note of it. Please try again in a moment.',
    unreachable: 'The library cannot be reached just now. Please try again in a minute.',
    restarting: 'I am just restarting. Please try again in a minute.',
    noRights:
      'Only people with the right *Manage Messages* look after this server’s articles. Anybody can ask them: `/help` lists them.',
    fitsSeveral: (given: string) => `“${given}” fits more than one article here:`,
    noSuchArticle: (given: string) => `There is no article “${given}” here. There are:`,
    andMore: (count: number) => `and ${number.format(count)} more`,
    chooseArticle: 'Choose one from the list that appears while you type.',
  },

  ask: { allArticles: 'All articles' },

  answer: {
    nothingFound: 'Nothing found',
    noPassage: (articles: number) =>
      `No passage of ${articles === 1 ? 'the article' : 'the articles'} answers that.`,
    missing: (articles: number, words: string) =>
      `Not in ${articles === 1 ? 'the article' : 'the articles'}: ${words}.`,
    quoted: (names: string) => `Quoted there: ${names}.`,
    toAsk: (titles: string) => `To ask about: ${titles}.`,
    onlyAsked: (title: string) =>
      `Only ${title} was asked; \`/ask\` can ask another article, or all of them.`,
    closest: 'Closest, though no answer:',
    from: (source: string) => `From ${source}`,
    doubt: (words: readonly string[]) =>
      words.length === 0
        ? 'Not sure this answers it.'
        : `Not sure this answers it: nothing here mentions ${words.map((word) => `“${word}”`).join(' or ')}.`,
    context: 'Context',
    more: 'More',
    article: 'Article',
  },

  passage: {
    paragraph: (position: number) => `paragraph ${number.format(position)}`,
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
    page: (page: number, pages: number) => `page ${number.format(page)} of ${number.format(pages)}`,
    back: 'Back',
    next: 'Next',
    jump: 'Go to a page',
  },

  said: {
    counts: (quotations: number, articles: number) =>
      `${counted(quotations, 'quotation', 'quotations')} in ${counted(articles, 'article', 'articles')}`,
    inArticle: (quotations: number, title: string) =>
      `${counted(quotations, 'quotation', 'quotations')} in ${title}`,
    kinds: {
      direct: (count: number) => `${number.format(count)} quoted`,
      mixed: (count: number) => `${number.format(count)} quoted in part`,
      indirect: (count: number) => `${number.format(count)} reported in the article’s words`,
    },
    about: (kept: number, all: number, words: string) =>
      `${number.format(kept)} of ${counted(all, 'quotation', 'quotations')} ${kept === 1 ? 'holds' : 'hold'} “${words}”`,
    aboutPart: (kept: number, all: number, words: string, has: number, of: number) =>
      `None of ${counted(all, 'quotation', 'quotations')} holds all of “${words}”; ${number.format(kept)} ${kept === 1 ? 'holds' : 'hold'} ${number.format(has)} of its ${number.format(of)} words`,
    aboutNone: (all: number, words: string, name: string) =>
      all === 1
        ? `The one quotation of ${name} does not hold “${words}”.`
        : `None of the ${number.format(all)} quotations of ${name} holds “${words}”.`,
    all: 'Show all of them',
    source: (title: string) => `In ${title}`,
    goesOn: 'continued',
    several: (given: string, count: number) =>
      `“${given}” may be any of ${number.format(count)} people here. Whom do you mean?`,
    choose: 'Choose a person',
    nobody: (given: string) => `Nobody who goes by “${given}” is quoted here.`,
    nobodyIn: (given: string, title: string) => `Nobody who goes by “${given}” is quoted in ${title}.`,
    quotedMost: 'These are, who says most first:',
    elsewhere: 'In all articles',
    speakers: 'All speakers',
  },

  speakers: {
    heading: (speakers: number) => counted(speakers, 'speaker', 'speakers'),
    headingIn: (speakers: number, title: string) => `${counted(speakers, 'speaker', 'speakers')} in ${title}`,
    none: 'Nobody is quoted here.',
    noneIn: (title: string) => `Nobody is quoted in ${title}.`,
    choose: 'Show what one of them says',
  },

  articles: {
    none: 'There is no article here yet.',
    heading: (count: number) => counted(count, 'article', 'articles'),
    byDefault: 'asked by default',
    which: 'Which article? None is asked by default here.',
    choose: 'Open an article',
    by: (author: string) => `by ${author}`,
    counts: (sentences: number, quotations: number, speakers: number) =>
      `${counted(sentences, 'sentence', 'sentences')} · ${counted(quotations, 'quotation', 'quotations')} by ${counted(speakers, 'speaker', 'speakers')}`,
    quotedMost: (names: string) => `Quoted most: ${names}.`,
    name: (name: string, quotations: number) => `${name} (${number.format(quotations)})`,
    read: 'Read',
    speakers: 'Speakers',
    details: 'Details',
    list: 'All articles',
    stale:
      'This is too old: the article has changed since, or is no longer here. Please use the command again.',
  },

  read: {
    paragraphs: (from: number, to: number) =>
      from === to
        ? `paragraph ${number.format(from)}`
        : `paragraphs ${number.format(from)}–${number.format(to)}`,
    paragraph: (position: number) => `Paragraph ${number.format(position)}`,
    empty: 'This article has no text to read.',
  },

  context: {
    heading: (title: string) => `In context: ${title}`,
    paragraph: (position: number) => `Paragraph ${number.format(position)}`,
    inBold: (facts: string) => `In bold: ${facts}`,
    called: (words: string) => `there called “${words}”`,
    cue: (words: string) => `cue “${words}”`,
    rule: (name: string) => `rule ${name}`,
  },

  help: {
    heading: 'Ask, and the article answers',
    intro: 'I answer with the article’s own words and say who said them. Three ways to ask:',
    ways: [
      'mention me with your question, or reply to one of my answers with the ping left on',
      'use `/ask`: it can keep to one article or one speaker’s words, and answer for you alone',
      'send me a direct message',
    ],
    followUp: 'A follow-up such as “and what did she say about the money?” works for ten minutes.',
    noArticles: 'There is no article to ask about yet.',
    youCanAsk: 'You can ask about',
    askedByDefault: 'asked unless you name another',
    lentDirect:
      'These are only lent: you have no articles of your own here yet; add some with `/library add`.',
    lentServer:
      'These are only lent: this server has no articles of its own yet; a moderator can add some with `/library add`.',
    emptyDirect: 'You have no articles of your own here yet; add some with `/library add`.',
    emptyServer: 'This server has no articles of its own yet; a moderator can add some with `/library add`.',
    privacy: '`/privacy` shows what I hold about you, and deletes it.',
    choose: 'More about …',
    example: (question: string) => `The articles here answer, for example: ${question}`,
    exampleSpeaker: (name: string) => `For example, \`/said\` with ${name} as the speaker.`,
    command: (name: string, description: string) => `\`/${name}\`: ${description}`,
    onMessage: (name: string) => `**${name}**: in the menu of a message, under *Apps*`,
    /** In place of the title of the page for moderators where everybody may do it, in direct messages. */
    ownArticles: 'Your own articles',
    sections: {
      start: { title: 'What I do', intro: '' },
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
        intro: 'Whether somebody said what is said that they said.',
      },
      discuss: {
        title: 'Discuss',
        intro: 'A moderated discussion of an article.',
      },
      moderators: {
        title: 'For moderators',
        intro: 'Which articles can be asked about here, and how I behave. Nothing is kept before you say so.',
      },
      privacy: {
        title: 'Privacy',
        intro:
          'I read only messages that mention me, reply to me or are sent to me directly. Questions and answers are never stored; the questions of the last ten minutes stay in memory for follow-ups.',
      },
      more: { title: 'More', intro: 'What else I can do.' },
    },
  },
};
