import {expect, test} from 'vitest';
import {createReader, readTranscript} from '../../../src/reading/read.ts';
import {around, readExample, rows} from '../rows.ts';

test.each([
  ['whisper.json', [
    ['0:00.660', 'SPEAKER_00', 'Good morning. Room 24 is open. Please come in.', [[0, undefined, 4090], [5, 340], [14, 1340], [22, 2340], [25, 2640], [31, 4340, 5340]]],
    ['0:07.500', 'SPEAKER_01', 'Thank you.', [[0, undefined, 8340]]],
  ]],
  ['whisper.chinese.json', [
    ['0:00.500', 'SPEAKER_00', '早上好阅览室开放', [[0, undefined, 1500], [2, 500], [3, 2000, 3000], [6, 2500]]],
    ['0:05', 'SPEAKER_01', '谢谢', [[0, undefined, 5000]]],
  ]],
  ['whisper-cpp.json', [['0:00', '—', 'Good morning. The reading room is open. Thank you.', [[0, undefined, 4751], [40, 5000, 6200]]]]],
  ['whisper-tsv.tsv', [['0:00.660', '—', 'Good morning. The reading room is open.', [[0, undefined, 4091]]], ['0:05', '—', 'Thank you.', [[0, undefined, 5540]]]]],
  ['whisper-tsv.audacity.txt', [['0:00.660', 'SPEAKER_00', 'Good morning.', [[0, undefined, 4091]]], ['0:05', 'SPEAKER_01', 'Thank you.', [[0, undefined, 5540]]]]],
  ['whisper-output.txt', [['00:00:00.000', '—', 'Good morning. The reading room is open.', [[0, undefined, 4751]]], ['00:00:05.000', 'Speaker 1', 'Thank you. You are welcome.', [[0, undefined, 6200], [11, 7000, 8200]]]]],
  ['podcasting.json', [['0:00.500', 'Mei Tan', 'Good morning.', [[0, undefined, 250], [5, 300, 750]]], ['0:04', 'Luis Ortega', 'Thank you.', [[0, undefined, 4500]]]]],
  ['aws-transcribe.json', [['0:04.870', 'spk_0', 'Good morning.', [[0, undefined, 1630], [5, 230]]], ['0:07.500', 'spk_1', 'Thank you.', [[0, undefined, 4130], [6, 3230]]]]],
  ['azure-speech.json', [['0:00.760', 'Speaker 1', 'Good morning. The reading room is open.', [[0, undefined, 3200], [5, 440], [14, 1240]]], ['0:05', 'Speaker 2', 'Thank you.', [[0, undefined, 5240]]]]],
  ['google-speech.json', [['0:00', 'Speaker 1', 'good morning', [[0, undefined, 1000], [5, 400]]], ['0:25.600', 'Speaker 2', 'thank you', [[0, undefined, 26_500], [6, 26_000]]]]],
  ['deepgram.json', [['0:00.250', 'Speaker 0', 'Good morning.', [[0, undefined, 4700], [5, 1250]]], ['0:05.200', 'Speaker 1', 'Thank you.', [[0, undefined, 5750]]]]],
  ['assembly-ai.json', [['0:00.250', 'Speaker A', 'Good morning.', [[0, undefined, 4700], [5, 1250]]], ['0:05.200', 'Speaker B', 'Thank you.', [[0, undefined, 5750]]]]],
  ['fireflies.json', [['0:00.250', 'Mei Tan', 'Good morning.', [[0, undefined, 4700]]], ['0:05.200', 'Speaker 1', 'Thank you.', [[0, undefined, 5750]]]]],
  ['otranscribe.otr', [['0:05.230', 'Mei Tan', 'Good morning. The reading room is open.'], ['0:09', 'Luis Ortega', 'Thank you, thank you. And the lifts?', [[22, 7270]]]]],
  ['tei.xml', [['', 'Mei Tan', 'Good morning.\nThe reading room is open.'], ['', 'OrtegaLuis', 'Thank you all.']]],
])('%s', (name, expected) => {
  const transcript = readExample(name);
  expect(rows(transcript)).toEqual(expected);
  expect(transcript.problems).toEqual([]);
});

test('title, day and what happens', () => {
  expect(around(readExample('fireflies.json'))).toMatchObject({title: 'Opening of the library', date: '2026-05-04'});
  expect(around(readExample('tei.xml'))).toMatchObject({title: 'Debate on the library', date: '2026-05-04', timing: 'none', events: [[0, 'The sitting opened at 9.'], [1, 'The sitting was suspended.'], [2, 'Applause']]});
});

