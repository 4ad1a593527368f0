// The tables, as TypeScript sees them. `migrations.ts` makes them.

export type Tables = {
  schema_version: { version: number };
  /** Each text once, however many places hold it. */
  texts: { hash: string; body: string };
  /** What the models made of the sentences of a text; made anew where it is missing, so not backed up. */
  text_vectors: {
    hash: string;
    /** Of the models. */
    version: string;
    /** A signed byte for each number of a vector, sentence after sentence. */
    vectors: Uint8Array;
  };
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
  discussions: {
    id: string;
    place: string;
    article: string;
    title: string;
    channel: string;
    moderators_place: string | null;
    created_by: string;
    created_at: number;
    state: string;
    paused_for: string | null;
    /** JSON. */
    rules: string;
    changed_by: string | null;
    changed_at: number;
    /** Grows with every change; a change of an older version is refused. */
    version: number;
  };
  questions: {
    discussion: string;
    number: number;
    /** In the order of the queue, from 0. */
    position: number;
    asker: string;
    text: string;
    asked_at: number;
    /** 1 where it is so, else 0, as in every column of that kind. */
    is_named: number;
    state: string;
    is_held: number;
    is_pinned: number;
    /** JSON. */
    passages: string;
    message: string | null;
    merged_into: number | null;
    reason: string | null;
    answered_at: number | null;
    changed_by: string | null;
    changed_at: number;
    /** JSON: who reported the answer. */
    reporters: string;
  };
  discussion_record: {
    /** Of the change, so that it is kept once. */
    id: string;
    discussion: string;
    /** The version it made. */
    version: number;
    at: number;
    done_by: string | null;
    kind: string;
    question: number | null;
    detail: string | null;
  };
  /** What is to be done for a discussion, in the order of version and position. */
  jobs: {
    id: string;
    discussion: string;
    version: number;
    position: number;
    /** JSON. */
    work: string;
    in_order: number;
    due_at: number;
    key: string | null;
    attempts: number;
    claimed_by: string | null;
    claimed_until: number | null;
  };
  /** What processes on one SQLite file told one another within the last minute; PostgreSQL has NOTIFY. Not backed up. */
  notices: {
    id: string;
    /** JSON. */
    notice: string;
    told_by: string;
    told_at: number;
  };
  /** When the next session may be opened in each of Discord's buckets, in milliseconds since 1970. Not backed up. */
  identify_turns: { bucket: number; free_at: number };
};
