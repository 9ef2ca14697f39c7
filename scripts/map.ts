/**
 * The map of `src/`: the contents of each folder, and the picture `docs/map.svg` of their imports. Both are made from the
 * sources by `npx tsx scripts/readme.ts`. A new folder needs a row in `FOLDERS`.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';

const source = new URL('../src/', import.meta.url);

/** The folders of `src/` with their contents, from the outermost to the innermost. */
export const FOLDERS: Readonly<Record<string, string>> = {
  'shell': '`main`, and the input of every command (`run.ts`)',
  'shell/commands': 'one file per command, and the table of commands',
  'shell/exporting': 'the table of export formats, and the selection of turns',
  'shell/files': 'files: opening, decoding, reading on in the background, dictionaries',
  'shell/messages': 'words of the command, in three languages',
  'shell/room': 'rooms: leading, following, the thread of the broker, passwords',
  'shell/settings': 'the tables of options and commands, the command line, the environment, the config file',
  'shell/shelf': 'data of a transcript: bookmarks, places, notes; the voice',
  'shell/system': 'Node’s streams, signals, clipboard and programs',
  'storage': 'the only code that writes under the user’s folders, atomically',
  'ui': 'the screen and the keys',
  'ui/announcer': 'words for screen readers, and plain output',
  'ui/canvas': 'cells of rows, and the painter, which writes the changed ones',
  'ui/chooser': 'the list of transcripts in a folder',
  'ui/controller': 'the session (player and overlays), its pure update, its store; searches, filters, copies',
  'ui/input': 'the parser from the terminal’s bytes to keys and pastes; the table of keys',
  'ui/messages': 'words of the screen, in three languages',
  'ui/overlays': 'one folder per overlay: state, update, rows; the table of overlays',
  'ui/panes': 'components, each beside the pure function that makes its rows',
  'ui/recording': 'recordings: plays without a clock, and collects the output of the painter',
  'ui/rows': 'rows of spans: text, name of a style, width in cells',
  'ui/screen': '`App`, which connects the replay with Ink; the selection of the shown values; drawing without Ink',
  'ui/themes': 'looks of styles, their contrast, ASCII',
  'writers': 'one file per export format',
  'writers/subtitles': 'cues, and the export formats of subtitles',
  'room': 'the protocol: messages and their schemas, leader, follower, connection and broker (MQTT)',
  'reading': 'recognises the layout, decides on labels, and assembles turns as text arrives',
  'reading/text': 'the text of a growing file: blocks, lines and columns, undecodable bytes',
  'player': 'state, actions, `update` and its effects; drill, loop, segments; the `Clock` type',
  'layouts': 'one small file per layout, and the table of layouts',
  'layouts/parts': 'parsers that layouts share: stamps, labels, pages',
  'layouts/recognisers': 'files of speech recognisers',
  'layouts/subtitles': 'files of subtitles',
  'chinese': 'annotations, punctuation, paragraphs, words, conversion, readings, search patterns',
  'chinese/repair': 'the repair of broken characters and wrong encodings',
  'timeline': 'pace, cues, look-ups, time expressions',
  'typesetting': 'display width, line breaking, lines of a turn, readings above characters',
  'page': 'script and style of the exported page, for a browser; the build puts them into `dist/page.json`',
  'transcript': 'the model; roster, questions; unsafe characters, and the gate through which all text leaves',
};

/** Folders with many subfolders of one kind. The map names only the outer folder. */
const OF_ONE_KIND = /^(?:ui\/overlays|ui\/messages|ui\/screen|player)\//;

/** Returns the folders of `src/` that the map must name. */
export const foldersInSource = (): readonly string[] => readdirSync(source, {recursive: true, withFileTypes: true}).filter(entry => entry.isDirectory())
  .map(entry => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name).split('/src/').at(-1)!).filter(folder => !OF_ONE_KIND.test(folder)).toSorted();

