const TIME_OF_DAY = '(?:早上|上午|中午|下午|晚上)?';
const PEOPLE = '各位|大家|朋友|同志|女士|先生|來賓|来宾|嘉賓|嘉宾|媒體|媒体|記者|记者|主持人|您|你們|你们';

/** Openings of a speech: forms of address, greetings, thanks. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^(?:[^。！？!?：:，,]{0,8}的)?(?:${PEOPLE})[^。！？!?：:]{0,30}[：:]\\s*`, 'u'),
  new RegExp(`^(?:[^。！？!?：:]{0,20}(?:${PEOPLE})[^。！？!?：:]{0,16}?)?${TIME_OF_DAY}好[！!。，,]\\s*`, 'u'),
  /^(?:好的?|首先|衷心|非常|十分)*[，,]?(?:謝謝|谢谢|感謝|感谢)[^。！？!?]{0,40}[。！!]\s*/u,
  /^(?:good (?:morning|afternoon|evening|day)|hello|hi|thank you|thanks|ladies and gentlemen|dear )[^.!?:]{0,80}[.!?:]\s*/iu,
];
/** The limit of openings in a row. Further ones belong to the speech itself. */
const AT_MOST = 4;
/** The number of characters that are searched for openings. */
const LOOKED_AT = 400;

/** Returns the beginning of a turn without salutation and thanks, on one line, for lists that show a few words. */
export function previewOf(text: string): string {
  const beginning = text.slice(0, LOOKED_AT).replaceAll('\n', ' ').trimStart();
  let rest = beginning;
  for (let count = 0; count < AT_MOST; count += 1) {
    const opening = OPENINGS.find(pattern => pattern.test(rest));
    if (!opening) break;
    rest = rest.replace(opening, '');
  }
  return rest === '' ? beginning : rest;
}
