import {codeOf} from '../errors.ts';
import {dayInName} from './day-in-name.ts';
import {fileError, type Opening} from './opening.ts';

/** The extensions of files that may be transcripts. */
const TRANSCRIPT = /\.(?:txt|text|md|markdown|vtt|srt|sbv|ass|ssa|ttml|dfxp|xml|json|tsv|otr|transcript|log)$|^[^.]+$/i;

/** A file that may be a transcript, and its day: the day in its name, or that of its last change. */
export type Candidate = {readonly path: string; readonly date: string};

const DAY = 24 * 60 * 60 * 1000;
const dateAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
const joined = (folder: string, name: string): string => (/[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`);

/** Expands paths to files. A folder gives the files in it that may be transcripts. Any other path gives itself. */
export async function candidatesIn(paths: readonly string[], {io, messages}: Pick<Opening, 'io' | 'messages'>): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const path of paths) {
    try {
      for (const {name, modified} of await io.files.list(path)) {
        if (name.startsWith('.') || !TRANSCRIPT.test(name)) continue;
        const day = dayInName(name)?.day;
        candidates.push({path: joined(path, name), date: dateAt(day === undefined ? modified : day * DAY)});
      }
    } catch (error) {
      if (path !== '-' && codeOf(error) !== 'ENOTDIR') throw fileError(error, path, messages);
      const day = dayInName(path)?.day;
      candidates.push({path, date: day === undefined ? '' : dateAt(day * DAY)});
    }
  }
  return candidates;
}

/** Returns the paths that a command reads. A folder is replaced by its files. Paths of files do not change. */
export async function filesIn(paths: readonly string[], run: Pick<Opening, 'io' | 'messages'>): Promise<{readonly paths: readonly string[]; readonly hasFolder: boolean}> {
  const isFolder = await Promise.all(paths.map(path => (path === '-' ? false : run.io.files.list(path).then(() => true, () => false))));
  if (!isFolder.includes(true)) return {paths, hasFolder: false};
  return {paths: (await candidatesIn(paths, run)).map(({path}) => path), hasFolder: true};
}
