import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The measures of a drawing in its own units, which are pixels at full size. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

/** The one document that all charts are drawn in. */
const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');

/** Draws a plot and gives its inside as SVG text that a strict content security policy allows:
 * without style elements, style attributes and inner labels; coordinates with one decimal. */
export function draw(canvas: Canvas, options: PlotOptions): string {
  const drawn = plot({
    ...options,
    width: canvas.width,
    height: canvas.height,
    document,
  }) as unknown as { readonly innerHTML: string };
  return drawn.innerHTML
    .replaceAll(/<style>[^]*?<\/style>/g, '')
    .replaceAll(/ (?:style|aria-[a-z]+|role)="[^"]*"/g, '')
    .replaceAll(/<[^>]+>/g, shortenNumbers);
}

/** Coordinates of a tag with one decimal. Text between tags is left alone: `1.000` is a thousand. */
function shortenNumbers(tag: string): string {
  return tag.replaceAll(/\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

const LIMIT = 300;
const drawings = new Map<string, string>();

/** The text that the key stands for, made once and kept among the latest three hundred. */
export function remembered(key: string, make: () => string): string {
  const known = drawings.get(key);
  if (known !== undefined) {
    drawings.delete(key);
    drawings.set(key, known);
    return known;
  }
  const made = make();
  drawings.set(key, made);
  if (drawings.size > LIMIT) {
    const oldest = drawings.keys().next();
    if (!oldest.done) drawings.delete(oldest.value);
  }
  return made;
}

/** A hatch in a colour, for surfaces that must be told apart without colour. */
export function hatch(id: string, colour: string, ground: string): string {
  return (
    `<defs><pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" ` +
    `patternTransform="rotate(45)"><rect width="7" height="7" fill="${ground}"/>` +
    `<rect width="2.6" height="7" fill="${colour}"/></pattern></defs>`
  );
}
