import {describe, expect, test} from 'vitest';
import {createReader, readTranscript} from '../../src/reading/read.ts';
import {LONGEST_TURN} from '../../src/transcript/limits.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, seeded} from '../samples.ts';

const bundled = readTranscript(bundledText, lexicon);
const kinds = (text: string) => readTranscript(text).problems.map(({line, column, kind, found}) => [line, column, kind, found]);

describe('the bundled transcript', () => {
  const {turns, speakers, questions} = bundled;
  const text = (number: number) => turns[number - 1]!.text;
  const all = turns.map(turn => turn.text).join('\n');

  test('has 13 turns by 10 speakers, 4 questions and no problem', () => {
    expect([turns.length, speakers.length, questions.length, bundled.problems]).toEqual([13, 10, 4, []]);
    expect(bundled).toMatchObject({heading: '圖文直播——', title: '“黃河流域生態保護和高質量發展先行區”系列新聞發布會第四場', date: '2023-12-13', firstClock: 15 * 3_600_000});
  });

  test('has its stamps as printed', () => {
    expect(turns.map(({stamp}) => stamp!.text)).toEqual(['15:00', '15:01', '15:04', '15:10', '15:10', '15:10', '15:13', '15:13', '15:16', '15:16', '15:19', '15:19', '15:24']);
    expect(turns[12]!.stamp).toEqual({text: '15:24', time: 24 * 60_000, precision: 60_000});
  });

  test('gives all officials their posts and all reporters their outlets', () => {
    expect(speakers.map(({name, role, post, outlet}) => [name, role, post ?? outlet])).toEqual([
      ['主持人', 'host', undefined],
      ['戴先鋒', 'official', '市生態環境局黨組書記、局長'],
      ['中國山東網記者', 'reporter', '中國山東網'],
      ['公維剛', 'official', '市城市管理綜合服務中心黨委委員、副主任'],
      ['大眾網記者', 'reporter', '大眾網'],
      ['李金路', 'official', '市交通運輸局黨組成員，港航鐵路機場服務中心黨委書記、主任'],
      ['齊魯晚報記者', 'reporter', '齊魯晚報'],
      ['李偉', 'official', '市農業農村局黨組成員、二級調研員'],
      ['大眾日報記者', 'reporter', '大眾日報'],
      ['孫建修', 'official', '市生態環境局黨組成員、副局長、新聞發言人'],
    ]);
    expect(questions).toEqual([{asked: 4, answers: [5]}, {asked: 6, answers: [7]}, {asked: 8, answers: [9]}, {asked: 10, answers: [11]}]);
  });

  test('keeps all 1,013 annotations as readings that fit their characters, and the one of a restored character', () => {
    const carried = [...turns, ...speakers.map(({name, readings}) => ({text: name, readings}))];
    expect(carried.reduce((sum, {readings}) => sum + readings.length, 0)).toBe(1013 + 1);
    for (const {text: words, readings} of carried) for (const {offset: at, text: reading} of readings) expect(lexicon.readingsOf(words[at]!)).toContain(reading);
    expect(turns[0]!.readings[0]).toEqual({offset: 36, text: 'fā'});
  });

  test('has its three broken characters back', () => {
    expect(text(6)).toContain('建筑工地揚塵防控');
    expect(text(8)).toContain('京杭運河東平湖區段');
    expect(speakers[8]!.name).toBe('大眾日報記者');
  });

  test('has full-width marks in Chinese and narrow ones in numbers and Latin', () => {
    expect(all.match(/[\u0020-\u007E]/g)!.filter(character => !/[\dA-Za-z]/.test(character)).join('')).toBe('%%+++.%%..../%');
    for (const kept of ['整縣（市、區）制', '“5+1”', 'PM2.5平均', '18.43萬噸', '“十四五”末，PM2.5', '一崗雙責”，繼續']) expect(all).toContain(kept);
  });

  test('has its paragraphs back', () => {
    expect(turns.map(turn => turn.text.split('\n').length)).toEqual([4, 4, 5, 1, 1, 7, 1, 5, 1, 7, 1, 5, 2]);
    expect(text(10).split('\n').map(paragraph => paragraph.slice(0, 8))).toEqual(['一、深化測土配方', '一是制定發布配方', '二、推廣水肥一體', '水肥一體化技術是', '三、大力推廣有機', '結合我市實施的綠', '通過以上措施，全']);
  });

  test('drops the bar of the table from the text and keeps it in the source', () => {
    expect(text(13).endsWith('謝謝大家！')).toBe(true);
    expect(turns[12]!.source.endsWith('謝謝大家! |')).toBe(true);
  });

  test('keeps every turn exactly as the file has it', () => {
    expect(turns.map(({source}) => bundledText.split(source).length)).toEqual(turns.map(() => 2));
    const rest = turns.reduce((left, {source}) => left.replace(source, ''), bundledText);
    expect(rest.trim()).toBe('圖文直播——');
    expect(turns.map(({line, column}) => `${line}:${column}`).slice(0, 4)).toEqual(['2:1', '2:496', '2:1839', '3:1']);
  });
});

