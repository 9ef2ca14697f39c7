/** Roles from labels, and posts from the host's introductions, in both scripts. */

export {institution} from './institution.ts';

/** Titles behind a name in an introduction. */
const TITLE = '(?:先生|女士|小姐|同志|博士|教授)';
/** An entry of a roster: the text behind the entry before it, up to a name and its title. */
const ENTRY = new RegExp(`([^；。：！？\\n]{2,200}?)${TITLE}`, 'gu');
/** Verbs of introduction. Words before them are not part of the guest's post. */
const INVITATION = /(?:邀[請请]到?了?|[請请]到了?|有[請请]|(?<!申)[請请](?![示求])|他[們们]是|分[別别]是|[領领][導导]有|的有)/gu;
const OPENING_WORDS = /^(?:[，,、和及]|以及|今天|下面|[現现]在|首先|接下[來来]|最[後后])+/u;
const POST_AT_MOST = 60;
/**
 * The length of the part of a host's turn that is searched for a roster. Without a limit, a hostile turn would be
 * searched once for every speaker.
 */
const LOOKED_AT = 8000;

/** Hosts of press conferences, chairs of meetings. */
const HOST = /主持|^(?:代理)?(?:全[委体體][员員]?[会會])?主席(?:\s?[(（].*)?$|^(?:議長|议长|司儀|司仪|moderator|operator|host|chair(?:man|woman|person)?|(?:the |madam |mr\.? |deputy |acting )*(?:speaker|chair(?:man|woman|person)?|president of the (?:council|legislative council)))\.?$/i;
export const isHost = (label: string): boolean => HOST.test(label);

/** `齊魯晚報記者`, `新華社記者張三`; not `記者會主持`. */
const REPORTER = /^(.*?)[記记]者(?![會会招])[\u3400-\u9FFF]{0,4}$/;
/** `Q`, `問`, `QUESTION`, `Reporter 2`. */
const ASKS = /^(?:[网網]友(?:[“「『"‘'【[].*|\d{0,3})|q|questions?|(?:問|问|追問|追问|提問|提问)(?:者|\d{1,2})?|(?:unidentified |unknown |male |female )?(?:reporter|journalist|media|press|question|questioner)s?(?: (?:\d{1,3}|[a-z]))?)$/i;
/** Names of newspapers, agencies and stations: `新華社`, `法新社`, `澎湃新聞`, `Reuters`. */
const MEDIUM = '(?:[^\\s,，。]{0,10}(?:通[訊讯]社|新[華华聞闻]社|中新[社网網]|路透社?|法新社|美[聯联]社|合[眾众]社|共同社|塔斯社|彭博社?|[韓韩][聯联]社|德新社|埃菲社|安莎社|日[報报]|晚[報报]|早[報报]|[時时][報报]|晨[報报]|周[報报]|青年[報报]|[電电][視视][台臺]?|[廣广]播[電电]?[視视]?[总總]?[台臺]?|[衛卫][視视]|[總总][台臺]|央[視视]|新[聞闻][網网]?|周刊|[週]刊|[雜杂][誌志]|[財财][經经]|[網网]))|(?:CCTV|CGTN|CNN|BBC|NBC|CBS|ABC|PBS|NPR|AFP|AP|NHK|Reuters|Bloomberg|CNBC|Politico|Axios|Fox(?: News)?|The [A-Z]\\w+ (?:Times|Post|Journal|Guardian)|[A-Z][\\w ]{0,30}(?:Times|Post|News|Journal|Tribune|Herald|Daily|TV|Radio))';
const OUTLET = new RegExp(`^(?:《[^《》]{1,20}》|${MEDIUM})$`);
const IN_BRACKETS = /^(.{1,40}?)\s?[(（]([^()（）]{1,40})[)）]$/;

/** Returns the outlet in a label with brackets. The outlet or the reporter may be in the brackets. */
function bracketedOutlet(label: string): string | undefined {
  const [, before, inside] = IN_BRACKETS.exec(label.slice(0, 90)) ?? [];
  if (before === undefined || inside === undefined) return undefined;
  const medium = inside.replace(/[記记]者$/, '');
  if (OUTLET.test(medium) || medium !== inside) return medium || undefined;
  if (OUTLET.test(before)) return before;
  // `新華社記者（王大明）` has the outlet before the brackets, and `記者（某報）` has it in them.
  const own = /^(.*)[記记]者$/.exec(before)?.[1];
  return own || (own === '' || ASKS.test(before) ? medium : undefined);
}

/** Tells whether a label marks an answer: `答`, `A`. */
export const isAnswering = (label: string): boolean => /^(?:答|a|answer)\d{0,2}$/i.test(label);

export const isReporter = (label: string): boolean => label.length <= 90 && (REPORTER.test(label.slice(0, 60)) || ASKS.test(label) || OUTLET.test(label) || bracketedOutlet(label) !== undefined);

/** Returns the outlet in a reporter's label. */
export function outletOf(label: string): string | undefined {
  const outlet = bracketedOutlet(label) ?? (OUTLET.test(label) ? label : ASKS.test(label) ? undefined : REPORTER.exec(label.slice(0, 60))?.[1]);
  return outlet?.replace(/^《(.*)》$/, '$1') || undefined;
}

/** Finds the post of each name in introductions: `市生態環境局黨組書記、局長戴先鋒先生`. Names without a post are left out. */
export function postsOf(names: readonly string[], introductions: readonly string[]): ReadonlyMap<string, string> {
  const posts = new Map<string, string>();
  const wanted = new Set(names);
  // Try the longest names first. If two names end in the same way, the longer match is right.
  const lengths = [...new Set(names.map(({length}) => length))].toSorted((one, other) => other - one);
  for (const introduction of introductions) {
    for (const [, before] of introduction.slice(0, LOOKED_AT).matchAll(ENTRY)) {
      const name = lengths.map(length => before!.slice(-length)).find(end => wanted.has(end));
      if (name === undefined || posts.has(name)) continue;
      const post = postIn(before!.slice(0, -name.length));
      if (post !== undefined) posts.set(name, post);
    }
  }
  return posts;
}

/** Returns the post in a roster's entry: the words before the name. */
function postIn(entry: string): string | undefined {
  const invitation = [...entry.matchAll(INVITATION)].at(-1);
  const post = entry.slice(invitation ? invitation.index + invitation[0].length : 0).replace(OPENING_WORDS, '').trim();
  return post.length >= 2 && post.length <= POST_AT_MOST && /[\u3400-\u9FFF]/.test(post) ? post : undefined;
}
