// A filled-in modal as it goes over the wire, refused where the app would not let it be sent.
import { checkChosen, resolveValue } from './command-options.ts';
import type { FileInput } from './command-options.ts';
import type { Core } from './core.ts';
import { Component } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import type { Channel, Member, Role } from './world.ts';

type Chosen = string | Member | Role | Channel | FileInput;

/** By custom id: text, a tick, or what was chosen or uploaded; a field left out is left empty. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly Chosen[] | undefined>>;

export function submission(
  core: Core,
  channel: Channel,
  components: readonly Data[],
  values: ModalValues,
  resolved: Data,
): Data[] {
  const known = new Set<string>();
  const answer = (field: Data): Data => {
    const customId = asText(field['custom_id']);
    known.add(customId);
    const base = { type: field['type'], id: field['id'] ?? 0, custom_id: customId };
    return { ...base, ...answerOf(core, channel, field, values[customId], resolved) };
  };
  const answers = components.map((component) => {
    const base = { type: component['type'], id: component['id'] ?? 0 };
    if (component['type'] === Component.Label)
      return { ...base, component: answer(asData(component['component'])) };
    if (component['type'] !== Component.ActionRow) return base;
    return { ...base, components: asList(component['components']).map((field) => answer(asData(field))) };
  });
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw new Error(`the modal has no field ${name}; it has: ${[...known].join(', ')}`);
  }
  return answers;
}

function answerOf(
  core: Core,
  channel: Channel,
  field: Data,
  value: ModalValues[string],
  resolved: Data,
): { value: string | boolean | null } | { values: string[] } {
  const customId = asText(field['custom_id']);
  const required = field['required'] !== false;
  switch (field['type']) {
    case Component.TextInput: {
      const text = value ?? field['value'] ?? '';
      if (typeof text !== 'string') throw new Error(`${customId} takes text`);
      const min = Math.max(Number(field['min_length'] ?? 0), required ? 1 : 0);
      const max = Number(field['max_length'] ?? 4_000);
      if ((text !== '' || required) && (text.length < min || text.length > max)) {
        throw new Error(`${customId} takes ${min}–${max} characters, not ${text.length}`);
      }
      return { value: text };
    }
    case Component.Checkbox:
      return { value: value === undefined ? field['default'] === true : value === true };
    case Component.RadioGroup: {
      if (value === undefined && required) throw new Error(`${customId} is required`);
      if (value !== undefined) checkChosen({ options: field['options'] }, [String(value)]);
      return { value: value === undefined ? null : String(value) };
    }
    default: {
      const chosen = Array.isArray(value) ? (value as readonly Chosen[]) : [];
      const values = chosen.map((one) => resolveValue(core, channel, one, resolved));
      if (values.length === 0 && !required) return { values };
      const most = field['type'] === Component.CheckboxGroup ? asList(field['options']).length : 1;
      checkChosen({ ...field, max_values: field['max_values'] ?? most }, values);
      return { values };
    }
  }
}
