import {numberIn, objectIn, objectsIn, placeWords, textIn, within, type Json} from '../parts/json.ts';
import {byTime, channelOf, jsonLayout, numbered} from './utterances.ts';

/** Ticks in a millisecond: a tick is 100 nanoseconds. */
const TICKS = 10_000;
const LENGTH = /^PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/**
 * JSON of Azure Speech: of batch transcription (`recognizedPhrases`, times in ticks), of fast transcription (`phrases`,
 * times in milliseconds), or a list of the results of its SDK (`Offset`, `NBest`).
 */
export const azure = jsonLayout({
  id: 'azure-speech',
  name: {'en': 'Azure Speech, JSON', 'zh-Hans': 'Azure 语音服务的 JSON', 'zh-Hant': 'Azure 語音服務的 JSON'},
  example: '{"combinedRecognizedPhrases": [], "recognizedPhrases": [{"speaker": 1, "offsetInTicks": 7600000, "durationInTicks": 13200000, "nBest": [{"display": "Good morning."}]}]}',
  signs: [/"(?:combinedRecognizedPhrases|recognizedPhrases|combinedPhrases|RecognitionStatus)"\s*:/],
  read(json, {say}) {
    const listed = within(json, 'recognizedPhrases') ?? within(json, 'phrases') ?? json;
    const phrases = objectsIn(listed);
    const channel = channelOf(phrases, 'channel');
    for (const phrase of byTime(phrases, one => timeIn(one, 'offset'))) {
      const best = objectIn(objectsIn(phrase['nBest'] ?? phrase['NBest'])[0]);
      const text = textIn(best['display'] ?? best['Display'] ?? phrase['text'] ?? phrase['DisplayText'] ?? phrase['displayText'] ?? phrase['Text'] ?? best['lexical'] ?? best['Lexical']) ?? '';
      const [start, length] = [timeIn(phrase, 'offset'), timeIn(phrase, 'duration')];
      const words = [best['displayWords'], best['words'], best['Words'], phrase['words']].map(objectsIn).find(list => list.length > 0) ?? [];
      const low = text.toLowerCase();
      say({
        speaker: numbered(phrase['speaker'] ?? phrase['Speaker'] ?? phrase['SpeakerId'] ?? phrase['speakerId']) ?? channel(phrase), start, end: start === undefined || length === undefined ? undefined : start + length,
        // The listed words are in small letters, without marks.
        text, times: placeWords(low.length === text.length ? low : text, words.map(wordOf)),
      });
    }
  },
});

const wordOf = (word: Json) => ({text: (textIn(word['displayText'] ?? word['word'] ?? word['Word'] ?? word['text']) ?? '').toLowerCase(), start: timeIn(word, 'offset')});

/** Returns the `offset` or `duration` of a phrase or word in milliseconds, in any of the units in which they are written. */
function timeIn(phrase: Json, name: 'offset' | 'duration'): number | undefined {
  const capital = name === 'offset' ? 'Offset' : 'Duration';
  const [milliseconds, ticks, sdk, text] = [numberIn(phrase[`${name}Milliseconds`]), numberIn(phrase[`${name}InTicks`]), numberIn(phrase[capital]), textIn(phrase[name])];
  if (milliseconds !== undefined) return milliseconds;
  if (ticks !== undefined || sdk !== undefined) return Math.round((ticks ?? sdk)! / TICKS);
  const match = LENGTH.exec(text ?? '');
  return match && text !== 'PT' ? Math.round(((Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * 60 + Number(match[3] ?? 0)) * 1000) : undefined;
}
