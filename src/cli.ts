import {main} from './shell/main.ts';
import {systemIo} from './shell/system.ts';

// Whoever reads us may stop at any time; what is still on its way then has nowhere to go.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exit(await main(process.argv.slice(2), systemIo()));
