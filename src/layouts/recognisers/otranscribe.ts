import {textIn, within} from '../parts/json.ts';
import {withoutEntities} from '../parts/entities.ts';
import {jsonLayout} from './utterances.ts';

const STAMP = /<span\b[^>]*\bclass="[^"]*\btimestamp\b[^"]*"[^>]*>([^<]*)<\/span>/gi;
const DATA = /\bdata-timestamp="([^"]*)"/;

/** The file of oTranscribe (`.otr`): HTML in JSON, with a stamp wherever somebody pressed a key. */
export const oTranscribe = jsonLayout({
  id: 'otranscribe',
  name: {'en': 'oTranscribe (.otr)', 'zh-Hans': 'oTranscribe（.otr）', 'zh-Hant': 'oTranscribe（.otr）'},
  example: '{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"5.23\\">00:05</span> Mei Tan: Good morning.</p>", "media": "opening.mp3"}',
  signs: [/"text"\s*:\s*"/, /"media(?:-time|-source)?"\s*:/],
  others: /"(?:segments|utterances|results)"\s*:/,
  opening: /^\s*\{\s*"text"\s*:\s*"\s*</,
  read(json, {say}) {
    const html = textIn(within(json, 'text')) ?? '';
    for (const paragraph of html.split(/<\/p>|<br ?\/?>|<\/div>/i)) {
      let last = 0;
      let start: number | undefined;
      for (const match of paragraph.matchAll(STAMP)) {
        say({start, text: plain(paragraph.slice(last, match.index))});
        start = timeOf(DATA.exec(match[0])?.[1] ?? '') ?? timeOf(match[1]!);
        last = match.index + match[0].length;
      }
      say({start, text: plain(paragraph.slice(last))});
    }
  },
});

const plain = (html: string): string => withoutEntities(html.replaceAll(/<[^>]*>/g, '')).replaceAll(/[\s\u00A0]+/g, ' ').trim();

/** Returns a time in milliseconds: `5.23` (seconds), `00:05`, `1:02:09`. */
function timeOf(text: string): number | undefined {
  const parts = text.trim().split(':').map(Number);
  return text.trim() === '' || parts.some(part => !Number.isFinite(part)) ? undefined : Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000);
}
