import {numberIn, objectIn, objectsIn, textIn, within, type Json} from '../parts/json.ts';
import {bySpeaker, jsonLayout, numbered, seconds, utteranceOf} from './utterances.ts';
import {placeWords} from '../parts/json.ts';

/** JSON of Google Speech-to-Text, version 1. If it names speakers, the last result repeats all words. */
export const google = jsonLayout({
  id: 'google-speech',
  name: {'en': 'Google Speech-to-Text, JSON', 'zh-Hans': 'Google Speech-to-Text 的 JSON', 'zh-Hant': 'Google Speech-to-Text 的 JSON'},
  example: '{"results": [{"alternatives": [{"transcript": "good morning", "words": [{"word": "good", "startTime": "0s", "endTime": "0.400s", "speakerTag": 1}]}]}]}',
  signs: [/"results"\s*:\s*\[/, /"alternatives"\s*:\s*\[/, /"transcript"\s*:/],
  others: /"(?:channels|speaker_labels)"\s*:/,
  read(json, {say}) {
    const results = objectsIn(within(json, 'results') ?? within(json, 'response', 'results'));
    const best = results.map(result => objectIn(objectsIn(result['alternatives'])[0]));
    const last = objectsIn(best.at(-1)?.['words']).map(wordOf);
    if (last.some(({speaker}) => speaker !== undefined) && last.length >= Math.max(...best.map(({words}) => objectsIn(words).length))) {
      for (const group of bySpeaker(last)) say(utteranceOf(group));
      return;
    }
    let end: number | undefined;
    for (const [index, alternative] of best.entries()) {
      const text = textIn(alternative['transcript']) ?? '';
      const words = objectsIn(alternative['words']).map(wordOf);
      const start = words.find(word => word.start !== undefined)?.start ?? end;
      end = words.findLast(word => word.end !== undefined)?.end ?? seconds(numberIn(results[index]!['resultEndTime'] ?? results[index]!['resultEndOffset']));
      if (words.some(({speaker}) => speaker !== undefined)) for (const group of bySpeaker(words)) say(utteranceOf(group));
      else say({start, end, text, times: placeWords(text, words)});
    }
  },
});

const wordOf = (word: Json) => ({
  text: textIn(word['word']) ?? '', start: seconds(numberIn(word['startTime'] ?? word['startOffset'] ?? word['start_time'])), end: seconds(numberIn(word['endTime'] ?? word['endOffset'] ?? word['end_time'])),
  speaker: word['speakerTag'] === 0 ? undefined : numbered(word['speakerTag'] ?? word['speakerLabel'] ?? word['speaker_tag']),
});
