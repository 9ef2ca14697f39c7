/** Made-up files with any number of cues, as the programs of each format write them. */
const SPEAKERS = ['Mei Tan', 'Luis Ortega', 'Ana Cruz', 'SPEAKER_03'];
const WORDS = 'good morning the reading room is open and the lifts follow next week we are told that the budget has been approved by all members of the council today'.split(' ');
/** The length of a cue, and the time from one cue to the next, in milliseconds. */
const [LENGTH, STEP] = [2800, 3000];

type Cue = {readonly index: number; readonly start: number; readonly end: number; readonly who: string; readonly text: string};
type Format = {readonly head?: string; readonly cue: (cue: Cue) => string; readonly foot?: string};

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const stamp = (time: number, mark: string) => `${pad(Math.floor(time / 3_600_000))}:${pad(Math.floor(time / 60_000) % 60)}:${pad(Math.floor(time / 1000) % 60)}${mark}${pad(time % 1000, 3)}`;

/** An item of an array in JSON. */
const item = (index: number, value: object) => `${index === 0 ? '' : ','}${JSON.stringify(value)}\n`;

export const CUE_FORMATS: Readonly<Record<string, Format>> = {
  'webvtt': {head: 'WEBVTT\n\n', cue: ({index, start, end, who, text}) => `${index + 1}\n${stamp(start, '.')} --> ${stamp(end, '.')}\n${who}: ${text}\n\n`},
  'webvtt-voices': {head: 'WEBVTT\n\n', cue: ({start, end, who, text}) => `${stamp(start, '.')} --> ${stamp(end, '.')}\n<v ${who}>${text}</v>\n\n`},
  'srt': {cue: ({index, start, end, who, text}) => `${index + 1}\n${stamp(start, ',')} --> ${stamp(end, ',')}\n${index % 4 === 0 ? `${who}: ` : ''}${text}\n\n`},
  'ass': {
    head: '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
    cue: ({start, end, who, text}) => `Dialogue: 0,${stamp(start, '.').slice(0, -1)},${stamp(end, '.').slice(0, -1)},Default,${who},0,0,0,,${text}\n`,
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
  'json': {head: '{"format": "replay-presser", "version": 2, "timing": "elapsed", "turns": [\n', foot: ']}\n', cue: ({index, start, end, who, text}) => item(index, {number: index + 1, speaker: who, stamp: stamp(start, '.'), stampTime: start, start, end, text, source: text, times: [{at: 0, end}]})},
  'sbv': {cue: ({index, start, end, who, text}) => `${stamp(start, '.').replace(/^0/, '')},${stamp(end, '.').replace(/^0/, '')}\n${index % 4 === 0 ? `>> ${who.toUpperCase()}: ` : ''}${text}\n\n`},
  'tei': {head: '<TEI><text><body><div>\n', foot: '</div></body></text></TEI>\n', cue: ({index, who, text}) => `<u xml:id="u${index}" who="#${who.replace(' ', '')}"><seg>${text}</seg></u>\n`},
  'whisper-cpp': {head: '{"transcription": [\n', foot: ']}\n', cue: ({index, start, end, text}) => item(index, {timestamps: {from: stamp(start, ','), to: stamp(end, ',')}, offsets: {from: start, to: end}, text: ` ${text}`})},
  'podcasting': {head: '{"version": "1.0.0", "segments": [\n', foot: ']}\n', cue: ({index, start, end, who, text}) => item(index, {speaker: who, startTime: start / 1000, endTime: end / 1000, body: text})},
  'aws-transcribe': {
    head: '{"results": {"items": [\n', foot: ']}}\n',
    cue: ({index, start, who, text}) => text.split(' ').map((word, at) => item(index + at, {type: 'pronunciation', start_time: String((start + at * 200) / 1000), end_time: String((start + at * 200 + 150) / 1000), speaker_label: who, alternatives: [{confidence: '0.99', content: word}]})).join(''),
  },
  'azure-speech': {
    head: '{"recognizedPhrases": [\n', foot: ']}\n',
    cue: ({index, start, end, text}) => item(index, {recognitionStatus: 'Success', speaker: (index >> 2) % 4, offsetInTicks: start * 10_000, durationInTicks: (end - start) * 10_000, nBest: [{confidence: 0.9, display: text, words: text.split(' ').map((word, at) => ({word, offsetInTicks: (start + at * 200) * 10_000, durationInTicks: 1_500_000}))}]}),
  },
  'google-speech': {
    head: '{"results": [\n', foot: ']}\n',
    cue: ({index, start, text}) => item(index, {alternatives: [{transcript: text, confidence: 0.9, words: text.split(' ').map((word, at) => ({startTime: `${(start + at * 200) / 1000}s`, endTime: `${(start + at * 200 + 150) / 1000}s`, word}))}]}),
  },
  'deepgram': {head: '{"results": {"utterances": [\n', foot: ']}}\n', cue: ({index, start, end, text}) => item(index, {start: start / 1000, end: end / 1000, speaker: (index >> 2) % 4, transcript: text})},
  'assembly-ai': {head: '{"utterances": [\n', foot: ']}\n', cue: ({index, start, end, text}) => item(index, {speaker: 'ABCD'[(index >> 2) % 4], start, end, text})},
  'fireflies': {head: '{"sentences": [\n', foot: ']}\n', cue: ({index, start, end, who, text}) => item(index, {index, text, raw_text: text, start_time: String(start / 1000), end_time: String(end / 1000), speaker_id: (index >> 2) % 4, speaker_name: who})},
  'otranscribe': {
    head: '{"text": "', foot: '", "media": "a.mp3", "media-source": "", "media-time": 1}\n',
    cue: ({start, who, text}) => JSON.stringify(`<p><span class="timestamp" contenteditable="false" data-timestamp="${start / 1000}">${stamp(start, '.').slice(0, 8)}</span>&nbsp;${who}: ${text}</p>`).slice(1, -1),
  },
  'whisper-output': {cue: ({start, end, text}) => `[${stamp(start, '.')} --> ${stamp(end, '.')}]   ${text}\n`},
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
