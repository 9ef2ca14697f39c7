import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, connect as connectSocket, type AddressInfo} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {connectAsync, type MqttClient} from 'mqtt';
import {onTestFinished} from 'vitest';

/** Where Debian puts it, which is not in everybody's path. */
const PROGRAM = spawnSync('which', ['mosquitto'], {env: {...process.env, PATH: `${process.env['PATH']}:/usr/sbin`}}).stdout.toString().trim();

/** Returns a port that nobody listens on. */
export const freePort = (): Promise<number> => new Promise(resolve => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const {port} = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

/** Resolves when somebody listens on a port. */
async function listens(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>(resolve => {
      const socket = connectSocket(port, '127.0.0.1');
      socket.once('connect', () => { socket.destroy(); resolve(true); });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return;
    await new Promise(resolve => { setImmediate(resolve); });
  }
}

export type Mosquitto = {readonly port: number; readonly webPort: number; readonly start: () => Promise<void>; readonly kill: () => Promise<void>};

/** Starts Mosquitto with a listener for MQTT and one for web sockets. `more` is added to its configuration. */
export async function startMosquitto(more: (folder: string) => readonly string[] = () => ['allow_anonymous true']): Promise<Mosquitto> {
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'));
  const [port, webPort] = [await freePort(), await freePort()];
  const config = join(folder, 'mosquitto.conf');
  writeFileSync(config, [`listener ${port} 127.0.0.1`, `listener ${webPort} 127.0.0.1`, 'protocol websockets', `user ${userInfo().username}`, 'persistence false', 'max_queued_messages 100', ...more(folder), ''].join('\n'));
  let broker: ChildProcess | undefined;
  const start = async () => {
    broker = spawn(PROGRAM, ['-c', config], {stdio: 'ignore'});
    await listens(port);
  };
  const kill = async () => {
    const ended = new Promise(resolve => { broker?.once('exit', resolve); });
    broker?.kill('SIGKILL');
    await ended;
  };
  await start();
  onTestFinished(() => {
    broker?.kill('SIGKILL');
    rmSync(folder, {recursive: true, force: true});
  });
  return {port, webPort, start, kill};
}

/** A client that may do whatever it likes. */
export async function client(port: number): Promise<MqttClient> {
  const connected = await connectAsync(`mqtt://127.0.0.1:${port}`, {protocolVersion: 4});
  connected.on('error', () => {});
  onTestFinished(() => { connected.end(true); });
  return connected;
}
