// The forms: their fields, what is filled in already, and Discord's limits on them.
import {
  ComponentType,
  TextInputStyle,
  type APIFileUploadComponent,
  type APILabelComponent,
  type APITextInputComponent,
} from 'discord.js';
import type { Form } from '../command.ts';
import { truncate } from './limits.ts';

const MAX_TITLE = 45;
const MAX_INPUT = 4_000;

export type Input = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly max: number;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
};

export function form(customId: string, title: string, fields: readonly APILabelComponent[]): Form {
  return { modal: { custom_id: customId, title: truncate(title, MAX_TITLE), components: [...fields] } };
}

export function input({
  name,
  label,
  description,
  placeholder,
  value,
  max,
  ...how
}: Input): APILabelComponent {
  const component: APITextInputComponent = {
    type: ComponentType.TextInput,
    custom_id: name,
    style: how.isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: how.isRequired === true,
    max_length: Math.min(max, MAX_INPUT),
    ...(placeholder !== undefined && { placeholder }),
    ...(value !== undefined && value !== '' && { value: value.slice(0, Math.min(max, MAX_INPUT)) }),
  };
  return labelled(label, description, component);
}

export function upload({
  name,
  label,
  description,
}: Pick<Input, 'name' | 'label' | 'description'>): APILabelComponent {
  return labelled(label, description, {
    type: ComponentType.FileUpload,
    custom_id: name,
    required: false,
    min_values: 0,
    max_values: 1,
  });
}

/** The same form with other text in its fields; a file cannot be filled in. */
export function filledWith({ modal }: Form, fields: Readonly<Record<string, string>>): Form {
  const components = modal.components.map((component) => {
    if (component.type !== ComponentType.Label || component.component.type !== ComponentType.TextInput)
      return component;
    const { value: _, ...rest } = component.component;
    const typed = fields[rest.custom_id] ?? '';
    return { ...component, component: { ...rest, ...(typed !== '' && { value: typed }) } };
  });
  return { modal: { ...modal, components } };
}

function labelled(
  label: string,
  description: string | undefined,
  component: APITextInputComponent | APIFileUploadComponent,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(description !== undefined && { description }),
    component,
  };
}
