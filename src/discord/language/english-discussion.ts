// What is said in English of moderated discussions: the card, questions and answers, decisions, and why something cannot
// be done.
import type { Happening } from '../../discussion/discussion.ts';
import { countingIn } from './counting.ts';
import { slash } from './slash.ts';

const { number, counted } = countingIn('en');

export const englishDiscussionCommands = {
  name: 'discussion',
  description: 'Moderated discussions of an article: questions, answers, and a record',
  open: {
    name: 'open',
    description: 'Open a discussion of an article',
    article: { name: 'article', description: 'Which article it is about' },
    in: { name: 'in', description: 'Here, unless you choose a new thread' },
    answers: {
      name: 'answers',
      description: 'When questions are answered; after approval if you leave it out',
    },
    cooldown: { name: 'cooldown', description: 'Seconds a member waits between two questions' },
    role: { name: 'role', description: 'Only members with this role can ask' },
    from: {
      name: 'from',
      description: 'When it opens: 19:30, in 2 hours, or a date; at once if left out',
    },
    until: { name: 'until', description: 'When it closes: 19:30, in 2 hours, or a date' },
  },
  pause: { name: 'pause', description: 'Take no more questions for now' },
  resume: { name: 'resume', description: 'Go on after a pause' },
  close: { name: 'close', description: 'Close the discussion and post its summary' },
  reopen: { name: 'reopen', description: 'Open the closed discussion again' },
  queue: { name: 'queue', description: 'The questions that wait, to decide about them' },
  rules: {
    name: 'rules',
    description: 'How it goes on: see the rules, or change those you name',
    answers: { name: 'answers', description: 'When questions are answered' },
    role: { name: 'role', description: 'Only members with this role can ask; @everyone for all' },
    cooldown: { name: 'cooldown', description: 'Seconds a member waits between two questions' },
    for: { name: 'for', description: 'The role this cooldown is for; alone, it takes the role’s own away' },
    from: { name: 'from', description: 'When it opens: 19:30, in 2 hours, a date, or never' },
    until: { name: 'until', description: 'When it closes: 19:30, in 2 hours, a date, or never' },
  },
  next: { name: 'next', description: 'Answer the next approved question now' },
  summary: { name: 'summary', description: 'What came of it so far, with files' },
  record: { name: 'record', description: 'Who did what and when' },
  block: {
    name: 'block',
    description: 'Take no questions from a member, or none with a word',
    member: { name: 'member', description: 'Whose questions are not taken' },
    word: { name: 'word', description: 'A word; with * at its end also what begins so' },
    reason: { name: 'reason', description: 'Why, for the record' },
  },
  unblock: {
    name: 'unblock',
    description: 'Take questions from a member, or with a word, again',
    member: { name: 'member', description: 'Whose questions are taken again' },
    word: { name: 'word', description: 'The word that was blocked' },
  },
  moderators: {
    name: 'moderators',
    description: 'Where questions go to be decided about',
    channel: { name: 'channel', description: 'A channel of the moderators; leave it out for none' },
    ping: {
      name: 'ping',
      description: 'Mention the moderators’ role when a question waits and none did before',
    },
  },
  delete: { name: 'delete', description: 'Delete the discussion with its questions and record; asks first' },
};

export type DiscussionCommands = typeof englishDiscussionCommands;

/** What happened, after the name of who did it; `question` is 0 where it is about none. */
type Did = Readonly<Record<Happening['kind'] | 'delete', (question: number, detail: string) => string>>;

const did: Did = {
  open: () => 'opened the discussion',
  pause: () => 'paused the discussion',
  resume: () => 'went on with the discussion',
  close: () => 'closed the discussion',
  reopen: () => 'opened the discussion again',
  delete: () => 'deleted the discussion',
  next: (question) => `called question ${number(question)}`,
  mend: () => 'opened the discussion again: the article is back',
  halt: () => 'stopped the discussion: something it needs is gone',
  ask: (question) => `asked question ${number(question)}`,
  approve: (question) => `approved question ${number(question)}`,
  posted: (question) => `posted the answer to question ${number(question)}`,
  withdraw: (question) => `withdrew question ${number(question)}`,
  reconsider: (question) => `took the decision on question ${number(question)} back`,
  hold: (question) => `put question ${number(question)} aside`,
  release: (question) => `put question ${number(question)} back into the queue`,
  restore: (question) => `put the answer to question ${number(question)} back`,
  pin: (question) => `pinned question ${number(question)}`,
  unpin: (question) => `unpinned question ${number(question)}`,
  reject: (question, detail) => `rejected question ${number(question)}${because(detail)}`,
  retract: (question, detail) => `took the answer to question ${number(question)} back${because(detail)}`,
  report: (question, detail) => `reported the answer to question ${number(question)}${because(detail)}`,
  merge: (question, detail) => `merged question ${number(question)} into question ${detail}`,
  move: (question, place) => `moved question ${number(question)}${place === '' ? '' : ` to place ${place}`}`,
  'block-member': (_, detail) => `blocked ${detail}`,
  'unblock-member': (_, detail) => `unblocked ${detail}`,
  'block-word': (_, detail) => `blocked the word “${detail}”`,
  'unblock-word': (_, detail) => `unblocked the word “${detail}”`,
  'change-rules': (_, detail) => `changed the rules${because(detail)}`,
  'change-place': (_, detail) =>
    detail === '' ? 'sends questions to no channel any more' : `sends questions to ${detail}`,
};

