import type {Role} from '../transcript/model.ts';

/** The languages that minutes and pages have words in. */
export type WrittenLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** What a written document says of its own, in one language. */
export type DocumentWords = {
  readonly broadcast: string;
  readonly date: string;
  readonly time: string;
  readonly present: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly questions: string;
  readonly record: string;
  readonly estimated: string;
  /** What stands between a name and what follows it. */
  readonly colon: string;
};

export const DOCUMENT_WORDS: Readonly<Record<WrittenLanguage, DocumentWords>> = {
  'en': {
    broadcast: 'Broadcast', date: 'Date', time: 'Time', present: 'Present', questions: 'Questions', record: 'Record', estimated: 'estimated', colon: ': ',
    roles: {host: 'Host', official: 'Officials', reporter: 'Press', other: 'Others'},
  },
  'zh-Hans': {
    broadcast: '直播实录', date: '日期', time: '时间', present: '出席', questions: '提问', record: '实录', estimated: '推算', colon: '：',
    roles: {host: '主持人', official: '发布人', reporter: '记者', other: '其他'},
  },
  'zh-Hant': {
    broadcast: '直播實錄', date: '日期', time: '時間', present: '出席', questions: '提問', record: '實錄', estimated: '推算', colon: '：',
    roles: {host: '主持人', official: '發布人', reporter: '記者', other: '其他'},
  },
};