test('where Deepgram and AssemblyAI have no utterances, words tell who speaks; one has seconds, the other milliseconds', () => {
  const words = '[{"word": "good", "text": "good", "start": 1, "end": 2, "speaker": 0}, {"word": "thanks", "text": "thanks", "start": 3, "end": 4, "speaker": 1}]';
  expect(rows(readTranscript(`{"results": {"channels": [{"alternatives": [{"transcript": "good thanks", "words": ${words}}]}]}}`)).map(row => row.slice(0, 3))).toEqual([['0:01', 'Speaker 0', 'good'], ['0:03', 'Speaker 1', 'thanks']]);
  expect(rows(readTranscript(`{"audio_url": "x", "text": "good thanks", "words": ${words}}`)).map(row => row.slice(0, 3))).toEqual([['0:00.001', 'Speaker 0', 'good'], ['0:00.003', 'Speaker 1', 'thanks']]);
});

test('Google without speakers', () => {
  const {turns} = readTranscript('{"results": [{"alternatives": [{"transcript": "早上", "words": [{"word": "早上", "startTime": "1s", "endTime": "2s"}]}]}, {"alternatives": [{"transcript": "好"}], "resultEndTime": "9s"}]}');
  expect(turns).toMatchObject([{text: '早上好', stamp: {time: 0}}]);
});

test.each(['whisper', 'aws-transcribe', 'azure-speech', 'google-speech', 'deepgram', 'assembly-ai', 'fireflies', 'podcasting', 'otranscribe', 'whisper-cpp'])('%s: what is broken is told, and other shapes do no harm', from => {
  expect(readTranscript('{"segments": [{', undefined, {from}).problems.map(({kind}) => kind)).toContain('broken-json');
  for (const text of ['[]', 'null', '{"segments": 5, "results": [5], "utterances": [null], "words": "x", "text": 5}', '{"results": {"items": [{}], "utterances": [{}], "channels": [{}]}, "segments": [{}], "transcription": [{}], "sentences": [{}]}']) {
    expect(readTranscript(text, undefined, {from}).turns).toEqual([]);
  }
});

test('a part of a debate in TEI is read too', () => {
  const text = '<div type="debateSection">\n<u xml:id="u1" who="#MeiTan" ana="#chair"><seg>Good morning.</seg><seg>The reading room is open.</seg></u>\n<note>The sitting was suspended.</note>\n<u xml:id="u2" who="#LuisOrtega"><seg>Thank you.</seg></u></div>';
  const transcript = readTranscript(text);
  expect(rows(transcript)).toEqual([['', 'MeiTan', 'Good morning.\nThe reading room is open.'], ['', 'LuisOrtega', 'Thank you.']]);
  expect(around(transcript)).toMatchObject({events: [[1, 'The sitting was suspended.']], problems: []});
});

test.each([
  ['fast transcription', '{"durationMilliseconds": 6000, "combinedPhrases": [{"text": "Good morning. Thank you."}], "phrases": [{"channel": 0, "speaker": 1, "offsetMilliseconds": 760, "durationMilliseconds": 1320, "text": "Good morning.", "words": [{"text": "Good", "offsetMilliseconds": 760}, {"text": "morning.", "offsetMilliseconds": 1200}]}, {"channel": 0, "speaker": 2, "offsetMilliseconds": 5000, "durationMilliseconds": 1000, "text": "Thank you."}]}'],
  ['times as texts alone', '{"recognizedPhrases": [{"speaker": 1, "offset": "PT0.76S", "duration": "PT1.32S", "nBest": [{"display": "Good morning.", "words": [{"word": "morning", "offset": "PT1.2S"}]}]}, {"speaker": 2, "offset": "PT0M5S", "duration": "PT1S", "nBest": [{"lexical": "Thank you."}]}]}'],
  ['results of the SDK', '[{"Id": "1", "RecognitionStatus": "Success", "SpeakerId": "Speaker 1", "Offset": 7600000, "Duration": 13200000, "DisplayText": "Good morning.", "NBest": [{"Display": "Good morning.", "Words": [{"Word": "morning", "Offset": 12000000}]}]}, {"RecognitionStatus": "Success", "SpeakerId": "Speaker 2", "Offset": 50000000, "Duration": 10000000, "DisplayText": "Thank you."}]'],
])('Azure: %s', (_, text) => {
  const transcript = readTranscript(text);
  expect(transcript.recognition?.layout).toBe('azure-speech');
  expect(rows(transcript)).toEqual([['0:00.760', 'Speaker 1', 'Good morning.', [[0, undefined, 1320], [5, 440]]], ['0:05', 'Speaker 2', 'Thank you.', [[0, undefined, 5240]]]]);
});

test('where a recording has channels and no speakers, the channels are, in order of time', () => {
  const azure = {recognizedPhrases: [[0, 0, 'Good morning.'], [0, 9, 'Not at all.'], [1, 5, 'Thank you.']].map(([channel, at, display]) => ({channel, offsetInTicks: Number(at) * 1e7, durationInTicks: 1e7, nBest: [{display}]}))};
  const deepgram = {results: {utterances: [[0, 0, 'Good morning.'], [0, 9, 'Not at all.'], [1, 5, 'Thank you.']].map(([channel, start, transcript]) => ({channel, start, end: Number(start) + 1, transcript}))}};
  for (const json of [azure, deepgram]) expect(rows(readTranscript(JSON.stringify(json))).map(row => row.slice(1, 3))).toEqual([['Channel 0', 'Good morning.'], ['Channel 1', 'Thank you.'], ['Channel 0', 'Not at all.']]);
});

