/** The kind of a terminal's background. */
export type Background = 'dark' | 'light';

/** The luminance on which black and white words are equally easy to read (WCAG 2.2, contrast ratio). */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

/** Returns the kind of a colour as a background. Its parts go from 0 to 1. */
export function backgroundOf(red: number, green: number, blue: number): Background {
  const [r, g, b] = [red, green, blue].map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > MIDDLE ? 'light' : 'dark';
}

/**
 * Returns the background according to the environment. COLORFGBG holds the numbers of foreground and background among
 * the sixteen colours (`15;0`, with rxvt `15;default;0`). The Linux console is black.
 */
export function backgroundHint(env: Readonly<Record<string, string | undefined>>): Background | undefined {
  const [, number] = /;(\d{1,2})$/.exec(env['COLORFGBG'] ?? '') ?? [];
  if (number !== undefined && Number(number) < 16) return Number(number) === 7 || Number(number) > 8 ? 'light' : 'dark';
  return env['TERM'] === 'linux' ? 'dark' : undefined;
}
