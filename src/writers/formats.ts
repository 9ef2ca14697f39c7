/** The export formats, and their file extensions. */
export const FORMAT_EXTENSIONS = {
  txt: ['txt', 'text'],
  md: ['md', 'markdown'],
  json: ['json'],
  jsonl: ['jsonl', 'ndjson'],
  csv: ['csv'],
  srt: ['srt'],
  vtt: ['vtt', 'webvtt'],
  html: ['html', 'htm'],
  cast: ['cast'],
  svg: ['svg'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FormatName = keyof typeof FORMAT_EXTENSIONS;
export const FORMAT_NAMES = Object.keys(FORMAT_EXTENSIONS) as readonly FormatName[];

/** Returns the format of a file name, by its extension. */
export function formatOfFile(name: string): FormatName | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return FORMAT_NAMES.find(format => (FORMAT_EXTENSIONS[format] as readonly string[]).includes(extension ?? ''));
}
