import type {Role, Speaker} from '../transcript/model.ts';
import {personOf, samePeople} from '../transcript/people.ts';
import {isAnswering, isHost, isReporter, outletOf, postsOf} from '../transcript/roster.ts';
import type {Named} from './roster.ts';
import {DraftTurn} from './draft.ts';

/** The number of turns in which officials are introduced. Introductions are at the beginning. */
const INTRODUCTIONS_AT_MOST = 100;

/**
 * Returns the speakers of turns with their roles, and with posts and outlets from labels and introductions. `indices`
 * gives the speaker of each label.
 */
export function speakersIn(named: readonly Named[], turns: readonly DraftTurn[], presiding: readonly string[] = []): {readonly speakers: readonly Speaker[]; readonly indices: readonly number[]} {
  const firsts = samePeople(named.map(({name}) => name));
  const groups: number[][] = [];
  const indices: number[] = [];
  for (const [index, first] of firsts.entries()) {
    if (first >= index) {
      indices.push(groups.length);
      groups.push([index]);
    } else {
      indices.push(indices[first]!);
      groups[indices[first]!]!.push(index);
    }
  }
  // A later label may belong to a person of an earlier one.
  for (const [index, first] of firsts.entries()) {
    if (first <= index || indices[index] === indices[first]) continue;
    const [from, to] = [groups[indices[first]!]!, groups[indices[index]!]!];
    to.push(...from.splice(0));
    for (const moved of to) indices[moved] = indices[index]!;
  }
  const kept = groups.map((labels, number) => ({labels, number})).filter(({labels}) => labels.length > 0);
  const order = new Map(kept.map(({number}, position) => [number, position]));
  const hosts = new Set(presiding.map(name => personOf(name).name));
  const people = kept.map(({labels}) => whoIs(labels.map(label => named[label]!))).map(person => (hosts.has(person.name) && person.role !== 'reporter' ? {...person, role: 'host' as const} : person));
  // Two people with the same name are named by their whole labels.
  const names = new Map<string, number>();
  for (const {name} of people) names.set(name, (names.get(name) ?? 0) + 1);
  for (const [index, person] of people.entries()) if (names.get(person.name)! > 1) people[index] = {...person, name: named[kept[index]!.labels[0]!]!.name};
  const posts = postsOf(people.filter(({role}) => role === 'other' || role === 'official').map(({name}) => name), introductions(named, turns));
  return {
    speakers: people.map(person => {
      const post = person.role === 'host' || person.role === 'reporter' ? person.post : posts.get(person.name) ?? person.post;
      return {...person, ...(post !== undefined && {post}), role: person.role === 'other' && post !== undefined ? 'official' : person.role};
    }),
    indices: indices.map(number => order.get(number)!),
  };
}

/** Merges the labels of one person: the fullest name, and the words beside it in any of them. */
function whoIs(labels: readonly Named[]): Speaker {
  const [first] = labels;
  if (labels.length === 1 && personOf(first!.name).beside === undefined) {
    const {name, readings} = first!;
    const outlet = isReporter(name) ? outletOf(name) : undefined;
    return {name, role: roleOf(name), ...(outlet !== undefined && {outlet}), readings};
  }
  const people = labels.map(({name}) => ({...personOf(name), label: name}));
  const reporter = people.find(({label}) => isReporter(label));
  if (reporter && labels.length === 1) {
    const outlet = outletOf(reporter.label);
    return {name: reporter.label, role: 'reporter', ...(outlet !== undefined && {outlet}), readings: first!.readings};
  }
  const fullest = people.reduce((best, person) => (person.name.length > best.name.length ? person : best)).name;
  const beside = people.find(person => person.beside !== undefined)?.beside;
  const readings = labels.find(({name}) => name === fullest)?.readings ?? [];
  const outlet = reporter && outletOf(reporter.label);
  const others = people.map(({label}) => label).filter(label => label !== fullest);
  return {
    name: fullest, role: reporter ? 'reporter' : people.some(({label}) => isHost(label)) ? 'host' : 'other',
    ...(reporter ? outlet !== undefined && {outlet} : beside !== undefined && {post: beside}), readings,
    ...(others.length > 0 && labels.length > 1 && {alsoCalled: others}),
  };
}

const roleOf = (name: string): Role => (isHost(name) ? 'host' : isReporter(name) ? 'reporter' : isAnswering(name) ? 'official' : 'other');

/** Returns the words of hosts at the beginning, which introduce officials. */
function introductions(named: readonly Named[], turns: readonly DraftTurn[]): readonly string[] {
  const hosts = new Set(named.flatMap(({name}, index) => (isHost(name) ? [index] : [])));
  const texts: string[] = [];
  for (const turn of turns) if (hosts.has(DraftTurn.namedIn(turn)) && texts.push(turn.text) >= INTRODUCTIONS_AT_MOST) break;
  return texts;
}
