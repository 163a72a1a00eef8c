import { chartShape, CHART } from '../../chart-shape.ts';
import type { ShownFigures } from '../../figure-words.ts';
import type { Figures } from '../../figures.ts';

type Language = 'da' | 'en';

const SVG = 'http://www.w3.org/2000/svg';

/** The places of the page that show figures. Found once; what stays the same is not written. */
export class PageParts {
  private readonly places = new Map<string, readonly Element[]>();
  private readonly root: Element;
  private ticks = '';

  constructor(root: Element) {
    this.root = root;
    for (const figure of root.querySelectorAll('[data-figure]')) {
      for (const part of figure.querySelectorAll('[data-part]')) {
        this.keep(`${data(figure, 'figure')} ${data(part, 'part')}`, part);
      }
    }
    for (const cell of root.querySelectorAll('[data-cell]')) {
      this.keep(data(cell, 'cell'), cell);
    }
    for (const bar of root.querySelectorAll('[data-bar]')) {
      for (const part of bar.querySelectorAll('[data-part]')) {
        this.keep(`${data(bar, 'bar')} ${data(part, 'part')}`, part);
      }
    }
    for (const name of ['uncovered', 'summary', 'status']) {
      for (const place of root.querySelectorAll(`[data-${name}]`)) this.keep(name, place);
    }
  }

  /** Puts figures in their places. */
  show(language: Language, shown: ShownFigures, plan: Figures, now: Figures): void {
    for (const { key, label, value, delta } of shown.figures) {
      this.write(`${key} label`, label);
      this.write(`${key} value`, value);
      this.write(`${key} delta`, delta);
    }
    for (const { year, ...parts } of shown.years) {
      for (const [part, text] of Object.entries(parts)) this.write(`${year}.${part}`, text);
    }
    this.write('uncovered', shown.uncovered);
    this.draw(language, plan, now);
  }

  write(place: string, text: string): void {
    for (const element of this.places.get(place) ?? []) {
      if (element.textContent !== text) element.textContent = text;
    }
  }

  private draw(language: Language, plan: Figures, now: Figures): void {
    const { ticks, bars } = chartShape(language, plan, now);
    const signature = ticks.map(({ text }) => text).join(' ');
    if (signature !== this.ticks) {
      this.ticks = signature;
      this.root
        .querySelector('[data-ticks]')
        ?.replaceChildren(...ticks.flatMap(({ y, text }) => tickElements(y, text)));
    }
    for (const bar of bars) {
      this.place(`${bar.year} paid`, { y: bar.paidY, height: bar.paidHeight });
      this.place(`${bar.year} gap`, { y: bar.gapY, height: bar.gapHeight });
      this.place(`${bar.year} plan`, { y1: bar.planY, y2: bar.planY });
      this.place(`${bar.year} amount`, { y: bar.gapY - 4 });
      this.write(`${bar.year} amount`, bar.amount);
    }
  }

  private place(name: string, attributes: Readonly<Record<string, number>>): void {
    for (const element of this.places.get(name) ?? []) setAll(element, attributes);
  }

  private keep(place: string, element: Element): void {
    this.places.set(place, [...(this.places.get(place) ?? []), element]);
  }
}

function tickElements(y: number, text: string): Element[] {
  const line = document.createElementNS(SVG, 'line');
  setAll(line, { x1: CHART.left, x2: CHART.width, y1: y, y2: y });
  line.setAttribute('stroke', 'var(--line)');
  const words = document.createElementNS(SVG, 'text');
  setAll(words, { x: CHART.left - 6, y: y + 4 });
  words.textContent = text;
  return [line, words];
}

function setAll(element: Element, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

function data(element: Element, name: string): string {
  return element.getAttribute(`data-${name}`) ?? '';
}
