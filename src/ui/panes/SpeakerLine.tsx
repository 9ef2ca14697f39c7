import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {speakerRow, type SpeakerLineProps} from './speaker-row.ts';

/** The current speaker, if there is no space for a sidebar. */
export const SpeakerLine = memo(function SpeakerLine(props: SpeakerLineProps) {
  return <Rows rows={[speakerRow(props)]} />;
});
