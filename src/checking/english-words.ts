// What is said of checks in English, on Discord and in the terminal.
import type { MarkProblem, NotChecked } from './check.ts';
import type { CheckWords } from './verdict.ts';

const problems: Readonly<Record<MarkProblem, string>> = {
  'too-much': 'A mark stands for more words than a reader would think.',
  'other-voice': 'A mark joins words that are not one person’s.',
  reverses: 'A mark hides or adds a “not” or another word that turns the sense round.',
  figure: 'A mark replaces a figure.',
};

const reasons: Readonly<Record<NotChecked, (longest: number) => string>> = {
  'no-words': () => 'Not checked: there are no words in it but the editor’s.',
  'too-short': () => 'Not checked: too few and too common words, which stand everywhere. Quote a few more.',
  'too-long': (longest) =>
    `Not checked: longer than ${longest.toLocaleString('en')} characters. Check a part at a time.`,
  'no-article': () => 'Not checked: there is no such article.',
};

const altered = (line: string, isAltered: boolean): string =>
  isAltered ? `${line} The words are altered, too.` : line;

export const englishCheckWords: CheckWords = {
  verdicts: {
    verbatim: () => 'Verbatim.',
    marked: () => 'Verbatim, but for the editor’s marks.',
    altered: () => 'Altered: not word for word what stands there.',
    punctuation: () => 'Altered: the words are right, the punctuation between them is not.',
    partly: ({ name, isAltered }) => altered(`Only in part the words of ${name}.`, isAltered),
    'nobody-quoted': ({ name, isAltered }) =>
      altered(`Not the words of ${name}: the article says this itself, and quotes nobody.`, isAltered),
    'someone-else': ({ name, other, isAltered }) =>
      altered(`Someone else said it: ${other ?? 'another person'}, not ${name}.`, isAltered),
    'not-in-library': ({ articles }) =>
      articles === 1
        ? 'Not in the article: nothing in it is close enough to be the source.'
        : 'Not in these articles: nothing in them is close enough to be the source.',
    'not-checked': ({ reason, longest }) => reasons[reason](longest),
  },
  remarks: {
    unsure: ({ likely, claimed }) =>
      likely === null
        ? 'Unsure whose words they are: the article does not say it clearly.'
        : `Unsure whose words they are: most likely ${likely}; claimed for ${claimed}.`,
    'several-voices': () =>
      'Only some of it stands in quotation marks; the rest is in the article’s own words.',
    retold: ({ name }) =>
      `Reported speech: these are the article’s words for what ${name ?? 'somebody'} said, not a quotation.`,
    narrated: () => 'The article’s own words: it quotes nobody here.',
    reversed: () => 'A “not” or another word that turns the sense round is among the changes.',
    moved: () => 'Words were moved.',
    'put-together': () => 'It is put together from separate passages.',
    mark: ({ problem }) => problems[problem],
    inside: ({ starts, ends }) => {
      if (!ends) return 'It begins inside a sentence.';
      return starts ? 'It begins and ends inside a sentence.' : 'It ends inside a sentence.';
    },
  },
};
