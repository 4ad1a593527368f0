import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { englishSources } from '../../src/source/english-words.ts';
import { reasonText } from '../../src/source/reasons.ts';
import { readPdf } from '../../src/source/read-pdf.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Reading } from '../../src/source/source.ts';
import fc, { runs } from '../fuzz.ts';
import { drawLines, makePdf, type Pdf } from './make-pdf.ts';

const read = (bytes: Uint8Array): Promise<Reading> => readPdf({ name: 'report.pdf', bytes });
const bodyOf = (reading: Reading): string => (reading.kind === 'read' ? reading.body : reading.reason.kind);
const drawn = async (draw: (pdf: Pdf) => void, options?: PDFKit.PDFDocumentOptions): Promise<Reading> =>
  read(await makePdf(draw, options));

const ONE =
  'The harbour bridge will reopen in spring, the town said on Monday, after two years of repairs that cost four million pounds and closed the quay to everybody who works there.';
const TWO =
  '"It was a complete waste of time and money," said Ada Okafor, the harbour master, who has worked on the quay for twenty years and has seen three bridges come and go.';
const THREE =
  'The council meets again on Friday. It will decide about the old ferry and its crews, and about what the town does with the money that is left.';

describe('paragraphs', () => {
  it('joins wrapped lines and parts paragraphs at white space', async () => {
    const reading = await drawn((pdf) => {
      for (const text of [ONE, TWO, THREE]) pdf.text(text, { paragraphGap: 8 });
    });
    expect(reading).toMatchObject({ kind: 'read', body: `${ONE}\n\n${TWO}\n\n${THREE}\n`, notes: [] });
  });

  it('parts paragraphs at indents', async () => {
    const reading = await drawn((pdf) => {
      for (const text of [ONE, TWO, THREE]) pdf.text(text, { indent: 18, align: 'justify' });
    });
    expect(bodyOf(reading)).toBe(`${ONE}\n\n${TWO}\n\n${THREE}\n`);
  });

  it('carries a paragraph over the end of a page', async () => {
    const reading = await drawn((pdf) => {
      drawLines(
        pdf,
        ['The town said on Monday that the old bridge over the harbour will open again, and that the'],
        72,
        700,
      );
      pdf.addPage();
      drawLines(pdf, ['repairs are done, as everybody', 'can see.', '', 'She left.']);
    });
    expect(bodyOf(reading)).toBe(
      'The town said on Monday that the old bridge over the harbour will open again, and that the repairs are done, as everybody can see.\n\nShe left.\n',
    );
  });

  it('marks headings and list items', async () => {
    const reading = await drawn((pdf) => {
      pdf.fontSize(20).text('The bridge reopens').moveDown().fontSize(11).text(ONE).moveDown();
      pdf.font('Times-Bold').text('What comes next').font('Times-Roman').text(THREE).moveDown();
      pdf.text('• Cars may cross from April.').text('• Lorries may cross from May.').moveDown().text(TWO);
    });
    expect(reading).toMatchObject({ facts: { title: 'The bridge reopens' } });
    expect(bodyOf(reading)).toBe(
      `${ONE}\n\n## What comes next\n\n${THREE}\n\n- Cars may cross from April.\n- Lorries may cross from May.\n\n${TWO}\n`,
    );
  });

  it('reads two columns one after the other, and what spans them where it stands', async () => {
    const columns = (pdf: Pdf, y: number, left: string, right: string): void => {
      pdf.text(left, 72, y, { width: 215, align: 'justify' });
      pdf.text(right, 307, y + 3, { width: 215, align: 'justify' });
    };
    const reading = await drawn((pdf) => {
      pdf.fontSize(18).text('The bridge reopens after two long years of repairs', 72, 80).fontSize(11);
      columns(pdf, 130, `${ONE} ${THREE} She left.`, `${TWO} ${THREE}`);
    });
    expect(bodyOf(reading)).toBe(`${ONE} ${THREE} She left.\n\n${TWO} ${THREE}\n`);
  });

  it('reads three columns, and a line in the middle above them first', async () => {
    const columns = [ONE, TWO, THREE].map((text) => `${text} She left.`);
    const reading = await drawn((pdf) => {
      pdf.text('Ada Okafor reports', 72, 90, { width: 451, align: 'center' });
      columns.forEach((text, index) => pdf.text(text, 72 + index * 155, 130, { width: 141 }));
    });
    expect(bodyOf(reading)).toBe(`${['Ada Okafor reports', ...columns].join('\n\n')}\n`);
  });

  it('does not take the names before speeches for a column', async () => {
    const reading = await drawn((pdf) => {
      ['OKAFOR:', 'LUND:', 'OKAFOR:', 'LUND:'].forEach((name, index) => {
        pdf.text(name, 72, 100 + index * 30, { lineBreak: false });
        pdf.text('The bridge will open again in spring, whatever they say of it.', 150, 100 + index * 30, {
          lineBreak: false,
        });
      });
    });
    expect(bodyOf(reading)).toMatch(/^OKAFOR: The bridge.*\n\nLUND: The bridge/);
  });
});

