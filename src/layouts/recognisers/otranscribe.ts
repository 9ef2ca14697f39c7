import {withoutEntities} from '../parts/entities.ts';
import {textIn, within} from '../parts/json.ts';
import {isShortName, nameLikeness} from '../../transcript/names.ts';
import {jsonLayout, UNNAMED} from './utterances.ts';

const STAMP = /<span\b[^>]*\bclass="[^"]*\btimestamp\b[^"]*"[^>]*>([^<]*)<\/span>/gi;
const DATA = /\bdata-timestamp="([^"]*)"/;

/** The file of oTranscribe (`.otr`): HTML in JSON, with stamps at arbitrary places. */
export const oTranscribe = jsonLayout({
  id: 'otranscribe',
  name: {'en': 'oTranscribe (.otr)', 'zh-Hans': 'oTranscribe（.otr）', 'zh-Hant': 'oTranscribe（.otr）'},
  example: '{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"5.23\\">00:05</span> Mei Tan: Good morning.</p>", "media": "opening.mp3"}',
  signs: [/"text"\s*:\s*"/, /"media(?:-time|-source)?"\s*:/],
  others: /"(?:segments|utterances|results)"\s*:/,
  opening: /^\s*\{\s*"text"\s*:\s*"\s*</,
  read(json, {say}) {
    const pieces: Piece[] = [];
    for (const paragraph of (textIn(within(json, 'text')) ?? '').split(/<\/p>|<br ?\/?>|<\/div>/i)) {
      let last = 0;
      let start: number | undefined;
      let begins = true;
      const take = (html: string) => {
        const text = plain(html);
        if (text === '') return;
        pieces.push({start, text, label: begins ? labelIn(text) : undefined, begins});
        begins = false;
      };
      for (const match of paragraph.matchAll(STAMP)) {
        take(paragraph.slice(last, match.index));
        start = timeOf(DATA.exec(match[0])?.[1] ?? '') ?? timeOf(match[1]!);
        last = match.index + match[0].length;
      }
      take(paragraph.slice(last));
    }
    const counts = new Map<string, number>();
    for (const {label} of pieces) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
    const isLabel = (label: string | undefined): label is string => label !== undefined && (counts.get(label)! > 1 || mayStandAlone(label));
    const labelled = pieces.filter(({label}) => isLabel(label));
    /** A label without words behind it. Its words are behind the next stamp, or below. */
    let waiting: string | undefined;
    for (const {start, text, label, begins} of pieces) {
      const said = isLabel(label) ? text.slice(label.length).replace(/^\s*[:：]\s*/, '') : text;
      // If only one paragraph has a label, the label does not apply to later paragraphs with a stamp.
      const isAlone = labelled.length === 1 && begins && start !== undefined && text !== labelled[0]!.text;
      const speaker = isLabel(label) ? label : waiting ?? (isAlone ? UNNAMED : undefined);
      waiting = said === '' ? speaker : undefined;
      say({speaker, start, text: said});
    }
  },
});

/** A piece of a paragraph, from one stamp to the next. */
type Piece = {
  readonly start: number | undefined;
  readonly text: string;
  /** The words before its colon, if they may be a label. */
  readonly label: string | undefined;
  /** True for the first of its paragraph. */
  readonly begins: boolean;
};

const LABEL = /^([^\s:：][^:：]{0,39}?)\s*(?:：|:(?!\S*\/))/u;

function labelIn(text: string): string | undefined {
  const label = LABEL.exec(text)?.[1];
  return label !== undefined && /^\P{Ll}/u.test(label) && /\p{L}/u.test(label) && nameLikeness(label) !== 'none' ? label : undefined;
}

/**
 * Tells whether a label counts although it occurs only once. These files are typed by hand, so a single word with a
 * capital is enough.
 */
const mayStandAlone = (label: string): boolean => nameLikeness(label) === 'name' || isShortName(label) || /^\p{Lu}[\p{L}\p{M}\d’'.-]*$/u.test(label);

const plain = (html: string): string => withoutEntities(html.replaceAll(/<[^>]*>/g, '')).replaceAll(/[\s\u00A0]+/g, ' ').trim();

/** Returns a time in milliseconds: `5.23` (seconds), `00:05`, `1:02:09`. */
function timeOf(text: string): number | undefined {
  const parts = text.trim().split(':').map(Number);
  return text.trim() === '' || parts.some(part => !Number.isFinite(part)) ? undefined : Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000);
}
