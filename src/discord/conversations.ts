// Who asked what where, for follow-ups: in memory only, for ten minutes, never more than fits.

export type Conversations = {
  /** The questions this conversation still remembers, oldest first. */
  earlier(conversation: string): readonly string[];
  remember(conversation: string, question: string): void;
  /** Questions of a person that are still remembered, in all their conversations. */
  questionsOf(person: string): number;
  /** Conversations in memory. */
  size(): number;
  /** Forgets all conversations of a person. */
  forgetPerson(person: string): void;
  clear(): void;
};

export const REMEMBERED_MS = 10 * 60 * 1000;
/** Questions a follow-up can refer back to. */
export const MAX_QUESTIONS = 5;
/** Conversations kept at once; the one that has been silent longest goes first. */
export const MAX_CONVERSATIONS = 1_000;
const MAX_QUESTION_LENGTH = 500;

type Asked = { readonly question: string; readonly at: number };

/** One person in one channel is one conversation. */
export function conversationKey(channel: string, person: string): string {
  return `${channel}/${person}`;
}

export function createConversations(now: () => number = Date.now): Conversations {
  // A Map keeps the order in which keys came, so its first key is the conversation silent longest.
  const conversations = new Map<string, readonly Asked[]>();
  const fresh = (conversation: string): readonly Asked[] =>
    (conversations.get(conversation) ?? []).filter(({ at }) => now() - at < REMEMBERED_MS);
  const conversationsOf = (person: string): string[] =>
    [...conversations.keys()].filter((conversation) => conversation.endsWith(`/${person}`));
  return {
    questionsOf: (person) =>
      conversationsOf(person).reduce((sum, conversation) => sum + fresh(conversation).length, 0),
    size: () => conversations.size,
    forgetPerson(person) {
      for (const conversation of conversationsOf(person)) conversations.delete(conversation);
    },
    clear: () => conversations.clear(),
    earlier: (conversation) => fresh(conversation).map(({ question }) => question),
    remember(conversation, question) {
      const asked = [...fresh(conversation), { question: question.slice(0, MAX_QUESTION_LENGTH), at: now() }];
      conversations.delete(conversation);
      conversations.set(conversation, asked.slice(-MAX_QUESTIONS));
      for (const [oldest, questions] of conversations) {
        const last = questions.at(-1)?.at ?? 0;
        if (conversations.size <= MAX_CONVERSATIONS && now() - last < REMEMBERED_MS) break;
        conversations.delete(oldest);
      }
    },
  };
}
