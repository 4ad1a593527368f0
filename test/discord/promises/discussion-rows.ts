// The rows of what is done with the buttons, menus and forms of a discussion: each on one that has just come about.
import { randomUUID } from 'node:crypto';
import { ACT, idOf } from '../../../src/discord/discussion/ids.ts';
import { madeDiscussion, madeQuestion, PASSAGE } from '../../discussion/made.ts';
import type { ActionRow, Right } from './rows.ts';
import type { Stage } from './stage.ts';

type Given = Pick<Awaited<ReturnType<ActionRow['find']>>, 'values' | 'fields'>;

export const DISCUSSION_ROWS: Readonly<Record<string, ActionRow>> = {
  [ACT.ask]: row('anybody', ACT.ask),
  [ACT.asked]: row('anybody', ACT.asked, 0, { fields: { question: 'who said it can wait?', named: '' } }),
  [ACT.mine]: row('anybody', ACT.mine),
  [ACT.withdraw]: row('anybody', ACT.withdraw, 0, { values: ['1'] }),
  [ACT.mineRetract]: row('anybody', ACT.mineRetract, 0, { values: ['4'] }),
  [ACT.mineRestore]: row('anybody', ACT.mineRestore, 0, { values: ['5'] }),
  [ACT.report]: row('anybody', ACT.report, 4),
  [ACT.reported]: row('anybody', ACT.reported, 4, { fields: { reason: 'wrong' } }),
  [ACT.retract]: row('asker', ACT.retract, 4),
  [ACT.retracted]: row('asker', ACT.retracted, 4, { fields: { reason: '' } }),
  [ACT.restore]: row('asker', ACT.restore, 5),
  [ACT.files]: row('anybody', ACT.files),
  [ACT.approve]: row('moderators', ACT.approve, 1),
  [ACT.approveWith]: row('moderators', ACT.approveWith, 1, { values: ['0'] }),
  [ACT.reject]: row('moderators', ACT.reject, 1),
  [ACT.rejected]: row('moderators', ACT.rejected, 1, { fields: { reason: 'not about it' } }),
  [ACT.merge]: row('moderators', ACT.merge, 1, { values: ['2'] }),
  [ACT.hold]: row('moderators', ACT.hold, 1),
  [ACT.release]: row('moderators', ACT.release, 6),
  [ACT.undo]: row('moderators', ACT.undo, 3),
  [ACT.pin]: row('moderators', ACT.pin, 1),
  [ACT.unpin]: row('moderators', ACT.unpin, 2),
  [ACT.first]: row('moderators', ACT.first, 2),
  [ACT.open]: row('moderators', ACT.open, 0, { values: ['1'] }),
  [ACT.delete]: row('moderators', ACT.delete),
  [ACT.queue]: row('moderators', ACT.queue, 0, {}, '0'),
  [ACT.arrange]: row('moderators', ACT.arrange, 0, { values: ['1'] }),
  [ACT.move]: row('moderators', ACT.move, 7, {}, 'up-3'),
  [ACT.moveTo]: row('moderators', ACT.moveTo, 1, {}, '2'),
  [ACT.movedTo]: row('moderators', ACT.movedTo, 7, { fields: { place: '2' } }, '3'),
  [ACT.pinInQueue]: row('moderators', ACT.pinInQueue, 1),
  [ACT.unpinInQueue]: row('moderators', ACT.unpinInQueue, 2),
  [ACT.sendTo]: row('moderators', ACT.sendTo, 0, { values: [] }),
  [ACT.record]: row('moderators', ACT.record, 0, {}, '0'),
  [ACT.undoRules]: row('moderators', ACT.undoRules, 0, {}, (1).toString(36)),
};

/** What it shows stays with the discussion, whatever becomes of the article. */
function row(right: Right, action: string, question = 0, given: Given = {}, rest?: string): ActionRow {
  return {
    right,
    holds: true,
    async find(on) {
      const id = await held(on);
      return { customId: idOf(action, id, question, rest), isPrivate: given.fields !== undefined, ...given };
    },
  };
}

/** A discussion with questions of Ada in every state, in a channel of its own. */
async function held({ shelf, place, discord, guild, ada }: Stage): Promise<string> {
  const id = randomUUID();
  const channel = discord.addChannel(guild, { name: 'hall' }).id;
  const discussion = madeDiscussion({ id, place, article: 'row', title: 'The Quillhaven row', channel });
  const passages = [PASSAGE, { ...PASSAGE, text: 'Other words' }];
  const asker = ada.user.id;
  const asked = { asker, changedBy: asker, passages };
  const questions = [
    madeQuestion({ ...asked, number: 1, text: 'who said the harbour needs a plan?' }),
    madeQuestion({ ...asked, number: 2, text: 'who said that the harbour needs a plan?', isPinned: true }),
    madeQuestion({ ...asked, number: 3, text: 'what can wait?', state: 'rejected', reason: 'no' }),
    madeQuestion({
      ...asked,
      number: 4,
      text: 'who is a baker?',
      state: 'answered',
      message: '1',
      answeredAt: 9,
    }),
    madeQuestion({
      ...asked,
      number: 5,
      text: 'who cried?',
      state: 'retracted',
      message: '2',
      answeredAt: 9,
    }),
    madeQuestion({ ...asked, number: 6, text: 'how many gulls?', isHeld: true }),
    madeQuestion({ ...asked, number: 7, text: 'when is the next boat?' }),
  ];
  const record = { at: 1, by: 'mo', kind: 'open', question: null, detail: null } as const;
  await shelf.discussions.create(discussion, record, []);
  const before = { discussion, version: 0 };
  const after = { ...discussion, questions, rules: { ...discussion.rules, cooldownSeconds: 9 } };
  const change = { before: { cooldownSeconds: 0 }, after: { cooldownSeconds: 9 } };
  const changed = { ...record, kind: 'change-rules', detail: JSON.stringify(change) } as const;
  await shelf.discussions.save({ id: randomUUID(), before, after, record: changed, jobs: [], dropped: [] });
  return id;
}
