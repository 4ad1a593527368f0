// The double's interactions: deadlines, deferred replies, Components V2, buttons, menus, modals, autocomplete.
import { once } from 'node:events';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  DiscordAPIError,
  FileUploadBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ContextMenuCommandBuilder,
  ApplicationCommandType,
} from 'discord.js';
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Client,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DoubleOptions } from './double/discord-double.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { doubleForTest, logIn } from './log-in.ts';

const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask the article')
  .setIntegrationTypes(0, 1)
  .addStringOption((option) => option.setName('question').setDescription('What to ask').setRequired(true))
  .addStringOption((option) => option.setName('article').setDescription('Which one').setAutocomplete(true))
  .addBooleanOption((option) => option.setName('private').setDescription('Only for you'));
const ARTICLE = new SlashCommandBuilder()
  .setName('article')
  .setDescription('Articles')
  .setDefaultMemberPermissions(1n << 5n)
  .addSubcommand((sub) =>
    sub
      .setName('add')
      .setDescription('Add one')
      .addAttachmentOption((option) => option.setName('file').setDescription('The file').setRequired(true)),
  );
const CHECK = new ContextMenuCommandBuilder().setName('Check quotes').setType(ApplicationCommandType.Message);

async function furnished(options: DoubleOptions = {}) {
  const discord = await doubleForTest(options);
  const guild = discord.addGuild();
  const channel = discord.addChannel(guild, { name: 'news' });
  const member = discord.addMember(guild, { name: 'Ada' });
  const client = await logIn(discord);
  await client.application.commands.set([ASK, ARTICLE, CHECK]);
  return { discord, guild, channel, member, client };
}

async function heard<T extends Interaction>(client: Client): Promise<T> {
  const [interaction] = await once(client, 'interactionCreate');
  return interaction as T;
}

function answering(
  client: Client,
  handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void handle(interaction);
  });
}

async function refusal(promise: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  return error;
}

const text = (content: string) => new TextDisplayBuilder({ content });
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
const button = (customId: string, label: string) =>
  new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary);
const V2 = MessageFlags.IsComponentsV2;

describe('slash commands', () => {
  it('are deferred, then answered with Components V2', async () => {
    const { discord, channel, member, client } = await furnished();
    answering(client, async (interaction) => {
      await interaction.deferReply();
      const container = new ContainerBuilder().addTextDisplayComponents(
        text(interaction.options.getString('question', true)),
      );
      await interaction.editReply({ flags: V2, components: [container] });
    });
    const call = await discord.slash(member, channel, 'ask', { question: 'who said it?', private: true });
    expect(await call.acknowledged()).toBe('deferred reply');
    const reply = await call.reply();
    expect(textOf(reply)).toBe('who said it?');
    expect(reply).toMatchObject({ loading: false, edits: 0, flags: V2 });
    expect(call.ephemeral).toBe(false);
    expect(call.ackMs).toBeLessThan(3_000);
    expect(await discord.nextMessage(channel)).toBe(reply);
    expect(discord.violations).toEqual([]);
  });

  it('bring their options, rights and place', async () => {
    const { discord, guild, channel, client } = await furnished();
    const owner = discord.owner(guild);
    const given = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(
      owner,
      channel,
      'article add',
      { file: { name: 'a.md', content: '# Title' } },
      { locale: 'de' },
    );
    const interaction = await given;
    expect(interaction.options.getSubcommand()).toBe('add');
    expect(interaction.locale).toBe('de');
    expect(interaction.inCachedGuild()).toBe(true);
    expect(interaction.memberPermissions?.has('ManageGuild')).toBe(true);
    const file = interaction.options.getAttachment('file', true);
    expect(await (await fetch(file.url)).text()).toBe('# Title');
    await interaction.reply({ content: 'Added.', flags: MessageFlags.Ephemeral });
    expect(await call.reply()).toMatchObject({ content: 'Added.', ephemeralFor: owner.user.id });
  });

  it.each([
    ['is not registered', 'nonsense', {}, 'no command nonsense'],
    ['lacks an option', 'ask', {}, 'question is required'],
    ['has an option of the wrong type', 'ask', { question: 7 }, 'takes text'],
    ['has an option too many', 'ask', { question: 'x', colour: 'red' }, 'no option colour'],
    ['is hidden from the member', 'article add', { file: { name: 'a', content: '' } }, 'hidden from ada'],
  ])('cannot be sent when one %s', async (_, name, values, message) => {
    const { discord, channel, member } = await furnished();
    await expect(discord.slash(member, channel, name, values)).rejects.toThrow(message);
  });

  it('can be opened to others by an administrator', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(
      member,
      channel,
      'article add',
      { file: { name: 'a', content: '' } },
      { openedByAdmin: true },
    );
    expect((await given).memberPermissions?.has('ManageGuild')).toBe(false);
    await (await given).reply('No.');
  });

  it('work in direct messages', async () => {
    const { discord, member, client } = await furnished();
    answering(client, (interaction) =>
      interaction.reply({ content: `In a server: ${interaction.inGuild()}` }),
    );
    const call = await discord.slash(member, discord.directMessages(member), 'ask', { question: 'x' });
    expect((await call.reply()).content).toBe('In a server: false');
  });
});

