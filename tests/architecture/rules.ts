import { COMMON, isRoom, rankOf } from './rooms.ts';
import { parseFile, type ParsedFile, type SourceFile } from './source.ts';

/** A broken rule, in words. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

/** Where in the house a path stands. */
interface Place {
  /** A room, or `shared`, `platform`, `ui`, `app`; undefined outside `src/`. */
  readonly part: string | undefined;
  /** `domain`, `actions`, `store`, `web`, another folder, or '' for the room's own files. */
  readonly layer: string;
  /** The rest of the path. */
  readonly file: string;
}

type Rule = (file: ParsedFile, place: Place) => readonly string[];

const LONGEST = 500;
const LONGEST_DOMAIN = 300;

/** Every violation in the files, tests among them. */
export function violationsIn(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((source) => {
    const file = parseFile(source);
    const place = placeOf(file.path);
    return Object.entries(RULES).flatMap(([rule, check]) =>
      check(file, place).map((detail) => ({ rule, file: file.path, detail })),
    );
  });
}

function placeOf(path: string): Place {
  const [top, part, ...rest] = path.split('/');
  if (top !== 'src' || part === undefined) return { part: undefined, layer: '', file: path };
  const layer = rest.length > 1 ? rest[0]! : '';
  return { part, layer, file: rest.slice(layer ? 1 : 0).join('/') };
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/testing/');
}

function isPure(place: Place): boolean {
  return place.part === 'shared' || place.part === 'engine' || isDomain(place);
}

function isDomain({ part, layer }: Place): boolean {
  return part !== undefined && isRoom(part) && layer === 'domain';
}

function isPaths({ layer, file }: Place): boolean {
  return layer === 'web' && file === 'paths.ts';
}

/** What a file imports of the house, with the place of each. */
function importsOf({ imports }: ParsedFile): { path: string; to: Place }[] {
  return imports
    .filter((path) => path.startsWith('src/'))
    .map((path) => ({ path, to: placeOf(path) }));
}

function fromOtherRooms(file: ParsedFile, place: Place): { path: string; to: Place }[] {
  return importsOf(file).filter(
    ({ to }) => to.part !== undefined && isRoom(to.part) && to.part !== place.part,
  );
}

/** A room is reached through its doors; its web by the app alone, its paths by any web. */
const doorsOnly: Rule = (file, place) =>
  fromOtherRooms(file, place)
    .filter(({ to }) => !isDoor(to) && !mayEnterWeb(place, to) && !isForTests(file, to))
    .map(({ path }) => path);

function isDoor({ layer, file }: Place): boolean {
  return file === 'index.ts' && (layer === '' || layer === 'domain');
}

/** Builders and named examples are for every room's tests, their harnesses and the bench. */
function isForTests(from: ParsedFile, to: Place): boolean {
  const isHarness = from.path.startsWith('tests/') || from.path.startsWith('bench/');
  return to.layer === 'testing' && (isTest(from.path) || isHarness);
}

function mayEnterWeb(from: Place, to: Place): boolean {
  if (to.layer !== 'web') return false;
  return from.part === 'app' || (isPaths(to) && from.layer === 'web');
}

/** Domain code enters other rooms through pure doors. */
const pureDoorsOnly: Rule = (file, place) => {
  if (!isPure(place)) return [];
  return fromOtherRooms(file, place)
    .filter(({ to }) => !isPureDoor(to) && !isForTests(file, to))
    .map(({ path }) => path);
};

function isPureDoor({ part, layer }: Place): boolean {
  return layer === 'domain' || (part === 'engine' && layer === '');
}

/** Below web, a room knows the rooms that stand before it. */
const ranks: Rule = (file, place) => {
  if (place.part === undefined || !isRoom(place.part) || place.layer === 'web') return [];
  const own = rankOf(place.part);
  return fromOtherRooms(file, place)
    .filter(({ to }) => rankOf(to.part!) > own)
    .map(({ path }) => path);
};

const BELOW: Readonly<Record<string, readonly string[]>> = {
  domain: ['actions', 'store', 'web'],
  store: ['actions', 'web'],
  actions: ['web'],
  '': ['web'],
};

/** Inside a room: web on actions on domain, store beside. */
const layers: Rule = (file, place) => {
  if (place.part === undefined || !isRoom(place.part)) return [];
  const above = BELOW[place.layer] ?? [];
  return importsOf(file)
    .filter(({ to }) => to.part === place.part && above.includes(to.layer) && !isPaths(to))
    .map(({ path }) => path);
};

/** `shared` depends on nothing, the engine and domains on little, platform and ui on no room. */
const foundations: Rule = (file, place) => {
  if (isTest(file.path)) return [];
  const allowed = allowedOf(place);
  return allowed ? file.imports.filter((path) => !allowed(path, placeOf(path))) : [];
};

function allowedOf(place: Place): ((path: string, to: Place) => boolean) | undefined {
  const { part } = place;
  if (isPaths(place)) return (_path, to) => to.part === 'shared' || to.part === part;
  if (part === 'shared') return (_path, to) => to.part === 'shared';
  if (part === 'engine') {
    return (path, to) => path === 'zod' || to.part === 'shared' || to.part === 'engine';
  }
  if (isDomain(place)) {
    return (path, to) => path === 'zod' || (to.part !== undefined && !isBuilding(to.part));
  }
  if (part === 'platform') return (_path, to) => isOutside(to) || !isAbove(to.part, ['ui', 'app']);
  if (part === 'ui') return (_path, to) => isOutside(to) || !isAbove(to.part, ['app']);
  if (part !== undefined && isRoom(part)) return (_path, to) => to.part !== 'app';
  return undefined;
}

function isBuilding(part: string): boolean {
  return ['platform', 'ui', 'app'].includes(part);
}

function isOutside({ part }: Place): boolean {
  return part === undefined;
}

function isAbove(part: string | undefined, above: readonly string[]): boolean {
  return part !== undefined && (isRoom(part) || above.includes(part));
}

/** Pure code knows no clock, no chance and no world. */
const purity: Rule = (file, place) => (isPure(place) && !isTest(file.path) ? file.impure : []);

/** The environment is read in one place. */
const environment: Rule = (file, place) => {
  const reads = place.part !== undefined && file.readsEnvironment && !isTest(file.path);
  return reads && !(place.part === 'platform' && place.layer === 'config') ? ['process.env'] : [];
};

const length: Rule = (file, place) => {
  const longest = isDomain(place) ? LONGEST_DOMAIN : LONGEST;
  return file.lines > longest ? [`${file.lines} lines`] : [];
};

const names: Rule = ({ path }) => (/^[\w./-]+$/.test(path) ? [] : [path]);

/** Folders of `src/` are rooms or the few things that rooms stand on. */
const knownParts: Rule = (_file, { part }) =>
  part === undefined || isRoom(part) || COMMON.includes(part) ? [] : [part];

const RULES: Readonly<Record<string, Rule>> = {
  'doors only': doorsOnly,
  'pure doors only': pureDoorsOnly,
  ranks,
  layers,
  foundations,
  purity,
  environment,
  length,
  'ASCII names': names,
  'known rooms': knownParts,
};

export const RULE_NAMES: readonly string[] = Object.keys(RULES);
