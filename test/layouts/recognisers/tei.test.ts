import {expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {around, rows} from '../rows.ts';

const PEOPLE = `<person xml:id="PersonX"><persName><surname>Tan</surname><forename>Mei</forename><roleName>MP</roleName></persName><birth when="1970"/></person>
<person xml:id="PersonY"><persName from="2010" to="2015"><forename>Luis</forename><surname>Cruz</surname></persName><persName from="2016"><forename>Luis</forename><nameLink>de la</nameLink><surname>Ortega</surname></persName></person>
<person xml:id="PersonZ"><persName>Ana <hi>Cruz</hi> Lee</persName></person>
<person xml:id="PersonW"><name>Wei Li</name></person>
<person xml:id="PersonV"><persName><surname>譚</surname><forename>美</forename></persName></person>
<personGrp xml:id="Group1"><name>Several members</name></personGrp>`;
const sitting = (body: string, people = PEOPLE) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><publicationStmt><date when="2021-01-01"/></publicationStmt></fileDesc><profileDesc><settingDesc><setting><date when="2020-01-07"/></setting></settingDesc><particDesc><listPerson>${people}</listPerson></particDesc></profileDesc><revisionDesc><date when="2022-02-02"/></revisionDesc></teiHeader><text><body><div>${body}</div></body></text></TEI>`;
const names = (body: string, people?: string) => rows(readTranscript(sitting(body, people))).map(row => row[1]);

test.each([['#PersonX', 'Mei Tan'], ['#PersonY', 'Luis de la Ortega'], ['#PersonZ', 'Ana Cruz Lee'], ['#PersonW', 'Wei Li'], ['#PersonV', '譚美'], ['#Group1', 'Several members'], ['people.xml#PersonX', 'Mei Tan'], ['PersonX', 'Mei Tan'], ['#PersonX #PersonY', 'Mei Tan & Luis de la Ortega'], ['#Nobody', 'Nobody'], ['', '—']])('who="%s" is %s', (who, name) => {
  expect(names(`<u who="${who}"><seg>Good morning.</seg></u>`)).toEqual([name]);
});

test('a note or an element above or inside an utterance names the speaker where no list does, and is no event', () => {
  const body = `<note type="speaker">The Chair:</note><u who="#PersonX"><seg>Order.</seg></u>
<u who="#p1"><note type="speaker">PRÉSIDENTE ROY:</note><seg>Bonjour.</seg></u><u><note type="speaker">Madam Clerk</note><seg>I read.</seg></u>
<u who="#p1"><seg>Merci.</seg></u><note type="speaker">Mr Lee</note><u who="#p2"><seg>Yes.</seg></u><u who="#p3"><seg>No.</seg></u>`;
  const transcript = readTranscript(sitting(body));
  expect(rows(transcript).map(row => row.slice(1))).toEqual([['Mei Tan', 'Order.'], ['PRÉSIDENTE ROY', 'Bonjour.'], ['Madam Clerk', 'I read.'], ['PRÉSIDENTE ROY', 'Merci.'], ['Mr Lee', 'Yes.'], ['p3', 'No.']]);
  expect(around(transcript)).toMatchObject({date: '2020-01-07', events: [], problems: []});
});

test('a name in a note counts for the utterances before it', () => {
  expect(names('<u who="#p1"><seg>Bonjour.</seg></u><u who="#p1"><note type="speaker">Mme Roy</note><seg>Merci.</seg></u>', '')).toEqual(['Mme Roy', 'Mme Roy']);
});

test('speeches with speakers, as in plays', () => {
  const transcript = readTranscript(sitting('<sp who="#p1"><speaker>Mr. Speaker</speaker><p>The House will come to order.</p></sp><sp><speaker>Mei Tan:</speaker><p>Thank you.</p><stage>(Applause)</stage><p>I begin.</p></sp>', ''));
  expect(rows(transcript).map(row => row.slice(1))).toEqual([['Mr. Speaker', 'The House will come to order.'], ['Mei Tan', 'Thank you.\nI begin.']]);
  expect(around(transcript).events).toEqual([[1, '(Applause)']]);
});