function because(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}

export function englishDiscussion(discussion: DiscussionCommands) {
  const questions = (count: number): string => counted(count, 'question', 'questions');
  return {
    discussion: {
      modes: { 'at-once': 'at once', 'after-approval': 'after approval', 'one-by-one': 'one by one' },
      where: { here: 'here', thread: 'new thread' },

      heading: (title: string) => `Discussion: ${title}`,
      state: {
        draft: (when: string) => (when === '' ? 'Not open yet' : `Opens ${when}`),
        open: (until: string) => (until === '' ? 'Open' : `Open, closes ${until}`),
        closed: 'Closed',
        paused: {
          moderator: 'Paused by the moderators',
          'article-gone': 'Paused: the article is no longer here',
          'channel-gone': 'Paused: its channel is gone',
          'no-permission': 'Paused: I lack a right in its channel',
        },
      },
      how: {
        'at-once': 'Press *Ask*: your question is answered at once with the article’s own words.',
        'after-approval': 'Press *Ask*: once a moderator has approved your question, it is answered here.',
        'one-by-one':
          'Press *Ask*: approved questions are answered one by one when the moderators call them.',
      },
      askRole: (role: string) => `Only members with the role ${role} can ask.`,
      cooldown: (seconds: number) =>
        `Between two questions of one member lie ${counted(seconds, 'second', 'seconds')}.`,
      counts: (asked: number, waiting: number, answered: number) =>
        `${questions(asked)} · ${number(waiting)} waiting · ${number(answered)} answered`,
      quoted: (names: string) => `Quoted: ${names}`,

      buttons: {
        ask: 'Ask',
        mine: 'My questions',
        report: 'Report',
        retract: 'Retract',
        putBack: 'Put back',
        approve: 'Approve',
        reject: 'Reject',
        hold: 'Hold',
        release: 'Back to the queue',
        undo: 'Undo',
        pin: 'Pin',
        unpin: 'Unpin',
        first: 'To the front',
        up: 'Up',
        down: 'Down',
        place: 'To a place…',
        last: 'To the end',
        arranged: 'Done',
        files: 'As files',
      },
      menus: {
        passages: 'Approve with these passages alone',
        merge: 'Merge with a similar question',
        withdraw: 'Withdraw a question',
        retract: 'Retract an answer to you',
        putBack: 'Put an answer back',
        open: 'Open a question',
        arrange: 'Move or pin a question',
        sendTo: 'Send questions to a channel of the moderators',
      },
      forms: {
        ask: {
          title: 'Ask a question',
          question: 'Your question',
          named: 'Show my name',
          namedHint: 'With the public answer; otherwise nobody there sees who asked.',
        },
        reject: 'Reject the question',
        retract: 'Retract the answer',
        report: 'Report the answer',
        reason: 'Reason',
        toldHint: 'The asker is told it privately.',
        move: 'Move the question',
        moveTo: 'Place',
        moveHint: (last: number) => `1 is the front, ${number(last)} the end.`,
        badPlace: 'Write a whole number from 1.',
        reportHint: 'The moderators read it.',
      },

      question: (position: number) => `Question ${number(position)}`,
      askedBy: (person: string) => `asked by ${person}`,
      others: (count: number) => `also asked by ${number(count)} more`,
      noPassage: 'No passage of the article answers that.',
      takenBack: 'This answer was taken back.',
      states: {
        pending: 'waiting for a decision',
        approved: 'approved, waiting for its turn',
        answered: 'answered',
        retracted: 'answered, and taken back',
        rejected: 'rejected',
        merged: 'merged with another',
        withdrawn: 'withdrawn',
      },
      held: 'put aside',
      pinned: 'pinned',
      reason: (reason: string) => `Reason: ${reason}`,
      mergedInto: (question: number) => `merged into question ${number(question)}`,
      byWhom: (person: string, when: string) => `by ${person} ${when}`,
      me: 'me',
      somebody: 'somebody',
      /** Beside the role that is mentioned. */
      waits: (role: string) => `${role}: a question waits.`,
      reported: (question: number, reason: string) =>
        `The answer to question ${number(question)} was reported${because(reason)}`,
      reminder: (title: string, when: string) => `The discussion of ${title} closes ${when}.`,
      gone: (title: string) =>
        `The discussion of ${title} is paused: its channel is gone. ${slash(discussion, discussion.summary)} in the moderators’ channel has its summary.`,
      forbidden: (channel: string, rights: readonly string[]) =>
        `The discussion in ${channel} is paused: I may not write there. I need ${rights.join(', ')}; give me that, then use ${slash(discussion, discussion.resume)}.`,
      answerGone: (question: number) =>
        `The public answer to question ${number(question)} was deleted by somebody; it could not be changed.`,
      placeGone: 'The moderators’ channel is gone or closed to me: questions go to no channel now.',
      failed: (question: number) =>
        `The answer to question ${number(question)} could not be posted: Discord does not take it.`,

      mine: 'Your questions',
      noneOfMine: 'You have asked nothing here yet.',
      position: (position: number) => `number ${number(position)} in the queue`,

      /** What an asker is told. */
      told: {
        waiting: (question: number, position: number) =>
          `Question ${number(question)} waits for a moderator; it is number ${number(position)} in the queue.`,
        heldBack: (question: number) =>
          `No passage of the article answers question ${number(question)} for certain, so a moderator looks at it first.`,
        soon: (question: number) => `Question ${number(question)} is being answered here.`,
        answered: (question: number, link: string) => `Question ${number(question)} is answered: ${link}`,
        linked: (question: number, of: number, link: string) =>
          `Question ${number(question)} was asked before, as question ${number(of)}. ${link}`,
        restored: (question: number) => `The answer to question ${number(question)} is public again.`,
        approved: (question: number) => `Question ${number(question)} is approved and waits for its turn.`,
        withdrawn: (question: number) => `Question ${number(question)} is withdrawn.`,
        rejected: (question: number, reason: string) =>
          `Question ${number(question)} was not taken${because(reason)}`,
        retracted: (question: number, reason: string) =>
          `The answer to question ${number(question)} was taken back${because(reason)}`,
      },

      refused: {
        'moderators-only': 'Only moderators decide that.',
        'not-yours': 'That is not yours: only its asker and moderators can do that.',
        itself: 'That is the same question.',
        'nothing-waiting': 'No approved question waits for its turn.',
        'no-change': 'It is like that already; nothing was changed.',
        moved: (question: number, place: number) =>
          `Somebody changed the order: question ${number(question)} is at place ${number(place)} now.`,
        'rules-changed': 'Somebody changed the rules meanwhile; nothing else was changed.',
        'blocked-member': 'The moderators take no questions from you in this discussion.',
        'blocked-word': 'There is a word in your question that the moderators do not allow here.',
        empty: 'There is nothing in that to read.',
        noQuestion: 'There is no such question.',
        role: (role: string) => `Only members with the role ${role} can ask here.`,
        cooldown: (when: string) => `You have just asked. You can ask again ${when}.`,
        again: (question: number) => `That is what you ask in question ${number(question)} already.`,
        tooMany: (limit: number) => `There is no room for more: ${number(limit)} is the most.`,
        /** `what` is one of the states above. */
        decided: (question: number, what: string, person: string, when: string) =>
          `Question ${number(question)} is already ${what}: ${person}, ${when}.`,
        discussion: (what: string, person: string, when: string) => `${what}: ${person}, ${when}.`,
      },

      none: `There is no discussion in this channel. ${slash(discussion, discussion.open)} opens one.`,
      stale: 'This discussion is no longer here.',
      noRights: 'Only people with the right *Manage Messages*, and the moderators’ role, run discussions.',
      onlyServers: 'Discussions are held in channels of a server.',
      alreadyHere: (title: string) =>
        `There is a discussion of ${title} in this channel already. ${slash(discussion, discussion.close)} ends it.`,
      opened: (channel: string) => `The discussion is in ${channel}.`,
      opensAt: (when: string) => `It opens ${when}.`,
      closesAt: (when: string) => `It closes ${when}.`,
      questionsTo: (channel: string) => `Questions go to ${channel}.`,
      questionsNowhere: `Questions wait in ${slash(discussion, discussion.queue)}; ${slash(discussion, discussion.moderators)} sends them to a channel of yours.`,
      lacks: (channel: string, rights: readonly string[]) =>
        `I lack ${rights.join(', ')} in ${channel}. Nothing was changed.`,
      samePlace: 'That is where the discussion is: questions would be public before you approve them.',
      everybodySees: (channel: string) =>
        `Everybody can see ${channel}, and so questions before you approve them.`,
      noRole: `There is no moderators’ role to mention yet; an administrator chooses it in the settings.`,
      badTime: (given: string) =>
        `“${given}” is not a time I can read. Write 19:30, 19:30+02:00, in 2 hours, 2h, 2026-05-31 19:30, or a Discord timestamp.`,
      pastTime: (when: string) => `That time is past: ${when}. Nothing was changed.`,
      wrongOrder: 'It would close before it opens. Nothing was changed.',
      memberOrWord: 'Name a member or a word, one of the two.',
      done: (what: string) => `Done: ${what}.`,
      did,
      record: 'The record',
      queueEmpty: 'No question waits.',
      queueHeading: (count: number) => `${questions(count)} to decide about`,
      rules: {
        heading: (title: string) => `Rules · ${title}`,
        names: {
          mode: 'Questions are answered',
          askRole: 'Who can ask',
          cooldownSeconds: 'Wait between two questions of a member',
          roleCooldowns: 'Wait for members with a role',
          opensAt: 'Opens',
          closesAt: 'Closes',
          pings: 'The moderators’ role is mentioned',
        },
        place: 'Questions go to',
        blocked: 'Blocked',
        everybody: 'everybody',
        none: 'none',
        queue: slash(discussion, discussion.queue),
        byHand: 'by hand',
        never: 'never',
        yes: 'yes',
        no: 'no',
        seconds: (count: number) => counted(count, 'second', 'seconds'),
        blockedCounts: (members: number, words: number) =>
          `${counted(members, 'member', 'members')}, ${counted(words, 'word', 'words')}`,
        changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
        last: (line: string) => `Last change: ${line}`,
      },
      moving: (question: number, place: number, of: number) =>
        `Question ${number(question)} is at place ${number(place)} of ${number(of)}.`,
      justBefore: (line: string) => `Just before: ${line}`,
      reportedHeading: (count: number) => `${counted(count, 'reported answer', 'reported answers')}`,
      reports: (count: number) => counted(count, 'report', 'reports'),
      articleGone: (title: string) =>
        `The discussion of ${title} is paused: its article was removed. Once the article is back, by *Undo* or added again under the same short name, the discussion goes on by itself.`,
      articleMissing: (title: string) =>
        `The article of the discussion of ${title} was removed. Until it is back, no question can be asked.`,
      toOpener: (title: string) =>
        `You get this because you opened the discussion of ${title} and I can write in no channel of its moderators. ${slash(discussion, discussion.moderators)} there chooses one.`,
      starter: (title: string) => `Discussion: ${title}`,
      approvedHeading: (count: number) => `${questions(count)} approved`,
      logged: (title: string, channel: string, what: string) => `${what} · ${title}, ${channel}`,

      summary: 'Summary',
      summaryCounts: (asked: number, askers: number, answered: number) =>
        `${questions(asked)} of ${counted(askers, 'member', 'members')}, ${number(answered)} answered`,
      summaryRest: (merged: number, unanswered: number, undecided: number) =>
        `${number(merged)} merged · ${number(unanswered)} approved and not answered · ${number(undecided)} not decided`,
      quotedIn: (names: string) => `Quoted in the answers: ${names}`,
      picture: {
        quoted: 'Who was quoted, in how many answers',
        nobody: 'Nobody was quoted.',
        others: (count: number) => `and ${number(count)} more`,
        questions: 'When questions came',
      },
      moreAnswers: (count: number) => `and ${counted(count, 'more answer', 'more answers')} in the files`,
      file: (kind: string) => `The summary of the discussion as ${kind}`,

      deleteHeading: (title: string) => `Delete the discussion of ${title}?`,
      deleteWarning:
        'Its questions and its record are deleted for good. Messages in the channel stay, and their buttons no longer work.',
      deleted: 'The discussion is deleted.',

      heldAbout: (count: number) => `${questions(count)} in discussions`,
      forgotten: (count: number) =>
        `${questions(count)} in discussions: those not public are deleted, the public ones have no name any more`,
    },
  };
}

/** What every language has to say of it. */
export type DiscussionPhrases = ReturnType<typeof englishDiscussion>;
