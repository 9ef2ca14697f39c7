import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import {speakerRow, type SpeakerLineProps} from './speaker-row.ts';

/** The present speaker, where there is no room for a sidebar. */
export const SpeakerLine = memo(function SpeakerLine(props: SpeakerLineProps) {
  return <Rows rows={[speakerRow(props)]} />;
});
