// A conversation in the terminal over the corpus: what `npm start` opens where there is no Discord token.
import { createInterface } from 'node:readline/promises';
import { answerQuestion } from '../answer/answer-question.ts';
import type { Library } from '../library/library.ts';
import { readArticleFolder } from '../store/article-folder.ts';
import { knownLibrary } from './known-library.ts';
import { printAnswer, speakerLine } from './print.ts';
import { printable, readLines, type Terminal } from './terminal.ts';

// As many earlier questions as a follow-up can refer to.
const REMEMBERED = 5;

const HELP = `Type a question about the articles, or:
  /speakers   who is quoted, and how often
  /articles   what can be asked about
  /help       this
  /quit       leave (so does Ctrl-D)
Arrow keys bring earlier questions back.
`;

/**
 * Answers questions about the articles of a folder until the input ends. Without a terminal it reads one question a
 * line and shows no prompt. Throws ArticleError.
 */
export async function chat(terminal: Terminal, folder: string): Promise<number> {
  const { library, known } = await knownLibrary(readArticleFolder(folder), terminal);
  const after: string[] = [];
  const reply = async (line: string): Promise<void> => {
    const question = line.trim();
    if (question === '') return;
    if (question.startsWith('/')) return terminal.write(runCommand(question, library));
    const answer = await answerQuestion(known, { question, after: [...after] });
    after.push(question);
    if (after.length > REMEMBERED) after.shift();
    await terminal.write(`${printAnswer(answer, terminal)}\n`);
  };

  if (!terminal.interactive) {
    for await (const line of readLines(terminal, '-')) {
      if (line.trim() === '/quit') break;
      await reply(line);
    }
    return 0;
  }

  await terminal.write(
    `whosaid, in the terminal: there is no DISCORD_TOKEN, so nothing goes to Discord.\n${runCommand('/articles', library)}/help lists what you can type.\n\n`,
  );
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '> ',
    historySize: 200,
  });
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    await reply(line);
    lines.prompt();
  }
  lines.close();
  await terminal.write('\n');
  return 0;
}

function runCommand(command: string, library: Library): string {
  if (command === '/help') return HELP;
  if (command === '/articles')
    return library.articles
      .map(
        ({ article }) =>
          `  ${printable(article.title)}${article.publisher === null ? '' : ` (${printable(article.publisher)})`}\n`,
      )
      .join('');
  if (command === '/speakers') return speakers(library);
  return `There is no ${printable(command)}. ${HELP}`;
}

function speakers(library: Library): string {
  const lines = library.articles.flatMap(({ speech }) =>
    speech.speakers.flatMap((speaker) => {
      const count = speech.attributions.filter(
        (attribution) => attribution.speaker?.id === speaker.id,
      ).length;
      return count === 0
        ? []
        : [`  ${printable(speakerLine(speaker))}: ${count === 1 ? '1 passage' : `${count} passages`}\n`];
    }),
  );
  return lines.length === 0 ? 'Nobody is quoted.\n' : lines.join('');
}
