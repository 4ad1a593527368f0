// Discord's rules for the definition of an application command.
import { CommandKind, OptionKind } from './constants.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import { Faults } from './errors.ts';

type Path = readonly (string | number)[];

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: readonly string[] =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );
const MAX_TEXT = 8_000;

/** Refuses an invalid definition; `path` is where it lies in the request (its index in a bulk overwrite). */
export function checkCommands(commands: readonly unknown[], pathOf: (index: number) => Path): void {
  const faults = new Faults();
  const seen = new Set<string>();
  for (const [index, value] of commands.entries()) {
    const path = pathOf(index);
    if (!isData(value))
      faults.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    const command = asData(value);
    checkCommand(faults, path, command);
    const key = `${kindOf(command)} ${asText(command['name'])}`;
    if (seen.has(key)) {
      faults.add(
        [...path, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    }
    seen.add(key);
  }
  faults.throwIfAny();
}

export function kindOf(command: Data): number {
  return Number(command['type'] ?? CommandKind.Slash);
}

function checkCommand(faults: Faults, path: Path, command: Data): void {
  const kind = kindOf(command);
  faults.choice([...path, 'type'], kind, [CommandKind.Slash, CommandKind.User, CommandKind.Message]);
  const rights = command['default_member_permissions'];
  if (rights !== undefined && rights !== null && !/^\d+$/.test(String(rights))) {
    faults.add(
      [...path, 'default_member_permissions'],
      'NUMBER_TYPE_COERCE',
      'Value is not a permission set.',
    );
  }
  for (const context of asList(command['contexts'])) faults.choice([...path, 'contexts'], context, [0, 1, 2]);
  for (const type of asList(command['integration_types'])) {
    faults.choice([...path, 'integration_types'], type, [0, 1]);
  }
  if (kind === CommandKind.Slash) {
    checkNamed(faults, path, command);
    checkOptionList(faults, path, asList(command['options']), 0);
    if (textOf(command) > MAX_TEXT) {
      faults.add(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_TEXT})`);
    }
    return;
  }
  faults.text([...path, 'name'], command['name'], 1, 32);
  checkLocalizations(faults, path, command, 'name_localizations', /^[^]{1,32}$/);
  if (asText(command['description']) !== '') {
    faults.add(
      [...path, 'description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
      'Context menu commands cannot have description',
    );
  }
  if (asList(command['options']).length > 0) {
    faults.add(
      [...path, 'options'],
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET',
      'Context menu commands cannot have options',
    );
  }
}

function checkNamed(faults: Faults, path: Path, named: Data): void {
  const name = asText(named['name']);
  if (!NAME.test(name) || name !== name.toLowerCase()) {
    faults.add([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  faults.text([...path, 'description'], named['description'], 1, 100);
  checkLocalizations(faults, path, named, 'name_localizations', NAME);
  checkLocalizations(faults, path, named, 'description_localizations', /^[^]{1,100}$/);
}

function checkLocalizations(faults: Faults, path: Path, owner: Data, key: string, form: RegExp): void {
  for (const [locale, text] of Object.entries(asData(owner[key]))) {
    faults.choice([...path, key], locale, LOCALES);
    if (text === null) continue;
    const lowered = form !== NAME || asText(text) === asText(text).toLowerCase();
    if (!form.test(asText(text)) || !lowered) {
      faults.add([...path, key, locale], 'APPLICATION_COMMAND_INVALID_NAME', `${key} is invalid`);
    }
  }
}

function checkOptionList(faults: Faults, path: Path, options: readonly unknown[], depth: number): void {
  if (options.length > 25) {
    faults.add([...path, 'options'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  }
  const names = new Set<unknown>();
  let optional = false;
  const nested = options.filter((option) => isNested(asData(option)));
  if (nested.length > 0 && nested.length < options.length) {
    faults.add(
      [...path, 'options'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-commands and sub-command group option types are mutually exclusive to other types',
    );
  }
  for (const [index, value] of options.entries()) {
    const option = asData(value);
    const at = [...path, 'options', index];
    const { name, type } = option;
    if (names.has(name)) {
      faults.add(at, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option name is already used');
    }
    names.add(name);
    if (option['required'] === true && optional) {
      faults.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (option['required'] !== true) optional = true;
    const allowed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].filter(
      (kind) => kind > 2 || depth === 0 || (depth === 1 && kind === OptionKind.Subcommand),
    );
    faults.choice([...at, 'type'], type, allowed);
    checkNamed(faults, at, option);
    if (isNested(option)) checkOptionList(faults, at, asList(option['options']), depth + 1);
    else checkValueOption(faults, at, option);
  }
}

function isNested({ type }: Data): boolean {
  return type === OptionKind.Subcommand || type === OptionKind.SubcommandGroup;
}

function checkValueOption(faults: Faults, path: Path, option: Data): void {
  const { type } = option;
  const choices = asList(option['choices']);
  const typed = type === OptionKind.String || type === OptionKind.Integer || type === OptionKind.Number;
  faults.boolean([...path, 'required'], option['required']);
  if ((choices.length > 0 || option['autocomplete'] === true) && !typed) {
    faults.add(
      path,
      'APPLICATION_COMMAND_OPTION_CHOICES_INVALID',
      'This option type takes neither choices nor autocomplete',
    );
  }
  if (choices.length > 0 && option['autocomplete'] === true) {
    faults.add(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Choices and autocomplete are mutually exclusive',
    );
  }
  checkChoices(faults, path, choices, Number(type));
  faults.whole([...path, 'min_length'], option['min_length'], 0, 6_000);
  faults.whole([...path, 'max_length'], option['max_length'], 1, 6_000);
  if (type !== OptionKind.String && (option['min_length'] ?? option['max_length']) !== undefined) {
    faults.add(path, 'APPLICATION_COMMAND_OPTION_LENGTH_INVALID', 'Lengths are for string options');
  }
}

/** The choices of an option, or those that answer an autocomplete. */
export function checkChoices(faults: Faults, path: Path, choices: readonly unknown[], type: number): void {
  if (choices.length > 25) {
    faults.add([...path, 'choices'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  }
  for (const [index, choice] of choices.entries()) {
    const at = [...path, 'choices', index];
    const { name, value } = asData(choice);
    faults.text([...at, 'name'], name, 1, 100);
    if (type === OptionKind.String) faults.text([...at, 'value'], value, 1, 100);
    else if (typeof value !== 'number')
      faults.add([...at, 'value'], 'NUMBER_TYPE_COERCE', 'Value is not a number.');
    checkLocalizations(faults, at, asData(choice), 'name_localizations', /^[^]{1,100}$/);
  }
}

function textOf(named: Data): number {
  const longest = (key: string) =>
    Math.max(
      asText(named[key]).length,
      ...Object.values(asData(named[`${key}_localizations`])).map((text) => asText(text).length),
    );
  const own = longest('name') + longest('description');
  const inner = [...asList(named['options']), ...asList(named['choices'])].map((value) =>
    textOf(asData(value)),
  );
  return inner.reduce((sum, length) => sum + length, own + asText(named['value']).length);
}