describe('deadlines', () => {
  it('3 seconds to acknowledge, by the clock of the double', async () => {
    const { discord, channel, member, client } = await furnished({ now: () => 1_800_000_000_000 });
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const late = await given;
    discord.advance(3_001);
    expect(discord.violations).toMatchObject([{ kind: 'unanswered' }]);
    expect(await refusal(late.deferReply())).toMatchObject({ status: 404, code: 10062 });
    expect(discord.violations).toMatchObject([{ kind: 'acknowledged late' }, { kind: 'unanswered' }]);

    const again = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    discord.advance(3_000);
    await (await again).reply('In time.');
    expect(call.ackMs).toBe(3_000);
  });

  it('one acknowledgement', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    const twice = Promise.allSettled([interaction.deferReply(), interaction.reply('x')]);
    const failed = (await twice).find(({ status }) => status === 'rejected');
    expect(failed).toMatchObject({ reason: { code: 40060, status: 400 } });
    expect(discord.violations.map(({ kind }) => kind)).toEqual(['acknowledged twice']);
  });

  it('an invalid reply does not count as one', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    expect(await refusal((await given).reply('x'.repeat(2_001)))).toMatchObject({ code: 50035 });
    await (await given).reply('Shorter.');
    expect((await call.reply()).content).toBe('Shorter.');
  });

  it('15 minutes for the rest', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    await interaction.deferReply();
    discord.advance(14 * 60_000);
    await interaction.editReply('In time.');
    discord.advance(60_001);
    expect(await refusal(interaction.editReply('Too late.'))).toMatchObject({ status: 401, code: 50027 });
    expect(await refusal(interaction.followUp('Too late.'))).toMatchObject({ code: 50027 });
  });

  it('a deferred reply that is never filled is noticed', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    await (await given).deferReply();
    expect(discord.violations).toEqual([]);
    discord.advance(15 * 60_000 + 1);
    expect(discord.violations).toMatchObject([
      { kind: 'unanswered', detail: expect.stringContaining('never answered') },
    ]);
  });
});

