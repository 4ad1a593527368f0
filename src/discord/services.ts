// What the Discord shell needs from the rest, by type alone; `main.ts` passes the real ones.
import type { Answer, AnswerPassage, Question } from '../answer/answer.ts';
import type { About } from '../answer/said-about.ts';
import type { SaidWords } from '../answer/said.ts';
import type { Utterance } from '../answer/utterance.ts';
import type { Article } from '../article/article.ts';
import type { Check, Claim } from '../checking/check.ts';
import type { Place } from '../library/article-store.ts';
import type { Notices } from '../library/notices.ts';
import type { Shelves } from '../library/shelves.ts';
import type { Progress } from '../library/vector-keeper.ts';
import type { VoteStore } from '../library/vote-store.ts';
import type { Span } from '../text/span.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './discussion/desk.ts';
import type { EncodeQuestion } from './discussion/question-vectors.ts';
import type { Download } from './download.ts';
import type { RecordChange } from './log-channel.ts';
import type { Memories } from './memories.ts';
import type { Metrics } from './metrics.ts';
import type { Servers } from './servers.ts';
import type { Uses } from './uses.ts';

export type NamedSpeaker = { readonly name: string; readonly role: string | null };

/** The library of one place as the shell sees it. */
export type PlaceCore = {
  /** True where the place holds no article of its own and asks those that everybody may. */
  readonly isLent: boolean;
  /** The short name of the article to ask where none is named; null for all. */
  readonly defaultArticle: string | null;
  ask(question: Question): Answer | Promise<Answer>;
  /** Whether somebody said what is claimed. */
  check(claim: Claim): Check;
  articles(): readonly Article[];
  /** Everybody whose words the articles hold, or one of them, each once. */
  speakers(article?: Article): readonly NamedSpeaker[];
  /** Those whom a name, a part of one, a role or a misspelling most likely means; several where it means them equally. */
  speakersLike(given: string, article?: Article): readonly NamedSpeaker[];
  /** Everybody's words that the articles hold, or one of them, in order. */
  said(article?: Article): readonly SaidWords[];
  /** Those of some words that hold what somebody looks for, or say it in other words. */
  about(said: readonly SaidWords[], looked: string): Promise<About>;
  /** The passage at a place and who said it, without matches; null where no passage is. `name` goes before others. */
  passage(article: Article, span: Span, name?: string): AnswerPassage | null;
  /** What a passage is quoted as, in about `max` characters if that can be. */
  utterance(passage: AnswerPassage, max: number): Utterance;
};

/** What is known of reading by meaning. */
export type Reading = {
  /** Whether answers go by words only: the models are off, or do not work. */
  isByWords(): boolean;
  /** Of a place with at most so many articles. */
  progress(place: Place, articles: number): Promise<Progress>;
};

/** The libraries of all places, and what moderators do with them. */
export type Core = {
  /** Urgent where somebody types, who is offered only what comes at once. */
  at(place: Place, isUrgent?: boolean): Promise<PlaceCore>;
  readonly shelves: Shelves;
  readonly votes: VoteStore;
  /** Nothing is said of it where it is left out. */
  readonly reading?: Reading;
  /** The host to which questions and passages go, to be put in order; left out where they go nowhere. */
  readonly rerankHost?: string;
  /** Left out where there are no models. */
  readonly encodeQuestion?: EncodeQuestion;
};

export type Services = Core &
  Memories & {
    readonly conversations: Conversations;
    readonly discussions: Desk;
    readonly download: Download;
    readonly notices: Pick<Notices, 'tell'>;
    readonly settings: SettingsStore;
    readonly servers: Servers;
    readonly uses: Uses;
    readonly metrics: Metrics;
    /** Notes a change in the server's log channel. */
    readonly record: RecordChange;
    /** Whether another process, of before this one, may still have the same shards. */
    takesOver(): boolean;
    /** Whether so many calls are under way that a new one has to wait its turn. */
    isBusy(): boolean;
    /** Milliseconds since 1970. */
    now(): number;
  };
