import type {ShelfMessages} from './shelf-messages.ts';

export const zhHans: ShelfMessages = {
  bookmark: '书签',
  bookmarks: '书签',
  noteHint: '可写备注；Esc 取消这个书签',
  rename: '备注',
  none: '还没有书签；按 b 添加',
  count: count => `${count} 个书签`,
  full: limit => `已有 ${limit} 个书签，不能再加`,
  removed: '书签已删除，Ctrl+Y 恢复',
  takenBack: '已撤销',
  nothingToTakeBack: '没有可撤销的操作',
  words: {keep: '保存', remove: '删除', rename: '改备注', takeBack: '撤销'},
  notKept: reason => `未能保存（${reason}）`,
  setAside: path => `书签无法读取，原文件已移到 ${path}`,
  nothingToResume: '没有记住这份文稿的位置，从头播放',
  newer: '由更新的版本保存，不作改动',
};
