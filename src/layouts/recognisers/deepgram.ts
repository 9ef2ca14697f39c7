import {numberIn, objectsIn, placeWords, textIn, within, type Json} from '../parts/json.ts';
import {bySpeaker, byTime, channelOf, jsonLayout, numbered, seconds, utteranceOf} from './utterances.ts';

/** JSON of Deepgram. Times are seconds, speakers are numbers. Without utterances, words name their speakers. */
export const deepgram = jsonLayout({
  id: 'deepgram',
  name: {'en': 'Deepgram, JSON', 'zh-Hans': 'Deepgram 的 JSON', 'zh-Hant': 'Deepgram 的 JSON'},
  example: '{"results": {"utterances": [{"start": 0.5, "end": 1.25, "speaker": 0, "transcript": "Good morning."}]}}',
  signs: [/"results"\s*:\s*\{/, /"(?:channels|utterances)"\s*:\s*\[/],
  others: /"speaker_labels"\s*:/,
  read(json, {say}) {
    const utterances = objectsIn(within(json, 'results', 'utterances'));
    const nameOf = channelOf(utterances, 'channel');
    for (const utterance of byTime(utterances, ({start}) => numberIn(start))) {
      const text = textIn(utterance['transcript']) ?? '';
      say({speaker: numbered(utterance['speaker']) ?? nameOf(utterance), start: seconds(numberIn(utterance['start'])), end: seconds(numberIn(utterance['end'])), text, times: placeWords(text, objectsIn(utterance['words']).map(wordOf))});
    }
    if (utterances.length > 0) return;
    for (const channel of objectsIn(within(json, 'results', 'channels'))) {
      const best = objectsIn(channel['alternatives'])[0];
      const words = objectsIn(best?.['words']).map(wordOf);
      if (words.length === 0) say({text: textIn(best?.['transcript']) ?? ''});
      for (const group of bySpeaker(words)) say(utteranceOf(group));
    }
  },
});

const wordOf = (word: Json) => ({
  text: textIn(word['punctuated_word']) ?? textIn(word['word']) ?? '', start: seconds(numberIn(word['start'])), end: seconds(numberIn(word['end'])), speaker: numbered(word['speaker']),
});
