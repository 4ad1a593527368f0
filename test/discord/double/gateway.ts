// The WebSocket side: HELLO to READY, heartbeats, sessions that can be resumed with what they missed, and every way
// Discord has of ending a connection. It delivers an event only to sessions whose shard and intents cover it.
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import { Intent, KNOWN_INTENTS, PRIVILEGED_INTENTS } from './constants.ts';
import { asData, asList, asNumber, asText, isData } from './data.ts';
import type { Data } from './data.ts';

const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  Presence: 3,
  Voice: 4,
  Resume: 6,
  Reconnect: 7,
  RequestMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

/** Codes after which Discord knows the session no more. */
const ENDS_SESSION: readonly number[] = [
  1000, 1001, 4003, 4004, 4005, 4007, 4009, 4010, 4011, 4012, 4013, 4014,
];
const SENDS_A_MINUTE = 120;
const KEPT_FRAMES = 10_000;

export type Identify = {
  readonly at: number;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly properties: Data;
};

export type Resume = {
  readonly at: number;
  readonly sessionId: string;
  readonly from: number;
  readonly replayed: number;
};

type Session = {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  sequence: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | undefined;
};

type Connection = {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly transport: Duplex;
  session: Session | undefined;
  frames: number[];
};

export type GatewayOptions = {
  readonly clock: Clock;
  readonly token: string;
  /** Privileged intents the application has, as bits; none by default. */
  readonly grantedIntents: number;
  readonly heartbeatIntervalMs: number;
  /** Refuse a second IDENTIFY of the same bucket within this time; 0 turns it off. */
  readonly identifyWindowMs: number;
  readonly maxConcurrency: number;
  url(): string;
  ready(shard: readonly [number, number]): Data;
  /** What follows READY: the servers of that shard. */
  guilds(shard: readonly [number, number]): Data[];
  misbehaved(detail: string): void;
  changed(): void;
};

