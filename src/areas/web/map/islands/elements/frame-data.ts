import type { Box } from '../../../../geo/shape.ts';

/** Where the drawing of an element lies on earth, as the server wrote it there. */
export function frameData(
  element: HTMLElement,
): { readonly box: Box; readonly size: readonly [number, number] } | undefined {
  const [west, south, east, north] = numbers(element.dataset['box']);
  const [width, height] = numbers(element.dataset['size']);
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return undefined;
  }
  if (width === undefined || height === undefined) return undefined;
  return { box: { west, south, east, north }, size: [width, height] };
}

function numbers(text: string | undefined): readonly number[] {
  return text === undefined ? [] : text.split(',').map(Number);
}
