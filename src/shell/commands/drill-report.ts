import {dirname} from 'node:path';
import {attemptsAt} from '../../player/training/drill.ts';
import type {ReportEffect} from '../../player/effects.ts';
import type {PlayerState} from '../../player/state.ts';
import type {WorldAction} from '../../player/actions.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {outgoingData, outgoingLines, type Outgoing} from '../../transcript/outgoing.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {moreOf} from '../../ui/messages/more.ts';
import {REPORT_FORMATS, reportFormatOf, reportText, type ReportFormat} from '../../writers/report.ts';
import {codeOf, UserError} from '../errors.ts';
import type {ShellMessages} from '../messages/messages.ts';
import type {Io} from '../system/io.ts';

export type Reporter = {
  readonly perform: (effect: ReportEffect, state: PlayerState, dispatch: (action: WorldAction) => void) => void;
  /**
   * Writes everything that is unwritten, including an answer in progress. Resolves with the text that could not be
   * saved in a file.
   */
  readonly finish: (state: PlayerState, now: Milliseconds) => Promise<Outgoing | undefined>;
};

/** Checks that a report can be written to a path. Call it before the screen is taken. Throws `UserError`. */
export async function checkReport(path: string, force: boolean, {files}: Pick<Io, 'files'>, {errors, list}: ShellMessages): Promise<void> {
  const name = briefLine(path);
  if (!reportFormatOf(path)) throw new UserError(errors.noFormat(name, list(REPORT_FORMATS.map(format => `.${format}`))));
  const kind = await files.kindOf(path);
  if (kind === 'folder') throw new UserError(errors.isFolder(name));
  if (kind === 'file' && !force) throw new UserError(errors.exists(name));
  if (kind === undefined && await files.kindOf(dirname(path)) !== 'folder') throw new UserError(errors.noFolder(name));
}

/** Makes the writer of a drill's report: to a file after every attempt, or once under a free name. */
export function createReporter(path: string | undefined, force: boolean, {files}: Pick<Io, 'files'>, screen: Messages, {errors}: ShellMessages): Reporter {
  const {drill: words} = moreOf(screen).training;
  const never = new AbortController().signal;
  let isWritten = force;
  let saved: PlayerState['drill'];
  // Writes happen one after the other, so the last one wins.
  let last: Promise<void> = Promise.resolve();

  const textOf = (state: PlayerState, format: ReportFormat, now?: Milliseconds): Outgoing => {
    const {drill, timeline} = state;
    const attempts = drill ? (now === undefined ? drill.attempts : attemptsAt({timeline, drill}, now)) : [];
    const text = reportText(format, timeline, attempts, words);
    return format === 'json' ? outgoingData(text) : outgoingLines(text);
  };
  const write = async (to: string, text: Outgoing, overwrite: boolean): Promise<void> => files.write(to, [text], {overwrite, ended: never});

  const toFile = (to: string, state: PlayerState, dispatch: (action: WorldAction) => void, now?: Milliseconds) => {
    last = last.then(async () => {
      await write(to, textOf(state, reportFormatOf(to) ?? 'md', now), isWritten);
      isWritten = true;
      saved = state.drill;
      dispatch({type: 'report-named', name: to, isSaved: true});
    }).catch((error: unknown) => {
      dispatch({type: 'notify', subject: {kind: 'drill', said: {kind: 'not-saved', name: to, reason: codeOf(error) === 'EEXIST' ? errors.exists(briefLine(to)) : codeOf(error) ?? ''}}});
    });
  };

  /** Returns the first free file name. */
  const freeName = async ({timeline: {transcript: {date}}}: PlayerState): Promise<string> => {
    const stem = `drill${date === undefined ? '' : `-${date}`}`;
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}.md`;
      if (await files.kindOf(name) === undefined) return name;
    }
  };

  return {
    perform(effect, state, dispatch) {
      switch (effect.type) {
        case 'report':
          if (path !== undefined) toFile(path, state, dispatch);
          break;
        case 'name-report':
          if (path === undefined) void freeName(state).then(name => dispatch({type: 'report-named', name, isSaved: false}));
          break;
        case 'save-report':
          last = last.then(async () => {
            // Another file may have taken the name since it was offered.
            for (let name = effect.name; ; name = await freeName(state)) {
              try {
                await write(name, textOf(state, 'md'), false);
              } catch (error) {
                if (codeOf(error) === 'EEXIST') continue;
                return dispatch({type: 'notify', subject: {kind: 'drill', said: {kind: 'not-saved', name, reason: codeOf(error) ?? ''}}});
              }
              saved = state.drill;
              return dispatch({type: 'report-named', name, isSaved: true});
            }
          });
      }
    },
    async finish(state, now) {
      await last;
      const {drill, timeline} = state;
      const attempts = drill ? attemptsAt({timeline, drill}, now) : [];
      if (attempts.length === 0 || (attempts === drill?.attempts && saved?.attempts === attempts)) return undefined;
      if (path !== undefined) {
        toFile(path, state, () => {}, now);
        await last;
      }
      return saved === drill && path !== undefined ? undefined : textOf(state, 'md', now);
    },
  };
}
