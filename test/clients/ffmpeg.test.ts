import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {afterAll, describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {wholeExcerpt, type Excerpt} from '../../src/writers/excerpt.ts';
import {chapterPieces, srtPieces, vttPieces} from '../../src/writers/subtitles/subtitles.ts';
import {ATTACKS} from '../hostile/attacks.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText} from '../samples.ts';
import {isMissing} from './clients.ts';

const folder = mkdtempSync(`${tmpdir()}/ffmpeg-`);
afterAll(() => { rmSync(folder, {recursive: true}); });

const FORMATS: Readonly<Record<string, (excerpt: Excerpt) => Iterable<string>>> = {srt: excerpt => srtPieces(excerpt, {}), vtt: excerpt => vttPieces(excerpt, {})};

/** Returns the start and the length of each cue in milliseconds, as ffprobe sees them. */
function packets(format: string, text: string): readonly (readonly [number, number])[] {
  const path = `${folder}/probed.${format}`;
  writeFileSync(path, text);
  const out = execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'packet=pts_time,duration_time', '-of', 'json', path], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26});
  const read = JSON.parse(out) as {packets: readonly {pts_time: string; duration_time: string}[]};
  return read.packets.map(packet => [Math.round(Number(packet.pts_time) * 1000), Math.round(Number(packet.duration_time) * 1000)]);
}

describe.skipIf(isMissing('ffprobe'))('in ffprobe', () => {
  test.each(Object.keys(FORMATS))('%s has all cues with their times', format => {
    const excerpt = wholeExcerpt(buildTimeline(readTranscript(bundledText, lexicon)));
    const times = packets(format, [...FORMATS[format]!(excerpt)].join(''));
    expect(times.length).toBeGreaterThan(250);
    expect(times).toEqual(packetsOf(excerpt, format));
  });

  test.each(Object.keys(FORMATS))('%s keeps its cues whatever is said', format => {
    const excerpt = wholeExcerpt(buildTimeline(readTranscript(ATTACKS.map(({payload}, index) => `2024-03-01 10:${String(index % 60).padStart(2, '0')} 主持人 說${payload.replaceAll('\n', ' ')}完。`).join('\n'))));
    expect(packets(format, [...FORMATS[format]!(excerpt)].join(''))).toEqual(packetsOf(excerpt, format));
  });

  test('chapters are read', () => {
    const excerpt = wholeExcerpt(buildTimeline(readTranscript(bundledText, lexicon)));
    expect(packets('vtt', [...chapterPieces(excerpt, [...Array.from({length: 13}).keys()], {})].join(''))).toHaveLength(4);
  });
});

function packetsOf(excerpt: Excerpt, format: string): readonly (readonly [number, number])[] {
  const mark = format === 'srt' ? ',' : '.';
  const time = (text: string) => { const [hours, minutes, seconds] = text.split(':'); return (Number(hours) * 60 + Number(minutes)) * 60_000 + Math.round(Number(seconds!.replace(mark, '.')) * 1000); };
  return Array.from([...FORMATS[format]!(excerpt)].join('').matchAll(/^(\S+) --> (\S+)$/gm), ([, start, end]) => [time(start!), time(end!) - time(start!)] as const);
}
