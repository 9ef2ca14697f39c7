import {assemblyAi} from './recognisers/assembly-ai.ts';
import {aws} from './recognisers/aws.ts';
import {azure} from './recognisers/azure.ts';
import {deepgram} from './recognisers/deepgram.ts';
import {fireflies} from './recognisers/fireflies.ts';
import {google} from './recognisers/google.ts';
import {oTranscribe} from './recognisers/otranscribe.ts';
import {podcasting} from './recognisers/podcasting.ts';
import {tei} from './recognisers/tei.ts';
import {whisperCpp} from './recognisers/whisper-cpp.ts';
import {whisperOutput, whisperTable} from './recognisers/whisper-lines.ts';
import {whisper} from './recognisers/whisper.ts';
import {ass} from './subtitles/ass.ts';
import {ttml} from './subtitles/ttml.ts';
import {broadcast} from './broadcast.ts';
import {btctranscripts} from './btctranscripts.ts';
import {fathom} from './fathom.ts';
import {feishu} from './feishu.ts';
import {gazette} from './gazette.ts';
import {hearing} from './hearing.ts';
import {iflytek} from './iflytek.ts';
import {inqscribe} from './inqscribe.ts';
import {labels} from './labels.ts';
import type {Layout} from './layout.ts';
import {livePage} from './live-page.ts';
import {markdown} from './markdown.ts';
import {meet} from './meet.ts';
import {nameAndTime} from './name-and-time.ts';
import {otter} from './otter.ts';
import {ownJson} from './own-json.ts';
import {ownLines} from './own-lines.ts';
import {ownMarkdown} from './own-markdown.ts';
import {ownText} from './own-text.ts';
import {reactTranscriptEditor} from './react-transcript-editor.ts';
import {rev} from './rev.ts';
import {sbv, srt} from './subtitles/srt.ts';
import {webvtt} from './subtitles/webvtt.ts';
import {stamped} from './stamped.ts';
import {teams} from './teams.ts';
import {tencent} from './tencent.ts';
import {timedLines} from './timed-lines.ts';
import {whiteHouse} from './white-house.ts';
import {youtube} from './youtube.ts';
import {zoomCaptions} from './zoom-captions.ts';
import {zoomChat} from './zoom-chat.ts';
import {zoomSavedChat} from './zoom-saved-chat.ts';

/** All layouts. If two are equally likely, the first is taken. */
export const LAYOUTS: readonly Layout[] = [
  broadcast, ownJson, ownLines, ownText, ownMarkdown, webvtt, srt, sbv, ass, ttml, tei, whisper, whisperCpp, podcasting, aws, azure, google, deepgram, assemblyAi, fireflies, oTranscribe, whisperTable, whisperOutput, zoomCaptions, zoomChat, zoomSavedChat, teams, otter, meet, fathom, feishu, tencent, iflytek, livePage, btctranscripts, rev, inqscribe,
  reactTranscriptEditor, markdown, gazette, whiteHouse, hearing, youtube, stamped, nameAndTime, labels, timedLines,
];