export class Gateway {
  readonly identifies: Identify[] = [];
  readonly resumes: Resume[] = [];
  heartbeats = 0;
  /** Leave heartbeats unanswered, as a dead connection does. */
  swallowHeartbeats = false;
  /** Brings every event twice. */
  repeats = false;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Map<WebSocket, Connection>();
  /** Ids of sessions that are asked twice, in the same breath, to reconnect when they are next resumed. */
  readonly #hasty = new Set<string>();
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  #refusals: { code: number; times: number } = { code: 0, times: 0 };

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'ws://127.0.0.1');
      if (!url.pathname.startsWith('/gateway')) {
        socket.destroy();
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (webSocket) =>
        this.#welcome(webSocket, socket, url.searchParams),
      );
    });
  }

  get sessions(): number {
    return this.#sessions.size;
  }

  get connections(): number {
    return [...this.#connections.values()].filter(({ session }) => session).length;
  }

  /** Sends an event to every session of the server's shard that asked for it; a severed session gets it on resuming. */
  dispatch(
    event: string,
    data: Data | ((intents: number) => Data),
    options: { guildId?: string | undefined; intents: number },
  ): void {
    for (const session of this.#sessions.values()) {
      const [shard, count] = session.shard;
      const home =
        options.guildId === undefined ? 0 : Number((BigInt(options.guildId) >> 22n) % BigInt(count));
      if (home !== shard) continue;
      if (options.intents !== 0 && (session.intents & options.intents) === 0) continue;
      const sent = typeof data === 'function' ? data(session.intents) : data;
      this.#send(session, event, sent);
      if (this.repeats) this.#send(session, event, sent);
    }
  }

  drop(): void {
    for (const { socket } of this.#connections.values()) socket.terminate();
  }

  hastenReconnect(): void {
    for (const id of this.#sessions.keys()) this.#hasty.add(id);
    this.drop();
  }

  requestReconnect(): void {
    for (const { socket } of this.#connections.values()) raw(socket, { op: Op.Reconnect, d: null });
  }

  invalidateSessions(resumable: boolean): void {
    for (const connection of this.#connections.values()) {
      if (connection.session) {
        connection.session.socket = undefined;
        if (!resumable) this.#sessions.delete(connection.session.id);
        connection.session = undefined;
      }
      raw(connection.socket, { op: Op.InvalidSession, d: resumable });
    }
  }

  close(code: number): void {
    for (const connection of this.#connections.values()) this.#hangUp(connection, code);
  }

  deafen(): void {
    for (const { socket } of this.#connections.values()) socket.pause();
  }

  refuseIdentify(code: number, times: number): void {
    this.#refusals = { code, times };
  }

  /** Lets go of frames that no client will ask for again. */
  forget(): void {
    for (const { sent } of this.#sessions.values()) sent.splice(0, Math.max(0, sent.length - KEPT_FRAMES));
  }

  shutDown(): void {
    this.drop();
    this.#sessions.clear();
    this.#server.close();
  }

  #welcome(socket: WebSocket, transport: Duplex, query: URLSearchParams): void {
    const connection: Connection = { socket, transport, session: undefined, frames: [] };
    this.#connections.set(socket, connection);
    socket.on('error', () => socket.terminate());
    socket.on('message', (bytes) => this.#receive(connection, String(bytes)));
    socket.on('close', (code) => {
      this.#connections.delete(socket);
      const { session } = connection;
      if (session?.socket === socket) {
        session.socket = undefined;
        if (ENDS_SESSION.includes(code)) this.#sessions.delete(session.id);
      }
      this.#options.changed();
    });
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') {
      this.#options.misbehaved(`connected with ${query.toString()}; the double speaks v=10&encoding=json`);
      return this.#hangUp(connection, 4012);
    }
    raw(socket, { op: Op.Hello, d: { heartbeat_interval: this.#options.heartbeatIntervalMs } });
  }

  #receive(connection: Connection, text: string): void {
    const now = Date.now();
    connection.frames = [...connection.frames.filter((at) => now - at < 60_000), now];
    if (connection.frames.length > SENDS_A_MINUTE) return this.#hangUp(connection, 4008, 'sent too fast');
    let frame: unknown;
    try {
      frame = JSON.parse(text);
    } catch {
      return this.#hangUp(connection, 4002, 'sent no JSON');
    }
    if (!isData(frame)) return this.#hangUp(connection, 4002, 'sent no JSON object');
    const data = frame['d'];
    if (frame['op'] === Op.Heartbeat) {
      this.heartbeats += 1;
      if (!this.swallowHeartbeats) raw(connection.socket, { op: Op.HeartbeatAck });
      this.#options.changed();
    } else if (frame['op'] === Op.Identify) this.#identify(connection, asData(data));
    else if (frame['op'] === Op.Resume) this.#resume(connection, asData(data));
    else if ([Op.Presence, Op.Voice, Op.RequestMembers].some((op) => op === frame['op'])) {
      if (!connection.session) this.#hangUp(connection, 4003, 'sent before IDENTIFY');
    } else this.#hangUp(connection, 4001, `sent the unknown opcode ${String(frame['op'])}`);
  }

  #identify(connection: Connection, data: Data): void {
    const { clock, token, grantedIntents, identifyWindowMs, maxConcurrency } = this.#options;
    if (connection.session) return this.#hangUp(connection, 4005, 'identified twice');
    const [id = 0, count = 1] = asList(data['shard']).map(Number);
    const shard: readonly [number, number] = [id, count];
    const intents = asNumber(data['intents']) ?? -1;
    const previous = this.identifies.findLast(
      ({ shard: [other] }) => other % maxConcurrency === id % maxConcurrency,
    );
    this.identifies.push({ at: clock.now(), shard, intents, properties: asData(data['properties']) });
    this.#options.changed();
    if (this.#refusals.times > 0) {
      this.#refusals.times -= 1;
      return this.#hangUp(connection, this.#refusals.code);
    }
    if (asText(data['token']).replace(/^Bot /, '') !== token) {
      return this.#hangUp(connection, 4004, 'identified with a wrong token');
    }
    if (!(id >= 0 && id < count))
      return this.#hangUp(connection, 4010, `identified as shard ${id} of ${count}`);
    if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0)
      return this.#hangUp(connection, 4013, 'sent invalid intents');
    if ((intents & PRIVILEGED_INTENTS & ~grantedIntents) !== 0) {
      return this.#hangUp(connection, 4014, `asked for privileged intents (${intents & PRIVILEGED_INTENTS})`);
    }
    if (previous && clock.now() - previous.at < identifyWindowMs) {
      this.#options.misbehaved(`identified twice within ${identifyWindowMs} ms in one bucket`);
      raw(connection.socket, { op: Op.InvalidSession, d: false });
      return;
    }
    const session: Session = {
      id: randomUUID(),
      shard,
      intents,
      sequence: 0,
      sent: [],
      socket: connection.socket,
    };
    connection.session = session;
    this.#sessions.set(session.id, session);
    const resume = { session_id: session.id, resume_gateway_url: `${this.#options.url()}/resume` };
    this.#send(session, 'READY', { ...this.#options.ready(shard), ...resume });
    if (intents & Intent.Guilds) {
      for (const guild of this.#options.guilds(shard)) this.#send(session, 'GUILD_CREATE', guild);
    }
    this.#options.changed();
  }

  #resume(connection: Connection, data: Data): void {
    if (connection.session) return this.#hangUp(connection, 4005, 'resumed while identified');
    if (asText(data['token']).replace(/^Bot /, '') !== this.#options.token) {
      return this.#hangUp(connection, 4004, 'resumed with a wrong token');
    }
    const session = this.#sessions.get(asText(data['session_id']));
    const from = asNumber(data['seq']) ?? -1;
    if (!session) {
      raw(connection.socket, { op: Op.InvalidSession, d: false });
      return;
    }
    if (from < 0 || from > session.sequence)
      return this.#hangUp(connection, 4007, `resumed from sequence ${from}`);
    session.socket?.terminate();
    session.socket = connection.socket;
    connection.session = session;
    const missed = session.sent.filter(({ s }) => s > from);
    connection.transport.cork();
    if (this.#hasty.delete(session.id))
      for (let twice = 0; twice < 2; twice++) raw(connection.socket, { op: Op.Reconnect, d: null });
    for (const { frame } of missed) connection.socket.send(frame);
    this.resumes.push({
      at: this.#options.clock.now(),
      sessionId: session.id,
      from,
      replayed: missed.length,
    });
    this.#send(session, 'RESUMED', { _trace: [] });
    connection.transport.uncork();
    this.#options.changed();
  }

  #send(session: Session, event: string, data: Data): void {
    session.sequence += 1;
    const frame = JSON.stringify({ op: Op.Dispatch, t: event, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, frame });
    session.socket?.send(frame);
  }

  #hangUp(connection: Connection, code: number, reason?: string): void {
    if (reason !== undefined) this.#options.misbehaved(`${reason} (close ${code})`);
    const { session } = connection;
    if (session && ENDS_SESSION.includes(code)) this.#sessions.delete(session.id);
    if (session?.socket === connection.socket) session.socket = undefined;
    connection.session = undefined;
    connection.socket.close(code);
  }
}

function raw(socket: WebSocket, frame: Data): void {
  socket.send(JSON.stringify({ t: null, s: null, ...frame }));
}
