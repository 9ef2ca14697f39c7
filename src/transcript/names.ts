/** What a name or a role in front of someone's words looks like, and what only looks like one. In Chinese and English. */
import {isHost, isReporter} from './roster.ts';

/** Marks that end or divide what is said; a name has none. */
const SAID = /[。！？；!?;…“”「」『』"<>{}=]|https?:|,\s.*,\s/;
/** `李部長`, `陳議員`, `發言人`, `Mr. Tan`, `MS. TAN`, `SPEAKER_01`, `Q`, `問`. */
const ROLE = /(?:先生|女士|小姐|同志|博士|教授|院士|[議议][員员]|委[員员]長?|部[長长]|局[長长]|[廳厅][長长]|[處处][長长]|科[長长]|署[長长]|司[長长]|市[長长]|省[長长]|[縣县][長长]|[區区][長长]|院[長长]|校[長长]|主[任席]|[總总][統统理裁]|秘[書书][長长]?|[發发]言人|代表|[議议][長长]|召集人|大使|[參参]事|[專专]家|法官|律[師师])$|^[問答问]$/u;
const ENGLISH_ROLE = /^(?:Q|A|Q&A|Question|Answer|Moderator|Operator|Interpreter|Host|Chair(?:man|woman|person)?|(?:The )?(?:Speaker|President|Chair|Press|Moderator|Clerk|Witness)|Unknown Speaker|Unidentified.*|Speaker [\dA-Z]{1,3}|SPEAKER_\d+|Reporter|Participants?|Audience(?: Member)?)$/i;
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Senator|Sen|Rep|Minister|Secretary|President|Vice President|Prime Minister|PM|DPM|Governor|Gov|Ambassador|Amb|General|Gen|Admiral|Captain|Colonel|Judge|Justice|Hon|The Hon)\b\.? \S/i;
/** Two to five words that begin with capitals. */
const CAPITALISED = /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|da|di|du|del|der|den|van|von|bin|binti|al|el|la|le|y|e|of|and|&) )*\p{Lu}[\p{L}'’.-]*){1,4}(?: \([^()]{1,60}\))?$/u;
const SURNAMES = '王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文施洪柯莊庄顏颜倪嚴严牛溫温蘆芦季俞章魯鲁葛伍韋韦申尤畢毕聶聂叢丛焦向柳邢路岳齊齐梅齊耿關关詹辛管祝左涂塗谷祁時时舒耶簡简鄺邝甘霍包司卓連连麥麦樊華华游凌翟寧宁鍾成柴公';
const HAN_NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}$`, 'u');
/** What stands before a colon in heads, footers and forms. */
const FORM = /^(?:(?:會議|会议)?(?:時間|时间|日期|地點|地点|主題|主题|議程|议程|議題|议题)|來源|来源|作者|[責责]任[編编][輯辑]|[編编][輯辑]|[攝摄]影|[記记][錄录](?:人)?|出席(?:[議议][員员]|官[員员]|者|人[員员])?|列席(?:人[員员]|者)?|[參参]加人[員员]?|缺席.*|[關关][鍵键][詞词字]|文字[記记][錄录]|[標标][題题]|[發发]布[時时][間间]|[電电][話话]|[傳传][真真]|地址|附件|[備备]註|[備备]注|注|註|[簡简][歷历]|例如|比如|第[一二三四五六七八九十]+|其[一二三四五]|Photo Caption|Caption|Type|Date|Time|Location|Venue|Place|Subject|Title|Source|Note|Notes|Attendees|Present|Participants list|Agenda|Keywords|Tags|Language|Duration|Contact|Tel|Fax|Email|URL|Link|Topic|Summary|Re|From|To|Cc|Via|http|https|PS|Example|For example|Editor|Photo|Video|Audio|Transcript)$/i;

const LONGEST_NAME = 60;

/** Whether a text is like the name or role of somebody who speaks. */
export function looksLikeName(text: string): boolean {
  if (looksLikeNoName(text)) return false;
  return isHost(text) || isReporter(text) || ROLE.test(text) || HAN_NAME.test(text) || ENGLISH_ROLE.test(text) || TITLED.test(text) || CAPITALISED.test(text);
}

/** Whether a text cannot be one: it is too long, it has marks of a sentence, or it is the name of a field. */
export const looksLikeNoName = (text: string): boolean => text === '' || text.length > LONGEST_NAME || SAID.test(text) || FORM.test(text.trim());
