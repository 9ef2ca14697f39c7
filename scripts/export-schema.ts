import * as v from 'valibot';

const text = v.string();
const optionalText = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const time = v.pipe(v.number(), v.description('milliseconds from the first stamp'));
const place = {line: number, column: number};
const readings = v.pipe(v.array(v.strictObject({at: count, text})), v.description('readings above characters; `at` counts UTF-16 code units'));

/** The schema of `export -f json`, from which the build makes a JSON schema. */
export const EXPORT_SCHEMA = v.pipe(
  v.strictObject({
    format: v.literal('replay-presser'),
    version: v.pipe(v.literal(2), v.description('grows by one when a reader must know')),
    heading: optionalText, title: optionalText,
    date: v.pipe(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), v.description('the day of the first stamp')),
    first: optionalText, last: optionalText,
    duration: v.pipe(v.number(), v.description('milliseconds')),
    timing: v.pipe(v.picklist(['clock', 'elapsed', 'none']), v.description('whether stamps are times of day or count from the start of a recording; none when every time is an estimate')),
    firstClock: v.pipe(v.nullable(v.number()), v.description('the first stamp in milliseconds from midnight')),
    firstElapsed: v.pipe(v.nullable(v.number()), v.description('the first stamp in milliseconds from the start of the recording')),
    speakers: v.array(v.strictObject({
      name: text, role: v.picklist(['host', 'official', 'reporter', 'other']), post: optionalText, outlet: optionalText,
      turns: v.pipe(v.array(number), v.description('numbers of turns')), characters: count, readings, alsoCalled: v.array(text),
    })),
    turns: v.array(v.strictObject({
      number, speaker: text, stamp: v.pipe(optionalText, v.description('the time as printed')), stampTime: v.nullable(time),
      precision: v.pipe(v.nullable(v.number()), v.description('the length of the unit that the stamp is printed to, in milliseconds')),
      start: time, end: time, estimated: v.pipe(v.boolean(), v.description('whether the start is not printed in the file')),
      text: v.pipe(text, v.description('clean text; paragraphs are joined by line feeds')),
      times: v.pipe(v.array(v.strictObject({at: count, start: v.optional(time), end: v.optional(time)})), v.description('times inside the turn that the file tells')),
      source: v.pipe(text, v.description('the turn as the file has it')), wordsAt: count, ...place, readings,
    })),
    questions: v.array(v.strictObject({number, asked: number, answers: v.array(number), start: time, end: v.pipe(v.nullable(time), v.description('null while more may be said to it, because the transcript has not been read to its end')), guessed: v.boolean()})),
    events: v.array(v.strictObject({turn: number, at: v.nullable(count), text, ...place})),
    asides: v.array(v.strictObject({text, ...place})),
    problems: v.array(v.strictObject({...place, kind: text, found: text, message: text})),
  }),
  v.title('replay-presser, export -f json'),
);