describe('responses', () => {
  it('are followed up, edited, fetched and deleted', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    const response = await interaction.reply({ content: 'One.', withResponse: true });
    expect(response.resource?.message?.content).toBe('One.');
    const second = await interaction.followUp({ content: 'Two.', flags: MessageFlags.Ephemeral });
    await interaction.editReply('One!');
    expect((await interaction.fetchReply()).content).toBe('One!');
    await interaction.editReply({ message: second.id, content: 'Two!' });
    expect(await call.followup()).toMatchObject({ content: 'Two!', ephemeralFor: member.user.id });
    expect(discord.messagesIn(channel).map(({ content }) => content)).toEqual(['One!']);
    await interaction.deleteReply();
    expect(await refusal(interaction.fetchReply())).toMatchObject({ code: 10008 });
    expect(discord.requests.map(({ path }) => path)).toContain(
      `/webhooks/${discord.applicationId}/${interaction.token}/messages/%40original`,
    );
  });

  it('the first follow-up fills a deferred reply, as private as that was', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('Only for you.');
    expect(await call.reply()).toMatchObject({ content: 'Only for you.', ephemeralFor: member.user.id });
    expect(call.followups).toEqual([]);
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it('that set the ephemeral flag too late are noticed', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    await interaction.deferReply();
    await client.rest.patch(`/webhooks/${discord.applicationId}/${interaction.token}/messages/@original`, {
      body: { content: 'secret', flags: MessageFlags.Ephemeral },
    });
    expect((await call.reply()).ephemeralFor).toBeUndefined();
    expect(discord.violations).toMatchObject([{ kind: 'privacy' }]);
  });

  it('of an app installed for its user have five follow-ups', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' }, { userInstalled: true });
    const interaction = await given;
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ 0: undefined, 1: member.user.id });
    await interaction.reply('0');
    for (const count of ['1', '2', '3', '4', '5']) await interaction.followUp(count);
    expect(await refusal(interaction.followUp('6'))).toMatchObject({ code: 40094 });
  });

  it('need an acknowledgement first', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    expect(await refusal(interaction.webhook.editMessage('@original', 'x'))).toMatchObject({ code: 10015 });
    await interaction.reply('x');
  });
});