/** Returns the table of folders. Throws for a folder without a row, and for a row without a folder. */
export function folderTable(): string {
  const [named, present] = [Object.keys(FOLDERS), foldersInSource()];
  for (const folder of present) if (!named.includes(folder)) throw new Error(`src/${folder}/ has no row in FOLDERS (scripts/map.ts)`);
  for (const folder of named) if (!present.includes(folder)) throw new Error(`there is no folder src/${folder}/ (scripts/map.ts)`);
  return ['| folder of `src/` | holds |', '| --- | --- |', ...Object.entries(FOLDERS).map(([folder, holds]) => `| \`${folder}/\` | ${holds} |`)].join('\n');
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the graph of imports between the top folders of `src/`. The executable counts as a folder. */
export function importsOfFolders(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const name of readdirSync(source, {recursive: true, encoding: 'utf8'}).map(file => file.replaceAll('\\', '/')).filter(file => /(?<!\.d)\.tsx?$/.test(file))) {
    const folder = name.split('/')[0]!;
    const imports = graph.get(folder) ?? new Set();
    graph.set(folder, imports);
    for (const [, target] of readFileSync(new URL(name, source), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const other = posix.join(posix.dirname(name), target!).split('/')[0]!;
      if (other !== folder) imports.add(other);
    }
  }
  return graph;
}

/** Returns the transitive reduction of a graph. */
export function reduced(graph: Graph): Graph {
  const reach = (from: string, to: string): boolean => [...graph.get(from) ?? []].some(next => next === to || reach(next, to));
  return new Map(Array.from(graph, ([folder, imports]) => [folder, new Set([...imports].filter(target => ![...imports].some(other => other !== target && reach(other, target))))]));
}

/** Short descriptions of folders, for the picture. */
const TITLES: Readonly<Record<string, string>> = {
  'cli.ts': 'the executable', 'shell': 'commands, options, files', 'ui': 'screen, keys, overlays', 'storage': 'writes files whole', 'writers': 'exports', 'reading': 'reads a transcript', 'player': 'state and update',
  'layouts': 'kinds of files', 'chinese': 'clean text, words', 'timeline': 'times of words', 'typesetting': 'lines and widths', 'transcript': 'the model, the gate', 'page': 'the exported page', 'room': 'leader and followers',
};

const BOX = {width: 150, height: 44, gapX: 26, gapY: 58, way: 16};
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A node in a layer: a folder, or a point where an arrow passes. */
type Node = {readonly folder: string | undefined; readonly above: Node[]; readonly below: Node[]; x: number};

/**
 * Puts folders into layers, each just below the lowest folder that imports it. Long arrows get nodes in the layers
 * between.
 */
function layersOf(graph: Graph): readonly Node[][] {
  const importers = (folder: string) => [...graph].filter(([, imports]) => imports.has(folder)).map(([name]) => name);
  const depthOf = (folder: string): number => Math.max(-1, ...importers(folder).map(depthOf)) + 1;
  const isAlone = (folder: string) => graph.get(folder)!.size === 0 && importers(folder).length === 0;
  const bottom = Math.max(...[...graph.keys()].map(depthOf));
  const nodes = new Map([...graph.keys()].toSorted().map(folder => [folder, {folder, above: [], below: [], x: 0} as Node]));
  const layers: Node[][] = Array.from({length: bottom + 1}, () => []);
  for (const [folder, node] of nodes) layers[isAlone(folder) ? bottom : depthOf(folder)]!.push(node);
  for (const [folder, imports] of [...graph].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    for (const target of [...imports].toSorted()) {
      let from = nodes.get(folder)!;
      for (let depth = depthOf(folder) + 1; depth <= depthOf(target); depth += 1) {
        const next: Node = depth === depthOf(target) ? nodes.get(target)! : {folder: undefined, above: [], below: [], x: 0};
        if (next.folder === undefined) layers[depth]!.push(next);
        from.below.push(next);
        next.above.push(from);
        from = next;
      }
    }
  }
  return layers;
}

const widthOf = ({folder}: Node): number => (folder === undefined ? BOX.way : BOX.width);

/** Sorts every layer by the barycentres of its neighbours, alternately downwards and upwards, so that few arrows cross. */
function arrange(layers: readonly Node[][]): number {
  const spread = (layer: Node[]) => {
    const whole = layer.reduce((sum, node) => sum + widthOf(node) + BOX.gapX, -BOX.gapX);
    let left = -whole / 2;
    for (const node of layer) {
      node.x = left + widthOf(node) / 2;
      left += widthOf(node) + BOX.gapX;
    }
    return whole;
  };
  for (const layer of layers) spread(layer);
  for (let sweep = 0; sweep < 8; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const middle = (node: Node) => {
        const near = sweep % 2 === 0 ? node.above : node.below;
        return near.length === 0 ? node.x : near.reduce((sum, {x}) => sum + x, 0) / near.length;
      };
      const wanted = new Map(layer.map(node => [node, middle(node)]));
      layer.sort((one, other) => wanted.get(one)! - wanted.get(other)!);
      spread(layer);
    }
  }
  return Math.max(...layers.map(spread));
}

