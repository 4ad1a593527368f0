// Speech set off by the page: transcripts, parliamentary records and interviews.
import { describe, expect, it } from 'vitest';
import { hear, lines } from './reading.ts';

describe('labels', () => {
  it.each([
    [
      'capitals with an office, then the surname alone',
      'CAPT. E. OKAFOR, HARBOR MASTER: We met. ¶ UNIDENTIFIED MALE: When? ¶ (CROSSTALK) ¶ OKAFOR (via phone): At noon.',
      ['E. OKAFOR: We met.', 'UNIDENTIFIED MALE: When?', 'E. OKAFOR: At noon.'],
    ],
    [
      'a seat and a party in brackets, an office with a name in them',
      '**Ms. Ada Okafor (Hull East) (Lab):** I beg to move. ¶ **The Minister for Harbours (Mr. Ben Hall):** No. ¶ **Ms. Okafor:** I do.',
      ['Ada Okafor: I beg to move.', 'Ben Hall: No.', 'Ada Okafor: I do.'],
    ],
    [
      'the chair and the benches',
      'Mr. Speaker: Order. ¶ Hon. Members: Hear, hear! ¶ Mr. Speaker: Order, please.',
      ['Mr. Speaker: Order.', 'Hon. Members: Hear, hear!', 'Mr. Speaker: Order, please.'],
    ],
    [
      'initials of people the page names',
      'The novelist Ada Okafor talks to Ben Hall about boats. ¶ BH: Why boats? ¶ AO: They float. ¶ BH: Always? ¶ AO: I hope so.',
      ['Ben Hall: Why boats?', 'Ada Okafor: They float.', 'Ben Hall: Always?', 'Ada Okafor: I hope so.'],
    ],
    [
      'initials of an earlier label',
      '**Interviewer:** Did you like it? ¶ **Ada Okafor:** I did. ¶ **Interviewer:** And now? ¶ **AO:** I sleep.',
      ['—: Did you like it?', 'Ada Okafor: I did.', '—: And now?', 'Ada Okafor: I sleep.'],
    ],
    [
      'a record that does not say who answers',
      'MS. OKAFOR: Good morning. ¶ THE COURT: Proceed. ¶ BY MS. OKAFOR: ¶ Q. Did you see it? ¶ A. I did.',
      ['MS. OKAFOR: Good morning.', 'THE COURT: Proceed.', 'MS. OKAFOR: Did you see it?', '—: I did.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('keeps the office in front of a name in brackets as a role', () => {
    const text = 'The Minister for Harbours (Mr. Ben Hall): No. ¶ Mr. Speaker: Order. ¶ Mr. Hall: No.';
    expect(hear(text)[0]?.role).toBe('Minister for Harbours');
  });

  it.each([
    ['facts about an event', '**Venue:** The town hall ¶ **Doors:** Seven ¶ **Price:** Ten pounds'],
    ['a list of places', 'Hull: wet. ¶ Leeds: dry. ¶ York: windy.'],
    ['one line with a colon', 'Okafor: the harbour stays open. ¶ The board met on Monday.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('what stands between the words', () => {
  it('splits a turn at stage directions and keeps the parts together', () => {
    const heard = hear(
      'OKAFOR: We met. [*Laughter.*] At noon. (Pause.) ¶ HALL: When? ¶ OKAFOR: At noon [local time].',
    );
    expect(heard.map(({ words, group }) => [words, group])).toEqual([
      ['We met.', 0],
      ['At noon.', 0],
      ['When?', 1],
      ['At noon [local time].', 2],
    ]);
  });

  it.each([
    ['procedure', 'Question put and agreed to.'],
    ['a division', 'The House divided: Ayes 61, Noes 64.'],
    ['somebody who rises', '**Mr. Ben Hall (Hull) (Con)** rose—'],
    ['a stage direction', '(CROSSTALK)'],
    ['a heading', '## After the broadcast'],
    ['narration about a speaker', 'Mr. Hall then left the chamber.'],
    ['narration with a quotation of its own', 'A clerk took the note. “Never,” he said.'],
    ['a line about the page', 'This conversation has been edited for length.'],
    ['a paragraph in italics', '*The harbour opens on Monday.*'],
  ])('takes %s for no turn', (_, between) => {
    const text = `MS. OKAFOR: We met. ¶ MR. HALL: When? ¶ ${between} ¶ MS. OKAFOR: At noon.`;
    expect(hear(text).filter(({ rule }) => rule === 'transcript')).toHaveLength(3);
  });

  it.each([
    ['first persons', 'I told Hall so.'],
    ['no names', 'Then the moorings went.'],
    ['quoting others', 'He came in and said, “Which of you did it?”'],
  ])('goes on with the turn where a paragraph has %s', (_, between) => {
    const text = `MS. OKAFOR: We met. ¶ ${between} ¶ MR. HALL: When? ¶ MS. OKAFOR: At noon.`;
    expect(hear(text).map(({ rule }) => rule)).toEqual(Array(4).fill('transcript'));
  });
});

describe('interviews', () => {
  const intro = 'Ada Okafor ran the harbour at Hull for ten years.';
  it.each([
    [
      'questions in bold',
      `${intro} ¶ *Interview by Ben Hall* ¶ **Did you like it?** ¶ I did. ¶ We all did. ¶ **And now?** ¶ My feet hurt.`,
      [
        'Ben Hall: Did you like it?',
        'Ada Okafor: I did.',
        'Ada Okafor: We all did.',
        'Ben Hall: And now?',
        'Ada Okafor: My feet hurt.',
      ],
    ],
    [
      'questions in bold behind a Q, by nobody named',
      `${intro} ¶ **Q: Did you like it?** ¶ I did. ¶ **Q: And now?** ¶ My feet hurt.`,
      ['—: Did you like it?', 'Ada Okafor: I did.', '—: And now?', 'Ada Okafor: My feet hurt.'],
    ],
    [
      'headings that ask',
      `${intro} ¶ ## Did you like it? ¶ I did. ¶ ## And now? ¶ My feet hurt. ¶ ## What next? ¶ Kippers.`,
      [
        '—: Did you like it?',
        'Ada Okafor: I did.',
        '—: And now?',
        'Ada Okafor: My feet hurt.',
        '—: What next?',
        'Ada Okafor: Kippers.',
      ],
    ],
    [
      'answers to reporters, not the presenter’s',
      'The presenter was Ben Hall; his guest was Ada Okafor. ¶ HALL: Hello. ¶ OKAFOR: Hello. ¶ ## Later ¶ Captain Okafor then took questions. ¶ Q: Why? ¶ A: I was tired. ¶ Okafor’s book is out in May.',
      ['Ben Hall: Hello.', 'Ada Okafor: Hello.', '—: Why?', 'Ada Okafor: I was tired.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    [
      'frequent questions',
      `${intro} ¶ **How do I apply?** ¶ Fill in the form. ¶ **When does it open?** ¶ At nine.`,
    ],
    ['bold lead-ins', `${intro} ¶ **The harbour** ¶ I like it. ¶ **The town** ¶ My feet hurt.`],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('scripts', () => {
  it.each([
    [
      'a stop behind the name',
      'ACT ONE ¶ ANNA. Where were you? ¶ BEN [rising]. Out. ¶ ANNA. It rains. ¶ BEN. It always rains.',
      ['ANNA: Where were you?', 'BEN: Out.', 'ANNA: It rains.', 'BEN: It always rains.'],
    ],
    [
      'the name alone on its line',
      'The kitchen. ¶ ANNA ¶ Where were you? ¶ BEN ¶ (laughing) ¶ Out. ¶ ANNA ¶ Drink this. ¶ Anna pours the tea.',
      ['Anna: Where were you?', 'BEN: Out.', 'Anna: Drink this.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['datelines', 'NORTHTON. A man was seen. ¶ SOUTHMERE. Rain fell. ¶ EASTBY. A cow was lost.'],
    ['headings', 'NEWS ¶ A man was seen. ¶ SPORT ¶ Hull won. ¶ WEATHER ¶ Rain fell.'],
    ['acts', 'ACT ONE ¶ The kitchen. ¶ ACT ONE ¶ The hall. ¶ ACT ONE ¶ The yard.'],
  ])('are not %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('numbered speakers', () => {
  it.each([
    [
      'are named by their own words and the host’s',
      "[00:04] Speaker 1: I'm Ada Okafor, and with me today is the diver Ben Hall. ¶ [00:15] Speaker 2: Hello. ¶ [00:18] Speaker 1: How deep?",
      [
        "Ada Okafor: I'm Ada Okafor, and with me today is the diver Ben Hall.",
        'Ben Hall: Hello.',
        'Ada Okafor: How deep?',
      ],
    ],
    [
      'keep their labels where nobody is introduced',
      'Speaker 1: Hello. ¶ Speaker 2: Hello. ¶ Speaker 1: How deep? ¶ Speaker 2: I am not sure.',
      ['Speaker 1: Hello.', 'Speaker 2: Hello.', 'Speaker 1: How deep?', 'Speaker 2: I am not sure.'],
    ],
    [
      'are three: a guest could be either of the others',
      'Speaker 1: With us today is Ben Hall. ¶ Speaker 2: Hello. ¶ Speaker 3: Hello. ¶ Speaker 1: Welcome.',
      [
        'Speaker 1: With us today is Ben Hall.',
        'Speaker 2: Hello.',
        'Speaker 3: Hello.',
        'Speaker 1: Welcome.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('interviews in plain paragraphs', () => {
  const questions =
    'Why did you go? ¶ I was tired. ¶ Do you miss the boats? ¶ Every day. I dream of them. ¶ What do you say to the board? ¶ I say nothing.';

  it('are told by an introduction, questions to “you” and answers by “I”', () => {
    expect(
      lines(
        `Ada Okafor ran the harbour. She spoke to us at home. ¶ ${questions} ¶ “Tides” is published by Quay.`,
      ),
    ).toEqual([
      '—: Why did you go?',
      'Ada Okafor: I was tired.',
      '—: Do you miss the boats?',
      'Ada Okafor: Every day. I dream of them.',
      '—: What do you say to the board?',
      'Ada Okafor: I say nothing.',
    ]);
  });

  it.each([
    ['no introduction', `Ada Okafor ran the harbour for years. ¶ ${questions}`],
    [
      'questions to nobody',
      'We met Ada Okafor. ¶ Why did it close? ¶ I never knew. ¶ Who closed it? ¶ I never asked. ¶ Was it right? ¶ I think so.',
    ],
    [
      'answers without “I”',
      'We met the board. ¶ Do you open late? ¶ Until nine. ¶ Do you sell tea? ¶ Yes. ¶ Can you park here? ¶ Behind the hall.',
    ],
  ])('are none with %s', (_, text) => {
    expect(hear(text).filter(({ rule }) => rule === 'interview')).toEqual([]);
  });
});

describe('the record of a parliament', () => {
  it('names the chair and those who speak without a name', () => {
    const text =
      'Madam Deputy Speaker (Dame Ada Okafor): Order. ¶ Mr. Hall: I beg to move. ¶ Several hon. Members: No! ¶ Mr. Hall: Yes.';
    expect(hear(text).map(({ speaker }) => speaker)).toEqual([
      'Ada Okafor',
      'Mr. Hall',
      'Several hon. Members',
      'Mr. Hall',
    ]);
  });
});

describe('the record of a court', () => {
  it.each([
    [
      'MRS. ADA OKAFOR, sworn ¶ Examined by MR. HALL ¶ Q. Where were you? ¶ A. At home. ¶ MISS PELL: I object. ¶ THE WITNESS: I do not. ¶ MISS PELL: Well. ¶ THE WITNESS: Well.',
      ['MR. HALL', 'ADA OKAFOR', 'MISS PELL', 'ADA OKAFOR', 'MISS PELL', 'ADA OKAFOR'],
    ],
    [
      'Ada Okafor, called. ¶ Direct examination by Mr. Hall: ¶ Q. Where were you? ¶ A. At home. ¶ Cross-examination by Miss Pell: ¶ Q. Were you? ¶ A. Yes.',
      ['Mr. Hall', 'Ada Okafor', 'Miss Pell', 'Ada Okafor'],
    ],
  ])('names who asks and who answers: %s', (text, expected) => {
    expect(hear(text).map(({ speaker }) => speaker)).toEqual(expected);
  });

  it('does not take an examination of something else for one', () => {
    const text = 'Karl Brandt spoke to us. ¶ Examined by a doctor. ¶ Q. Are you well? ¶ A. I am.';
    expect(hear(text).map(({ speaker }) => speaker)).toEqual([null, 'Karl Brandt']);
  });
});
