/** The colours of a terminal: its background, its own foreground, and the sixteen by their numbers. */
export type TerminalPalette = {readonly name: string; readonly background: string; readonly foreground: string; readonly colors: readonly string[]};

/** Palettes that many people have, as the terminals and the authors of the schemes publish them. */
const COLORS = {
  xterm: '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  vga: '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  gnome: '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff',
  tango: '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
  campbell: '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  apple: '000000 c23621 25bc24 adad27 492ee1 d338d3 33bbc8 cbcccd 818383 fc391f 31e722 eaec23 5833ff f935f8 14f0f0 e9ebeb',
  github: '24292f cf222e 116329 4d2d00 0969da 8250df 1b7c83 6e7781 57606a a40e26 1a7f37 633c01 218bff a475f9 3192aa 8c959f',
  solarized: '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
  gruvboxDark: '282828 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2',
  gruvboxLight: 'fbf1c7 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836',
  oneHalfLight: '383a42 e45649 50a14f c18401 0184bc a626a4 0997b3 fafafa 4f525e e06c75 98c379 e5c07b 61afef c678dd 56b6c2 ffffff',
  latte: '5c5f77 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 acb0be 6c6f85 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 bcc0cc',
  dracula: '21222c ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd f8f8f2 6272a4 ff6e6e 69ff94 ffffa5 d6acff ff92df a4ffff ffffff',
  nord: '3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 4c566a bf616a a3be8c ebcb8b 81a1c1 b48ead 8fbcbb eceff4',
  breeze: '232627 ed1515 11d116 f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 1cdc9a fdbc4b 3daee9 8e44ad 16a085 ffffff',
  putty: '000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  kitty: '000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff',
} as const;

const palette = (name: string, background: string, foreground: string, colors: keyof typeof COLORS): TerminalPalette =>
  ({name, background: `#${background}`, foreground: `#${foreground}`, colors: COLORS[colors].split(' ').map(color => `#${color}`)});

export const DARK_PALETTES: readonly TerminalPalette[] = [
  palette('xterm on black', '000000', 'e5e5e5', 'xterm'), palette('the VGA console', '000000', 'aaaaaa', 'vga'), palette('GNOME, dark', '171421', 'd0cfcc', 'gnome'),
  palette('Tango, dark', '2e3436', 'd3d7cf', 'tango'), palette('Ubuntu', '300a24', 'ffffff', 'tango'), palette('Windows Terminal (Campbell)', '0c0c0c', 'cccccc', 'campbell'),
  palette('macOS Pro', '000000', 'f2f2f2', 'apple'), palette('Solarized dark', '002b36', '839496', 'solarized'), palette('Gruvbox dark', '282828', 'ebdbb2', 'gruvboxDark'),
  palette('Dracula', '282a36', 'f8f8f2', 'dracula'), palette('Nord', '2e3440', 'd8dee9', 'nord'), palette('Konsole (Breeze)', '232627', 'fcfcfc', 'breeze'),
  palette('PuTTY', '000000', 'bbbbbb', 'putty'), palette('kitty', '000000', 'dddddd', 'kitty'),
];

export const LIGHT_PALETTES: readonly TerminalPalette[] = [
  palette('xterm on white', 'ffffff', '000000', 'xterm'), palette('GNOME, light', 'ffffff', '171421', 'gnome'), palette('Tango, light', 'ffffff', '2e3436', 'tango'),
  palette('macOS Basic', 'ffffff', '000000', 'apple'), palette('GitHub light', 'ffffff', '24292f', 'github'), palette('Solarized light', 'fdf6e3', '657b83', 'solarized'),
  palette('Gruvbox light', 'fbf1c7', '3c3836', 'gruvboxLight'), palette('One Half Light', 'fafafa', '383a42', 'oneHalfLight'), palette('Catppuccin Latte', 'eff1f5', '4c4f69', 'latte'),
];

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = partsOf(color).map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio (WCAG 2.2), from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const hex = (parts: readonly number[]) => `#${parts.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

export const partsOf = (color: string): readonly number[] => [1, 3, 5].map(offset => Number.parseInt(color.slice(offset, offset + 2), 16));

/** A colour halfway to the background, as kitty and iTerm draw dim words (others dim less). */
export const dimmed = (color: string, background: string): string => hex(partsOf(color).map((part, index) => (part + partsOf(background)[index]!) / 2));

/** One of the 256 colours: the cube of six, or the greys (xterm). */
export function rgbOf(code: number): string {
  if (code >= 232) return hex(Array.from({length: 3}, () => 8 + (code - 232) * 10));
  const part = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  return hex([part(Math.floor((code - 16) / 36)), part(Math.floor((code - 16) / 6) % 6), part((code - 16) % 6)]);
}
