/** Data with everything that a format can have, where the example of a layout has less. */
export const DATA: readonly (readonly [id: string, name: string, value: unknown])[] = [
  ['json', 'clock', {
    format: 'replay-presser', version: 2, heading: 'Heading', title: 'A title', date: '2023-12-13', timing: 'clock', firstClock: 54_000_000, firstElapsed: 5000,
    speakers: [{name: 'Mei Tan', role: 'host', post: 'Chair', outlet: 'Radio', alsoCalled: ['Mei', 5], readings: [{at: 0, text: 'mei'}, {at: 'x', text: 'y'}, {offset: 0, text: 'mei'}]}, {name: 'Luis', role: 'official'}, {name: 'Anna', role: 'reporter'}, {role: 'guest'}],
    turns: [
      {speaker: 'Mei Tan', text: 'Good morning.', stamp: '15:00', stampTime: 0, precision: 60_000, source: '15:00 Mei Tan Good morning.', wordsAt: 14, line: 3, column: 2, readings: [{at: 1, text: 'x'}], times: [{at: 5, start: 1000, end: 2000}, {at: 7, end: 3000}, {}]},
      {speaker: 'Luis', text: 'Words.', stamp: '15:01:05', start: 65_000, estimated: false, wordsAt: 99}, {speaker: 'Nobody', text: 'Hi', stamp: '15:02', start: 70_000, estimated: true}, {speaker: 'Nobody', text: 'Hi', stampTime: 70_000}, {text: 'No speaker'}, {speaker: 'Anna'},
    ],
    questions: [{asked: 3, answers: [4, 5, 99, 0, 'x']}, {asked: 2, answers: [3], guessed: true}, {asked: 0, answers: [1]}, {asked: 99, answers: []}, {asked: 1}],
    events: [{turn: 2, at: 3, text: 'applause', line: 4, column: 1}, {turn: 0, text: 'start'}, {text: 'end'}, {}], asides: [{text: 'print', line: 9, column: 8}, {}], problems: [{kind: 'bad-stamp', found: '99:99', line: 2, column: 3}, {found: 'x'}, {kind: 'bad-stamp'}],
  }],
  ['json', 'elapsed', {format: 'replay-presser', timing: 'elapsed', firstElapsed: 5000, firstClock: 54_000_000, date: '2023-12-13x', speakers: [], turns: [{speaker: 'Mei', text: 'Hi'}], questions: {}, events: 5}],
  ['json', 'first version', {heading: 'Heading', first: '15:00:30', turns: [{speaker: 'Mei', text: 'Hi', stamp: '15:00', stampTime: 5}]}],
  ['google-speech', 'words', {results: [
    {alternatives: [{transcript: 'good morning all', words: [{word: 'good', startTime: '0s', endTime: '0.400s'}, {word: 'morning', startOffset: '0.4s', endOffset: '1s'}, {word: 'all', start_time: '1s', end_time: '1.5s'}]}, {transcript: 'other'}], resultEndTime: '2s'},
    {alternatives: [{transcript: 'no words'}], resultEndTime: '3s'}, {alternatives: [{transcript: 'nor here'}], resultEndOffset: '4s'}, {alternatives: []},
  ]}],
  ['google-speech', 'speakers in each result', {response: {results: [
    {alternatives: [{transcript: 'good morning', words: [{word: 'good', startTime: '0s', speakerTag: 1}, {word: 'morning', startTime: '1s', speakerTag: 2}, {word: 'all', startTime: '2s', speakerTag: 2}]}]},
    {alternatives: [{transcript: 'hello', words: [{word: 'hello', startTime: '3s', speakerLabel: '1'}, {word: 'there', startTime: '4s', speaker_tag: 2}]}]}, {alternatives: [{transcript: 'bye', words: [{word: 'bye', startTime: '5s', speakerTag: 0}]}]},
  ]}}],
  ['google-speech', 'all words again', {results: [{alternatives: [{transcript: 'good', words: [{word: 'good', startTime: '0s', speakerTag: 0}]}]}, {alternatives: [{words: [{word: 'good', startTime: '0s', endTime: '1s', speakerTag: 1}, {word: 'morning', startTime: '1s', endTime: '2s', speakerTag: 2}]}]}]}],
  ['whisper-cpp', 'tokens', {transcription: [
    {offsets: {from: 0, to: 4751}, timestamps: {from: '00:00:00,000', to: '00:00:04,751'}, text: ' Good morning all. [SPEAKER_TURN]', tokens: [{text: '[_BEG_]', offsets: {from: 0}}, {text: ' Good', offsets: {from: 0}}, {text: ' mor', offsets: {from: 500}}, {text: 'ning', offsets: {from: 700}}, {text: ' all', timestamps: {from: '00:00:01,200'}}, {text: '.'}, {}]},
    {timestamps: {from: '01:02:03.004', to: '01:02:04.005'}, speaker: '1', text: ' Words'}, {timestamps: {from: '1:2:3', to: 'x'}, text: ' Words'}, {text: 5},
  ]}],
  ...[
    '<p><span class="timestamp" data-timestamp="5.23">00:05</span> Mei Tan: Good morning.</p><p>And more.<br/>Mei Tan：again <span class="timestamp">0:12</span> and <span class="x timestamp y" data-timestamp="x">1:02:09</span>on.</p>',
    '<div><span class="timestamp">00:05</span> Mei:</div><div><span class="timestamp">00:07</span> Words.</div><p><span class="timestamp">00:09</span> nobody: words</p><p>Note: words &amp; more</p>', '<p>Mei: one</p><p><span class="timestamp">0:05</span> two</p><p>three</p>',
    '<p>photo: one</p><p>photo: two</p><p>http://x.y is</p><p>12: x</p><p>it is so: x</p><p>Luis:</p>', '<P>Mei: <b>one</b>&nbsp; two</P><BR>Mei: <span class="timestamp" data-timestamp="">x</span>three<span class="other">4:00</span>',
  ].map((text, index): readonly [string, string, unknown] => ['otranscribe', `${index + 1}`, {text, media: 'opening.mp3', 'media-time': 5}]),
];