describe('stamps', () => {
  const times = (text: string) => readTranscript(text).turns.map(({stamp}) => stamp?.time);

  test('may pass midnight with the date', () => {
    expect(times('2024-01-31 23:58 甲 好\n2024-02-01 00:03 乙 好')).toEqual([0, 5 * 60_000]);
  });

  test('may pass midnight where the date was not changed', () => {
    expect(times('2024-01-31 23:58 甲 好\n2024-01-31 00:03 乙 好\n2024-01-31 00:04 乙 好\n2024-02-01 00:05 乙 好')).toEqual([0, 300_000, 360_000, 420_000]);
  });

  test('may have seconds', () => {
    expect(readTranscript('2024-01-31 9:05:07 甲 好').turns[0]!.stamp).toEqual({text: '09:05:07', time: 0, precision: 1000});
  });

  test('that go back are reported, and the first of two is kept', () => {
    const text = '2024-01-31 10:05 甲 好\n2024-01-31 10:03 乙 好';
    expect(times(text)).toEqual([0, undefined]);
    expect(kinds(text)).toEqual([[2, 1, 'stamp-goes-back', '2024-01-31 10:03']]);
  });

  test.each(['2024-13-01 10:00', '2024-02-30 10:00', '2024-01-31 25:99', '2024-01-31 24:00'])('that are no time are reported: %s', stamp => {
    expect(kinds(`2024-01-31 10:00 甲 好\n${stamp} 乙 好`)).toEqual([[2, 1, 'bad-stamp', stamp]]);
    expect(times(`2024-01-31 10:00 甲 好\n${stamp} 乙 好`)).toEqual([0, undefined]);
  });
});

describe('what stands around the turns', () => {
  test('text above them is the heading; more is reported', () => {
    const text = '直播\n\n  記錄：丙\n2024-01-31 10:00 甲 好';
    expect(readTranscript(text).heading).toBe('直播');
    expect(kinds(text)).toEqual([[3, 3, 'text-before-first-turn', '記錄：丙']]);
  });

  test('a turn in which nothing is said is kept and reported', () => {
    const text = '2024-01-31 10:00 甲\n2024-01-31 10:01 乙 好';
    expect(readTranscript(text).turns.map(turn => turn.text)).toEqual(['', '好']);
    expect(kinds(text)).toEqual([[1, 1, 'empty-turn', '2024-01-31 10:00 甲']]);
  });

  test('a time that is spoken of begins no turn', () => {
    expect(readTranscript('2024-01-31 10:00 甲 會議定于 2024-02-01 09:00 在市政府三樓召開。').turns).toHaveLength(1);
  });

  test.each(['\r\n', '\r', '\n'])('lines may end in %j', end => {
    const {turns, heading} = readTranscript(`直播${end}2024-01-31 10:00 甲 好。${end}再見${end}2024-01-31 10:01 乙 好${end}`);
    expect([heading, turns.map(({text, line}) => [text, line])]).toEqual(['直播', [['好。\n再見', 2], ['好', 4]]]);
  });

  test('a byte order mark is no text, and columns count characters', () => {
    const {turns} = readTranscript('\uFEFF2024-01-31 10:00 甲 𠮷𠮷 2024-01-31 10:01 乙 好');
    expect(turns.map(({column}) => column)).toEqual([1, 23]);
  });

  test.each(['', '   ', '大家好', '2024-01-31 10:00'])('in %j there are no turns', text => {
    expect(readTranscript(text)).toMatchObject({turns: [], problems: [{line: 1, column: 1, kind: 'no-turns'}]});
  });
});

describe('labels', () => {
  test('are the same speaker with and without annotations', () => {
    const {speakers} = readTranscript('2024-01-31 10:00 大眾網(wǎng)記者 好\n2024-01-31 10:01 大眾網記者 好', lexicon);
    expect(speakers).toEqual([{name: '大眾網記者', role: 'reporter', outlet: '大眾網', readings: [{offset: 2, text: 'wǎng'}]}]);
  });

  test('lose the colon that closes them', () => {
    expect(readTranscript('2024-01-31 10:00 甲： 好').speakers[0]!.name).toBe('甲');
  });

  test('show unsafe characters', () => {
    expect(readTranscript('2024-01-31 10:00 甲\u001B[2J\u202E 好').speakers[0]!.name).toBe('甲␛[2J⟪RLO⟫');
  });
});

test('a broken character that cannot be restored stays, with its place in the file', () => {
  const {turns, problems} = readTranscript('直播\n2024-01-31 10:00 甲 𠮷聽說?guǎng)了', lexicon);
  expect(turns[0]!.text).toBe('𠮷聽說?guǎng)了');
  expect(problems).toEqual([{line: 2, column: 23, kind: 'broken-character', found: '?guǎng)'}]);
});

