// Why no article can be made of a source, and what was mended in one: as data, so that each language words it itself.

/** Kinds of file that hold no text to read, beside pictures and recordings. */
export type ForeignFile =
  | 'old-office'
  | 'rich-text'
  | 'archive'
  | 'program'
  | 'database'
  | 'postscript'
  | 'mail'
  | 'word'
  | 'excel'
  | 'powerpoint'
  | 'e-book'
  | 'open-document'
  | 'pages';

/** What is wrong with a file, or with what a page holds. */
type FileReason =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'too-long'; readonly characters: number; readonly max: number }
  | { readonly kind: 'no-sentences' }
  | { readonly kind: 'no-text' }
  /** The problems of its front matter, in English, as it is itself. */
  | { readonly kind: 'bad-front-matter'; readonly problems: string }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unknown-encoding' }
  | { readonly kind: 'picture'; readonly format: string }
  | { readonly kind: 'recording' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'foreign'; readonly what: ForeignFile }
  | { readonly kind: 'data'; readonly ending: string }
  | { readonly kind: 'no-pdf' }
  | { readonly kind: 'damaged-pdf' }
  | { readonly kind: 'locked-pdf' }
  | { readonly kind: 'scanned-pdf' }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly max: number }
  | { readonly kind: 'too-much-text' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'too-many-parts' }
  | { readonly kind: 'read-too-slowly' }
  | { readonly kind: 'too-tangled' }
  | { readonly kind: 'robot-check' }
  | { readonly kind: 'paywall' }
  | { readonly kind: 'subscribers-only' }
  | { readonly kind: 'cookie-question' }
  | { readonly kind: 'needs-script' }
  | { readonly kind: 'list-of-links' }
  | { readonly kind: 'no-article' }
  | { readonly kind: 'understood-too-slowly' }
  | { readonly kind: 'too-much-memory' };

/** Why an address leads to nothing that can be read. */
export type AddressReason =
  | { readonly kind: 'web-off' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'not-https' }
  | { readonly kind: 'has-password' }
  | { readonly kind: 'has-port' }
  | { readonly kind: 'names-no-site' }
  | { readonly kind: 'not-public' }
  | { readonly kind: 'unknown-host' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'slow' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-certificate' }
  | { readonly kind: 'broken-off' }
  | { readonly kind: 'damaged-data' }
  | { readonly kind: 'unknown-packing' }
  | { readonly kind: 'page-too-large'; readonly megabytes: number }
  | { readonly kind: 'unwanted-type' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'asked-too-often' }
  | { readonly kind: 'site-in-trouble'; readonly status: number }
  | { readonly kind: 'odd-status'; readonly status: number }
  | { readonly kind: 'endless-redirects' }
  | { readonly kind: 'robots-unknown' }
  | { readonly kind: 'robots-forbidden' };

export type Reason = FileReason | AddressReason;

/** `file` is the name of what cannot be read, on one short line; none where the reason is about an address. */
export type Refused = { readonly kind: 'refused'; readonly reason: Reason; readonly file?: string };

/** What was repaired or left out. */
export type Note =
  | { readonly kind: 'stated-encoding'; readonly encoding: string }
  | { readonly kind: 'western-encoding' }
  | { readonly kind: 'damaged-characters'; readonly count: number }
  | { readonly kind: 'garbled-characters'; readonly count: number; readonly sample: string }
  | { readonly kind: 'invisible-characters'; readonly count: number }
  | { readonly kind: 'ligatures' }
  | { readonly kind: 'captions'; readonly count: number }
  | { readonly kind: 'footnote-marks'; readonly count: number }
  | { readonly kind: 'lines-elsewhere'; readonly count: number }
  | { readonly kind: 'may-be-cut' }
  | { readonly kind: 'joined-line-ends'; readonly count: number }
  | { readonly kind: 'kept-hyphens'; readonly count: number }
  | { readonly kind: 'running-lines'; readonly pages: number }
  | { readonly kind: 'empty-pages'; readonly count: number };

type Of<Union, Kind> = Extract<Union, { readonly kind: Kind }>;

/** A language's words for all of it: text of one line, not escaped for anything. */
export type SourceWords = {
  /** A file by its name, which may be empty, as the beginning of a sentence. */
  file(name: string): string;
  /** Each says what is wrong and how to mend it; `file` is a file as above. */
  readonly reasons: {
    readonly [Kind in Reason['kind']]: (file: string, reason: Of<Reason, Kind>) => string;
  };
  readonly foreign: Readonly<Record<ForeignFile, string>>;
  readonly notes: { readonly [Kind in Note['kind']]: (note: Of<Note, Kind>) => string };
};

export function refused(reason: Reason): Refused {
  return { kind: 'refused', reason };
}

export function reasonText({ reason, file = '' }: Refused, words: SourceWords): string {
  const word = words.reasons[reason.kind] as (file: string, reason: Reason) => string;
  return word(words.file(file), reason);
}

export function noteText(note: Note, words: SourceWords): string {
  const word = words.notes[note.kind] as (note: Note) => string;
  return word(note);
}
