// The tables, as TypeScript sees them. `migrations.ts` makes them.

export type Tables = {
  schema_version: { version: number };
  /** Each text once, however many places hold it. */
  texts: { hash: string; body: string };
  /** A server, or a person's direct messages. */
  places: {
    place: string;
    /** Grows with each change of the place or of its articles. */
    revision: number;
    default_article: string | null;
    max_articles: number | null;
    max_length: number | null;
    /** When the bot was taken away from it, in milliseconds since 1970. */
    left_at: number | null;
  };
  articles: {
    id: string;
    place: string;
    slug: string;
    hash: string;
    title: string;
    publisher: string | null;
    author: string | null;
    date: string | null;
    url: string | null;
    language: string | null;
    /** JSON: full name → other names. */
    aliases: string;
    length: number;
    sentences: number;
    quotations: number;
    speakers: number;
    added_by: string | null;
    added_at: number;
  };
  /** What a server's administrators decided; no row for what holds from the start. */
  settings: {
    place: string;
    /** Grows with each change. */
    version: number;
    /** JSON. */
    settings: string;
  };
  settings_changes: {
    id: string;
    place: string;
    /** The version it made. */
    version: number;
    changed_by: string | null;
    changed_at: number;
    /** JSON: what changed, as it was and as it became. */
    before: string;
    after: string;
    /** Id of the change it took back. */
    undoes: string | null;
  };
  /** How helpful answers from a text were; the text may be one that is only lent. */
  votes: { place: string; hash: string; up: number; down: number };
};
