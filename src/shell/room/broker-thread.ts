import {parentPort, workerData} from 'node:worker_threads';
import {startBroker, type BrokerOptions} from '../../room/broker.ts';
import type {FromBroker} from './world.ts';

const say = (said: FromBroker) => { parentPort?.postMessage(said, []); };

/** The thread of a broker. It receives its room by `workerData`, and reports its port. */
try {
  const {port, leaderPort} = await startBroker({...workerData as BrokerOptions, onFollowers: count => say({kind: 'followers', count})});
  say({kind: 'listening', port, leaderPort});
} catch (error) {
  say({kind: 'failed', code: (error as NodeJS.ErrnoException).code ?? String(error)});
}
