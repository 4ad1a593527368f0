// What is said in English of a server's settings: the pages that show them, why somebody may not ask, notes of changes.
import { countingIn } from './counting.ts';
import { type Listing, type SettingsCommands, slash } from './slash.ts';

const { number, counted } = countingIn('en');

function rightsIn(rights: readonly string[]): string {
  return `the ${rights.length === 1 ? 'right' : 'rights'} ${rights.join(', ')}`;
}

export function englishSettings({ help, library, settings }: SettingsCommands, listed: Listing) {
  return {
    server: {
      forbidden: (rights: readonly string[]) =>
        rights.length === 0
          ? `Discord does not let me do that in this channel. A moderator can see under ${slash(settings)} what I lack.`
          : `Discord does not let me do that in this channel: I lack ${rightsIn(rights)}. A moderator can change that in the channel’s settings.`,
      answersIn: (channels: readonly string[], rest: number) => `Here I answer in ${listed(channels, rest)}.`,
      rolesAsk: (roles: readonly string[], rest: number) =>
        `Members with one of these roles can ask: ${listed(roles, rest)}.`,
      changedBy: (changes: number) =>
        `your id, as who made ${counted(changes, 'change', 'changes')} of a server’s settings`,
      changesGone: (changes: number) => `your id, from ${counted(changes, 'change', 'changes')} of settings`,
    },

    /** Discord's own names of them. */
    rights: {
      ViewChannel: 'View Channel',
      SendMessages: 'Send Messages',
      SendMessagesInThreads: 'Send Messages in Threads',
      ReadMessageHistory: 'Read Message History',
      CreatePublicThreads: 'Create Public Threads',
    },

    /** Why somebody may not ask. */
    refusal: {
      wrongChannel: (channels: readonly string[], rest: number) =>
        `I do not answer in this channel. Ask me in ${listed(channels, rest)}.`,
      missingRole: (roles: readonly string[], rest: number) =>
        `Only members with one of these roles may ask me here: ${listed(roles, rest)}.`,
      memberCooldown: (when: string) => `You have just asked. You can ask again ${when}.`,
      channelCooldown: (when: string) =>
        `Somebody has just asked in this channel. The next question can be asked ${when}.`,
    },

    /** What is noted in a server's log channel. */
    log: {
      by: (person: string, what: string) => `${person} ${what}`,
      added: (title: string) => `added ${title}`,
      edited: (title: string) => `changed the details of ${title}`,
      removed: (title: string) => `removed ${title}`,
      putBack: (title: string) => `put ${title} back`,
      answerRemoved: (channel: string) => `removed an answer of mine in ${channel}`,
      changed: (changes: readonly string[]) => `changed settings:\n${changes.join('\n')}`,
      undone: (changes: readonly string[]) => `took a change of settings back:\n${changes.join('\n')}`,
      failed: (channel: string, rights: readonly string[]) =>
        rights.length === 0
          ? `This could not be noted in ${channel}.`
          : `This could not be noted in ${channel}: I lack ${rightsIn(rights)} there.`,
    },

    /** The pages of the settings. */
    settings: {
      heading: (page: string) => `Settings · ${page}`,
      pages: { answers: 'Answers', asking: 'Who and where', log: 'Log and rights' },
      /** Each setting by name. */
      names: {
        visibility: 'Answers to commands',
        defaultArticle: 'Article asked where none is named',
        language: 'Language of what everybody reads',
        timeZone: 'Time zone in which moderators write times',
        memberCooldown: 'Wait between two questions of one person',
        channelCooldown: 'Wait between two questions in one channel',
        channels: 'Channels I answer in',
        askRoles: 'Who may ask',
        moderatorRole: 'Who looks after the articles',
        logChannel: 'Channel in which changes are noted',
      },
      forOne: 'only whoever asked sees them',
      forAll: 'everybody in the channel sees them',
      allArticles: 'all of them',
      goneArticle: 'one that is no longer here',
      automatic: 'the server’s own on Discord',
      unknownLanguage: 'one that I do not speak',
      seconds: (seconds: number) => counted(seconds, 'second', 'seconds'),
      noWait: 'none',
      everywhere: 'all',
      everybody: 'everybody',
      withRole: (roles: readonly string[], rest: number) => `members with the role ${listed(roles, rest)}`,
      managers: 'members with the right Manage Messages',
      managersAnd: (role: string) => `members with the right Manage Messages, and with the role ${role}`,
      nowhere: 'none',
      some: listed,
      gone: (setting: string, count: number) =>
        `${setting}: ${counted(count, 'entry that does not exist any more', 'entries that do not exist any more')}.`,

      mentions: 'A mention is always answered for everybody; messages cannot be hidden.',
      moreArticles: `There are more articles than the menu holds: ${slash(settings, settings.article)} finds any of them.`,
      covers: `A channel covers its threads, and a category its channels. ${slash(help)} works everywhere.`,
      exempt: 'Who looks after the articles needs no role to ask and does not have to wait.',
      integrations: `${slash(library)} is hidden from members without the right Manage Messages. To open it for a role: Server Settings → Integrations → my name → ${slash(library)}.`,

      change: (name: string, before: string, after: string) => `**${name}**: ${before} → ${after}`,
      changed: 'Changed.',
      undone: 'Taken back.',
      same: 'It was like that already; nothing was changed.',
      replaced: (person: string, when: string) => `This replaced what ${person} set ${when}:`,
      meanwhile: (person: string, when: string) => `Meanwhile, ${when}, ${person} changed this:`,
      somebody: 'somebody',
      changedSince: (person: string, when: string) =>
        `Nothing was taken back: ${person} has changed it since, ${when}.`,
      changedElsewhere: 'Nothing was taken back: it has changed since.',
      noArticle: 'Nothing was taken back: the article that was asked by default is no longer here.',
      forgotten: 'Nothing was taken back: that change is no longer in the history.',
      noZone: (given: string) =>
        `“${given}” is no time zone that I know. Choose one while you type, such as Europe/Berlin.`,
      notThere: 'Nothing was changed: that is not there any more. Please choose again.',

      choose: {
        defaultArticle: 'Article asked where none is named',
        language: 'Language of what everybody reads',
        channels: 'Channels; choose none for all',
        askRoles: 'Roles that may ask; choose none for everybody',
        moderatorRole: 'A role that looks after the articles, or none',
        logChannel: 'A channel for notes of changes, or none',
      },
      showAll: 'Show answers to everybody',
      showOne: 'Show answers to the asker alone',
      waits: 'Waiting times',
      clean: 'Forget what is gone',
      undo: 'Undo the last change',
      history: 'History',
      back: 'Back to the settings',
      newer: 'Newer',
      older: 'Older',
      waitsForm: {
        title: 'Waiting times',
        member: 'Seconds between questions of a person',
        channel: 'Seconds between questions in a channel',
        about: (max: number) => `A whole number from 0, which is no wait, to ${number(max)}.`,
        wrong: (name: string, max: number) =>
          `**${name}**: write a whole number of seconds from 0 to ${number(max)}, such as 30.`,
      },

      check: 'What I may do',
      here: (channel: string) => `in this channel, ${channel}`,
      inChannel: (channel: string) => `in ${channel}`,
      inLog: (channel: string) => `in the log channel, ${channel}`,
      mayAnswer: (where: string) => `✓ I can do all I need to ${where}.`,
      lacks: (where: string, rights: readonly string[]) =>
        `✗ I lack ${rightsIn(rights)} ${where}. The channel’s settings, under Permissions, are where to change that.`,
      goneChannel: 'The log channel does not exist any more; please choose another.',
      moreChannels: (count: number) =>
        `${counted(count, 'more channel has', 'more channels have')} the same.`,

      noChanges: 'Nothing has been changed yet.',
      historyHeading: (page: number, pages: number) =>
        pages < 2 ? 'History of the settings' : `History of the settings · page ${page} of ${pages}`,
      entry: (when: string, person: string) => `${when} · ${person}`,
      entryUndone: (when: string, person: string) => `${when} · ${person} took a change back`,
      noRights: 'Only members with the right *Manage Server* change how I answer here.',
    },
  };
}

/** What every language has to say of it. */
export type SettingsPhrases = ReturnType<typeof englishSettings>;