describe('Components V2', () => {
  const edit = async (body: Parameters<ChatInputCommandInteraction['editReply']>[0]) => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    await interaction.deferReply();
    return interaction.editReply(body);
  };
  const texts = (count: number, length = 1) => Array.from({ length: count }, () => text('x'.repeat(length)));

  it('40 components, counted nested, and 4,000 characters are the most', async () => {
    await edit({ flags: V2, components: [new ContainerBuilder().addTextDisplayComponents(texts(39, 100))] });
    await edit({ flags: V2, components: texts(4, 1_000) });
    const error = await refusal(
      edit({ flags: V2, components: [new ContainerBuilder().addTextDisplayComponents(texts(40))] }),
    );
    expect(error.rawError).toMatchObject({
      code: 50035,
      errors: { components: { _errors: [{ code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED' }] } },
    });
    expect(await refusal(edit({ flags: V2, components: texts(5, 801) }))).toMatchObject({ code: 50035 });
  });

  it.each([
    ['content beside it', { flags: V2, content: 'x', components: [text('x')] }],
    ['an embed beside it', { flags: V2, embeds: [{ title: 'x' }], components: [text('x')] }],
    ['its components without the flag', { content: 'x', components: [text('x')] }],
    ['one custom id twice', { content: 'x', components: [row(button('a', 'A')), row(button('a', 'B'))] }],
    [
      'six rows without the flag',
      { content: 'x', components: Array.from({ length: 6 }, (_, index) => row(button(`${index}`, 'A'))) },
    ],
    [
      'an attachment that is not there',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.png' } }] },
    ],
  ])('not %s', async (_, body) => {
    expect(await refusal(edit(body as never))).toMatchObject({ code: 50035 });
  });

  it('takes over a message only once its content is taken away', async () => {
    const { discord, channel, client } = await furnished();
    const path = `/channels/${channel.id}/messages` as const;
    const { id } = (await client.rest.post(path, { body: { content: 'old' } })) as { id: string };
    const body = { flags: V2, components: [{ type: 10, content: 'new' }] };
    expect(await refusal(client.rest.patch(`${path}/${id}`, { body }))).toMatchObject({ code: 50035 });
    await client.rest.patch(`${path}/${id}`, { body: { ...body, content: null } });
    expect(discord.messagesIn(channel).map(textOf)).toEqual(['new']);
    expect(await refusal(client.rest.patch(`${path}/${id}`, { body: { content: 'old' } }))).toMatchObject({
      code: 50035,
    });
  });

  it('not the flag on a deferred reply', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<ChatInputCommandInteraction>(client);
    await discord.slash(member, channel, 'ask', { question: 'x' });
    const interaction = await given;
    expect(await refusal(interaction.deferReply({ flags: V2 as never }))).toMatchObject({ code: 50035 });
    await interaction.reply('x');
  });

  it('not raw rows beyond five buttons, long labels, long custom ids', async () => {
    const { discord, channel, client } = await furnished();
    const send = (components: object[]) =>
      client.rest.post(`/channels/${channel.id}/messages`, {
        body: { content: 'x', components: [{ type: 1, components }] },
      });
    const raw = (customId: string, label = 'x') => ({ type: 2, style: 1, custom_id: customId, label });
    await send(['1', '2', '3', '4', '5'].map((id) => raw(id)));
    expect(await refusal(send(['1', '2', '3', '4', '5', '6'].map((id) => raw(id))))).toMatchObject({
      code: 50035,
    });
    expect(await refusal(send([raw('x'.repeat(101))]))).toMatchObject({ code: 50035 });
    expect(await refusal(send([raw('x', 'x'.repeat(81))]))).toMatchObject({ code: 50035 });
    const options = Array.from({ length: 26 }, (_, index) => ({ label: 'x', value: `${index}` }));
    expect(await refusal(send([{ type: 3, custom_id: 'm', options }]))).toMatchObject({ code: 50035 });
    await send([{ type: 3, custom_id: 'm', options: options.slice(1) }]);
    expect(discord.messagesIn(channel)).toHaveLength(2);
  });
});

describe('buttons and menus', () => {
  it('a press updates the message', async () => {
    const { discord, channel, member, client } = await furnished();
    answering(client, (interaction) =>
      interaction.reply({ content: 'Page 1', components: [row(button('next', 'Next'))] }),
    );
    client.on('interactionCreate', (interaction) => {
      if (interaction.isButton()) void interaction.update({ content: 'Page 2', components: [] });
    });
    const asked = await discord.slash(member, channel, 'ask', { question: 'x' });
    const message = await asked.reply();
    const call = await discord.press(member, message, { label: 'Next' });
    expect(await call.reply()).toBe(message);
    expect(message).toMatchObject({ content: 'Page 2', edits: 1 });
    expect(buttonsOf(message)).toEqual([]);
    await expect(discord.press(member, message, 'next')).rejects.toThrow('no button next');
  });

  it('a deferred update edits the message later', async () => {
    const { discord, channel, member, client } = await furnished();
    answering(client, (interaction) =>
      interaction.reply({ content: 'Page 1', components: [row(button('next', 'Next'))] }),
    );
    const message = await (await discord.slash(member, channel, 'ask', { question: 'x' })).reply();
    const given = heard<ButtonInteraction>(client);
    const call = await discord.press(member, message, 'next');
    const interaction = await given;
    expect(interaction.message.content).toBe('Page 1');
    await interaction.deferUpdate();
    expect(await call.acknowledged()).toBe('deferred update');
    await interaction.editReply('Page 2');
    await interaction.followUp({ content: 'For you.', flags: MessageFlags.Ephemeral });
    expect((await call.reply()).content).toBe('Page 2');
    expect((await call.followup()).ephemeralFor).toBe(member.user.id);
  });

  it("nobody presses on somebody else's ephemeral message", async () => {
    const { discord, guild, channel, member, client } = await furnished();
    const other = discord.addMember(guild, { name: 'Ben' });
    answering(client, (interaction) =>
      interaction.reply({ content: 'x', components: [row(button('a', 'A'))], flags: MessageFlags.Ephemeral }),
    );
    const call = await discord.slash(member, channel, 'ask', { question: 'x' });
    const message = await call.reply();
    expect(call.ephemeral).toBe(true);
    await expect(discord.press(other, message, 'a')).rejects.toThrow('ephemeral to somebody else');
    const given = heard<ButtonInteraction>(client);
    await discord.press(member, message, 'a');
    await (await given).update({ content: 'y' });
    expect(discord.messagesIn(channel)).toEqual([]);
    expect(await refusal(client.rest.get(`/channels/${channel.id}/messages/${message.id}`))).toMatchObject({
      code: 10008,
    });
  });

  it('a menu takes what it offers', async () => {
    const { discord, channel, member, client } = await furnished();
    const menu = new StringSelectMenuBuilder()
      .setCustomId('pick')
      .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
    answering(client, (interaction) =>
      interaction.reply({
        content: 'x',
        components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
      }),
    );
    const message = await (await discord.slash(member, channel, 'ask', { question: 'x' })).reply();
    const given = heard<StringSelectMenuInteraction>(client);
    await discord.select(member, message, 'pick', ['2']);
    expect((await given).values).toEqual(['2']);
    await (await given).update('y');
    await expect(discord.select(member, message, 'pick', ['3'])).rejects.toThrow('does not offer 3');
    await expect(discord.select(member, message, 'pick', ['1', '2'])).rejects.toThrow('takes 1–1 values');
  });
});

describe('modals', () => {
  const modal = () =>
    new ModalBuilder()
      .setCustomId('add')
      .setTitle('Add an article')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Title')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short).setMaxLength(20),
          ),
        new LabelBuilder()
          .setLabel('File')
          .setFileUploadComponent(new FileUploadBuilder().setCustomId('file').setRequired(false)),
      );

  it('are shown, filled in and answered', async () => {
    const { discord, channel, member, client } = await furnished();
    answering(client, (interaction) => interaction.showModal(modal()));
    const asked = await discord.slash(member, channel, 'ask', { question: 'x' });
    expect(await asked.modal()).toMatchObject({ customId: 'add', title: 'Add an article' });
    await expect(discord.submitModal(asked, {})).rejects.toThrow('title takes 1–20 characters, not 0');
    await expect(discord.submitModal(asked, { title: 'x', name: 'y' })).rejects.toThrow('no field name');
    const given = heard<ModalSubmitInteraction>(client);
    const call = await discord.submitModal(asked, {
      title: 'On bees',
      file: [{ name: 'bees.md', content: 'Bees.' }],
    });
    const interaction = await given;
    expect(interaction.fields.getTextInputValue('title')).toBe('On bees');
    const file = interaction.fields.getUploadedFiles('file', true).first();
    expect(await (await fetch(file?.url ?? '')).text()).toBe('Bees.');
    await interaction.reply({ content: 'Added.', flags: MessageFlags.Ephemeral });
    expect((await call.reply()).content).toBe('Added.');
    expect(discord.violations).toEqual([]);
  });

  it('opened by a button update its message, which a command has not', async () => {
    const { discord, channel, member, client } = await furnished();
    answering(client, (interaction) =>
      interaction.reply({ content: 'x', components: [row(button('edit', 'Edit'))] }),
    );
    const message = await (await discord.slash(member, channel, 'ask', { question: 'x' })).reply();
    const pressed = heard<ButtonInteraction>(client);
    const press = await discord.press(member, message, 'edit');
    await (await pressed).showModal(modal());
    const given = heard<ModalSubmitInteraction>(client);
    const call = await discord.submitModal(press, { title: 'y' });
    const interaction = await given;
    if (!interaction.isFromMessage()) throw new Error('it lost its message');
    await interaction.update({ content: 'z', components: [] });
    expect(await call.reply()).toBe(message);
    expect(message.content).toBe('z');

    client.removeAllListeners('interactionCreate');
    const asked = heard<ChatInputCommandInteraction>(client);
    const command = await discord.slash(member, channel, 'ask', { question: 'x' });
    await (await asked).showModal(modal());
    const again = heard<ModalSubmitInteraction>(client);
    await discord.submitModal(command, { title: 'y' });
    const { id, token } = await again;
    const update = { body: { type: 7, data: { content: 'z' } }, auth: false };
    expect(await refusal(client.rest.post(`/interactions/${id}/${token}/callback`, update))).toMatchObject({
      code: 50035,
    });
    await (await again).reply('z');
  });

  it('have at most five fields and a title of 45', async () => {
    const { discord, channel, member, client } = await furnished();
    const label = (id: number) => ({
      type: 18,
      label: 'x',
      component: { type: 4, custom_id: `${id}`, style: 1 },
    });
    const show = async (count: number, title: string) => {
      const given = heard<ChatInputCommandInteraction>(client);
      await discord.slash(member, channel, 'ask', { question: 'x' });
      const { id, token } = await given;
      const data = {
        custom_id: 'm',
        title,
        components: Array.from({ length: count }, (_, index) => label(index)),
      };
      return client.rest.post(`/interactions/${id}/${token}/callback`, {
        body: { type: 9, data },
        auth: false,
      });
    };
    await show(5, 'x'.repeat(45));
    expect(await refusal(show(6, 'x'))).toMatchObject({ code: 50035 });
    expect(await refusal(show(1, 'x'.repeat(46)))).toMatchObject({ code: 50035 });
  });
});

