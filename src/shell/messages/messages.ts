import type {ProblemKind, Role} from '../../transcript/model.ts';
import type {Language} from '../../ui/messages/messages.ts';
import type {Command} from '../settings/commands.ts';
import type {NoText} from '../files/encodings.ts';
import type {Foreign} from '../files/foreign.ts';
import type {OptionName} from '../settings/options.ts';
import type {Expected} from '../settings/values.ts';

/** The result of recognising a file. `sure` is in percent. */
export type Recognised = {
  readonly name: string;
  readonly id: string;
  readonly sure: number;
  readonly beginnings: number;
  readonly example: string;
  readonly second: {readonly id: string; readonly sure: number} | undefined;
  readonly asked: boolean;
  /** The name of the encoding; undefined where nothing was decoded. */
  readonly encoding: string | undefined;
};

/** The words of the help and of completion, in one language. A plain start does not load them. */
export type HelpMessages = {
  readonly summary: string;
  readonly usage: string;
  readonly headings: {readonly commands: string; readonly options: string; readonly positionals: string; readonly examples: string};
  readonly types: {readonly string: string; readonly boolean: string; readonly choices: string; readonly default: string};
  readonly commands: Readonly<Record<Command, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly transcript: string;
  readonly examples: readonly (readonly [command: string, text: string])[];
  readonly environment: (variables: string) => string;
};

/** The words of `check`, `info` and `formats`, and of a config file. A plain start does not load them. */
export type LaterMessages = {
  /** The faults of a config file's contents. Its path stands before them. */
  readonly configFile: {
    readonly notJson: string;
    readonly notObject: string;
    readonly unknown: (name: string, nearest: string | undefined) => string;
    readonly wrongType: (name: string, expected: string) => string;
    readonly text: string;
    readonly unknownAction: (name: string, nearest: string | undefined) => string;
    readonly unknownKey: (key: string, action: string) => string;
    readonly conflict: (key: string, one: string, other: string) => string;
    readonly escapeQuits: string;
  };
  readonly problems: Readonly<Record<ProblemKind, (found: string) => string>>;
  /** The recognised layout of a file. */
  readonly recognised: (recognised: Recognised) => string;
  readonly formats: {readonly read: string; readonly written: string};
  readonly info: {
    readonly layout: string;
    readonly encoding: string;
    readonly also: (name: string) => string;
    /** A text in parentheses, behind another. */
    readonly aside: (text: string) => string;
    /** Every time is an estimate. */
    readonly estimated: string;
    /** A question that no label marks. */
    readonly guessed: string;
    readonly title: string;
    readonly date: string;
    readonly time: string;
    readonly turns: string;
    readonly speakers: string;
    readonly questions: string;
    readonly problems: string;
    readonly none: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly pace: (pace: number) => string;
    readonly count: (turns: number, characters: number) => string;
  };
};

/** The command's own words outside the screen, in one language. Arguments are safe to show. */
export type ShellMessages = {
  readonly language: Language;
  /** Joins names to a list. */
  readonly list: (items: readonly string[]) => string;
  /** Descriptions of expected values, as the end of a sentence. */
  readonly expected: Readonly<Record<Expected, string>> & {readonly fit: (fastest: number) => string; readonly question: (most: number) => string};
  readonly errors: {
    readonly badValue: (option: string, value: string, expected: string) => string;
    readonly unknownOption: (option: string, nearest: string | undefined) => string;
    readonly missingValue: (option: string) => string;
    readonly takesNoValue: (option: string) => string;
    /** A secret option on the command line, where every user of the machine could read it. */
    readonly secret: (option: string, variable: string) => string;
    readonly notForCommand: (option: string, command: string) => string;
    /** An option of another command, which the user probably meant. */
    readonly meantCommand: (option: string, given: string, command: string) => string;
    /** A missing transcript with a name that is nearly a command's. */
    readonly missingOrCommand: (path: string, command: string) => string;
    readonly together: (one: string, other: string) => string;
    readonly tooMany: (argument: string, limit: number) => string;
    readonly endBeforeStart: (end: string, start: string) => string;
    readonly missing: (path: string) => string;
    readonly folder: (path: string) => string;
    readonly noPermission: (path: string) => string;
    readonly notRegular: (path: string) => string;
    readonly tooLarge: (path: string, limit: string) => string;
    readonly unreadable: (path: string, reason: string) => string;
    readonly empty: (path: string) => string;
    readonly binary: (path: string, seen: NoText) => string;
    /** A file that must first be saved in another format. */
    readonly foreign: (path: string, kind: Foreign) => string;
    /** A file without turns. `layout` is the one that was asked for; `examples` are lines that would have been turns. */
    readonly noTurns: (path: string, layout: string | undefined, examples: readonly string[]) => string;
    readonly noQuestions: (option: string) => string;
    /** A file that cannot be written there: its folder does not exist; its name tells no format. */
    readonly noFolder: (path: string) => string;
    readonly noFormat: (path: string, expected: string) => string;
    /** A folder without files that may be transcripts. */
    readonly noTranscripts: (path: string) => string;
    readonly exists: (path: string) => string;
    readonly isFolder: (path: string) => string;
    /** An option that waits for a key, in plain output. */
    readonly noKeyboard: (option: string) => string;
    readonly standardInput: string;
    readonly standardOutput: string;
    readonly unwritable: (path: string, reason: string) => string;
    readonly tooManyFiles: (code: string) => string;
    /** The options leave nothing to write. */
    readonly nothingToExport: string;
    /** An option that only some formats have. */
    readonly notForFormat: (option: string, formats: string) => string;
    readonly formatNeeded: (formats: string) => string;
    readonly bug: (reason: string, report: string | undefined) => string;
  };
  readonly shells: string;
  /** The faults of a config file. Its path stands before them. */
  readonly config: {
    readonly unreadable: (path: string, reason: string) => string;
    /** A config file that is ignored. */
    readonly leftAside: (path: string, reason: string) => string;
    /** The reasons why the file cannot be read, by the code of the error. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly otherReason: (code: string) => string;
  };
  readonly stopped: (clock: string, command: string) => string;
  readonly ended: (clock: string, command: string) => string;
};
