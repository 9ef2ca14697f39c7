// In code units: V8 takes milliseconds to prepare a class of all Han characters, and the first frame needs these
// patterns.
const REGION = /^(?:[省市縣县區区]|[\u3400-\u9FFF]{2}[省市縣县區区])(?=[\u3400-\u9FFF]{2})/;
const INSTITUTION = /^.{1,20}?(?:局|[廳厅]|[辦办]公室|[辦办]|委[員员][會会]|委(?![員员])|部(?![長长門门])|中心|[學学]院|[醫医]院|法院|[檢检]察院|公司|集[團团]|[協协][會会])/;

/**
 * Returns the institution of a post in short form, without the place: `市生態環境局黨組書記、局長` → `生態環境局`. A post without an
 * institution is returned unchanged.
 */
export function institution(post: string): string {
  const local = post.replace(REGION, '');
  return INSTITUTION.exec(local)?.[0] ?? post;
}
