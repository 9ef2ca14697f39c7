import {numberIn, objectsIn, placeWords, textIn, within} from '../parts/json.ts';
import {jsonLayout} from './utterances.ts';

/** JSON of whisper.cpp. Offsets are milliseconds. */
export const whisperCpp = jsonLayout({
  id: 'whisper-cpp',
  name: {'en': 'whisper.cpp, JSON', 'zh-Hans': 'whisper.cpp 的 JSON', 'zh-Hant': 'whisper.cpp 的 JSON'},
  example: '{"transcription": [{"timestamps": {"from": "00:00:00,000", "to": "00:00:04,751"}, "offsets": {"from": 0, "to": 4751}, "text": " Good morning."}]}',
  signs: [/"transcription"\s*:\s*\[/],
  others: /"sentences"\s*:/,
  read(json, {say}) {
    for (const segment of objectsIn(within(json, 'transcription'))) {
      const text = (textIn(segment['text']) ?? '').replaceAll(/\s*\[SPEAKER_TURN\]/g, '');
      const words = objectsIn(segment['tokens']).filter(({text: token}) => !textIn(token)?.startsWith('[_')).map(token => ({text: textIn(token['text']) ?? '', start: timeIn(token, 'from')}))
        // A token that begins without a blank continues a word.
        .filter(({text: token}) => /^\s/.test(token));
      say({speaker: textIn(segment['speaker']), start: timeIn(segment, 'from'), end: timeIn(segment, 'to'), text, times: placeWords(text, words)});
    }
  },
});

/** Returns the time of a segment: its offset, or else its stamp, `00:00:04,751`. */
function timeIn(segment: unknown, key: 'from' | 'to'): number | undefined {
  const offset = numberIn(within(segment, 'offsets', key));
  const stamp = /^(\d+):(\d{2}):(\d{2})[.,](\d{3})$/.exec(textIn(within(segment, 'timestamps', key)) ?? '');
  return offset ?? (stamp ? ((Number(stamp[1]) * 60 + Number(stamp[2])) * 60 + Number(stamp[3])) * 1000 + Number(stamp[4]) : undefined);
}
