import {main, unexpected} from './shell/main.ts';
import {endProcess} from './shell/system/signals.ts';
import {endOnUncaughtErrors, systemIo} from './shell/system/system.ts';

const argv = process.argv.slice(2);
const io = systemIo();
endOnUncaughtErrors((error, write) => unexpected(error, argv, io, write));

// Whoever reads us may stop at any time; what is still on its way then has nowhere to go.
for (const stream of [process.stdout, process.stderr]) stream.on('error', error => { throw error; });

await endProcess(await main(argv, io));
