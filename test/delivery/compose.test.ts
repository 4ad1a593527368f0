// compose.yaml against what the Compose specification says of the keys that we use
// (github.com/compose-spec/compose-spec/blob/main/spec.md), and against what we promise of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTING_NAMES } from '../../src/config.ts';
import { DOCKERFILE, ROOT } from './image.ts';

const size = z
  .string()
  .regex(/^\d+m$/)
  .transform((text) => Number.parseInt(text, 10));
const duration = z.string().regex(/^\d+(?:s|m)$/);
const service = z
  .strictObject({
    image: z.string().optional(),
    build: z.literal('.').optional(),
    command: z.array(z.string()).optional(),
    restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
    init: z.boolean().optional(),
    user: z.string().optional(),
    depends_on: z
      .record(z.string(), z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }))
      .optional(),
    env_file: z.string().optional(),
    environment: z.record(z.string(), z.string()),
    networks: z.array(z.string()),
    read_only: z.literal(true),
    tmpfs: z.array(z.string().startsWith('/')),
    volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)),
    cap_drop: z.tuple([z.literal('ALL')]),
    security_opt: z.tuple([z.literal('no-new-privileges:true')]),
    mem_limit: size,
    shm_size: size.optional(),
    pids_limit: z.int().positive(),
    stop_grace_period: duration,
    healthcheck: z
      .strictObject({
        test: z.array(z.string()).refine(([how]) => how === 'CMD'),
        interval: duration,
        timeout: duration,
        retries: z.int().positive(),
        start_period: duration,
      })
      .optional(),
  })
  .refine(({ image, build }) => (image === undefined) !== (build === undefined));
const compose = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.strictObject({ bot: service, postgres: service }),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).partial().nullable()),
  volumes: z.record(z.string(), z.null()),
});

const text = readFileSync(join(ROOT, 'compose.yaml'), 'utf8');
const { services, networks, volumes } = compose.parse(parse(text));
const { bot, postgres } = services;

it('names only what it defines', () => {
  for (const each of [bot, postgres]) {
    expect(Object.keys(networks)).toEqual(expect.arrayContaining(each.networks));
    expect(Object.keys(volumes)).toEqual(
      expect.arrayContaining(each.volumes.map((volume) => volume.split(':')[0])),
    );
  }
  expect(Object.keys(bot.depends_on ?? {})).toEqual(['postgres']);
  expect(postgres.healthcheck).toBeDefined();
});

it('fits a machine of one gigabyte, with room for its system', () => {
  expect(bot.mem_limit + postgres.mem_limit).toBeLessThanOrEqual(1_024 - 200);
});

it('lets nobody reach the database but the bot, and holds no secret', () => {
  expect(text).not.toMatch(/^\s*(?:ports|expose|privileged|network_mode|pid|devices):/m);
  expect(networks['database']).toEqual({ internal: true });
  expect(postgres.networks).toEqual(['database']);
  expect(postgres.user).toBe('postgres');
  expect(postgres.image).toMatch(/^postgres:\d+$/);
  const secret = /\$\{POSTGRES_PASSWORD:\?[^}]+\}/g;
  expect(text.match(secret)).toHaveLength(2);
  expect(postgres.environment['POSTGRES_PASSWORD']?.replace(secret, '')).toBe('');
  expect(bot.environment['DATABASE_URL']?.replace(secret, '')).toBe('postgres://whosaid:@postgres/whosaid');
});

it('sets what the bot knows', () => {
  expect(SETTING_NAMES).toEqual(expect.arrayContaining(Object.keys(bot.environment)));
  // The image's own check asks there.
  expect(DOCKERFILE).toContain(`HEALTH_PORT=${bot.environment['HEALTH_PORT']}\n`);
  expect(DOCKERFILE).toContain(`VOLUME ${bot.volumes[0]?.split(':')[1]}\n`);
});
