import type {Role} from '../transcript/model.ts';

/** The languages of minutes and pages. */
export type WrittenLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** The program's own words in an exported document, in one language. */
export type DocumentWords = {
  readonly broadcast: string;
  readonly date: string;
  readonly time: string;
  readonly present: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly questions: string;
  readonly record: string;
  readonly estimated: string;
  /** The words of the page's controls. */
  readonly page: Readonly<Record<'play' | 'pause' | 'rate' | 'copied' | 'follow' | 'free' | 'none' | 'matches' | 'goTo' | 'notTime' | 'start' | 'end' | 'player' | 'position' | 'search' | 'next' | 'previous' | 'keys' | 'close' | 'link', string>>;
  /** The keys of the page and their effects. */
  readonly keys: readonly (readonly [keys: string, action: string])[];
  /** The mark between a name and the text behind it. */
  readonly colon: string;
};

export const DOCUMENT_WORDS: Readonly<Record<WrittenLanguage, DocumentWords>> = {
  'en': {
    page: {play: 'Play', pause: 'Pause', rate: 'Speed', copied: 'Link copied', follow: 'Follow', free: 'Not following', none: 'Nothing found', matches: 'matches', goTo: 'Go to (15:13, 15:13:20, +2m, Q3)', notTime: 'Not a time in this broadcast', start: 'Start', end: 'The end', player: 'Replay', position: 'Position', search: 'Search', next: 'Next match', previous: 'Previous match', keys: 'Keys', close: 'Close', link: 'Link to this moment'},
    keys: [['Space', 'play or pause'], ['← →', '10 seconds, 1 minute with Shift'], [', .', 'previous, next sentence'], ['[ ] PgUp PgDn', 'previous, next question'], ['1 … 9', 'question 1 to 9'], ['< > =', 'slower, faster, rate 1'], ['t', 'go to a time'], ['/ n N', 'search, next, previous match'], ['f', 'follow'], ['y', 'copy the link to this moment'], ['g G', 'start, end']],
    broadcast: 'Broadcast', date: 'Date', time: 'Time', present: 'Present', questions: 'Questions', record: 'Record', estimated: 'estimated', colon: ': ',
    roles: {host: 'Host', official: 'Officials', reporter: 'Press', other: 'Others'},
  },
  'zh-Hans': {
    page: {play: '播放', pause: '暂停', rate: '速度', copied: '已复制链接', follow: '跟随', free: '不再跟随', none: '找不到', matches: '处', goTo: '前往（15:13、15:13:20、+2m、Q3）', notTime: '直播中没有这一时间', start: '开头', end: '播放完毕', player: '回放', position: '位置', search: '搜索', next: '下一处', previous: '上一处', keys: '按键', close: '关闭', link: '此刻的链接'},
    keys: [['Space', '播放或暂停'], ['← →', '10 秒，按 Shift 为 1 分钟'], [', .', '上一句、下一句'], ['[ ] PgUp PgDn', '上一个、下一个提问'], ['1 … 9', '第 1 至 9 个提问'], ['< > =', '减速、加速、原速'], ['t', '前往某一时间'], ['/ n N', '搜索、下一处、上一处'], ['f', '跟随'], ['y', '复制此刻的链接'], ['g G', '开头、结尾']],
    broadcast: '直播实录', date: '日期', time: '时间', present: '出席', questions: '提问', record: '实录', estimated: '推算', colon: '：',
    roles: {host: '主持人', official: '发布人', reporter: '记者', other: '其他'},
  },
  'zh-Hant': {
    page: {play: '播放', pause: '暫停', rate: '速度', copied: '已複製連結', follow: '跟隨', free: '不再跟隨', none: '找不到', matches: '處', goTo: '前往（15:13、15:13:20、+2m、Q3）', notTime: '直播中沒有這一時間', start: '開頭', end: '播放完畢', player: '回放', position: '位置', search: '搜尋', next: '下一處', previous: '上一處', keys: '按鍵', close: '關閉', link: '此刻的連結'},
    keys: [['Space', '播放或暫停'], ['← →', '10 秒，按 Shift 為 1 分鐘'], [', .', '上一句、下一句'], ['[ ] PgUp PgDn', '上一個、下一個提問'], ['1 … 9', '第 1 至 9 個提問'], ['< > =', '減速、加速、原速'], ['t', '前往某一時間'], ['/ n N', '搜尋、下一處、上一處'], ['f', '跟隨'], ['y', '複製此刻的連結'], ['g G', '開頭、結尾']],
    broadcast: '直播實錄', date: '日期', time: '時間', present: '出席', questions: '提問', record: '實錄', estimated: '推算', colon: '：',
    roles: {host: '主持人', official: '發布人', reporter: '記者', other: '其他'},
  },
};
