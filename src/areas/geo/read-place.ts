import type { Position } from './shape.ts';

/** A place as people copy it: `12,5; 55,7`, `12.5, 55.7` or `12.5 55.7`. */
export function readPlace(line: string): Position | undefined {
  const [x, y, ...rest] = partsOf(line);
  if (x === undefined || y === undefined || rest.length > 0) return undefined;
  const [lon, lat] = [toNumber(x), toNumber(y)];
  return lon === undefined || lat === undefined ? undefined : [lon, lat];
}

function partsOf(line: string): string[] {
  const plain = line.trim();
  const parts = plain.includes(';') || plain.includes('\t') ? plain.split(/[;\t]/) : spaced(plain);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Without a semicolon, a comma with a space after it parts two numbers. */
function spaced(line: string): string[] {
  return /\s/.test(line) ? line.split(/,?\s+/) : line.split(',');
}

function toNumber(text: string): number | undefined {
  return /^-?\d{1,7}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