/** Returns the picture of the folders in layers. An arrow leads down from a folder to what it imports. */
export function mapSvg(): string {
  const layers = layersOf(reduced(importsOfFolders()));
  const width = arrange(layers) + 2 * BOX.gapX;
  const height = layers.length * (BOX.height + BOX.gapY) - BOX.gapY + 40;
  const topOf = (layer: number) => 20 + layer * (BOX.height + BOX.gapY);
  const xOf = ({x}: Node) => Math.round(width / 2 + x);
  const bend = BOX.gapY / 2;
  const arrows = layers.flatMap((layer, depth) => layer.filter(({folder}) => folder !== undefined).flatMap(node => node.below.map(first => {
    let way = `M${xOf(node)} ${topOf(depth) + BOX.height}`;
    let [from, to, line] = [node, first, depth];
    for (;;) {
      const [start, end] = [topOf(line) + BOX.height, topOf(line + 1) - (to.folder === undefined ? 0 : 3)];
      way += `C${xOf(from)} ${start + bend} ${xOf(to)} ${end - bend} ${xOf(to)} ${end}`;
      if (to.folder !== undefined) return `<path d="${way}" marker-end="url(#tip)"/>`;
      way += `V${topOf(line + 1) + BOX.height}`;
      [from, to, line] = [to, to.below[0]!, line + 1];
    }
  })));
  const boxes = layers.flatMap((layer, depth) => layer.flatMap(node => (node.folder === undefined ? [] : [
    `<rect x="${xOf(node) - BOX.width / 2}" y="${topOf(depth)}" width="${BOX.width}" height="${BOX.height}" rx="6"/>`,
    `<text class="name" x="${xOf(node)}" y="${topOf(depth) + 19}">${escaped(node.folder.endsWith('.ts') ? node.folder : `${node.folder}/`)}</text>`,
    `<text x="${xOf(node)}" y="${topOf(depth) + 35}">${escaped(TITLES[node.folder] ?? '')}</text>`,
  ])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The folders of src/ in layers; arrows lead to what each imports">
<style>
text { font: 11px system-ui, sans-serif; fill: #57606a; text-anchor: middle }
text.name { font: 600 13px ui-monospace, monospace; fill: #1f2328 }
rect { fill: #f6f8fa; stroke: #8c959f }
path { fill: none; stroke: #8c959f; stroke-width: 1.3 }
</style>
<defs><marker id="tip" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L6 3L0 6z" style="fill:#8c959f;stroke:none"/></marker></defs>
<rect width="${width}" height="${height}" style="fill:#ffffff;stroke:none"/>
${arrows.join('\n')}
${boxes.join('\n')}
</svg>
`;
}
