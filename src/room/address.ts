export const PROTOCOLS = ['mqtt', 'mqtts', 'ws', 'wss'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** The address of a room. `path` is that of a web socket, and empty otherwise. */
export type Address = {readonly protocol: Protocol; readonly host: string; readonly port: number; readonly path: string; readonly room: string};

const PORTS: Readonly<Record<Protocol, number>> = {mqtt: 1883, mqtts: 8883, ws: 80, wss: 443};

/** The name of a room: letters, digits, `-` and `_`. It can be part of a topic, and can be read aloud. */
const ROOM = /^[\p{L}\p{N}_-]{1,64}$/u;

/** Tells whether an address contains a user or a password. The program refuses such an address. */
export const hasCredentials = (text: string): boolean => /^(?:[a-z]+:\/\/)?[^/]*@/i.test(text.trim());

/**
 * Reads `mqtt://host/room`, `mqtts://host:port/room`, `ws://host/path/room`, or `host/room`. Returns undefined for
 * anything else, also for an address that contains a user or a password.
 */
export function parseAddress(text: string): Address | undefined {
  const given = text.trim();
  const match = /^(?:([a-z]+):\/\/)?([^/@?#\s]+)((?:\/[^/?#\s]+)+)$/i.exec(given);
  if (!match) return undefined;
  const protocol = PROTOCOLS.find(name => name === (match[1] ?? 'mqtt').toLowerCase());
  const [, host, port] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(match[2]!) ?? [];
  const parts = decoded(match[3]!)?.slice(1).split('/');
  const room = parts?.pop();
  if (!protocol || host === undefined || room === undefined || !ROOM.test(room) || !isPort(port)) return undefined;
  if (parts!.length > 0 && !protocol.startsWith('ws')) return undefined;
  return {protocol, host: host.replace(/^\[|\]$/g, ''), port: port === undefined ? PORTS[protocol] : Number(port), path: protocol.startsWith('ws') ? `/${parts!.join('/')}` : '', room};
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

const isPort = (text: string | undefined): boolean => text === undefined || (Number(text) > 0 && Number(text) < 65_536);

const hostText = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Writes an address in full, for messages. Without `room` it is the address of the broker alone. */
export const addressText = ({protocol, host, port, path, room}: Address, part: 'broker' | 'all' = 'all'): string =>
  `${protocol}://${hostText(host)}${port === PORTS[protocol] ? '' : `:${port}`}${part === 'broker' ? '' : `${path === '/' ? '' : path}/${room}`}`;

/** Writes the shortest form of an address: `host/room` if nothing else is needed. */
export const shortText = (address: Address): string => (address.protocol === 'mqtt' ? addressText(address).slice('mqtt://'.length) : addressText(address));

/** The address on which the program's own broker listens. */
export type Listening = {readonly host: string; readonly port: number};

/** Reads `host`, `host:port` or `:port`. Without a host it listens on all interfaces. */
export function parseListening(text: string): Listening | undefined {
  const [, host, port] = /^(\[[\da-f:.]+\]|[^:[\]/@\s]*)(?::(\d{1,5}))?$/i.exec(text.trim()) ?? [];
  if (host === undefined || (host === '' && port === undefined) || !isPort(port)) return undefined;
  return {host: host === '' ? '0.0.0.0' : host.replace(/^\[|\]$/g, ''), port: port === undefined ? 0 : Number(port)};
}

export const listeningText = ({host, port}: Listening): string => `${hostText(host)}${port === 0 ? '' : `:${port}`}`;

/** Tells whether a host is a loopback address, which only this machine can reach. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
