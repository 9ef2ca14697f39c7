import {numberIn, objectsIn, textIn, within} from '../parts/json.ts';
import {bySpeaker, jsonLayout, seconds, utteranceOf} from './utterances.ts';

/**
 * JSON of Amazon Transcribe. Times and confidences are texts, marks have no time, and speakers may be in a list of
 * their own.
 */
export const aws = jsonLayout({
  id: 'aws-transcribe',
  name: {'en': 'Amazon Transcribe, JSON', 'zh-Hans': 'Amazon Transcribe 的 JSON', 'zh-Hant': 'Amazon Transcribe 的 JSON'},
  example: '{"results": {"items": [{"type": "pronunciation", "start_time": "4.87", "end_time": "5.02", "speaker_label": "spk_0", "alternatives": [{"content": "Good"}]}]}}',
  signs: [/"results"\s*:\s*\{/, /"(?:items|transcripts|speaker_labels|language_code|audio_segments)"\s*:/],
  others: /"(?:channels|utterances|metadata)"\s*:/,
  read(json, {say}) {
    const speakers = speakersIn(within(json, 'results', 'speaker_labels', 'segments'));
    let index = 0;
    const words = objectsIn(within(json, 'results', 'items')).map(item => {
      const start = seconds(numberIn(item['start_time']));
      if (start !== undefined) while (index + 1 < speakers.length && speakers[index + 1]!.start <= start) index += 1;
      const isMark = item['type'] === 'punctuation';
      return {
        text: textIn(within(objectsIn(item['alternatives'])[0], 'content')) ?? '', start, end: seconds(numberIn(item['end_time'])), isMark,
        speaker: textIn(item['speaker_label']) ?? textIn(item['channel_label']) ?? (isMark || start === undefined || speakers.length === 0 ? undefined : speakers[index]!.speaker),
      };
    });
    for (const group of bySpeaker(words)) say(utteranceOf(group));
  },
});

function speakersIn(segments: unknown): readonly {readonly start: number; readonly speaker: string}[] {
  return objectsIn(segments).flatMap(segment => {
    const [start, speaker] = [seconds(numberIn(segment['start_time'])), textIn(segment['speaker_label'])];
    return start === undefined || speaker === undefined ? [] : [{start, speaker}];
  }).toSorted((one, other) => one.start - other.start);
}
