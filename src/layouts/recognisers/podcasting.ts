import {numberIn, objectsIn, textIn, within} from '../parts/json.ts';
import {jsonLayout, numbered, seconds} from './utterances.ts';

/**
 * The JSON transcript of Podcasting 2.0. A segment may be a single word, and may have a speaker only if the speaker
 * changes.
 */
export const podcasting = jsonLayout({
  id: 'podcasting',
  name: {'en': 'Podcasting 2.0, JSON', 'zh-Hans': 'Podcasting 2.0 的 JSON', 'zh-Hant': 'Podcasting 2.0 的 JSON'},
  example: '{"version": "1.0.0", "segments": [{"speaker": "Mei Tan", "startTime": 0.5, "endTime": 1.25, "body": "Good morning."}]}',
  signs: [/"segments"\s*:\s*\[/, /"startTime"\s*:/, /"body"\s*:/],
  read(json, {say}) {
    for (const segment of objectsIn(within(json, 'segments'))) {
      say({speaker: numbered(segment['speaker']), start: seconds(numberIn(segment['startTime'])), end: seconds(numberIn(segment['endTime'])), text: textIn(segment['body']) ?? ''});
    }
  },
});
