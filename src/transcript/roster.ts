/** Who is who: roles from labels, posts from the host's introductions. Written for both scripts. */

/** What follows a name when somebody is introduced. */
const TITLE = '(?:先生|女士|小姐|同志|博士|教授)';
/** An entry of a roster: from behind the one before it up to a name and its title. */
const ENTRY = new RegExp(`([^；。：！？\\n]{2,200}?)${TITLE}`, 'gu');
/** The words that bring a guest in; what precedes them is not his post. */
const INVITATION = /(?:邀[請请]到?了?|[請请]到了?|有[請请]|(?<!申)[請请](?![示求])|他[們们]是|分[別别]是|[領领][導导]有|的有)/gu;
const OPENING_WORDS = /^(?:[，,、和及]|以及|今天|下面|[現现]在|首先|接下[來来]|最[後后])+/u;
const POST_AT_MOST = 60;
/** A roster stands at the beginning of a host's turn; without a limit, a hostile turn would cost as often as it has speakers. */
const LOOKED_AT = 8000;

/** Hosts of press conferences, chairs of meetings. */
const HOST = /主持|^(?:代理)?(?:全[委体體][员員]?[会會])?主席(?:\s?[(（].*)?$|^(?:議長|议长|司儀|司仪|moderator|operator|host|chair(?:man|woman|person)?|(?:the |madam |mr\.? |deputy |acting )*(?:speaker|chair(?:man|woman|person)?|president of the (?:council|legislative council)))\.?$/i;
export const isHost = (label: string): boolean => HOST.test(label);

/** `齊魯晚報記者`, `新華社記者張三`; not `記者會主持`. */
const REPORTER = /^(.*?)[記记]者(?![會会招])\p{Script=Han}{0,4}$/u;
export const isReporter = (label: string): boolean => label.length <= 60 && REPORTER.test(label);

/** The medium that a reporter's label names. */
export const outletOf = (label: string): string | undefined => REPORTER.exec(label.slice(0, 60))?.[1] || undefined;

/** The post of each of these names, as far as an introduction gives it: `市生態環境局黨組書記、局長戴先鋒先生`. */
export function postsOf(names: readonly string[], introductions: readonly string[]): ReadonlyMap<string, string> {
  const posts = new Map<string, string>();
  const known = new Set(names);
  // The longest first: of two names that end alike, the one that is there in full is meant.
  const lengths = [...new Set(names.map(({length}) => length))].toSorted((one, other) => other - one);
  for (const introduction of introductions) {
    for (const [, before] of introduction.slice(0, LOOKED_AT).matchAll(ENTRY)) {
      const name = lengths.filter(length => length > 0 && length <= before!.length).map(length => before!.slice(-length)).find(end => known.has(end));
      if (name === undefined || posts.has(name)) continue;
      const post = postIn(before!.slice(0, -name.length));
      if (post !== undefined) posts.set(name, post);
    }
  }
  return posts;
}

/** What is left of an entry in front of the name. */
function postIn(entry: string): string | undefined {
  const invitation = [...entry.matchAll(INVITATION)].at(-1);
  const post = entry.slice(invitation ? invitation.index + invitation[0].length : 0).replace(OPENING_WORDS, '').trim();
  return post.length >= 2 && post.length <= POST_AT_MOST && /\p{Script=Han}/u.test(post) ? post : undefined;
}

// Of code units: a class of all Han characters takes milliseconds to be made ready, and these are needed for the first frame.
const REGION = /^(?:[省市縣县區区]|[\u3400-\u9FFF]{2}[省市縣县區区])(?=[\u3400-\u9FFF]{2})/;
const INSTITUTION = /^.{1,20}?(?:局|[廳厅]|[辦办]公室|[辦办]|委[員员][會会]|委(?![員员])|部(?![長长門门])|中心|[學学]院|[醫医]院|法院|[檢检]察院|公司|集[團团]|[協协][會会])/;

/** The institution in short form, without the place: `市生態環境局黨組書記、局長` → `生態環境局`. The post itself when it names none. */
export function institution(post: string): string {
  const local = post.replace(REGION, '');
  return INSTITUTION.exec(local)?.[0] ?? post;
}
