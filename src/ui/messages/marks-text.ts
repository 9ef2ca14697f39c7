import type {PlayerState} from '../../player/state.ts';
import type {Messages} from './messages.ts';

/** The words for the pause settings that the key `m` cycles through. */
const PAUSES: Readonly<Record<string, 'pauseAtQuestions' | 'pauseAtAnswers'>> = {'questions': 'pauseAtQuestions', 'questions,answers': 'pauseAtAnswers'};

/** Returns a word for each unusual setting, so that the setting is visible after its notice has gone. */
export function marksOf({silence, segments: {pauseAt}, hidesAhead, reveal, wording: {text, script, readings}}: PlayerState, {marks}: Messages): readonly string[] {
  return [
    ...(silence === undefined ? [] : [marks.skipsSilence]), ...(pauseAt.length === 0 ? [] : [marks[PAUSES[pauseAt.join()] ?? 'segments']]), ...(hidesAhead ? [marks.hidesAhead] : []),
    ...[marks[reveal], marks[script], marks[readings], marks[text === 'source' ? 'sourceText' : 'clean']].flatMap(mark => mark ?? []),
  ];
}
