import {describe, expect, test} from 'vitest';
import {liftAnnotations} from '../../../src/chinese/annotations.ts';
import {repairBroken, wordsIn} from '../../../src/chinese/repair/broken-characters.ts';
import {lexicon} from '../../lexicon.ts';
import {bundledText, seeded} from '../../samples.ts';
import {breakText} from './break-text.ts';

const repair = (text: string, isUsed = wordsIn('')) => repairBroken(text, lexicon, isUsed);
const clean = (text: string, isUsed = wordsIn('')) => {
  const {text: repaired, unrestored} = repair(text, isUsed);
  return {text: liftAnnotations(repaired, lexicon).text, unrestored};
};

test.each([
  ['a second byte that is an ASCII letter', '建筑工地?fù)P塵防控', '建筑工地揚塵防控'],
  ['a second byte that is an ASCII sign', '京杭運河?xùn)|平湖區段', '京杭運河東平湖區段'],
  ['both bytes cut, the second annotation being the lost character’s own', '大眾日?qǐng)?bào)記者', '大眾日報記者'],
  ['a run that decoded out of step up to the next annotation', '大眾日?qǐng)笥?jì)者', '大眾日報記者'],
  ['a mark for the lead byte alone, as the WHATWG decoder leaves it', '地\uFFFD(fù)P塵', '地揚塵'],
  ['a run one byte out of step up to the next annotation', '毛寧?gàn)鞒掷\uE439杏?jì)者會', '毛寧主持例行記者會'],
  ['a run whose last byte has eaten a comma', '應將其?gāng)袈?而不是', '應將其擊落,而不是'],
])('a broken character is restored: %s', (_, broken, expected) => expect(clean(broken)).toEqual({text: expected, unrestored: []}));

test('of several characters the one that has a simplified form is meant', () => {
  expect(['峾', '渱'].map(lexicon.hasSimplified)).toEqual([false, false]);
  expect(clean('運河?xùn)|平').text).toBe('運河東平');
});

describe('an annotation that cannot be solved', () => {
  test('is left as it is and reported with its place', () => {
    expect(repair('聽說?guǎng)了')).toEqual({text: '聽說?guǎng)了', unrestored: [{kind: 'broken-character', offset: 2, length: 7}]});
  });

  test('is not guessed at when several characters would do', () => {
    // The lost byte makes 溫, 滿, 漸 or 湯 before a comma, and 回溫 is no word of the list.
    expect(repair('景氣回?fàn)?應該').unrestored).toMatchObject([{kind: 'ambiguous-character', offset: 3}]);
  });

  test('is solved by the words of the rest of the transcript', () => {
    expect(clean('景氣回?fàn)?應該', wordsIn('今年可望回溫')).text).toBe('景氣回溫,應該');
  });

  test('does not keep those behind it from being restored', () => {
    expect(clean('聽說?guǎng)了，工地?fù)P塵')).toMatchObject({text: '聽說?guǎng)了，工地揚塵', unrestored: [{offset: 2}]});
  });
});

test('a question mark that cuts no annotation is one', () => {
  for (const text of ['什么?', '什么?(fa)', 'why?)', '?']) expect(repair(text)).toEqual({text, unrestored: []});
});

describe('any text broken in the same way', () => {
  const whole = liftAnnotations(repairBroken(bundledText, lexicon, wordsIn('')).text, lexicon).text;
  const sentences = [...new Set(whole.split(/(?<=[,。;:?! ])/))];
  const made = [
    '上海市衛生健康委員會發布疫情通報。', '請問廣東省財政廳廳長，預算執行情況怎樣？', '這項標準適用于電動車輛與鋰電池的檢驗檢測。',
    '國際貿易談判進展順利，雙方簽訂協議。', '農業農村部門將對種糧農戶發放補貼資金。', '鐵路運輸線路長達三千公里，連結東西兩岸。',
  ];

  test.each(['?', '\uFFFD'] as const)('with %j for the lost bytes is restored or reported, and never wrongly restored', mark => {
    let restored = 0;
    let reported = 0;
    for (const sentence of [...sentences, ...made]) {
      const isUsed = wordsIn(whole.replaceAll(sentence, ' '));
      for (let at = 1; at < sentence.length; at += 1) {
        const broken = breakText(sentence, {at, mark}, lexicon);
        if (broken === undefined) continue;
        const {text, unrestored} = clean(broken, isUsed);
        if (unrestored.length > 0) {
          reported += 1;
          continue;
        }
        expect(text).toBe(sentence);
        restored += 1;
      }
    }
    expect(restored).toBeGreaterThan(150);
    expect(reported / restored).toBeLessThan(0.1);
  });
});

test('hostile gaps cost no more than their length', () => {
  const random = seeded(7);
  const pieces = ['?fù)', '地', 'P', '(jì)', '笥', '?', ')', '(', '\uFFFD(qǐng)', '報'];
  const text = Array.from({length: 20_000}, () => pieces[Math.floor(random() * pieces.length)]).join('');
  const counting = {...lexicon, calls: 0, encode(character: string) { counting.calls += 1; return lexicon.encode(character); }};
  repairBroken(text, counting, wordsIn(''));
  expect(counting.calls).toBeLessThan(text.length * 4);
});
