/**
 * Recognises labels in Chinese and English: names and roles before somebody's words, as opposed to words that only look
 * like them. This file judges a label alone. `reading/labels.ts` compares it with the rest of the file.
 */
import {isHost, isReporter} from './roster.ts';

export type Likeness = 'name' | 'unknown' | 'none';

/** A class of Han characters as code units. V8 takes milliseconds to prepare a class of all of them. */
const HAN = '[\\u3400-\\u9FFF\\uF900-\\uFAFF]';
const LONGEST_NAME = 100;
/** Marks that end or divide sentences. A name has none. */
const SAID = /[。！？；!?;…“”「」『』"<>{}=|]|https?:|--/;
/** Posts and forms of address that end Chinese names or stand for them. */
const POST = '(?:先生|女士|小姐|同志|博士|教授|院士|醫生|医生|醫師|医师|律師|律师|議員|议员|委員|委员|代表|大使|參贊|参赞|公使|領事|领事|參事|参事|專家|专家|顧問|顾问|法官|檢察官|检察官|發言人|发言人|召集人|負責人|负责人|負責同志|秘書|秘书|主任|主席|主播|嘉賓|嘉宾|來賓|来宾|旁白|記錄員|书记|書記|處長|处长|局長|局长|廳長|厅长|部長|部长|司長|司长|署長|署长|科長|科长|組長|组长|隊長|队长|校長|校长|院長|院长|會長|会长|館長|馆长|站長|站长|所長|所长|社長|社长|行長|行长|區長|区长|縣長|县长|市長|市长|省長|省长|鎮長|镇长|鄉長|乡长|村長|村长|州長|州长|議長|议长|次長|次长|總長|总长|園長|园长|庭長|庭长|理事長|理事长|董事長|董事长|秘書長|秘书长|總經理|总经理|總裁|总裁|經理|经理|總理|总理|首相|總統|总统|總監|总监|主委|長官|长官|行政長官|司令|參謀長|参谋长|大法官|專員|专员|研究員|研究员|巡視員|巡视员|工程師|工程师|會計師|会计师|總編輯|总编辑|主編|主编|執行長|执行长|理事|董事|司機|同學|同学|老師|老师|網友|网友|市民|居民|觀眾|观众|學生|学生|聽眾|听众|參會者|与会者|幹事|干事)';
const ENDS_WITH_POST = new RegExp(`${POST}$`);
const BEGINS_WITH_POST = new RegExp(`^[\\s\\u3000]?(?:副|總|总|代理)?${POST}`);
const SURNAMES = '王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文施洪柯莊庄顏颜倪嚴严牛溫温蘆芦季俞章魯鲁葛伍韋韦申尤畢毕聶聂叢丛焦向柳邢路岳齊齐梅耿關关詹辛管祝左涂塗谷祁時时舒耶簡简鄺邝甘霍包司卓連连麥麦樊華华游凌翟寧宁柴公單单解紀纪藍蓝鮑鲍裴龐庞童饒饶褚穆欒栾滕商苗桂成竇窦雲云鞏巩桑權权殷翁屈覃鄂費费房艾冷褚冉粟卞卜岑儲储邸姬靳婁娄駱骆閔闵牟阮芮佘佟奚冼肖荀晏虞臧甄鄔邬裘戚莫歐欧屠';
/** Rare surnames, and surnames that begin common words. They count only behind a post. */
const MORE_SURNAMES = '米包邊边卞卜岑車车儲储楚黨党邸封付蓋盖宮宫古海花姬吉籍靳荊荆景敬郎厲厉利婁娄駱骆麻茅閔闵莫牟那歐欧皮蒲浦戚漆丘裘曲榮荣阮芮沙尚佘盛索談谈佟屠危衛卫聞闻巫鄔邬奚席鮮冼肖宣荀晏燕伊英喻虞元臧查甄支仲諸诸宗祖遲迟隋全明強强平';
const TWO_SURNAMES = '(?:歐陽|欧阳|司馬|司马|上官|諸葛|诸葛|東方|东方|皇甫|尉遲|尉迟|公孫|公孙|慕容|令狐|司徒|夏侯|高金|葉劉|叶刘|范徐|張廖|张廖|周倪|陳馮|林鄭|林郑|馬朱|羅范|郭李)';
/** `陳次長明堂`, `劉副主任委員義周`: surname, post, given name. */
const POST_INSIDE = new RegExp(`^(?:[${SURNAMES}]|${TWO_SURNAMES})${HAN}{0,8}(?:長|长|委員|委员|主任|秘書|秘书|參事|参事|專員|专员|顧問|顾问|教授|律師|律师|代表|法官|總經理|总经理|研究員|研究员)${HAN}{1,3}$`);
/** `市圖書館館長、新聞發言人 譚美`: posts, and behind them the name. */
const POST_AND_NAME = new RegExp(`^(.*${POST})[\\s\\u3000]*((?:[${SURNAMES}${MORE_SURNAMES}]${HAN}{1,2}|${TWO_SURNAMES}${HAN}{1,2}))$`);
const HAN_NAME = new RegExp(`^(?:[${SURNAMES}]${HAN}{2}|${TWO_SURNAMES}${HAN}{1,2}|${HAN}{1,8}[·•・．]${HAN}{1,10}(?:[·•・．]${HAN}{1,10})*)$`);
const SHORT_HAN_NAME = new RegExp(`^[${SURNAMES}]${HAN}$`);
/** `說話人 1`, `发言人2`. */
const NUMBERED = /^(?:說話人|说话人|發言人|发言人|講者|讲者|speaker|participant|spk|guest|unknown)[ _]?(?:\d{1,3}|[A-Z])?$/i;
const ASKS = /^(?:問|问|答|追問|追问|提問|提问|記者|记者|問者|Q|A)\d{0,2}$/;
const ENGLISH_ROLE = /^(?:Q|A|Q&A|Questions?|Answers?|Moderator|Operator|Interpreter|Translator|Host|Narrator|Announcer|Voiceover|Interviewer|Interviewee|Chair(?:man|woman|person)?|(?:The |Madam |Mr\.? |Deputy |Acting |Madam Deputy |Mr\.? Deputy )*(?:Speaker|President|Vice President|Chair(?:man|woman|person)?|Moderator|Clerk|Witness|Court|Press|Prime Minister|Premier|Minister|Secretary|Leader)|(?:Unknown|Unidentified|Male|Female)(?: (?:Speaker|Male|Female|Reporter|Audience Member))?(?: \d{1,3})?|Speaker [\dA-Z]{1,3}|SPEAKER[ _]\d+|(?:Several |Some )?(?:Hon(?:ourable|orable)?\.? )?Members?|Reporters?(?: \d{1,3})?|Questioners?(?: \d{1,3})?|Correspondent|Media|Participants?(?: \d{1,3})?|Audience(?: Member)?(?: \d{1,3})?|Journalist|Staff|Aide|Both|All|Everyone|Crowd|Together|Caller)$/i;
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Senator|Sen|Rep|Representative|Congress(?:man|woman)|Minister|Secretary|Under ?Secretary|Assistant Secretary|President|Vice President|Prime Minister|PM|DPM|SM|Governor|Gov|Mayor|Ambassador|Amb|General|Gen|Lt|Colonel|Col|Major|Maj|Captain|Capt|Admiral|Commissioner|Director|Administrator|Judge|Justice|Chairman|Chairwoman|Chair|Speaker|Councillor|Councilmember|Hon|The Hon|Rev|Father|Assoc Prof|A\/P)\b\.? ?\p{Lu}/u;
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const SMALL = '(?:de|da|di|du|del|della|der|den|dos|van|von|bin|binti|bte|al|el|la|le|y|e|of|and|&|the|s\\/o|d\\/o)';
/** `Minister for Health Mr Gan`: a post, and behind it a form of address and a name. */
const TITLED_BEHIND = /^\p{Lu}[\p{L}\p{N},&'’ .-]{2,70}? (?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Professor|Sir|Dame|Datuk|Dato)\.? \p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,3}$/u;
/** Words of stage directions, which no name contains: `Mr Speaker in the Chair`. */
const DOES = /\b(?:in|rose|rises|left|entered|took|takes|resumed|resumes|indicated|assented|at|on|to)\b/;
/** `网友“小明”`. */
const NETIZEN = /^(?:[网網]友|[观觀][众眾]|[听聽][众眾]|[读讀]者|市民)[\s\u3000]?[“「『"‘'【[][^“”「」『』"‘’【】[\]。！？!?]{1,24}[”」』"’'】\]]$/;
/** `The Minister for Health (Mr Gan)`: the post before the name. */
const NAME_INSIDE = /^(?:The )?\p{Lu}[\p{L}\p{N},&'’ .-]{2,80} \((?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof|Professor|Sir|Dame|Datuk|Dato)\.? [^()]{1,50}\)$/u;
/** Words that all begin with capitals, two to five of them. */
const CAPITALISED = new RegExp(`^${WORD}(?: (?:${SMALL} ){0,2}${WORD}){1,4}$`, 'u');
/** One capitalised word, or one in capitals. */
const ONE_WORD = new RegExp(`^(?:${WORD}|\\p{Lu}{2,20})$`, 'u');
const BRACKETED = /\s?[(（][^()（）]{1,60}[)）]$/;

/** Words before a colon in heads, footers, tables and forms. Blanks between Chinese characters have been taken out. */
const FORM = new RegExp(`^(?:${[
  '(?:會議|会议|活動|活动|開會|开会|發布會?|发布会?)?(?:時間|时间|日期|地點|地点|主題|主题|議程|议程|議題|议题|名稱|名称|内容|內容)', '來源|来源|資料來源|资料来源|稿源|作者|編者|编者|[責责]任?[編编][輯辑]?|[編编][輯辑]|校[對对]|[審审][核稿]|[攝摄][影像]|拍[攝摄]|[圖图]片?(?:來源|来源)?|文字?|[記记][錄录](?:人|员|員)?|紀錄|速[記记]',
  '(?:出席|列席|缺席|請假|请假|[參参]加|[與与]會|[參参][會会])(?:[議议]員|[議议]员|官員|官员|委員|委员|政府官員|秘書|人員|人员|者|單位|单位|人)?', '[關关][鍵键]?[詞词字]|文字[記记][錄录]|[標标][題题簽签]|摘要|[電电][話话]|[傳传][真真]|地址|[郵邮][編编箱]|附件|附[錄录]|[備备][註注]|註|注|※註|按|[簡简][歷历介]|(?:提案|連署|连署|[動动][議议])人|[說说]明|決[定議]|决[定议]|案由|[議议]案|條文|条文|依[據据]|理由|辦法|办法|主文|事[實实]',
  '例如|比如|譬如|其中|包括|即|如下|表[一二三四五六七八九十\\d]*|圖[一二三四五六七八九十\\d]*|合[計计共]|[總总][數数計计額额]|小[計计]|第[一二三四五六七八九十百\\d]+(?:[條条章項项款案點点節节]|方面|部分)?|其[一二三四五]|[一二三四五六七八九十]+是|首先|另外|最[後后]|同[時时]|此外|因此|所以|但是|不[過过]|而且|然後|然后|功能團體|地方選區|[問问][題题]|[項项]目|答案|提示|目[標标的]|成果|方案|原因|[結结][果論论]|背景|[現现][狀状]|措施|建[議议]|意[見见]|程序委員會意見|打印|字[號号體体]|分享到?|上一篇|下一篇|相[關关](?:[鏈链][接結]|新[聞闻])?|[點点][擊击]',
  'Members? (?:Present|Absent|Attending)|Public Officers? Attending|Clerks? in Attendance|In Attendance|Photo(?: Caption| Credit)?|Caption|Credits?|Types?|Dates?|Times?|Location|Venue|Place|Subject|Title|Sources?|Notes?|Attendees|Attending|Present|Absent|Apologies|Participants list|Agenda|Keywords?|Tags?|Languages?|Duration|Contacts?|Tel|Phone|Fax|E-?mail|URL|Links?|Topics?|Summary|Re|From|To|Cc|Via|Https?|P\\.?S|E\\.?g|I\\.?e|Examples?|For example|For instance|Editor(?:’s|\'s)? [Nn]ote|Editors?|Videos?|Audio|Transcripts?|Transcript by|Transcribed by|Recording|Recorded|Published|Updated|Release|For Immediate Release|Warning|Caution|Tip|Hint|Important|Remember|Reminder|Update|Breaking|Chapter(?: \\w+)?|Section(?: \\w+)?|Part(?: \\w+)?|Step(?: \\w+)?|Table(?: \\w+)?|Figure(?: \\w+)?|Item(?: \\w+)?|Appendix|Annex|References?|Sponsors?|Break|Outro|Intro|Jingle|Podcast|Episode(?: \\d+)?|Website|Twitter|Facebook|Instagram|YouTube|Slides?|Blog|Docs?|Resources?|Minutes?|Decisions?|Actions?|Action Items?|Next Steps?|Resolution|Motion|Vote|Result|Results|Status|Priority|Background|Context|Problem|Solution|Conclusion|Overview|Introduction|Abstract|Copyright|License|Disclaimer|Pronouns|Speakers|Guests|Hosts|Panel(?:ists)?|Language|Guest|Edited by|Produced by|Yes|No|So|And|But|Well|Okay|OK|Now|Then|First|Second|Third|Finally|Also|However|Because|Here|There|This|That|These|Those|What|Why|How|When|Where|Who|Which|It|We|You|They|I|He|She|If|Like|Number \\w+',
].join('|')})$`, 'iu');
/** Words that occur in sentences, but not in names. */
const SENTENCE = /[的了嗎吗呢吧啊]|如下|下列|以下|以上|可以|我[們们就想]|你[們们]|他[們们]|[這这那]|没有|沒有|不[能会會是要]|就是|[應应][該该]|需要|希望|[認认][為为]|表示|指出|[說说][過过：]|[強强][調调]|[請请][問问各示]|[答][覆复]|提[出交]|[告通]知|[規规]定|部分|等\d+人|條文$|意[見见]$|版本|修正/u;
/** Words that begin sentences, but not names. */
const BEGINS_SENTENCE = /^(?:[据據]|有[人些的关關]|主要|[总總][的体體之]|一[般方些]|目前|今[年天后]|去年|[现現]在|[当當][时時前]|特[别別]|尤其|[结結]果|[对對][于於此]|根[据據]|按照|通[过過]|[为為]此|[从從]|在|每|除|如|且|而|但|[并並]|或|因|[将將]|已|均|更|最|很|也|都|就|[还還]|又|再|大家|[听聽][说說]|[我你您].)/;
const ENGLISH_SENTENCE = /\b(?:is|are|was|were|be|been|have|has|had|do|does|did|will|would|can|could|should|may|might|must|said|says|say|think|know|want|need|going|what|why|how|because|that|this|these|those|it|they|we|you|your|our|my|if|so|but|or|not|with|about|from|into|there|here|just|then|when|where|which|who)\b/i;

/** Returns how likely a label is the name or role of a speaker. */
export function nameLikeness(label: string): Likeness {
  const text = label.trim();
  if (text === '' || text.length > LONGEST_NAME || (SAID.test(text) && !NETIZEN.test(text))) return 'none';
  if (NAME_INSIDE.test(text) || NETIZEN.test(text)) return 'name';
  const bare = text.replace(BRACKETED, '').replace(BRACKETED, '').trim();
  const han = /[\u3400-\u9FFF\uF900-\uFAFF]/.test(bare);
  const word = han ? bare.replaceAll(/[\s\u3000]/g, '') : bare;
  if (word === '' || FORM.test(word) || /^[\d\s.,:()（）/-]+$/.test(word)) return 'none';
  return han ? hanLikeness(word) : latinLikeness(word);
}

/** Tells whether a text of two characters may be a surname and a given name. Many common words begin like that. */
export const isShortName = (text: string): boolean => SHORT_HAN_NAME.test(text) && !FORM.test(text) && !COMMON_WORDS.has(text);

/** Words that begin with a surname and stand before colons, but are no names. */
const COMMON_WORDS: ReadonlySet<string> = new Set('方法方式方向高度高峰高等高中高速成本成功成效常見常见安全金額金额費用费用路線路线路況路况溫度温度單價单价單獨单独雲南云南江蘇江苏江西成都武漢武汉溫州温州常州鄭州郑州江門江门房價房价時代时代時段时段萬一万一施工施政計劃计划計畫水平程度程序石油毛利陳述陈述周期週期周邊周边嚴重严重嚴禁严禁任務任务範圍范围管理管道華南华南華東华东華北华北馬上马上關鍵关键關於关于武器洪水段落凌晨黃金黄金白天白色龍頭龙头江河谷物苗木童年宋代唐代申請申请申報申报解釋解释解答紀律纪律柴油季度季節季节左右林業林业水務水务農村湯圓鄉村鄉鎮夏季冬季路燈路灯柏油車輛曾經曾经余額余额万元萬元葉片叶片雷電雷电'.match(/../g)!);

/**
 * Tells whether a text mentions somebody by this name: with a post before it, or a form of address or a post behind it.
 */
export function isMentioned(name: string, text: string): boolean {
  for (let offset = text.indexOf(name); offset >= 0; offset = text.indexOf(name, offset + name.length)) {
    if (ENDS_WITH_POST.test(text.slice(Math.max(0, offset - 8), offset)) || BEGINS_WITH_POST.test(text.slice(offset + name.length, offset + name.length + 8))) return true;
  }
  return false;
}

function hanLikeness(word: string): Likeness {
  if (ASKS.test(word) || NUMBERED.test(word)) return 'name';
  if (SENTENCE.test(word)) return 'none';
  if (/[，,、；;]/.test(word) && !ENDS_WITH_POST.test(word) && !/[、，,][\u3400-\u9FFF]{3,13}$/.test(word)) return 'none';
  if (isHost(word) || isReporter(word) || POST_AND_NAME.test(word) || ENDS_WITH_POST.test(word) || POST_INSIDE.test(word) || HAN_NAME.test(word)) return word.length <= 50 ? 'name' : 'unknown';
  if (BEGINS_SENTENCE.test(word)) return 'none';
  if (word.length > 24) return new RegExp(`${POST}`, 'u').test(word) ? 'unknown' : 'none';
  return SHORT_HAN_NAME.test(word) || word.length <= 24 ? 'unknown' : 'none';
}

function latinLikeness(word: string): Likeness {
  if (ENGLISH_ROLE.test(word) || NUMBERED.test(word) || ASKS.test(word)) return 'name';
  if ((TITLED.test(word) && !DOES.test(word)) || TITLED_BEHIND.test(word)) return 'name';
  if (ENGLISH_SENTENCE.test(word) || word.split(' ').length > 7) return 'none';
  if (CAPITALISED.test(word)) return 'name';
  return ONE_WORD.test(word) || /^\p{L}[\p{L}\p{N}._@/' -]{0,39}$/u.test(word) ? 'unknown' : 'none';
}

/** Splits a label that has both a post and a name: `市圖書館館長、新聞發言人 譚美`; undefined for others. */
export function splitPost(label: string): {readonly post: string; readonly name: string} | undefined {
  const match = POST_AND_NAME.exec(label.trim());
  const [, post, name] = match ?? [];
  return post !== undefined && name !== undefined && post.length >= 4 && !isReporter(label) ? {post: post.trim(), name} : undefined;
}
