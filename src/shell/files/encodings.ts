/**
 * Recognition of the encoding of bytes. Source of the encodings: the Encoding standard (WHATWG), which `TextDecoder`
 * implements.
 */
import {ENCODINGS, type Encoding} from './encoding-names.ts';

/** The reason why a file is no text. */
export type NoText = {readonly kind: 'nul'; readonly offset: number} | {readonly kind: 'unknown'};

/** The least share of usual characters that text must have. */
const LEAST = 0.15;
/** Text that is mostly ASCII may have one lost character in this many. */
const FEW = 20;
/** The least number of whole characters for each damaged one in damaged UTF-8. */
const WHOLE = 3;

/** Returns the likeliest encoding of the beginning of a file, or the reason why it is no text. */
export function encodingOf(bytes: Uint8Array, isWhole: boolean): Encoding | NoText {
  const marked = markOf(bytes);
  if (marked) return marked;
  // WebVTT defines how to read a NUL.
  const nul = isWebVtt(bytes) ? -1 : bytes.indexOf(0);
  // UTF-8 is hardly ever valid by accident.
  if (nul < 0 && isValid('utf-8', bytes, isWhole)) return 'utf-8';
  if (nul < 0 && isDamagedUtf8(bytes)) return 'utf-8';
  const candidates = ENCODINGS.filter(encoding => encoding !== 'utf-8' && (nul < 0 || encoding.startsWith('utf-16')));
  let best: Encoding | undefined;
  let most = LEAST;
  for (const encoding of candidates) {
    const likely = plausibility(decoderOf(encoding)(bytes, {stream: !isWhole}), encoding);
    if (likely > most) [best, most] = [encoding, likely];
  }
  if (best !== undefined) return best;
  if (nul >= 0) return {kind: 'nul', offset: nul};
  // This is ASCII with a few bytes in an unknown encoding. Most of it is readable.
  const text = new TextDecoder().decode(bytes);
  return (text.match(/\uFFFD/g)?.length ?? 0) <= text.length / FEW ? 'utf-8' : {kind: 'unknown'};
}

/**
 * The characters of bytes 80 to 9F in windows-1252. Node before version 24 reads Latin-1 instead, where these are control
 * characters.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Returns a function that decodes bytes piece by piece. */
export function decoderOf(encoding: string): (bytes?: Uint8Array, options?: {readonly stream?: boolean}) => string {
  const decoder = new TextDecoder(encoding);
  if (decoder.encoding !== 'windows-1252') return (bytes, options) => decoder.decode(bytes, options);
  return (bytes, options) => decoder.decode(bytes, options).replaceAll(/[\u0080-\u009F]/g, character => WINDOWS[character.charCodeAt(0) - 0x80]!);
}

const WEBVTT = new TextEncoder().encode('WEBVTT');
const isWebVtt = (bytes: Uint8Array): boolean => WEBVTT.every((byte, index) => bytes[index] === byte);

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isValid(encoding: Encoding, bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    // The last character may be cut, which is no fault.
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream: !isWhole});
    return true;
  } catch {
    return false;
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  let [whole, damaged] = [0, 0];
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\uFFFD') damaged += 1;
    else if (character > '\u007F') whole += 1;
  }
  return whole >= WHOLE * damaged;
}

/** The most frequent characters of Chinese text in both scripts, and its punctuation. */
const HAN = new Set('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严请主席先生女士小姐各位谢谢大家欢迎记者新闻会议代表委员部长主任局长这我們來時國個會為說過對發後動學經進電裡現實體機當點從業開還間樣與關線數氣變條沒結問題無軍見長頭資邊統較將組計別論運農幾區強決幹戰則據處隊給門規熱領東導壓濟階術極聯認權證採轉單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓滿縣參紅細聽鐵價嚴請謝歡聞員黨總級設質嗎呢吧哪位司市府署處長，。、：；？！“”‘’（）《》「」『』【】…—　');
/** The most frequent syllables of Korean text. */
const HANGUL = new Set('이다는의을에가고하지한은로도를사기대시자서리인그아나정해어수일들제있여보부라장으과원구전주만성상스무조것계게경동안면국선관연당회개세유방위오치신우공말생용중교소재실적까물거와합니습되였했었겠요네님께감저희질문기자변답드립오늘모든및등많문입');
/** Tells whether a code unit is kana, which only Japanese text has. */
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe;
/** Letters and marks of the languages of western Europe. */
const LATIN = new Set('éèêëàâäáãåæçíìîïñóòôöõøœúùûüýÿßÉÈÀÂÄÁÅÆÇÍÎÑÓÔÖØŒÚÜß’‘“”–—…•·«»€£§©®°º²½¼¾×¿¡™š›‹žŠŽ†\u00A0');

/**
 * Returns how plausible decoded text is: the share of characters beyond ASCII that are usual in this encoding. It is
 * about 1 for the right encoding, and far less for others.
 */
function plausibility(text: string, encoding: Encoding): number {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  let [all, usual, faults] = [0, 0, 0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code < 0x80) {
      // In a two-byte encoding, ASCII characters are evidence for it, and control characters are evidence against it.
      if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b && !(code === 0 && isTail(text, offset))) faults += 1;
      else if (isWide && code >= 0x20) usual += 1;
      if (isWide) all += 1;
      continue;
    }
    all += 1;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0) || (code >= 0xfff0 && code !== 0xfffd)) faults += 1;
    else if (isUsual(text, offset, code, encoding)) usual += 1;
  }
  return all === 0 ? 0 : Math.min(1, (usual / all) * SHARE[encoding]) - (3 * faults) / all;
}

/** The usual share in correct text of each encoding. It normalises the shares, so that encodings can be compared. */
const SHARE: Readonly<Record<Encoding, number>> = {'utf-8': 1, 'gb18030': 1.4, 'big5': 1.4, 'windows-1252': 1, 'shift_jis': 1.3, 'euc-kr': 1.4, 'utf-16le': 1.4, 'utf-16be': 1.4};

function isUsual(text: string, offset: number, code: number, encoding: Encoding): boolean {
  const character = text[offset]!;
  switch (encoding) {
    case 'windows-1252':
      // Between other characters beyond ASCII, it is probably half of a two-byte character.
      return LATIN.has(character) && !(text.charCodeAt(offset - 1) >= 0x80 && text.charCodeAt(offset + 1) >= 0x80);
    case 'shift_jis':
      return isKana(code) || HAN.has(character);
    case 'euc-kr':
      return HANGUL.has(character);
    default:
      return HAN.has(character) || (encoding.startsWith('utf-16') && (isKana(code) || HANGUL.has(character) || LATIN.has(character)));
  }
}

/** Tells whether there are only NULs from an offset on. */
function isTail(text: string, offset: number): boolean {
  let index = offset;
  while (index < text.length && text.charCodeAt(index) === 0) index += 1;
  return index === text.length;
}
