// Discord's rules for the components of a message: rows and buttons, and Components V2 with its 40 and its 4,000.
import { Component, SELECTS } from './constants.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import type { Faults } from './errors.ts';

type Path = readonly (string | number)[];

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;
const TOP_LEVEL_V2: readonly number[] = [
  Component.ActionRow,
  Component.Section,
  Component.TextDisplay,
  Component.MediaGallery,
  Component.File,
  Component.Separator,
  Component.Container,
];

/** Every component of a list with those nested in it, outermost first. */
export function flatten(components: readonly unknown[]): Data[] {
  return components.flatMap((component) => {
    if (!isData(component)) return [];
    const inner = [...asList(component['components'])];
    if (component['accessory'] !== undefined) inner.push(component['accessory']);
    if (component['component'] !== undefined) inner.push(component['component']);
    return [component, ...flatten(inner)];
  });
}

export function checkComponents(
  faults: Faults,
  value: unknown,
  options: { v2: boolean; attachmentNames: readonly string[] },
): void {
  if (!Array.isArray(value)) {
    faults.add(['components'], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return;
  }
  if (!options.v2 && value.length > 5) {
    faults.add(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  const all = flatten(value);
  if (options.v2 && all.length > MAX_COMPONENTS) {
    faults.add(
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${MAX_COMPONENTS}`,
    );
  }
  const text = all.filter(({ type }) => type === Component.TextDisplay).map(({ content }) => asText(content));
  if (text.reduce((length, { length: more }) => length + more, 0) > MAX_TEXT) {
    faults.add(
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size cannot exceed ${MAX_TEXT}`,
    );
  }
  for (const [index, component] of value.entries()) {
    const path = ['components', index];
    const { type } = asData(component);
    if (options.v2) faults.choice([...path, 'type'], type, TOP_LEVEL_V2);
    else faults.choice([...path, 'type'], type, [Component.ActionRow]);
    checkComponent(faults, path, asData(component), options.attachmentNames);
  }
  checkUnique(faults, all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED');
  checkUnique(faults, all, 'id', 'COMPONENT_ID_DUPLICATED');
}

export function checkUnique(
  faults: Faults,
  all: readonly Data[],
  key: 'custom_id' | 'id',
  code: string,
): void {
  const seen = new Set<unknown>();
  for (const component of all) {
    const value = component[key];
    if (value === undefined || value === 0) continue;
    if (seen.has(value))
      faults.add(['components'], code, `Component ${key} ${String(value)} cannot be duplicated`);
    seen.add(value);
  }
}

function checkComponent(faults: Faults, path: Path, component: Data, files: readonly string[]): void {
  const { type } = component;
  faults.whole([...path, 'id'], component['id'], 0, 2 ** 31 - 1);
  if (type === Component.ActionRow) checkRow(faults, path, component);
  else if (type === Component.TextDisplay)
    faults.text([...path, 'content'], component['content'], 1, MAX_TEXT);
  else if (type === Component.Section) checkSection(faults, path, component, files);
  else if (type === Component.MediaGallery) checkGallery(faults, path, component, files);
  else if (type === Component.File) checkMedia(faults, [...path, 'file'], component['file'], files, true);
  else if (type === Component.Separator) {
    faults.boolean([...path, 'divider'], component['divider']);
    faults.whole([...path, 'spacing'], component['spacing'], 1, 2);
  } else if (type === Component.Container) {
    const inner = asList(component['components']);
    if (inner.length === 0) faults.required([...path, 'components']);
    faults.whole([...path, 'accent_color'], component['accent_color'], 0, 0xff_ff_ff);
    for (const [index, child] of inner.entries()) {
      const at = [...path, 'components', index];
      const within = TOP_LEVEL_V2.filter((kind) => kind !== Component.Container);
      faults.choice([...at, 'type'], asData(child)['type'], within);
      checkComponent(faults, at, asData(child), files);
    }
  }
}

function checkRow(faults: Faults, path: Path, row: Data): void {
  const inner = asList(row['components']).map(asData);
  const at = [...path, 'components'];
  const selects = inner.filter(({ type }) => SELECTS.includes(Number(type)));
  if (inner.length === 0 || inner.length > 5) {
    faults.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  } else if (selects.length > 0 && inner.length > 1) {
    faults.add(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  }
  for (const [index, child] of inner.entries()) {
    faults.choice([...at, index, 'type'], child['type'], [Component.Button, ...SELECTS]);
    if (child['type'] === Component.Button) checkButton(faults, [...at, index], child);
    else checkSelect(faults, [...at, index], child);
  }
}

function checkButton(faults: Faults, path: Path, button: Data): void {
  const style = Number(button['style']);
  faults.choice([...path, 'style'], button['style'], [1, 2, 3, 4, 5, 6]);
  faults.boolean([...path, 'disabled'], button['disabled']);
  faults.text([...path, 'label'], button['label'], 0, 80);
  const custom = button['custom_id'] !== undefined;
  if (style === 5) {
    if (custom)
      faults.add(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    faults.text([...path, 'url'], button['url'], 1, 512);
    if (!/^(https?|discord):\/\//.test(asText(button['url']))) {
      faults.add(
        [...path, 'url'],
        'URL_TYPE_INVALID_SCHEME',
        'Scheme must be one of (http, https, discord).',
      );
    }
  } else if (style === 6) {
    if (button['sku_id'] === undefined) faults.required([...path, 'sku_id']);
    return;
  } else {
    faults.text([...path, 'custom_id'], button['custom_id'], 1, 100);
    if (button['url'] !== undefined) {
      faults.add(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  }
  if (!button['label'] && !button['emoji']) {
    faults.add(path, 'BUTTON_COMPONENT_INVALID_EMPTY', 'A button must have a label or emoji');
  }
}

/** A select menu's own rules; in a modal it is checked by the same. */
export function checkSelect(faults: Faults, path: Path, select: Data): void {
  faults.text([...path, 'custom_id'], select['custom_id'], 1, 100);
  faults.text([...path, 'placeholder'], select['placeholder'], 0, 150);
  faults.whole([...path, 'min_values'], select['min_values'], 0, 25);
  faults.whole([...path, 'max_values'], select['max_values'], 1, 25);
  faults.boolean([...path, 'disabled'], select['disabled']);
  const min = Number(select['min_values'] ?? 1);
  const max = Number(select['max_values'] ?? 1);
  if (min > max)
    faults.add([...path, 'min_values'], 'SELECT_COMPONENT_INVALID_MIN', 'min_values exceeds max_values');
  if (select['type'] === Component.StringSelect) {
    checkOptions(faults, path, asList(select['options']), 25);
    if (max > asList(select['options']).length) {
      faults.add(
        [...path, 'max_values'],
        'SELECT_COMPONENT_INVALID_MAX',
        'max_values exceeds the number of options',
      );
    }
  }
}

export function checkOptions(
  faults: Faults,
  path: Path,
  options: readonly unknown[],
  max: number,
  min = 1,
): void {
  if (options.length < min || options.length > max) {
    faults.add([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    const { label, value, description } = asData(option);
    const at = [...path, 'options', index];
    faults.text([...at, 'label'], label, 1, 100);
    faults.text([...at, 'value'], value, 1, 100);
    faults.text([...at, 'description'], description, 0, 100);
    if (values.has(value)) {
      faults.add(
        [...at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    values.add(value);
  }
}

function checkSection(faults: Faults, path: Path, section: Data, files: readonly string[]): void {
  const texts = asList(section['components']).map(asData);
  if (texts.length < 1 || texts.length > 3) {
    faults.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 3 in length.');
  }
  for (const [index, text] of texts.entries()) {
    const at = [...path, 'components', index];
    faults.choice([...at, 'type'], text['type'], [Component.TextDisplay]);
    checkComponent(faults, at, text, files);
  }
  const at = [...path, 'accessory'];
  if (!isData(section['accessory'])) {
    faults.required(at);
    return;
  }
  const { accessory } = section;
  const { type } = asData(accessory);
  faults.choice([...at, 'type'], type, [Component.Button, Component.Thumbnail]);
  if (type === Component.Button) checkButton(faults, at, asData(accessory));
  if (type === Component.Thumbnail) {
    checkMedia(faults, [...at, 'media'], asData(accessory)['media'], files);
    faults.text([...at, 'description'], asData(accessory)['description'], 0, 1_024);
  }
}

function checkGallery(faults: Faults, path: Path, gallery: Data, files: readonly string[]): void {
  const items = asList(gallery['items']);
  if (items.length < 1 || items.length > 10) {
    faults.add([...path, 'items'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 10 in length.');
  }
  for (const [index, item] of items.entries()) {
    checkMedia(faults, [...path, 'items', index, 'media'], asData(item)['media'], files);
    faults.text([...path, 'items', index, 'description'], asData(item)['description'], 0, 1_024);
  }
}

function checkMedia(
  faults: Faults,
  path: Path,
  media: unknown,
  files: readonly string[],
  mustBeFile = false,
): void {
  const url = asText(asData(media)['url']);
  if (url === '') return faults.required([...path, 'url']);
  if (url.startsWith('attachment://')) {
    if (!files.includes(url.slice('attachment://'.length))) {
      faults.add(
        [...path, 'url'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${url} was not found`,
      );
    }
  } else if (mustBeFile || !/^https?:\/\//.test(url)) {
    faults.add([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', 'Scheme is not supported here.');
  }
}
