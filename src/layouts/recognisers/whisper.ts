import {clockIn, objectsIn, placeWords, textIn, within, type Json, type TimedWord} from '../parts/json.ts';
import {bySpeaker, jsonLayout, numbered, seconds, utteranceOf} from './utterances.ts';

/** JSON of Whisper, WhisperX, faster-whisper and services that answer like them. */
export const whisper = jsonLayout({
  id: 'whisper',
  name: {'en': 'Whisper, WhisperX, JSON', 'zh-Hans': 'Whisper、WhisperX 的 JSON', 'zh-Hant': 'Whisper、WhisperX 的 JSON'},
  example: '{"segments": [{"start": 0.66, "end": 4.75, "text": " Good morning.", "speaker": "SPEAKER_00"}]}',
  signs: [/"(?:segments|chunks|speakers)"\s*:\s*\[|^\s*\[\s*\{/, /"(?:start|timestamp)"\s*:\s*[\d"[]/, /"(?:end|timestamp)"\s*:\s*[\d"[]/, /"text"\s*:\s*"/],
  others: /"(?:startTime|body|transcription|utterances|alternatives|sentences|format|media)"\s*:/,
  opening: /^\s*\{(?:\s*"(?:task|language|duration|language_probability)"\s*:\s*(?:"[^"]{0,40}"|[\d.]+)\s*,)*\s*"text"\s*:\s*"(?!\s*<)/,
  read(json, {say}) {
    // Hugging Face pipelines call segments chunks, and have both times in a list.
    for (const segment of objectsIn(Array.isArray(json) ? json : within(json, 'segments') ?? within(json, 'speakers') ?? within(json, 'chunks'))) {
      const text = textIn(segment['text']) ?? '';
      const words = objectsIn(segment['words']).map(wordOf);
      const speakers = new Set(words.flatMap(({speaker}) => speaker ?? []));
      // A segment may have words of several people.
      if (speakers.size > 1) for (const group of bySpeaker(words)) say(utteranceOf(group));
      else say({speaker: numbered(segment['speaker']) ?? [...speakers][0], start: timeIn(segment, 'start'), end: timeIn(segment, 'end'), text, times: placeWords(text, words)});
    }
  },
});

const wordOf = (word: Json): TimedWord & {readonly speaker?: string | undefined} => ({
  text: textIn(word['word']) ?? textIn(word['text']) ?? '', start: timeIn(word, 'start'), end: timeIn(word, 'end'), speaker: numbered(word['speaker']),
});

function timeIn(object: Json, name: 'start' | 'end'): number | undefined {
  const both = object['timestamp'];
  return seconds(clockIn(object[name] ?? (Array.isArray(both) ? both[name === 'start' ? 0 : 1] : undefined)));
}
