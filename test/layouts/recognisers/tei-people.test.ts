import {expect, test} from 'vitest';
import {idsIn, isSpeaker, nameOf, namesIn} from '../../../src/layouts/recognisers/tei-people.ts';

const names = (file: string) => Object.fromEntries(namesIn(`<TEI>${file}</TEI>`));
const person = (inside: string, id = 'mei') => `<person xml:id="${id}">${inside}</person>`;

test.each([
  ['<persName>Mei Tan</persName>', 'Mei Tan'], ['<persName>\n  Mei\n  Tan </persName>', 'Mei Tan'], ['<persName><forename>Mei</forename> <surname>Tan</surname></persName>', 'Mei Tan'], ['<persName><surname>Tan</surname>, <forename>Mei</forename></persName>', 'Mei Tan'],
  ['<persName><surname>Ortega</surname><nameLink>de la</nameLink><forename>Luis</forename><forename>Ángel</forename><genName>Jr</genName></persName>', 'Luis Ángel de la Ortega Jr'], ['<persName><forename>美</forename><surname>譚</surname></persName>', '譚美'], ['<persName><surname>譚</surname><forename>美</forename></persName>', '譚美'], ['<persName><surname>Tan</surname><forename>美</forename></persName>', '美 Tan'],
  ['<persName><roleName>Dr</roleName> Mei Tan</persName>', 'Mei Tan'], ['<persName>Mei <addName>“M”</addName> Tan</persName>', 'Mei Tan'], ['<persName><other>Mei</other> Tan</persName>', 'Mei Tan'], ['<persName><roleName>Dr</roleName></persName>', undefined], ['<persName> </persName>', undefined], ['<persName><surname> </surname>Mei</persName>', 'Mei'],
  ['<name>Mei</name>', 'Mei'], ['<persName>Mei</persName><persName>Tan</persName>', 'Mei'], ['<persName to="2000">Old</persName><persName>New</persName>', 'New'], ['<persName>New</persName><persName to="2000">Old</persName>', 'New'], ['<persName to="2000">Old</persName><persName to="2010">Older</persName>', 'Old'], ['<persName to="2000">Old</persName>', 'Old'],
  ['<persName>Mei <persName>inner</persName> Tan</persName>', 'Mei inner Tan'], ['<note>Mei</note>', undefined],
])('a person with %s is %s', (inside, name) => expect(names(person(inside))).toEqual(name === undefined ? {} : {mei: name}));

test('groups and organisations have names too, and nothing without an id has', () => {
  expect(names('<personGrp xml:id="a"><name>All</name></personGrp><org xml:id="b"><orgName>Library</orgName></org><persona xml:id="c"><persName>Q</persName></persona><person><persName>Nobody</persName></person><persName>Outside</persName>')).toEqual({a: 'All', b: 'Library', c: 'Q'});
  expect(names(`${person('<persName>Mei</persName>')}<persName>Outside</persName>${person('<persName>Luis</persName>', 'luis')}`)).toEqual({mei: 'Mei', luis: 'Luis'});
});

test.each([
  ['<note type="speaker">Mei Tan:</note><u who="#mei">x</u>', {mei: 'Mei Tan'}], ['<u who="#mei"><note type="speaker">Mei Tan：</note>x</u>', {mei: 'Mei Tan'}], ['<sp who="#mei"><speaker>Mei\n Tan</speaker><p>x</p></sp>', {mei: 'Mei Tan'}], ['<speaker>Mei</speaker><sp who="#mei"><p>x</p></sp>', {mei: 'Mei'}],
  ['<note>Mei</note><u who="#mei">x</u><speaker/>', {}], ['<speaker>Mei</speaker><u who="#mei #luis">x</u>', {}], ['<speaker>Mei</speaker><u>x</u><u who="#mei">y</u>', {}], ['<speaker>Mei</speaker><u who="#mei">x</u><u who="#luis">y</u>', {mei: 'Mei'}], ['<speaker>Mei</speaker><u who="#mei">x</u><speaker>Other</speaker><u who="#mei">y</u>', {mei: 'Mei'}],
  ['<speaker> </speaker><u who="#mei">x</u>', {}], ['<u who="#mei">x</u><speaker>Mei</speaker>', {}], ['<u who="#mei">x<speaker>Mei</speaker></u><u who="#luis">y</u>', {mei: 'Mei'}], [`<speaker>Noted</speaker><u who="#mei">x</u>${person('<persName>Listed</persName>')}`, {mei: 'Listed'}],
])('%s names %j', (file, expected) => expect(names(file)).toEqual(expected));

test.each([['#mei', ['mei']], [' #mei  people.xml#luis ', ['mei', 'luis']], ['mei', ['mei']], ['#', []], ['', []], [undefined, []]])('the ids in %j', (who, ids) => expect(idsIn(who)).toEqual(ids));
test.each([[' Mei\n Tan : ', 'Mei Tan'], ['譚美：', '譚美'], ['Mei', 'Mei'], ['Mei: x', 'Mei: x']])('the name in %j', (text, name) => expect(nameOf(text)).toBe(name));
test('an element or a note tells the speaker', () => {
  expect([isSpeaker('speaker', {}), isSpeaker('note', {type: 'speaker'}), isSpeaker('note', {}), isSpeaker('seg', {type: 'speaker'})]).toEqual([true, true, false, false]);
});