describe('line ends', () => {
  it.each([
    ['where the word is unknown otherwise', ['the govern-', 'ment said'], 'the government said'],
    ['before a capital', ['an Anglo-', 'Saxon ship'], 'an Anglo-Saxon ship'],
    ['before a number', ['in 2016-', '17 it was'], 'in 2016-17 it was'],
    ['between two words', ['a well-', 'known man'], 'a well-known man'],
    [
      'after a prefix, before a word of the text',
      ['the mayor and the ex-', 'mayor met'],
      'the mayor and the ex-mayor met',
    ],
    [
      'where the text writes it with one',
      ['a free-fall ride, and free-', 'fall again'],
      'a free-fall ride, and free-fall again',
    ],
    [
      'where the text writes it without',
      ['a fullback and a full-', 'back again'],
      'a fullback and a fullback again',
    ],
    [
      'where the text writes both halves',
      ['a tug and a boat made a tug-', 'boat team'],
      'a tug and a boat made a tug-boat team',
    ],
  ])('treats a hyphen %s', async (_, lines, expected) => {
    // The lines have one width, so that none ends early.
    expect(bodyOf(await drawn((pdf) => drawLines(pdf, lines)))).toBe(`${expected}\n`);
  });

  it('says how many it joined', async () => {
    const reading = await drawn((pdf) => drawLines(pdf, ['the govern-', 'ment is well-', 'known']));
    expect(reading).toMatchObject({
      notes: [
        { kind: 'joined-line-ends', count: 1 },
        { kind: 'kept-hyphens', count: 1 },
      ],
    });
  });
});

describe('running lines', () => {
  const pages = (pdf: Pdf, count: number, header: (page: number) => string): void => {
    for (let page = 1; page <= count; page += 1) {
      if (page > 1) pdf.addPage({ size: 'A4', margin: 0 });
      pdf.text(header(page), 72, 40, { lineBreak: false });
      drawLines(pdf, [`This is what stands on sheet ${['one', 'two', 'three', 'four'][page - 1]}.`]);
      pdf.text(`${page}`, 290, 800, { lineBreak: false });
    }
  };

  it('leaves out headers, footers and page numbers', async () => {
    const reading = await drawn((pdf) => pages(pdf, 4, (page) => `The Quay Report 2024, page ${page}`), {
      margin: 0,
    });
    expect(bodyOf(reading)).toBe(
      ['one', 'two', 'three', 'four'].map((page) => `This is what stands on sheet ${page}.\n`).join('\n'),
    );
    expect(reading).toMatchObject({
      notes: [{ kind: 'running-lines', pages: 4 }],
    });
  });

  it('keeps first lines that differ', async () => {
    const reading = await drawn(
      (pdf) => pages(pdf, 2, (page) => ['Ada spoke first.', 'Ben spoke next.'][page - 1] ?? ''),
      { margin: 0 },
    );
    expect(bodyOf(reading)).toContain('Ada spoke first.');
    expect(bodyOf(reading)).toContain('Ben spoke next.');
  });
});

it('takes the author from the line below the title', async () => {
  const reading = await drawn((pdf) => {
    pdf
      .fontSize(20)
      .text('The bridge reopens')
      .moveDown()
      .fontSize(11)
      .text('By Ada Okafor')
      .moveDown()
      .text(ONE);
  });
  expect(reading).toMatchObject({
    facts: { title: 'The bridge reopens', author: 'Ada Okafor' },
    body: `${ONE}\n`,
  });
});

it.each([
  ['The Quay Report – 1 –', ''],
  ['1 The Quay Report', ''],
  ['The Quay Report 1', ''],
  ['The Quay Report 2024', 'The Quay Report 2024\n\n'],
  ['Quay 1 and quay 4', 'Quay 1 and quay 4\n\n'],
])('reads “%s” alone at the top of the first page', async (header, expected) => {
  const reading = await drawn(
    (pdf) => {
      pdf.text(header, 72, 40, { lineBreak: false }).text(ONE, 72, 100);
    },
    { margin: 0 },
  );
  expect(bodyOf(reading)).toBe(`${expected}${ONE}\n`);
});

