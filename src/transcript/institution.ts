// Of code units: a class of all Han characters takes milliseconds to be made ready, and these are needed for the first frame.
const REGION = /^(?:[省市縣县區区]|[\u3400-\u9FFF]{2}[省市縣县區区])(?=[\u3400-\u9FFF]{2})/;
const INSTITUTION = /^.{1,20}?(?:局|[廳厅]|[辦办]公室|[辦办]|委[員员][會会]|委(?![員员])|部(?![長长門门])|中心|[學学]院|[醫医]院|法院|[檢检]察院|公司|集[團团]|[協协][會会])/;

/** The institution in short form, without the place: `市生態環境局黨組書記、局長` → `生態環境局`. The post itself when it names none. */
export function institution(post: string): string {
  const local = post.replace(REGION, '');
  return INSTITUTION.exec(local)?.[0] ?? post;
}