test('nothing makes it throw, let a control through or lose a turn', () => {
  const random = seeded(1);
  const pieces = ['2024-01-31 10:00 ', '甲 ', '\n', '\r', '(', ')', '?fù)', 'P', '發(fā)', '\u001B[31m', '\u009B', '\uD800', '\u202E', ' |', '：', '2024-99-99 99:99 ', '𠮷', ',', ' ', '記者 ', '\0'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({length: 60}, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const {turns, speakers} = readTranscript(text, lexicon);
    for (const shown of [...turns.map(turn => turn.text), ...speakers.map(({name}) => name)]) expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    for (const {source} of turns) expect(text).toContain(source);
    expect(JSON.parse(JSON.stringify(turns))).toEqual(turns);
  }
});

test('a text that arrives in pieces, cut anywhere, is the same transcript', () => {
  const random = seeded(4);
  const odd = '直播\r\n  記錄\r\n2024-01-31 23:58 甲： 好\u001B。\r\n2024-01-31 00:03 乙 𠮷聽說?guǎng)了 |\r\n2024-99-31 00:03 乙\n2024-01-31 00:01 大眾日?qǐng)?bào)記者 問？ 2024-02-01 09:00 在。\n';
  for (const [text, longest] of [[bundledText, 3000], [odd, 9], [odd.repeat(20), 400]] as const) {
    const whole = readTranscript(text, lexicon);
    for (let round = 0; round < 12; round += 1) {
      const reader = createReader();
      reader.know(lexicon);
      for (let at = 0; at < text.length;) {
        const to = Math.min(text.length, at + 1 + Math.floor(random() * longest));
        reader.push(text.slice(at, to));
        at = to;
      }
      reader.end();
      expect(reader.transcript()).toEqual(whole);
    }
  }
});

describe('a turn without end', () => {
  const sentence = '今天天氣很好，我們來談一談𠮷聽說?guǎng)了。';
  const long = `2024-01-31 10:00 甲 ${sentence.repeat(Math.ceil((2.5 * LONGEST_TURN) / sentence.length))}\r\n2024-01-31 10:01 乙 好`;

  test('is divided behind sentences, and nothing of it is lost', () => {
    const {turns, problems, speakers} = readTranscript(long);
    expect(turns.slice(0, -1).map(({source}) => source).join('')).toBe(long.slice(0, long.indexOf('\r\n')));
    expect(turns.map(({speaker, stamp}) => [speakers[speaker]!.name, stamp?.text])).toEqual([['甲', '10:00'], ['甲', undefined], ['甲', undefined], ['乙', '10:01']]);
    for (const {source} of turns) expect(source.length).toBeLessThanOrEqual(LONGEST_TURN);
    for (const {text} of turns.slice(0, -1)) expect(text).toMatch(/。$/);
    expect(problems).toEqual([{line: 1, column: 1, kind: 'long-turn', found: long.slice(0, 200)}]);
    expect(turns[1]).toMatchObject({line: 1, column: Array.from(turns[0]!.source).length + 1, wordsAt: 0});
  });

  test('is divided between characters where no sentence ends', () => {
    for (const piece of ['𠮷', 'a𠮷', '\r\n', ' ']) {
      const text = `2024-01-31 10:00 甲 ${piece.repeat(LONGEST_TURN)}`;
      const {turns} = readTranscript(text);
      expect(turns.map(({text: words}) => words).join('')).not.toMatch(/\p{Cs}/u);
      for (const {line, column} of turns.slice(1)) expect(line > 1 || column > 1).toBe(true);
    }
  });

  test('is the same when it arrives in pieces', () => {
    const random = seeded(9);
    for (const text of [long, `2024-01-31 10:00 甲 ${'a𠮷'.repeat(LONGEST_TURN)}`]) {
      const whole = readTranscript(text);
      const reader = createReader();
      for (let at = 0; at < text.length;) {
        const to = Math.min(text.length, at + 1 + Math.floor(random() * 70_000));
        reader.push(text.slice(at, to));
        at = to;
      }
      reader.end();
      expect(reader.transcript()).toEqual(whole);
    }
  });
});

test('what has come can be had when it settles, the last turn as far as it goes; in the end it is the same', () => {
  const reader = createReader();
  reader.know(lexicon);
  const cut = bundledText.indexOf('\n', bundledText.indexOf('2023-12-13 15:10')) + 1;
  reader.push(bundledText.slice(0, cut));
  reader.settle();
  const so = reader.transcript().turns.map(({text}) => text);
  expect(so.length).toBeGreaterThan(3);
  expect(so).toEqual(bundled.turns.slice(0, so.length).map(({text}) => text));
  reader.push(bundledText.slice(cut));
  reader.end();
  expect(reader.transcript()).toEqual(bundled);
});

test('the transcript can be made step by step', () => {
  const reader = createReader();
  reader.know(lexicon);
  reader.push(bundledText);
  reader.end();
  const steps = reader.transcriptSteps();
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(3);
  expect(step.value).toEqual(bundled);
  expect(reader.transcript()).toBe(step.value);
});
