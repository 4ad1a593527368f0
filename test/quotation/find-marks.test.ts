import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { findMarks } from '../../src/quotation/find-marks.ts';
import { slice } from '../../src/text/span.ts';

/** The words of each marked stretch; ¶ starts a paragraph. */
function stretches(text: string): string[] {
  const { body, paragraphs } = plainArticle('test', text.replaceAll(/ ?¶ ?/g, '\n'));
  return findMarks(body, paragraphs).map((stretch) => slice(body, stretch));
}

describe('pairs of marks', () => {
  it.each([
    ['“We met,” she said.', ['We met,']],
    ['"We met," she said.', ['We met,']],
    ['"We met,” she said.', ['We met,']],
    ['“We met," she said.', ['We met,']],
    ["''We met,'' she said.", ['We met,']],
    ["``We met,'' she said.", ['We met,']],
    ['«We met», she said.', ['We met']],
    ['« We met », she said.', ['We met']],
    ['„We met“, she said.', ['We met']],
    ['‘We met,’ she said.', ['We met,']],
    ["'We met,' she said.", ['We met,']],
    ['‘‘We met,’’ she said.', ['We met,']],
    ['”We met,” she said.', ['We met,']],
    ['He said “yes” and “no”.', ['yes', 'no']],
    ['"We met." "We talked."', ['We met.', 'We talked.']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

describe('marks inside marks', () => {
  it.each([
    ['“He said ‘no’ twice,” she said.', ['He said ‘no’ twice,']],
    ['‘He said “no” twice,’ she said.', ['He said “no” twice,']],
    ['"The question was: “Did you meet?” Forty did."', ['The question was: “Did you meet?” Forty did.']],
    [`"He said 'no' twice," she said.`, [`He said 'no' twice,`]],
    ['“Look, ‘I said “no” to him’,” she said.', ['Look, ‘I said “no” to him’,']],
    ["'Nobody asked, 'Is it purple?''", ["Nobody asked, 'Is it purple?'"]],
    ["'We had rock 'n' roll in the '50s,' she said.", ["We had rock 'n' roll in the '50s,"]],
    ["''We met,'' she said. 'They left.'", ['We met,', 'They left.']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

describe('apostrophes are no marks', () => {
  it.each([
    ['Don’t let the workers’ rights go.', []],
    ["Don't let the workers' rights go.", []],
    ['It was rock ’n’ roll in the ’90s.', []],
    ["It was rock 'n' roll in the '90s, so give 'em that.", []],
    ['‘The workers’ rights were ignored,’ she said.', ['The workers’ rights were ignored,']],
    ['The ‘blame culture’ hurt the workers’ rights.', ['blame culture']],
    ["'We're goin' home,' she said.", ["We're goin' home,"]],
    ['The plank was 6" wide and 5\'10" long.', []],
    ['O’Brien and d’Arcy met at Hall’s.', []],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

describe('marks left open', () => {
  it.each([
    ['“We met. ¶ “We talked.”', ['We met.', 'We talked.']],
    ['“We met. ¶ We talked.” ¶ They left.', ['We met.', 'We talked.']],
    ['She said: “We met. ¶ They left.', ['We met.']],
    ['"We met. ¶ "We talked." ¶ They left.', ['We met.', 'We talked.']],
    ['Ada said: ‘We met. ¶ ‘We talked.’', ['We met.', 'We talked.']],
    [
      "Ada said: 'We met. ¶ 'They said \"back soon\". We talked.'",
      ['We met.', 'They said "back soon". We talked.'],
    ],
    ['Ada said: ‘The workers’ rights hold. ¶ ‘We talked.’', ['The workers’ rights hold.', 'We talked.']],
    ['They call it the ’Nam of the north. ¶ ‘We talked.’', ['We talked.']],
    ['The ‘Friends of the Park met. ¶ ‘We talked.’', ['We talked.']],
    ['“ ¶ They left.', []],
    ['””” ¶ “““', []],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it('tells open stretches from closed ones', () => {
    const { body, paragraphs } = plainArticle('test', '“We met.\n“We talked.”');
    expect(findMarks(body, paragraphs).map(({ closed }) => closed)).toEqual([false, true]);
  });
});

describe('possessives within single marks', () => {
  it.each([
    ['‘The Joneses’ House was sold’ and ‘nobody knew’.', ['The Joneses’ House was sold', 'nobody knew']],
    ['‘No, it’s the bosses’. They should go.’', ['No, it’s the bosses’. They should go.']],
    ['The ‘blame culture’ hurt the workers’ rights.', ['blame culture']],
    ['‘The bosses’, she said. ‘They went.’', ['The bosses', 'They went.']],
    ['‘The boys’ were goin’ home.', ['The boys']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});
