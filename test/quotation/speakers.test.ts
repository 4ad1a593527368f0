import { describe, expect, it } from 'vitest';
import { articleFrom } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('names for the same person', () => {
  it.each([
    ['surname', 'Ada Okafor won. “We met,” said Okafor.', 'Ada Okafor'],
    ['title and surname', 'Ada Okafor won. “We met,” said Ms Okafor.', 'Ada Okafor'],
    ['first name', 'Ada Okafor won. “We met,” said Ada.', 'Ada Okafor'],
    ['short form', 'Joseph Hall won. “We met,” said Joe Hall.', 'Joseph Hall'],
    ['initials', 'J. F. Hall won. “We met,” said Hall.', 'J. F. Hall'],
    ['longest form', 'Ada Okafor won. “We met,” said Ada N. Okafor.', 'Ada N. Okafor'],
    ['misspelt surname', 'Ada Thompson won. “We met,” said Thomson.', 'Ada Thompson'],
    ['particle', 'Ursula van der Berg won. “We met,” said van der Berg.', 'Ursula van der Berg'],
    ['nickname in marks', 'Benjamin “Ben” Hall won. “We met,” said Hall.', 'Benjamin “Ben” Hall'],
    ['nickname alone', 'Everard “Doc” Hall won. “We met,” said Doc.', 'Everard “Doc” Hall'],
    [
      'nickname and surname',
      'Danny “The Dentist” Hall won. “We met,” said Dentist Hall.',
      'Danny “The Dentist” Hall',
    ],
    [
      'surname before the nickname',
      'Hall won. Everard “Doc” Hall sang. “We met,” said Hall.',
      'Everard “Doc” Hall',
    ],
    ['first name under a compound', 'Mum-of-two Ada Okafor won. “We met,” said Ada.', 'Ada Okafor'],
    [
      'a full name inside the words only',
      '“I asked Ada Okafor,” he said. “We met,” Okafor wrote.',
      'Ada Okafor',
    ],
    [
      'the title that tells namesakes apart',
      'Cllr Ben Hall won. Ken Hall sang. “We met,” Cllr Hall said.',
      'Ben Hall',
    ],
    ['title only', '“We met,” said Mrs. Pell.', 'Mrs. Pell'],
    ['organisation', '“We met,” said the Harbour Board.', 'Harbour Board'],
    [
      'organisation of many words',
      '“We met,” said the Royal Society of Harbour Masters.',
      'Royal Society of Harbour Masters',
    ],
    ['acronym', '“We met,” said the RNLI.', 'RNLI'],
    ['body of many', '“We met,” said the Hull Supporters’ Trust.', 'Hull Supporters’ Trust'],
    ['body of women', 'The Hull Women’s Institute said: “We met.”', 'Hull Women’s Institute'],
    ['letters of a seat', '“We met,” said Ada Okafor MP.', 'Ada Okafor'],
    ['letters of an honour', 'Mr Okafor KC spoke. Imogen Tull OBE said: “We met.”', 'Imogen Tull'],
    ['rank of the police', 'DC Ada Okafor won. “We met,” said Det Con Okafor.', 'Ada Okafor'],
    ['place of work', 'Dr Ada Okafor of the University of Hull said: “We met.”', 'Ada Okafor'],
    [
      'a label like a title',
      'The Harbour Board’s Director of Policy, Ada Okafor, said: ¶ “We met.”',
      'Ada Okafor',
    ],
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['first names that differ', 'Ada Hall met Ben Hall. “We met,” said Ada Hall.', 'Ada Hall'],
    ['titles that differ', 'Ada Hall met Ben Hall. “We met,” said Mr Hall.', 'Ben Hall'],
    ['a title against the nearer name', 'Ben Hall met Ada Hall. “We met,” said Mr Hall.', 'Ben Hall'],
    ['a surname two slips away', 'Ada Thompson won. “We met,” said Tomsen.', 'Tomsen'],
    ['Mr and Mrs without first names', 'Mr Pell met Mrs Pell. “We met,” said Mrs Pell.', 'Mrs Pell'],
    ['Mrs and Miss', 'Mrs. Pell met Miss Pell. “We met,” said Mrs. Pell.', 'Mrs. Pell'],
    [
      'a bare surname before a couple',
      'Pell won. Mr Pell met Mrs Pell. “We met,” said Mrs Pell.',
      'Mrs Pell',
    ],
    ['a first name inside the words', '“I asked Ada Okafor,” he said. “We met,” Ms Hall wrote.', 'Ms Hall'],
    [
      'a title against the name in the words',
      '“I asked Ada Okafor,” he said. “We met,” Mr Okafor wrote.',
      'Mr Okafor',
    ],
    ['a title of a work', '“I read Safe Harbour,” he said. “We met,” Harbour wrote.', 'Harbour'],
    ['a word in marks before a full name', 'Mayor “Mad” Ben Hall won. “We met,” said Hall.', 'Ben Hall'],
    ['a constituency', 'The Harrow East MP said: “We met.”', 'Harrow East MP'],
    ['one owner of a body', '“We met,” said Ada Okafor’s Trust.', 'Ada Okafor’s Trust'],
    ['a first name like a rank', '“We met,” said Di Okafor.', 'Di Okafor'],
    ['another surname', 'Ada Harris won. “We met,” said Morris.', 'Morris'],
  ])('keeps apart %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it('honours the front matter’s aliases', () => {
    const article = articleFrom({
      slug: 'test',
      title: 'test',
      publisher: null,
      author: null,
      date: null,
      url: null,
      language: null,
      aliases: { 'Ada Okafor': ['Addie', 'The Admiral'] },
      body: '“We met,” said Addie. “We talked,” said The Admiral.',
    });
    const { attributions } = attributeSpeakers(article);
    expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(['Ada Okafor', 'Ada Okafor']);
  });
});

