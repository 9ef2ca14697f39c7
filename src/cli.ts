import type * as Shell from './shell/start.ts';

// Load all code from here, so that files that cannot be opened are reported in one line. Several may fail at once.
process.once('uncaughtException', refuse);
try {
  const {start}: typeof Shell = await import('./shell/start.ts');
  process.off('uncaughtException', refuse);
  await start(process.argv.slice(2));
} catch (error) {
  refuse(error);
}

/** Reports an error without the messages, because these could not be loaded either. */
function refuse(error: unknown): void {
  const {code} = error as NodeJS.ErrnoException;
  if (code !== 'EMFILE' && code !== 'ENFILE') throw error;
  const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  const text = /^zh.*(?:hant|tw|hk|mo)/i.test(language) ? `打開的檔案太多（${code}）；請用 ulimit -n 256 提高上限`
    : /^zh/i.test(language) ? `打开的文件太多（${code}）；请用 ulimit -n 256 提高上限` : `too many open files (${code}); raise the limit with ulimit -n 256`;
  process.exitCode = 2;
  process.stderr.end(`replay-presser: ${text}\n`);
}
