import type {Transcript} from '../transcript/model.ts';

/** The number of characters from which the language is detected. */
const SAMPLE = 4000;
/** Characters of everyday words that only one of the two scripts has. */
const TRADITIONAL = '這個們為說發問會國時來對過開後進學實現長點員務業關區體動產質環經濟與將應應該還讓門東車馬見話認識請謝記者導議設計劃';
const SIMPLIFIED = '这个们为说发问会国时来对过开后进学实现长点员务业关区体动产质环经济与将应应该还让门东车马见话认识请谢记者导议设计划';

/**
 * Returns the language of a transcript as a tag (BCP 47): `zh-Hant`, `zh-Hans`, `ja`, `ko`, `en`; `und` if it is
 * unknown.
 */
export function languageTagOf({turns}: Pick<Transcript, 'turns'>): string {
  let sample = '';
  for (const {text} of turns) if ((sample += text.slice(0, SAMPLE)).length >= SAMPLE) break;
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const [han, kana, hangul, latin] = [count(/\p{Script=Han}/gu), count(/[\u3041-\u30FA]/g), count(/[\uAC00-\uD7A3]/g), count(/[A-Za-z]+/g)];
  if (han + kana + hangul + latin === 0) return 'und';
  if (hangul > han && hangul > latin) return 'ko';
  if (kana > (han + kana) / 5) return 'ja';
  if (latin > han) return /\b(?:the|and|of|to)\b/i.test(sample) ? 'en' : 'und';
  let [traditional, simplified] = [0, 0];
  for (const character of sample) {
    const [one, other] = [TRADITIONAL.includes(character), SIMPLIFIED.includes(character)];
    if (one && !other) traditional += 1;
    else if (other && !one) simplified += 1;
  }
  return traditional === simplified ? 'zh' : traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
