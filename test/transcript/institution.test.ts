import {expect, test} from 'vitest';
import {institution} from '../../src/transcript/institution.ts';

test.each([
  ['市生態環境局黨組書記、局長', '生態環境局'],
  ['市城市管理綜合服務中心黨委委員、副主任', '城市管理綜合服務中心'],
  ['市交通運輸局黨組成員，港航鐵路機場服務中心黨委書記、主任', '交通運輸局'],
  ['泰安市农业农村局副局长', '农业农村局'],
  ['省發展改革委主任', '發展改革委'],
  ['國家衛生健康委員會發言人', '國家衛生健康委員會'],
  ['新聞發言人', '新聞發言人'],
])('the institution of %s is %s', (post, expected) => expect(institution(post)).toBe(expected));
