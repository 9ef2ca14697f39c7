/** Lines and cues that are hard to read, for each layout that has more of them than its example. */

/** The texts of cues: names, dashes, arrows, sounds, colours, voices, underlined words. */
const SAID = [
  'Mei: hello', 'MEI TAN: hello', 'Mei Tan: hello\nand more', 'mei: hello', '@mei: hello', 'Note: hello', 'So I said: hello', 'Mei Tan:\nHello there', '- Hello.', '– Hi.\n– Hello.', '- Mei: Hi', '-5 degrees', '-- Well', '—— 好', '— "Hi"', '>> Hi', '>>> MEI TAN: Hi', '>> Mei Tan, Library: Hi', '>> so: Hi', '>>\nHi', '》》 你好', '» Hi',
  '[Mei] Hi', '[Mei Tan]: Hi', '(Mei Tan) Hi', '【譚美】你好', '（譚美）：你好', '[Mei, laughing] Hi', '[laughing] Hi', '[Mei Tan]', '[SPEAKER_01]: Hi', 'Speaker 1: Hi', 'spk_0: Hi', 'MAN #1: Hi', 'MAN [over radio]: Hi', 'WOMAN 2 (on phone): Hi', '+65 9123 4567: Hi', '1650***1234: Hi', '12:30 is noon', 'http://example.org is', 'テリー・トンプソン：はい', '譚美：你好', '主持人：各位好', '小明，你好：是的',
  '(laughs)', '[Music]', '[MUSIC PLAYING]', '♪', '♪ la la ♪', '♪♪\nHello', '(applause)\n(cheers)', '- [Music]', 'Hello (laughs)', '(laughs) Hello', 'Hello\n[Music]\nagain', '（掌聲）', '*applause*', '***', '#', '[ ]', '()', '...', '',
  '<u>The</u> lift opens', 'The <u>lift</u> opens', 'The lift <u>opens</u>', 'The lift opens', 'The lift', 'opens now', 'The lift opens\nnow', '<font color="#ffff00">Hi</font>', '<font color="#00ffff">Hello</font>', '<font color="yellow">Mei: Hi</font>', '<font color="#ffff00">Hi</font>\nHello', '<font color="#ffffff">Hi</font>', '<v Mei>Hi</v>', '<v Mei>Hi</v>\n<v Luis>Hello</v>', '<v Mei>Luis: Hi</v>', '<v Mei>- Hi', 'Hi <v Mei>there</v>', '<c.yellow>Hi</c>', '<00:00:02.500>Hi <00:00:03.000>there', '<i>Mei:</i> Hi', '{\\an8}Hi', 'Hi  \n  there', 'Hi&nbsp;there &amp; more',
];

const two = (value: number): string => String(value).padStart(2, '0');
/** The times of cues, near to each other and far. */
const TIMES: readonly (readonly [start: number, end: number])[] = [[1, 3], [3, 5], [3, 3], [5, 5.01], [5, 4], [60, 62], [3661, 3662]];
const clock = (seconds: number, point: string): string => `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds % 60))}${point}${String(Math.round((seconds % 1) * 1000)).padStart(3, '0')}`;
const cues = (point: string, tail = '\n\n'): readonly string[] => SAID.map((text, index) => {
  const [start, end] = TIMES[index % TIMES.length]!;
  return `${clock(start, point)} --> ${clock(end, point)}\n${text}${tail}`;
});