it('leaves out the numbers of notes', async () => {
  const reading = await drawn((pdf) => {
    pdf.text('The bridge is done.', 72, 100, { lineBreak: false });
    pdf.fontSize(6).text('12', 72 + 86, 98, { lineBreak: false });
    pdf
      .fontSize(11)
      .text('It cost 5 m', 72, 114, { lineBreak: false })
      .fontSize(6)
      .text('2', 127, 113, { lineBreak: false });
  });
  expect(bodyOf(reading)).toMatch(/^The bridge is done\.\s+It cost 5 m ?2\n$/);
  expect(reading).toMatchObject({ notes: [{ kind: 'footnote-marks', count: 1 }] });
});

describe('facts', () => {
  it.each([
    [
      { Title: 'Report on the bridge', Author: 'Ada Okafor' },
      { title: 'Report on the bridge', author: 'Ada Okafor' },
    ],
    [
      { Title: 'Microsoft Word - draft.doc', Author: 'jdoe' },
      { title: 'report', author: null },
    ],
    [
      { Title: 'untitled', Author: 'Administrator' },
      { title: 'report', author: null },
    ],
    [
      { Title: 'report.pdf', Author: 'ada@quay.example' },
      { title: 'report', author: null },
    ],
    [{ Title: 'bridge_final_v2' }, { title: 'report', author: null }],
    [{ CreationDate: new Date('2024-03-05T12:00:00Z') }, { date: '2024-03-05' }],
  ])('reads %j', async (info, facts) => {
    expect(await drawn((pdf) => pdf.text(ONE), { info })).toMatchObject({ facts });
  });
});

// A single page whose font maps one of its letters to a ligature: few programs that write PDF files do so.
function ligaturePdf(): Uint8Array {
  const map =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <23> <FB01> endbfchar endcmap';
  const text = 'BT /F 12 Tf 72 700 Td (The #nal bridge will open again in spring.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ];
  return Buffer.from(
    `%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n`,
  );
}

it('writes ligatures out', async () => {
  expect(bodyOf(await read(ligaturePdf()))).toBe('The final bridge will open again in spring.\n');
});

describe('refusals', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const result = await readSource({ name: 'report.pdf', bytes });
    return result.kind === 'refused' ? reasonText(result, englishSources) : 'read';
  };

  it('refuses a locked file, but not one that only forbids printing', async () => {
    const draw = (pdf: Pdf): Pdf => pdf.text(ONE);
    expect(await refusal(await makePdf(draw, { userPassword: 'quay', ownerPassword: 'boss' }))).toBe(
      '“report.pdf” is locked with a password; save a copy without one',
    );
    expect(await refusal(await makePdf(draw, { ownerPassword: 'boss', permissions: {} }))).toBe('read');
  });

  it('refuses pictures of pages', async () => {
    expect(await refusal(await makePdf((pdf) => pdf.rect(72, 72, 300, 300).fill('grey')))).toBe(
      '“report.pdf” holds pictures of pages, no text; run it through OCR and hand over what comes out',
    );
  });

  it('refuses too many pages', async () => {
    const many = await makePdf((pdf) => {
      for (let page = 0; page < 500; page += 1) pdf.addPage();
    });
    expect(await refusal(many)).toContain('has 501 pages; take out the article’s own');
  });

  it('refuses damaged files', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing of the kind'))).toContain('is a damaged PDF file');
  });

  it('gets through a page that swells', { timeout: 30_000 }, async () => {
    const stream = deflateSync(Buffer.from(`BT /F 12 Tf ${'(aaaaaaaaaa) Tj '.repeat(100_000)} ET`));
    const head = Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
    );
    const bomb = Buffer.concat([
      head,
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n'),
    ]);
    expect(await refusal(bomb)).toMatch(/^read$|holds more text|too large|too tangled/);
  });

  it('reads or refuses whatever it is handed', async () => {
    const sound = await makePdf((pdf) => pdf.text(ONE), { compress: false });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 30 }),
        async (changes) => {
          const bytes = sound.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(['read', 'refused']).toContain((await read(bytes)).kind);
        },
      ),
      runs(40),
    );
  });
});