describe('pronouns', () => {
  it.each([
    ['gender by given name', 'Ada Okafor met Ben Hall. “We met,” she said.', 'Ada Okafor'],
    ['gender by given name', 'Ada Okafor met Ben Hall. “We met,” he said.', 'Ben Hall'],
    ['gender by title', 'Sir Kiran Vale met Dame Oyin Ode. “We met,” she said.', 'Oyin Ode'],
    ['gender by role', 'The actress Kiran Vale met the actor Oyin Ode. “We met,” he said.', 'Oyin Ode'],
    ['who spoke last', '“We met,” said Ada Okafor. Eve Hall left. “We talked,” she added.', 'Ada Okafor'],
    ['not a name inside the words', 'Ada Okafor met Eve Hall. “Okafor is wrong,” she said.', 'Eve Hall'],
    [
      'the subject of the sentence before',
      '“No,” said Ben Hall. ¶ Karl Ode, 71, then took the stand. “We met,” he said.',
      'Karl Ode',
    ],
    [
      'the subject that a pronoun goes on with',
      '“No,” said Ben Hall. ¶ Karl Ode sold the farm. He did not attend. “We met,” he said.',
      'Karl Ode',
    ],
    [
      'the subject behind its description',
      'Eve Hall sang. ¶ In the stand the Rovers chairwoman, Lady Ode, wept after Eve Hall’s song. “We met,” she said.',
      'Lady Ode',
    ],
    [
      'not who is named in the question',
      'Ben Hall spoke. Asked whether Karl Ode would go, he said: “We met.”',
      'Ben Hall',
    ],
    [
      'a stranger who heads the sentence',
      '“No,” said Ben Hall. ¶ A whip sat near. “We met,” he said.',
      'A whip',
    ],
    [
      'another stranger',
      '“No,” one resident said. ¶ Another resident wept. “We met,” she said.',
      'Another resident',
    ],
    [
      'a spokesman rather than whom he was asked about',
      'Ben Hall left. Her spokesman said: “No.” Asked about Ben Hall, he said: “We met.”',
      'Her spokesman',
    ],
    [
      'whom the last sentence of the paragraph before is about',
      '“No,” said Ben Hall. ¶ Karl Ode took the stand. ¶ “We met,” he said.',
      'Karl Ode',
    ],
    [
      'gender told by a pronoun before',
      'Voss sat down. She sang. ¶ Eve Hall and Ben Hall came. Voss rose. “We met,” she said.',
      'Voss',
    ],
    [
      'a surname that is a man’s first name elsewhere',
      'Ben Hall met Clinton. Clinton sat down. She sang. “We met,” she said.',
      'Clinton',
    ],
    ['a lone first name', 'Ada Hall met Martha. Martha sat. ¶ Ben Hall left. “We met,” she said.', 'Martha'],
    [
      'a body that the sentence before is about',
      'The Friends of Hall Park object. In a letter they called it “a fairground in a churchyard”.',
      'Friends of Hall Park',
    ],
    ['a thing is no stranger', 'Ada Okafor sang. A report came out. “We met,” she said.', 'Ada Okafor'],
    ['a man is not she', 'Ada Okafor sang. A man came in. “We met,” she said.', 'Ada Okafor'],
    ['a body', '“We met,” said the Harbour Board. “We talked,” it added.', 'Harbour Board'],
    ['somebody without a name', '“We met,” said one resident. “We talked,” she added.', 'one resident'],
  ])('%s: %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['nobody is there', '“We met,” she said.'],
    ['nobody of that gender is there', 'Ben Hall won. “We met,” she said.'],
    ['a body is far off', 'The Harbour Board met. ¶ It rained. “We met,” they said.'],
    ['a body is no subject', 'Eve Hall left the Harbour Board. “We met,” they said.'],
    ['it is the writer', 'Ada Okafor won. “We met,” I said.'],
  ])('stay open where %s', (_, text) => {
    expect(last(text)).toBeNull();
  });
});

