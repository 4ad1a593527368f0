// A form once more, with everything that was typed into it.
import type { Action, Form, Press, Reply } from '../../command.ts';
import { bytesOfText } from '../../memories.ts';
import { filledWith } from '../../render/forms.ts';
import { wrongReply } from '../../render/notices.ts';
import { button, notice } from '../../render/parts.ts';
import type { Services } from '../../services.ts';

export const again: Action = {
  name: 'again',
  isOfMemory: true,
  shows: 'form',
  run: ({ argument, person, phrases }, { forms }) =>
    forms.find(argument, person) ?? notice(phrases.notices.staleForm),
};

export const cancel: Action = {
  name: 'cancel',
  shows: 'update',
  run: ({ phrases }) => notice(phrases.notices.unchanged),
};

/** Says what is wrong in a form, and holds it as it was filled in; `back` is a button's label and what it does. */
export function tryAgain(
  press: Press,
  blank: Form,
  problems: readonly string[],
  { forms }: Services,
  back?: readonly [label: string, customId: string],
): Reply {
  const bytes = bytesOfText(Object.values(press.fields).join(''));
  const id = forms.hold(press.person, filledWith(blank, press.fields), bytes);
  return wrongReply(id, problems, press.phrases, back === undefined ? [] : [button(...back)]);
}
