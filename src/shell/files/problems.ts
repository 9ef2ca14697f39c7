import type {Problem} from '../../transcript/model.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {cutToWidth} from '../../typesetting/width.ts';
import {laterOf} from '../messages/later.ts';
import type {ShellMessages} from '../messages/messages.ts';

const SHOWN = 40;

/** Describes a problem in one line: the found text, made safe and short, and the expected text. */
export const describeProblem = ({kind, found}: Problem, messages: Pick<ShellMessages, 'language'>): string =>
  laterOf(messages).problems[kind](cutToWidth(visibleLine(found.slice(0, 4 * SHOWN)), SHOWN));

/** Describes a problem for files that other programs read. These are in English only. */
export const describeProblemInEnglish = (problem: Problem): string => describeProblem(problem, {language: 'en'});
