/**
 * Units behind numbers, in both Chinese scripts, and those of Japanese, Korean and English texts. A number and its unit
 * stay on one line (bonds.ts).
 */

/** Units of more than one character, which must not be divided. */
const WORDS = [
  // Times.
  '世纪 世紀 年度 年代 年级 年級 周年 週年 个月 個月 月份 季度 小时 小時 分钟 分鐘 秒钟 秒鐘 点钟 點鐘 点半 點半 刻钟 刻鐘 学年 學年 星期 礼拜 禮拜 周岁 週歲 週年 工作日 毫秒 微秒 纳秒 納秒 時間 週間 日間 年間 ヶ月 か月 カ月 ヵ月 개월 시간 주년 세기',
  // People, things, and numbers of times.
  '个百分点 個百分點 百分点 百分點 人次 人份 人日 车次 車次 班次 航次 架次 艘次 剂次 劑次 例次 件次 场次 場次 批次 台次 户次 戶次 台套 台件 标箱 標箱 标准箱 標準箱 公斤级 公斤級 基点 基點 像素 字节 字節 比特',
  // Money.
  '美元 欧元 歐元 英镑 英鎊 港元 港币 港幣 日元 日圆 日圓 韩元 韓元 澳元 加元 新元 坡元 卢布 盧布 台币 台幣 新台币 新台幣 人民币 人民幣 澳门元 澳門元 瑞士法郎 法郎 马克 馬克 卢比 盧比',
  // Lengths, areas, volumes.
  '公里 厘米 釐米 毫米 微米 纳米 納米 奈米 分米 海里 海浬 英里 英哩 英尺 英呎 英寸 英吋 公尺 公分 公厘 光年 平方公里 平方千米 平方米 平方厘米 平方毫米 平方公尺 平方公分 平方尺 平方呎 平方英尺 平方英呎 平方英里 平米 立方米 立方厘米 立方公尺 立方公分 立方 公顷 公頃 英亩 英畝 公亩 公畝 市亩 平方',
  // Weights and volumes of liquids.
  '公斤 毫克 微克 纳克 納克 奈克 公吨 公噸 市斤 台斤 英磅 盎司 毫升 微升 公升 加仑 加侖 标准煤',
  // Power, heat, sound.
  '瓦时 瓦時 瓦小时 瓦小時 度电 度電 伏特 安培 毫安 赫兹 赫茲 焦耳 卡路里 大卡 帕斯卡 摄氏度 攝氏度 华氏度 華氏度 分贝 分貝 西弗 毫西弗 微西弗 毫巴 毫米汞柱',
].join(' ');

/** Units of one character. */
const CHARACTERS = [
  '年月日號号時时點点分秒刻天周週旬岁歲代载載晚夜',
  '个個人名位口家户戶項项條条件台臺辆輛架艘座栋棟间間所處处場场屆届期批份種种類类部套张張本册冊篇頁页字句词詞首曲只隻頭头匹棵株朵枚粒颗顆块塊片層层級级段節节站章卷班組组隊队支枝把對对雙双副幅頂顶列例起宗桩樁次回趟遍番輪轮局盤盘步道門门款題题票席床樓楼室區区村鎮镇縣县市省州國国校店井孔根串束堆桶瓶杯碗袋箱盒包罐筐車车船桌針针劑剂味樣样筆笔股枪槍發发響响圈群环環格栏欄幢封扇尊帖幕杆壶壺筒盏盞茬瓣锭錠勺缕縷丛叢伙夥滴派泡挺员員团團线線路桿碟幀帧',
  '元角毛圓圆円仙鎊镑',
  '米尺寸丈里呎吋哩浬畝亩頃顷坪升斗石斤克噸吨兩两錢钱磅瓦伏安卡度倍成折',
  '匹歳階軒羽つ',
  '년월일시분초명개원번회차대권층호세살위조억만',
].join('');

/** Words that only begin like a unit: `6部门`, `2023發布`. A number is not bound to them. */
const NO_UNIT = '部[门門分署队隊]|[发發][布展生表现現放行明]|成[为為立功果本员員长長]|代[表替理]|[对對][于於方象此外]|[国國][际際家内內务務]|分[别別布析享类類]|支[持付援撑]|市[场場民]|[区區][域别別]|期[间間]|[场場][馆館]|[组組][织織成]|[节節]目'
  + '|位[于於置]|回[答应應到]|次[日年]|[响響][应應]|道[路]|根[据據本]|家[庭长長乡鄉]|人[民员員工]|[门門][户戶]|班[子]|[题題]目|[车車][站]|[样樣]本|席[位]|起[来來到]|把[握]|口[岸]|校[园園长長]|站[在]|包[括含]|[类類]似|本[次届屆报報来來]|件[事]|里[面程]|安[全排]|卡[车車]|首[先次]|首[都相]|首[个個]|格[局]|股[份]|[环環][境保节節]|步[入伐]';

/** Units with Latin letters and words behind a number and a blank. Without a blank the line breaker keeps them anyway. */
const LATIN = '(?:[kMGTPcdhmuµμnp]?(?:m|g|l|L|W|Wh|V|Hz|Pa|J|B|bit|cal|eV|Sv|Bq|t|Ω)|[mµμn]s|mA|ha|min|h|dB|ppm|ppb|rpm|mmHg|mol|ft|yd|mi|lbs?|oz|mph|°[CF]|℃|℉)[²³⁻¹23]?'
  + '(?:[/·](?:[kMcmuµμn]?(?:m|g|l|L|W|s)|h|ha|min|d|km|kg|mol)[²³⁻¹23]?)?';
const ENGLISH = 'hundred|thousand|million|billion|trillion|m|bn|dozen|percent|per cent|percentage|points?|degrees?|dollars?|euros?|pounds?|yuan|yen|[ap]\\.?m\\b\\.?|[AP]\\.?M\\b\\.?|noon'
  + '|years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|inch(?:es)?|acres?|hectares?|tons?|tonnes?|kilograms?|grams?|lit(?:er|re)s?';

export const MONTHS = 'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';

/** Names of currencies in letters, before or behind an amount. */
export const CURRENCIES = 'USD|US\\$|HKD|HK\\$|TWD|NTD|NT\\$|RMB|CNY|CNH|EUR|GBP|JPY|KRW|SGD|S\\$|MOP|AUD|A\\$|CAD|C\\$|CHF|NZD|RUB|INR';

const LARGE = '[十百千万萬亿億兆]';
const ONE = `(?!${NO_UNIT})(?:${WORDS.split(' ').toSorted((one, other) => other.length - one.length).join('|')}|[${CHARACTERS}])`;
/** `个`, `万元`, `多人`, `微克/立方米`, `公里每小时`, a large number alone: `3万`, and a sign. */
export const CHINESE_UNIT = `(?:${LARGE}{0,4}(?:[多余餘来來几幾]${LARGE}{0,4})?${ONE}(?:[/／每]${ONE})?|${LARGE}{1,4}[多余餘]?|[多余餘]${LARGE}{1,4}|[%％‰℃℉])`;
export const SPACED_UNIT = `(?:(?:${LATIN}|${ENGLISH}|${MONTHS}|${CURRENCIES})(?![\\p{Script=Latin}\\p{N}])|[€$£¥￥])`;
