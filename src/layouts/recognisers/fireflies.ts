import {dayIn} from '../parts/about.ts';
import {numberIn, objectsIn, textIn, within} from '../parts/json.ts';
import {DAY} from '../parts/stamps.ts';
import {jsonLayout, numbered, seconds} from './utterances.ts';

/** JSON of Fireflies: sentences with times in seconds, which may be texts. */
export const fireflies = jsonLayout({
  id: 'fireflies',
  name: {'en': 'Fireflies, JSON', 'zh-Hans': 'Fireflies 的 JSON', 'zh-Hant': 'Fireflies 的 JSON'},
  example: '{"sentences": [{"index": 0, "text": "Good morning.", "start_time": "0.5", "end_time": "1.25", "speaker_id": 0, "speaker_name": "Mei Tan"}]}',
  signs: [/"sentences"\s*:\s*\[/, /"(?:speaker_name|speaker_id)"\s*:/],
  read(json, {say, about}) {
    const transcript = within(json, 'data', 'transcript') ?? within(json, 'transcript') ?? json;
    const [title, date] = [textIn(within(transcript, 'title')), within(transcript, 'date') ?? within(transcript, 'dateString')];
    const day = typeof date === 'number' ? Math.floor(date / DAY) : typeof date === 'string' ? dayIn(date) : undefined;
    if (title !== undefined || day !== undefined) about({...(title !== undefined && {title}), ...(day !== undefined && {day})});
    for (const sentence of objectsIn(within(transcript, 'sentences'))) {
      say({
        speaker: textIn(sentence['speaker_name']) ?? numbered(sentence['speaker_id']), start: seconds(numberIn(sentence['start_time'])), end: seconds(numberIn(sentence['end_time'])),
        text: textIn(sentence['text']) ?? textIn(sentence['raw_text']) ?? '',
      });
    }
  },
});
