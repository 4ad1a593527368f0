import { PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { INVITE_PERMISSIONS, inviteLink, PERMISSION_REASONS } from '../../src/discord/permissions.ts';

it('asks for the rights it gives reasons for, and no others', () => {
  expect(new PermissionsBitField(INVITE_PERMISSIONS).toArray().toSorted()).toEqual(
    Object.keys(PERMISSION_REASONS).toSorted(),
  );
  expect(INVITE_PERMISSIONS).toBe(309_237_713_920n);
});

it('makes an invitation of them', () => {
  expect(inviteLink('42')).toBe(
    'https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=309237713920',
  );
});