describe('descriptions', () => {
  it.each([
    ['Council leader Ada Okafor said: “We met.”', 'Council leader'],
    ['“We met,” said Ada Okafor, head of the harbour board.', 'head of the harbour board'],
    ['The harbour master, Ada Okafor, said: “We met.”', 'harbour master'],
    ['The board, whose general secretary Ada Okafor spoke, won. “We met,” said Okafor.', 'general secretary'],
    ['“We met,” said transport minister Sir Ben Hall.', 'transport minister'],
    ['“We met,” said Prime Minister Ada Okafor.', 'Prime Minister'],
    ['Co-author Ada Okafor said: “We met.”', 'Co-author'],
    ['“We met,” said Ada Okafor MP.', 'MP'],
    ['“We met,” said Ada Okafor KC.', null],
    ['“We met,” said Mrs Okafor.', null],
    ['“We met,” said Jean-Luc Okafor.', null],
  ])('%s → %s', (text, role) => {
    expect(hear(text).at(-1)?.role).toBe(role);
  });

  it('shares a plural role out', () => {
    const text =
      'The heads of the museum and the library, Ada Okafor and Ben Hall, spoke. “We met,” said Okafor. “We talked,” said Hall.';
    expect(hear(text).map(({ role }) => role)).toEqual(['head of the museum', 'head of the library']);
  });

  it.each([
    ['Council leader Ada Okafor won. “We met,” the council leader said.', 'Ada Okafor'],
    ['Asked by the area coroner, Ada Okafor, Ben Hall wept. “When?” asked the coroner.', 'Ada Okafor'],
    ['Another, retired nurse Ada Okafor, said: “We met.”', 'Ada Okafor'],
    ['Council leaders Ada Okafor and Ben Hall won. “We met,” the mayor said.', 'the mayor'],
    [
      'Council leader Ada Okafor met council leader Ben Hall. “We met,” the council leader said.',
      'the council leader',
    ],
    ['“We met,” said a spokesperson for Ada Okafor.', 'a spokesperson for Ada Okafor'],
    ['“We met,” one resident said.', 'one resident'],
  ])('%s → %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('transcripts', () => {
  it.each([
    [
      'HANNAH ODE: Welcome. ¶ KARL BRANDT: Good morning. ¶ I am well. ¶ ODE: Good.',
      ['HANNAH ODE', 'KARL BRANDT', 'KARL BRANDT', 'HANNAH ODE'],
    ],
    [
      '**Hannah Ode:** Welcome. ¶ **Karl Brandt:** Good morning. ¶ **Hannah Ode:** Good.',
      ['Hannah Ode', 'Karl Brandt', 'Hannah Ode'],
    ],
    [
      'HANNAH ODE, HARBOUR RADIO HOST: Welcome. ¶ KARL BRANDT, MINISTER: Good morning. ¶ ODE: Good.',
      ['HANNAH ODE', 'KARL BRANDT', 'HANNAH ODE'],
    ],
    ['ODE: ¶ Welcome. ¶ BRANDT: ¶ Good morning. ¶ I am well.', ['ODE', 'BRANDT', 'BRANDT']],
    ['[00:01] Ode: Welcome. ¶ [00:02] Brandt: Good morning. ¶ [00:03] Ode: Good.', ['Ode', 'Brandt', 'Ode']],
    ['Karl Brandt spoke to us. ¶ Q. Are you well? ¶ A. I am.', [null, 'Karl Brandt']],
    ['Karl Brandt spoke to us. ¶ Q: Are you well? ¶ A: I am. ¶ Q: Good.', [null, 'Karl Brandt', null]],
    [
      'Hannah Ode met Karl Brandt. ¶ “ODE: Welcome. ¶ “BRANDT: Good morning. ¶ “ODE: Good.”',
      ['Hannah Ode', 'Karl Brandt', 'Hannah Ode'],
    ],
  ])('%s', (text, expected) => {
    expect(hear(text).map(({ speaker }) => speaker)).toEqual(expected);
  });

  it('take a role from the label', () => {
    const text = 'ADA OKAFOR, HARBOUR MASTER: Welcome. ¶ BEN HALL: Good morning. ¶ OKAFOR: Good.';
    expect(hear(text).at(-1)?.role).toBe('HARBOUR MASTER');
  });

  it.each([
    'Note: The harbour is closed. ¶ Update: The harbour is open. ¶ Source: The board.',
    'LONDON: The harbour is closed. ¶ PARIS: The river is closed. ¶ LONDON: It is open.',
    'The harbour is closed: nobody knows why. ¶ The board is gone: nobody knows where.',
  ])('are not seen in “%s”', (text) => {
    expect(hear(text)).toEqual([]);
  });
});
