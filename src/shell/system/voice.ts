import type {Utterance} from '../../player/voice/voice.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import type {Io} from './io.ts';
import type {Programs, RunningProgram} from './programs.ts';

/** The system's own voice. */
export type SystemVoice = {
  /**
   * Speaks a sentence in place of the one being spoken. Resolves with `spoken` if it was spoken to its end. Never
   * rejects.
   */
  readonly speak: (utterance: Utterance) => Promise<'spoken' | 'stopped' | 'lost'>;
  /** Stops at once. */
  readonly silence: () => void;
};

export type VoiceIo = Pick<Io, 'env' | 'platform'> & {readonly programs: Programs};

/** A program that speaks. The words go unchanged to its standard input or into one argument, and never through a shell. */
type Tool = {
  readonly name: string;
  readonly args: (utterance: Utterance) => readonly string[];
  readonly input: (utterance: Utterance) => string;
  /** The program that must be started to silence it. */
  readonly cancel?: readonly string[];
};

/** Tells whether there is a program that speaks. */
export const hasVoice = (io: VoiceIo): boolean => toolsFor(io).some(({name}) => io.programs.find(name) !== undefined);

/** Makes the voice. A program that has failed is not tried again. */
export function createVoice(io: VoiceIo): SystemVoice {
  const {programs} = io;
  const tools = toolsFor(io);
  const failed = new Set<Tool>();
  let running: {readonly program: RunningProgram; readonly tool: Tool; readonly path: string} | undefined;
  let last: Utterance | undefined;
  const silence = () => {
    last = undefined;
    const was = running;
    running = undefined;
    was?.program.stop();
    if (was?.tool.cancel) void programs.start(was.path, was.tool.cancel, new Uint8Array());
  };
  return {
    async speak(utterance) {
      silence();
      last = utterance;
      for (const tool of tools) {
        const path = failed.has(tool) ? undefined : programs.find(tool.name);
        if (path === undefined) continue;
        const program = programs.start(path, tool.args(utterance), Buffer.from(tool.input(utterance)));
        running = {program, tool, path};
        const isDone = await program.done;
        if (last !== utterance) return 'stopped';
        running = undefined;
        if (isDone) return 'spoken';
        failed.add(tool);
      }
      return 'lost';
    },
    silence,
  };
}

/** Returns the language of a text, by its script. */
function languageOf(text: string): 'zh' | 'ja' | 'ko' | 'ru' | 'en' {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** The pitches of speakers, from -1 to 1. Neighbours in the list differ clearly. */
const PITCHES = [0, -0.6, 0.5, -0.3, 0.8, -0.8, 0.25];
const pitchOf = ({speaker}: Utterance): number => PITCHES[speaker % PITCHES.length]!;

/** Removes double brackets, which some voices read as commands (phonemes of eSpeak, embedded commands of macOS). */
const harmless = ({text}: Utterance): string => visibleLine(text).replaceAll(/\[(?=\[)/g, '[ ').replaceAll(/\](?=\])/g, '] ');

const ESPEAK_NAMES = {zh: 'cmn', ja: 'ja', ko: 'ko', ru: 'ru', en: 'en'} as const;
const MAC_VOICES = {zh: 'Tingting', ja: 'Kyoko', ko: 'Yuna', ru: 'Milena', en: 'Samantha'} as const;
const CULTURES = {zh: 'zh-CN', ja: 'ja-JP', ko: 'ko-KR', ru: 'ru-RU', en: 'en-US'} as const;

const espeak = (name: string): Tool => ({
  name,
  args: utterance => ['-v', ESPEAK_NAMES[languageOf(utterance.text)], '-s', String(Math.round(Math.min(450, 170 * utterance.rate))), '-p', String(Math.round(50 + 40 * pitchOf(utterance))), '-b', '1', '--stdin'],
  input: harmless,
});

const SPEECH_DISPATCHER: Tool = {
  name: 'spd-say',
  args: utterance => ['--wait', '--language', languageOf(utterance.text), '--pitch', String(Math.round(60 * pitchOf(utterance))), '--rate', String(Math.round(Math.max(-80, Math.min(100, 60 * Math.log2(utterance.rate))))), '--', harmless(utterance)],
  input: () => '',
  cancel: ['--cancel'],
};

const say = (hasVoices: boolean): Tool => ({
  name: 'say',
  args: utterance => [...(hasVoices ? ['-v', MAC_VOICES[languageOf(utterance.text)]] : []), '-r', String(Math.round(180 * utterance.rate)), '-f', '-'],
  input: utterance => `[[pbas ${Math.round(46 + 10 * pitchOf(utterance))}]] ${harmless(utterance)}`,
});

const POWERSHELL: Tool = {
  name: 'powershell.exe',
  args: utterance => ['-NoProfile', '-NonInteractive', '-Command', [
    '[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;',
    `$voice.Rate = ${Math.round(Math.max(-10, Math.min(10, 6 * Math.log2(utterance.rate))))}; $words = [Security.SecurityElement]::Escape([Console]::In.ReadToEnd());`,
    `$voice.SpeakSsml('<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${CULTURES[languageOf(utterance.text)]}"><prosody pitch="${Math.round(30 * pitchOf(utterance))}%">' + $words + '</prosody></speak>')`,
  ].join(' ')],
  input: harmless,
};

function toolsFor({env, platform}: VoiceIo): readonly Tool[] {
  if (platform === 'darwin') return [say(true), say(false)];
  if (platform === 'win32') return [POWERSHELL];
  const others = env['WSL_DISTRO_NAME'] || env['WSL_INTEROP'] ? [POWERSHELL] : [];
  return [SPEECH_DISPATCHER, espeak('espeak-ng'), espeak('espeak'), ...others];
}