describe('autocomplete and message commands', () => {
  it('offers choices', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<AutocompleteInteraction>(client);
    const choices = discord.autocomplete(member, channel, 'ask', 'article', 'be', { question: 'who?' });
    const interaction = await given;
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'article', value: 'be' });
    expect(interaction.options.getString('question')).toBe('who?');
    await interaction.respond([{ name: 'On bees', value: 'bees' }]);
    expect(await choices).toEqual([{ name: 'On bees', value: 'bees' }]);
    await expect(discord.autocomplete(member, channel, 'ask', 'question', 'x')).rejects.toThrow(
      'completes no option',
    );
  });

  it('offers at most 25 and cannot be deferred', async () => {
    const { discord, channel, member, client } = await furnished();
    const given = heard<AutocompleteInteraction>(client);
    const choices = discord.autocomplete(member, channel, 'ask', 'article', '');
    const { id, token } = await given;
    const callback = (body: object) =>
      client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false });
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    expect(await refusal(callback({ type: 8, data: { choices: many } }))).toMatchObject({ code: 50035 });
    expect(await refusal(callback({ type: 5 }))).toMatchObject({ code: 50035 });
    await callback({ type: 8, data: { choices: many.slice(1) } });
    expect(await choices).toHaveLength(25);
  });

  it('a message command brings the content of any message', async () => {
    const { discord, channel, member, client } = await furnished();
    const message = await discord.memberSends(member, channel, 'She said “no”.');
    const given = heard<MessageContextMenuCommandInteraction>(client);
    const call = await discord.messageCommand(member, message, 'Check quotes');
    const interaction = await given;
    expect(interaction.targetMessage.content).toBe('She said “no”.');
    await interaction.reply('Checked.');
    expect((await call.reply()).kind).toBe(23);
  });
});

