import {main, reportBug} from './shell/main.ts';
import {endOnUncaughtErrors, systemIo} from './shell/system.ts';

const argv = process.argv.slice(2);
const io = systemIo();
endOnUncaughtErrors((error, write) => reportBug(error, argv, io, write));

// Whoever reads us may stop at any time; what is still on its way then has nowhere to go.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exit(await main(argv, io));
