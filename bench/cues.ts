/** Made-up files with any number of cues, as the programs of each format write them. */
const SPEAKERS = ['Mei Tan', 'Luis Ortega', 'Ana Cruz', 'SPEAKER_03'];
const WORDS = 'good morning the reading room is open and the lifts follow next week we are told that the budget has been approved by all members of the council today'.split(' ');
/** The length of a cue, and the time from one cue to the next, in milliseconds. */
const [LENGTH, STEP] = [2800, 3000];

type Cue = {readonly index: number; readonly start: number; readonly end: number; readonly who: string; readonly text: string};
type Format = {readonly head?: string; readonly cue: (cue: Cue) => string; readonly foot?: string};

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const stamp = (time: number, mark: string) => `${pad(Math.floor(time / 3_600_000))}:${pad(Math.floor(time / 60_000) % 60)}:${pad(Math.floor(time / 1000) % 60)}${mark}${pad(time % 1000, 3)}`;

export const CUE_FORMATS: Readonly<Record<string, Format>> = {
  'webvtt': {head: 'WEBVTT\n\n', cue: ({index, start, end, who, text}) => `${index + 1}\n${stamp(start, '.')} --> ${stamp(end, '.')}\n${who}: ${text}\n\n`},
  'webvtt-voices': {head: 'WEBVTT\n\n', cue: ({start, end, who, text}) => `${stamp(start, '.')} --> ${stamp(end, '.')}\n<v ${who}>${text}</v>\n\n`},
  'srt': {cue: ({index, start, end, who, text}) => `${index + 1}\n${stamp(start, ',')} --> ${stamp(end, ',')}\n${index % 4 === 0 ? `${who}: ` : ''}${text}\n\n`},
  'ass': {
    head: '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
    cue: ({start, end, who, text}) => `Dialogue: 0,${stamp(start, '.').slice(1, -1)},${stamp(end, '.').slice(1, -1)},Default,${who},0,0,0,,${text}\n`,
  },
  'ttml': {
    head: '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n', foot: '</div></body></tt>\n',
    cue: ({index, start, end, who, text}) => `<p begin="${stamp(start, '.')}" end="${stamp(end, '.')}">${index % 4 === 0 ? `${who}: ` : ''}${text}</p>\n`,
  },
  'whisper': {
    head: '{"segments": [\n', foot: '], "language": "en"}\n',
    cue: ({index, start, end, who, text}) => `${index === 0 ? '' : ','}${JSON.stringify({id: index, start: start / 1000, end: end / 1000, text: ` ${text}`, speaker: who, words: text.split(' ').map((word, at) => ({word, start: (start + at * 200) / 1000, end: (start + at * 200 + 150) / 1000, score: 0.9}))})}\n`,
  },
  'whisper-tsv': {head: 'start\tend\ttext\n', cue: ({start, end, text}) => `${start}\t${end}\t${text}\n`},
};

/** Makes a file of at least so many characters. It is the same on every machine. */
export function cueFile(name: string, length: number): string {
  const {head = '', cue, foot = ''} = CUE_FORMATS[name]!;
  const parts = [head];
  for (let [index, made] = [0, 0]; made < length; index += 1) {
    const text = `${Array.from({length: 12}, (_, at) => WORDS[(index * 7 + at * 3) % WORDS.length]!).join(' ')}.`;
    const part = cue({index, start: index * STEP, end: index * STEP + LENGTH, who: SPEAKERS[(index >> 2) % SPEAKERS.length]!, text});
    made += part.length;
    parts.push(part);
  }
  return parts.join('') + foot;
}
