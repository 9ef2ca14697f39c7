import {answer} from './answer/answer.ts';
import {bookmark} from './bookmarks/bookmark.ts';
import {bookmarks} from './bookmarks/bookmarks.ts';
import {compare} from './compare/compare.ts';
import {drill} from './drill/stage.ts';
import {goTo} from './go-to/go-to.ts';
import {hands} from './hands/hands.ts';
import {help} from './help/help.ts';
import {note} from './note/note.ts';
import {outline} from './outline/outline.ts';
import {presenter} from './presenter/presenter.ts';
import {search} from './search/search.ts';
import {segments} from './segments/segments.ts';
import {statistics} from './statistics/statistics.ts';
import {trainerNote} from './trainer-note/trainer-note.ts';

/** The overlays by the names that the key table opens them with. A new one is a folder and a line here. */
export const OVERLAYS = {answer, compare, bookmark, bookmarks, drill, 'go-to': goTo, hands, help, note, outline, presenter, search, segments, statistics, 'trainer-note': trainerNote};