describe('registering commands', () => {
  it.each([
    ['a name in capitals', { name: 'Ask', description: 'x' }],
    ['no description', { name: 'ask' }],
    ['a description of 101', { name: 'ask', description: 'x'.repeat(101) }],
    [
      '26 options',
      {
        name: 'ask',
        description: 'x',
        options: Array.from({ length: 26 }, (_, index) => ({ type: 3, name: `o${index}`, description: 'x' })),
      },
    ],
    [
      'a required option after an optional one',
      {
        name: 'ask',
        description: 'x',
        options: [
          { type: 3, name: 'a', description: 'x' },
          { type: 3, name: 'b', description: 'x', required: true },
        ],
      },
    ],
    [
      '26 choices',
      {
        name: 'ask',
        description: 'x',
        options: [
          {
            type: 3,
            name: 'a',
            description: 'x',
            choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
          },
        ],
      },
    ],
    ['an unknown language', { name: 'ask', description: 'x', name_localizations: { tlh: 'tlhob' } }],
    ['a message command with a description', { type: 3, name: 'Check', description: 'x' }],
  ])('refuses %s', async (_, command) => {
    const { discord, client } = await furnished();
    const error = await refusal(
      client.rest.put(`/applications/${discord.applicationId}/commands`, { body: [command] }),
    );
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(discord.command('ask')).toMatchObject({ description: 'Ask the article' });
  });

  it('creates, changes, lists and deletes, for all servers and for one', async () => {
    const { discord, guild, client } = await furnished();
    const commands = client.application.commands;
    const made = await commands.create({
      name: 'help',
      description: 'Help',
      nameLocalizations: { de: 'hilfe' },
    });
    await commands.edit(made.id, { description: 'Better help' });
    expect(discord.command('help')).toMatchObject({
      description: 'Better help',
      name_localizations: { de: 'hilfe' },
    });
    expect((await commands.fetch()).map(({ name }) => name)).toEqual([
      'ask',
      'article',
      'Check quotes',
      'help',
    ]);
    await commands.delete(made.id);
    expect(discord.command('help')).toBeUndefined();
    await client.guilds.cache.get(guild.id)?.commands.set([{ name: 'local', description: 'Here' }]);
    expect(discord.command('local', guild.id)).toBeDefined();
    expect(discord.command('local')).toBeUndefined();
  });
});
