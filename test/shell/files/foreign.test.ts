import {expect, test} from 'vitest';
import {foreignKind} from '../../../src/shell/files/foreign.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {zhHans} from '../../../src/shell/messages/zh-Hans.ts';

const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));

test.each([
  ['PK\u0003\u0004\u0014\0\0\0\u0008\0[Content_Types].xml', 'word'], ['PK\u0003\u0004\u0014\0word/document.xml', 'word'], ['PK\u0003\u0004xmimetypeapplication/vnd.oasis.opendocument.text', 'document'],
  ['PK\u0003\u0004\u0014\0a.txt', 'archive'], ['\u001F\u008B\u0008', 'archive'], ['\u00D0\u00CF\u0011\u00E0\u00A1', 'word'], ['%PDF-1.7', 'pdf'], ['{\\rtf1\\ansi', 'rtf'],
  ['<SAMI>\r\n<HEAD>', 'sami'], ['\u00EF\u00BB\u00BF<sami>', 'sami'], ['ID3\u0003', 'recording'], ['\0\0\0\u0018ftypmp42', 'recording'], ['RIFF\0\0\0\0WAVEfmt ', 'recording'],
])('%j is %s', (text, kind) => {
  expect(foreignKind(bytes(text))).toBe(kind);
});

test.each(['WEBVTT', '主持人：好', '', '<?xml version="1.0"?><tt>', 'PK: hello', '{"segments": []}', 'Samira: hello'])('%j may be a transcript', text => {
  expect(foreignKind(new TextEncoder().encode(text))).toBeUndefined();
});

test('each is told in one sentence that says what to save instead', () => {
  expect(en.errors.foreign('a.docx', 'word')).toBe('a.docx: a Word document is not read; save it as plain text (.txt), or the transcript as WebVTT (.vtt)');
  expect(zhHans.errors.foreign('a.smi', 'sami')).toBe('a.smi：不读取 SAMI 字幕；请另存为 WebVTT（.vtt）或 SubRip（.srt）');
});
