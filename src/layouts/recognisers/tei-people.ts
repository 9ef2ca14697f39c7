/** Finds the names of speakers in TEI: in lists of people, in `speaker` elements, and in notes above utterances. */
import {visitXml, type Attributes} from '../parts/xml.ts';

/** Elements of people and groups, whose ids utterances name. */
const SOMEBODY = /^(?:person|personGrp|persona|org)$/;
const NAME = /^(?:persName|name|orgName)$/;
/** The order of the parts of a name: forenames, links such as `de la`, surnames, and additions. */
const ORDER: Readonly<Record<string, number>> = {forename: 0, nameLink: 1, surname: 2, genName: 3};
/** Parts for an office or a rank. */
const NO_NAME = /^(?:roleName|addName|note|affiliation|placeName|date)$/;
const HAN = /^[\u2E80-\u9FFF]+$/;
const MAY_NAME = /<(?:\w+:)?(?:person|personGrp|persona|org|speaker)\b|type="speaker"/;

/** Tells whether an element names the speaker of the utterance that contains or follows it. */
export const isSpeaker = (name: string, attributes: Attributes): boolean => name === 'speaker' || (name === 'note' && attributes['type'] === 'speaker');

/** Returns the ids in the `who` of an utterance: `#MeiTan`, `#MeiTan #LuisOrtega`, `people.xml#MeiTan`. */
export const idsIn = (who: string | undefined): readonly string[] => (who ?? '').trim().split(/\s+/).map(id => id.replace(/^.*#/, '')).filter(id => id !== '');

/** Returns the name in a speaker's element, without the colon behind it. */
export const nameOf = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replace(/\s*[:：]$/, '');

type Part = {readonly kind: string; text: string};

/** Joins the parts of a name. Chinese names have the surname first, and no blank. */
function wholeName(parts: readonly Part[]): string {
  const said = parts.map(({kind, text}) => ({kind, text: text.replaceAll(/\s+/g, ' ').trim()})).filter(({text}) => text !== '');
  const named = said.filter(({kind}) => Object.hasOwn(ORDER, kind));
  if (named.length === 0) return said.filter(({kind}) => !NO_NAME.test(kind)).map(({text}) => text).join(' ');
  if (named.every(({text}) => HAN.test(text))) return named.toSorted((one, other) => Number(other.kind === 'surname') - Number(one.kind === 'surname')).map(({text}) => text).join('');
  return named.toSorted((one, other) => ORDER[one.kind]! - ORDER[other.kind]!).map(({text}) => text).join(' ');
}

/** Returns the names of people by their ids, from all sources in the file. A list of people overrides a note. */
export function namesIn(file: string): ReadonlyMap<string, string> {
  const listed = new Map<string, {readonly name: string; readonly isOld: boolean}>();
  const noted = new Map<string, string>();
  if (!MAY_NAME.test(file)) return noted;
  const open: string[] = [];
  let id: string | undefined;
  let name: {readonly element: string; readonly isOld: boolean; readonly parts: Part[]} | undefined;
  let note: {readonly element: string; text: string} | undefined;
  /** The name in the last note that no utterance has used yet, and the ids of the open utterance. */
  let waiting: string | undefined;
  let speaking: readonly string[] = [];
  const enter = (text: string | undefined) => {
    if (text === undefined || text === '' || speaking.length !== 1) return;
    if (!noted.has(speaking[0]!)) noted.set(speaking[0]!, text);
    waiting = undefined;
  };
  visitXml(file, {
    open(element, attributes) {
      open.push(element);
      if (SOMEBODY.test(element)) id = attributes['id'];
      else if (NAME.test(element) && id !== undefined && !name) name = {element, isOld: attributes['to'] !== undefined, parts: [{kind: '', text: ''}]};
      else if (name) name.parts.push({kind: element, text: ''});
      else if (isSpeaker(element, attributes)) note = {element, text: ''};
      else if (element === 'u' || element === 'sp') {
        speaking = idsIn(attributes['who']);
        enter(waiting);
        waiting = undefined;
      }
    },
    close(element) {
      open.pop();
      if (name?.element === element && !open.includes(element)) {
        const whole = wholeName(name.parts);
        const before = listed.get(id!);
        if (whole !== '' && (!before || (before.isOld && !name.isOld))) listed.set(id!, {name: whole, isOld: name.isOld});
        name = undefined;
      } else if (name && name.parts.length > 1) name.parts.push({kind: '', text: ''});
      else if (note?.element === element) {
        waiting = nameOf(note.text);
        note = undefined;
        if (open.includes('u') || open.includes('sp')) enter(waiting);
      } else if (SOMEBODY.test(element)) id = undefined;
      else if (element === 'u' || element === 'sp') speaking = [];
    },
    text(text) {
      if (name) name.parts.at(-1)!.text += text;
      else if (note) note.text += text;
    },
  });
  for (const [key, {name: whole}] of listed) noted.set(key, whole);
  return noted;
}
