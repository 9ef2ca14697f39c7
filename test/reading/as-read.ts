import type {Transcript} from '../../src/transcript/model.ts';

/** Writes everything that a transcript has, a line to a fact: a page that a person can check against the file. */
export function asRead({heading, title, date, timing, firstClock, firstElapsed, recognition, speakers, turns, questions, events, asides, problems}: Transcript): string {
  const of = (value: unknown): string => (value === undefined ? '-' : String(value));
  const readings = (all: readonly {readonly offset: number; readonly text: string}[]): string => all.map(({offset: at, text}) => ` {${at} ${text}}`).join('');
  const {layout, sure, beginnings, example, second} = recognition ?? {};
  return [
    `layout ${of(layout)} ${of(sure)}, ${of(beginnings)} beginnings: ${of(example)}`, ...(second ? [`or ${second.layout} ${second.sure}`] : []),
    `heading ${of(heading)}`, `title ${of(title)}`, `date ${of(date)}`, `${timing} from ${of(firstClock ?? firstElapsed)}${firstElapsed === undefined ? '' : ' elapsed'}`,
    ...speakers.map(({name, role, post, outlet, alsoCalled, readings: own}, index) => `speaker ${index} ${role} ${name}${post === undefined ? '' : `, post ${post}`}${outlet === undefined ? '' : `, outlet ${outlet}`}${alsoCalled ? `, also ${alsoCalled.join(' and ')}` : ''}${readings(own)}`),
    ...questions.map(({asked, answers, guessed, isOpen}) => `question ${asked}: ${answers.join(' ')}${guessed ? ' guessed' : ''}${isOpen ? ' open' : ''}`),
    ...events.map(({turn, offset: at, text, line, column}) => `event ${line}:${column} before ${turn}${at === undefined ? '' : ` at ${at}`} ${JSON.stringify(text)}`),
    ...asides.map(({text, line, column}) => `aside ${line}:${column} ${JSON.stringify(text)}`),
    ...problems.map(({line, column, kind, found}) => `problem ${line}:${column} ${kind} ${JSON.stringify(found)}`),
    ...turns.flatMap(({speaker, stamp, text, times = [], source, wordsAt, line, column, readings: own}, index) => [
      `turn ${index} ${line}:${column} speaker ${speaker} ${stamp ? `${stamp.text} ${stamp.time} ±${stamp.precision}` : 'no stamp'}, words at ${wordsAt} of ${source.length}${times.map(({offset: at, start, end}) => ` (${at}: ${of(start)} to ${of(end)})`).join('')}${readings(own)}`,
      ...text.split('\n').map(paragraph => `  ${paragraph}`),
    ]),
    '',
  ].join('\n');
}

/** The path of the page of a file, from the folder of a test. `npx vitest run test/reading/assemble.test.ts -u` writes all pages anew. */
export const pageOf = (name: string, folder = 'assembled'): string => `${folder}/${name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}.txt`;