export const TRAPS: Readonly<Record<string, readonly string[]>> = {
  srt: cues(',').map((cue, index) => (index % 3 === 0 ? cue : `${index}\n${cue}`)),
  webvtt: cues('.'),
  ass: SAID.flatMap((text, index) => {
    const [start, end] = TIMES[index % TIMES.length]!;
    const name = ['', 'Mei Tan', 'Default', 'luis'][index % 4]!;
    return [`${index % 9 === 0 ? 'Comment' : 'Dialogue'}: ${index % 3},${clock(start, '.').slice(1, -1)},${clock(end, '.').slice(1, -1)},Default,${name},0,0,0,${index % 7 === 0 ? 'Scroll up' : ''},${text.replaceAll('\n', ['\\N', '\\n', '\\h'][index % 3]!)}\n`];
  }),
  gazette: [
    '休息（12時13分）', '散會（18時8分）', '散會', '休息', '　　散會　', '繼續開會', '繼續開會（下午2時30分）', '繼續開會　中華民國112年12月14日（星期四）上午9時1分', '繼續開會　112年12月14日', '上午11時正會議開始', '會議恢復。', '會議暫停。', '下午3時會議暫停。', '會議遂於下午8時正休會。', '會議過程遂於晚上7時20分休會', '散會（很晚）', '恢復會議（14:30）', '下午1時03分', '  晚上7時', '上午好', '下午1時03分開始討論下列各項事情與其他事項', '市議會公報　第1卷　第2期', '12', '  7  ', '立法會 ─ 2023年12月14日', 'LEGISLATIVE COUNCIL ─ 14 December 2023', '* 主席：好。', '•譚委員：（11時8分）好。', '* 這裡沒有名字', '主席：（9:05）好。', '議員：好', `立法會 ─ ${'長'.repeat(39)}`, `休息（${'長'.repeat(76)}）`,
  ].map(line => `${line}\n`),
  'white-house': ['Q    When?\n', 'Q When?\n', 'Q when?\n', 'Q\u00A0When?\n', '  Q  “When?”\n', 'Q (Mei): When?\n', 'Quite so.\n', 'MS. TAN:  Hi.\n', 'Ms. Tan: Hi.\n', 'THE PRESS:  Hi.\n', '9:02 A.M. EST\n', '9:02 am\n', '  END  9:20 A.M. (EST)\n', 'END 9:20 A.M. EST\n', 'END\n', '###\n', '-END-\n', 'They went on\n', `9:02 A.M.${' '.repeat(52)}\n`, '\n'],
  'name-and-time': ['Mei Tan - 00:05\n', 'Mei Tan | 00:05:12\n', 'Mei Tan [00:05]\n', 'Mei Tan 0:05.5\n', '00:05 Mei Tan\n', '[00:00:05:12] Mei Tan:\n', '00:05 - Luis Ortega\n', '00:05\n', ' [0:07] \n', 'Mei Tan\n', '譚美\n', '谭美 2023-12-13 15:00:05\n', '谭美 2023-12-13\n', '谭美 2023-12-13 15:00 x\n', 'we met at 00:05\n', 'at 00:05 we met\n', 'Words below.\n', '\n', `Mei Tan - 00:05${' '.repeat(76)}\n`, `00:05${' '.repeat(86)}\n`],
  'live-page': ['主持人：好。  [15:04]\n', '[15:05:10]\n', '15:06\n', '2023-12-13 15:07:00\n', '[譚美]：好。\n', '【主持人】好。 （15:08）\n', '譚美：好。\n', '功能：好。\n', '我說：好。\n', '好的。\n', '\n', '【打印】 【關閉】\n', '[記者] 問？ [15:09] [館長] 答。 [15:10]\n', '來源：城市晚報\n', '[99:99]\n'],
  jsonl: [
    {speaker: 'Mei', text: 'Hi'}, {name: 'Mei', words: 'Hi', time: '15:00'}, {who: 'Mei', content: 'Hi', timestamp: '2023-12-13T15:00:05Z'}, {from: 'Mei', message: 'Hi', start: 4.87}, {author: 'Mei', body: 'Hi', offset: 3661}, {text: 'and more'}, {speaker: 'Mei'}, {speaker: 5, text: 'Hi'}, {speaker: 'Mei', text: 'Hi', estimated: true, start: 5}, {speaker: 'Mei', text: 'Hi', stamp: '15:00', stampAt: 54_000_000, precision: 60_000, date: '2023-12-13'}, {speaker: 'Mei', text: 'Hi', stamp: '0:05', stampAt: 5000, timing: 'elapsed', date: '2023-12-13'}, {speaker: 'Mei', text: 'Hi', stamp: '15:00', stampAt: null}, {speaker: 'Mei', text: 'Hi', stampAt: 5000}, {speaker: 'Mei', text: 'one', turn: 1, cue: 1}, {speaker: 'Mei', text: 'two', turn: 1, cue: 2}, {speaker: 'Mei', text: 'three', turn: 2, cue: 1}, {speaker: 'Mei', text: 'Hi', clock: 'noon'}, {speaker: 'Mei', text: 'Hi', at: '9:05', date: 'x'},
  ].map(row => `${JSON.stringify(row)}\n`).concat('{"speaker": "Mei", "text": "Hi"},\n', '[]\n', '{"text": "x"\n', '  \n', '{broken}\n', '"text"\n'),
  ttml: [
    '<tt xmlns="http://www.w3.org/ns/ttml" frameRate="25" tickRate="100">', '<tt frameRate="30" frameRateMultiplier="1000 1001">', '<tt tickRate="10000">', '<body>', '<div begin="10s" end="60s">', '<style xml:id="y" color="yellow"/>', '<style xml:id="w" color="#FFFFFF"/>', '<agent xml:id="a" type="person">', '<name type="full">Mei Tan</name>', '</agent>', '<title>A title</title>', '<p begin="1s" end="3s">', '<p begin="00:00:05:12" dur="2s">', '<p begin="40f" end="100f" style="y">', '<p begin="132t" agent="a">', '<p>', '<p begin="100ms" end="0.05h" color="#00FF00">', '<p begin="1m" style="w y" agent="a b">', '<p begin="00:00:01.5" end="00:00:02.500">', '<span begin="1s" end="2s">one', '<span begin="2s">two', '<span color="red">three', '<span agent="a">four', '<span>', '</span>', '<br/>', '</p>', 'Mei: words', ' some  \n words ', '(music)', '</div>', '</body>', '</tt>', '<metadata>',
  ],
  tei: [
    '<listPerson>', '<person xml:id="mei">', '<persName>', '<persName to="2000">', '<forename>Mei</forename>', '<surname>Tan</surname>', '<nameLink>de</nameLink>', '<genName>Jr</genName>', '<roleName>Dr</roleName>', '<surname>譚</surname>', '<forename>美</forename>', '</persName>', 'Mei Tan', '</person>', '<personGrp xml:id="luis"><name>The people</name></personGrp>', '<org xml:id="org"><orgName>Library</orgName></org>', '</listPerson>', '<text><body>', '<u who="#mei">', '<u who="people.xml#luis #org">', '<u>', '<u who="#mei" ana="x">', '<seg>words.</seg>', '<seg>more words', '</seg>', '</u>', '<note type="speaker">Chair:</note>', '<speaker>Luis Ortega :</speaker>', '<sp who="#luis">', '<p>spoken</p>', '<p>', '</p>', '</sp>', '<note>aside</note>', '<note type="time">The time is 9.00</note>', '<incident><desc>applause</desc></incident>', '<vocal type="noise">', '<kinesic>', '<gap reason="inaudible"/>', '<head>A heading</head>', '<stage>leaves</stage>', '<pb n="2"/>', '<lb/>', '<date when="2023-12-13">', '<time from="09:00:00">', '<timeline><when xml:id="t1" absolute="2023-12-13T09:00:00"/>', '<when xml:id="t2" interval="5" since="#t1"/></timeline>', '<anchor synch="#t2"/>', '<u who="#mei" start="#t1" end="#t2">', '<title>A debate</title>', '<meeting>', '</body></text>',
  ],
};
