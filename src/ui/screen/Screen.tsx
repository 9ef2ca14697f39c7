import {Box} from 'ink';
import {Blank} from '../panes/Blank.tsx';
import {Body} from '../panes/Body.tsx';
import {Divider} from '../panes/Divider.tsx';
import {Overlay} from '../panes/Overlay.tsx';
import {Rule} from '../panes/Rule.tsx';
import {Sidebar} from '../panes/Sidebar.tsx';
import {SpeakerLine} from '../panes/SpeakerLine.tsx';
import {StatusBar} from '../panes/StatusBar.tsx';
import {Timeline} from '../panes/Timeline.tsx';
import {Title} from '../panes/Title.tsx';
import {TooSmall} from '../panes/TooSmall.tsx';
import type {ReplayView, ScreenView} from './screen-view.ts';

/** The whole screen. */
export function Screen({view}: {readonly view: ScreenView}) {
  switch (view.kind) {
    case 'too-small':
      return <TooSmall {...view.tooSmall} />;
    case 'blank':
      return <Box flexGrow={1} alignItems="flex-end"><Blank {...view.blank} /></Box>;
    case 'big':
      return <Overlay rows={view.rows} />;
    case 'replay':
      return <ReplayScreen {...view} />;
  }
}

function ReplayScreen({layout: {columns, margin, main, sidebar, text: {left, columns: width}, aside: third, overlay: over}, title, speakerLine, upperRule, text, overlay, aside, lowerRule, timeline, statusBar}: ReplayView) {
  return (
    <Box flexDirection="column" width={columns}>
      <Box flexDirection="column" paddingX={margin}>
        {title && <Title {...title} />}
        {speakerLine && <SpeakerLine {...speakerLine} />}
      </Box>
      {upperRule && <Rule {...upperRule} />}
      <Box flexDirection="column" height={main.rows}>
        {text && (
          <Box height={text.body.rows}>
            {text.sidebar && <Box width={sidebar}><Sidebar {...text.sidebar} /></Box>}
            {text.divider && <Box width={1}><Divider {...text.divider} /></Box>}
            <Box marginLeft={text.sidebar ? left - sidebar - 1 : left} width={width}><Body {...text.body} /></Box>
            {aside && third && <Box marginLeft={third.left - left - width}><Overlay rows={aside} /></Box>}
          </Box>
        )}
        {text?.rule && <Rule {...text.rule} />}
        {overlay && <Box marginLeft={over.left}><Overlay rows={overlay} /></Box>}
      </Box>
      {lowerRule && <Rule {...lowerRule} />}
      <Box flexDirection="column" paddingX={margin}>
        <Timeline {...timeline} />
        <StatusBar {...statusBar} />
      </Box>
    </Box>
  );
}
