import type {ShelfMessages} from './shelf-messages.ts';

export const zhHant: ShelfMessages = {
  bookmark: '書籤',
  bookmarks: '書籤',
  noteHint: '可寫附註；Esc 取消這個書籤',
  rename: '附註',
  none: '還沒有書籤；按 b 加入',
  count: count => `${count} 個書籤`,
  full: limit => `已有 ${limit} 個書籤，不能再加`,
  removed: '書籤已刪除，Ctrl+Y 復原',
  takenBack: '已復原',
  nothingToTakeBack: '沒有可復原的操作',
  words: {keep: '儲存', remove: '刪除', rename: '改附註', takeBack: '復原'},
  notKept: reason => `未能儲存（${reason}）`,
  setAside: path => `書籤無法讀取，原檔案已移到 ${path}`,
  nothingToResume: '沒有記住這份文稿的位置，從頭播放',
  newer: '由較新的版本儲存，不作改動',
};