const LONG = 'Good morning and welcome to the reading room. '.repeat(2000);

test.each([
  ['whisper', {text: LONG, segments: [{id: 0, start: 0, end: 1, text: LONG}], language: 'en'}],
  ['whisper', {task: 'transcribe', language: 'english', duration: 8.47, text: LONG, segments: [{id: 0, start: 0, end: 1, text: LONG}]}],
  ['assembly-ai', {id: 'x', status: 'completed', audio_url: 'https://example.org/a.mp3', text: LONG, words: [], utterances: [{speaker: 'A', start: 0, end: 1000, text: LONG}]}],
  ['otranscribe', {text: `<p>${LONG}</p>`, media: 'a.mp3'}],
  ['aws-transcribe', {jobName: 'x', results: {transcripts: [{transcript: LONG}], items: [{type: 'pronunciation', start_time: '0.0', end_time: '1.0', alternatives: [{content: 'Good'}]}]}}],
  ['deepgram', {metadata: {request_id: 'x'}, results: {channels: [{alternatives: [{transcript: LONG, words: [{word: 'good', start: 0, end: 1}]}]}]}}],
  ['azure-speech', {source: 'x', combinedRecognizedPhrases: [{display: LONG}], recognizedPhrases: [{offsetInTicks: 0, nBest: [{display: 'Good.'}]}]}],
  ['google-speech', {results: [{alternatives: [{transcript: LONG, words: [{word: 'good', startTime: '0s'}]}]}]}],
])('%s is recognised by its beginning, if its whole text stands above everything else', (layout, json) => {
  const text = JSON.stringify(json);
  const transcript = readTranscript(text);
  expect(transcript.recognition?.layout).toBe(layout);
  expect(transcript.turns.length).toBeGreaterThan(0);
  const reader = createReader();
  for (let at = 0; at < text.length; at += 4096) reader.push(text.slice(at, at + 4096));
  reader.end();
  expect(reader.transcript().recognition).toEqual(transcript.recognition);
});

const otr = (...paragraphs: readonly string[]) => JSON.stringify({text: paragraphs.map(text => `<p>${text.replace(/\[(\d+)\]/g, '<span class="timestamp" data-timestamp="$1">0:$1</span>&nbsp;')}</p>`).join(''), media: 'a.mp3'});

test.each([
  ['each label once', ['Mei: Good morning.', 'And welcome.', 'Luis: Thank you.', 'I ask.'], [['Mei', 'Good morning. And welcome.'], ['Luis', 'Thank you. I ask.']]],
  ['labels that recur', ['[1] Mei Tan: Good morning.', '[3] Welcome.', '[5] Luis Ortega: Thank you.', '[7] I ask.', '[9] Mei Tan: Yes.'], [['Mei Tan', 'Good morning. Welcome.'], ['Luis Ortega', 'Thank you. I ask.'], ['Mei Tan', 'Yes.']]],
  ['one label, said once', ['[1] Mei: Good morning.', 'Welcome.', '[5] The room is open.', '[7] One thing: it is cold.'], [['Mei', 'Good morning. Welcome.'], ['—', 'The room is open. One thing: it is cold.']]],
  ['a label before its stamp, and above its words', ['Mei: [1] Good morning.', 'Luis:', '[3] Thank you.'], [['Mei', 'Good morning.'], ['Luis', 'Thank you.']]],
  ['Chinese', ['谭美：早上好。', '请进。', '记者：谢谢。', '谭美：不客气。'], [['谭美', '早上好。请进。'], ['记者', '谢谢。'], ['谭美', '不客气。']]],
  ['no label', ['[1] It is 10:30.', '[3] See https://example.org: it says so.', '[5] there: now.'], [['—', 'It is 10:30. See https://example.org: it says so. there: now.']]],
])('oTranscribe: %s', (_, paragraphs, expected) => {
  expect(rows(readTranscript(otr(...paragraphs))).map(row => row.slice(1, 3))).toEqual(expected);
});

test.each([
  ['times as a clock', '[{"start": "00:00:01.000", "end": "00:00:02,000", "text": "Good morning.", "speaker": "Mei"}, {"start": "00:02", "end": "00:03", "text": "Thanks.", "speaker": "Luis"}]'],
  ['both times in a list', '{"speakers": [{"speaker": "Mei", "timestamp": [1, 2], "text": " Good morning."}, {"speaker": "Luis", "timestamp": [2, 3], "text": " Thanks."}], "chunks": [], "text": ""}'],
])('Whisper: %s', (_, text) => {
  expect(rows(readTranscript(text))).toEqual([['0:01', 'Mei', 'Good morning.', [[0, undefined, 1000]]], ['0:02', 'Luis', 'Thanks.', [[0, undefined, 2000]]]]);
});
