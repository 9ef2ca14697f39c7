import {numberIn, objectsIn, placeWords, textIn, within, type Json} from '../parts/json.ts';
import {bySpeaker, jsonLayout, numbered, utteranceOf} from './utterances.ts';

/**
 * JSON of AssemblyAI. Times are milliseconds. Its utterances are at the top level, and not in `results` as in other
 * formats.
 */
export const assemblyAi = jsonLayout({
  id: 'assembly-ai',
  name: {'en': 'AssemblyAI, JSON', 'zh-Hans': 'AssemblyAI 的 JSON', 'zh-Hant': 'AssemblyAI 的 JSON'},
  example: '{"utterances": [{"speaker": "A", "start": 250, "end": 4950, "text": "Good morning."}]}',
  signs: [/"(?:utterances|audio_url)"\s*:/, /"(?:start|words)"\s*:/, /"text"\s*:/],
  others: /"(?:results|segments|sentences)"\s*:/,
  opening: /"audio_url"\s*:/,
  read(json, {say}) {
    const utterances = objectsIn(within(json, 'utterances'));
    for (const utterance of utterances) {
      const text = textIn(utterance['text']) ?? '';
      say({speaker: numbered(utterance['speaker']), start: numberIn(utterance['start']), end: numberIn(utterance['end']), text, times: placeWords(text, objectsIn(utterance['words']).map(wordOf))});
    }
    if (utterances.length > 0) return;
    const words = objectsIn(within(json, 'words')).map(wordOf);
    if (words.length === 0) say({text: textIn(within(json, 'text')) ?? ''});
    for (const group of bySpeaker(words)) say(utteranceOf(group));
  },
});

const wordOf = (word: Json) => ({text: textIn(word['text']) ?? '', start: numberIn(word['start']), end: numberIn(word['end']), speaker: numbered(word['speaker'])});
