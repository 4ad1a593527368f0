// Discord's rules for a modal: a title, and up to five labelled fields.
import { Component, SELECTS } from './constants.ts';
import { asData, asList, isData } from './data.ts';
import type { Data } from './data.ts';
import { Faults } from './errors.ts';
import { checkOptions, checkSelect, checkUnique, flatten } from './validate-components.ts';

type Path = readonly (string | number)[];

const FIELDS: readonly number[] = [
  Component.TextInput,
  ...SELECTS,
  Component.FileUpload,
  Component.RadioGroup,
  Component.CheckboxGroup,
  Component.Checkbox,
];

export function checkModal(modal: unknown): asserts modal is Data {
  const faults = new Faults();
  const form = asData(modal);
  if (!isData(modal)) faults.required(['data']);
  faults.text(['data', 'custom_id'], form['custom_id'], 1, 100);
  faults.text(['data', 'title'], form['title'], 1, 45);
  const components = asList(form['components']);
  if (components.length < 1 || components.length > 5) {
    faults.add(['data', 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  for (const [index, value] of components.entries()) {
    const path = ['data', 'components', index];
    const component = asData(value);
    const { type } = component;
    faults.choice([...path, 'type'], type, [Component.ActionRow, Component.TextDisplay, Component.Label]);
    if (type === Component.TextDisplay) faults.text([...path, 'content'], component['content'], 1, 4_000);
    if (type === Component.Label) checkLabel(faults, path, component);
    if (type === Component.ActionRow) checkOldRow(faults, path, component);
  }
  checkUnique(faults, flatten(components), 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED');
  faults.throwIfAny();
}

function checkLabel(faults: Faults, path: Path, label: Data): void {
  faults.text([...path, 'label'], label['label'], 1, 45);
  faults.text([...path, 'description'], label['description'], 0, 100);
  const at = [...path, 'component'];
  const field = asData(label['component']);
  faults.choice([...at, 'type'], field['type'], FIELDS);
  if (field['label'] !== undefined) {
    faults.add([...at, 'label'], 'COMPONENT_LABEL_NOT_ALLOWED', 'The label goes on the label component.');
  }
  checkField(faults, at, field);
}

function checkOldRow(faults: Faults, path: Path, row: Data): void {
  const inner = asList(row['components']).map(asData);
  if (inner.length !== 1) faults.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 1 in length.');
  for (const [index, input] of inner.entries()) {
    const at = [...path, 'components', index];
    faults.choice([...at, 'type'], input['type'], [Component.TextInput]);
    faults.text([...at, 'label'], input['label'], 1, 45);
    checkField(faults, at, input);
  }
}

function checkField(faults: Faults, path: Path, field: Data): void {
  const { type } = field;
  faults.boolean([...path, 'required'], field['required']);
  if (SELECTS.includes(Number(type))) return checkSelect(faults, path, field);
  faults.text([...path, 'custom_id'], field['custom_id'], 1, 100);
  if (type === Component.TextInput) {
    faults.choice([...path, 'style'], field['style'], [1, 2]);
    faults.whole([...path, 'min_length'], field['min_length'], 0, 4_000);
    faults.whole([...path, 'max_length'], field['max_length'], 1, 4_000);
    faults.text([...path, 'placeholder'], field['placeholder'], 0, 100);
    faults.text([...path, 'value'], field['value'], 0, 4_000);
    if (Number(field['min_length'] ?? 0) > Number(field['max_length'] ?? 4_000)) {
      faults.add(
        [...path, 'min_length'],
        'TEXT_INPUT_COMPONENT_INVALID_MIN',
        'min_length exceeds max_length',
      );
    }
  } else if (type === Component.FileUpload) {
    faults.whole([...path, 'min_values'], field['min_values'], 0, 10);
    faults.whole([...path, 'max_values'], field['max_values'], 1, 10);
  } else if (type === Component.RadioGroup) {
    checkOptions(faults, path, asList(field['options']), 10, 2);
  } else if (type === Component.CheckboxGroup) {
    checkOptions(faults, path, asList(field['options']), 10);
    faults.whole([...path, 'min_values'], field['min_values'], 0, 10);
    faults.whole([...path, 'max_values'], field['max_values'], 1, 10);
  }
}
