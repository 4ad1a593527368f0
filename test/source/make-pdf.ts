// PDF files for the tests, written with pdfkit.
import PDFDocument from 'pdfkit';

export type Pdf = PDFKit.PDFDocument;

/** The bytes of a PDF file that `draw` fills; there is a first page already. */
export function makePdf(
  draw: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  pdf.fontSize(11).font('Times-Roman');
  draw(pdf);
  pdf.end();
  return promise;
}

/** Lines of text one below the other, as they stand. */
export function drawLines(pdf: Pdf, lines: readonly string[], x = 72, y = 100, step = 14): void {
  lines.forEach((line, index) => {
    if (line !== '') pdf.text(line, x, y + index * step, { lineBreak: false });
  });
}
