import { frameOf, type MapFrame, type Point } from '../../../../geo/view-box.ts';
import { readPlace } from '../../../../geo/read-place.ts';
import { frameData } from './frame-data.ts';

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 12;
const FINE = 2;

/** `<map-pad>`: draws into a field of corners by clicks and keys. The field is what is sent; typing
 * in it draws as well. */
class MapPad extends HTMLElement {
  private frame!: MapFrame;
  private svg!: SVGSVGElement;
  private field!: HTMLTextAreaElement | HTMLInputElement;
  private cross: Point = [0, 0];

  connectedCallback(): void {
    const data = frameData(this);
    const svg = this.querySelector('svg');
    const field = document.getElementById(this.dataset['field'] ?? '');
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    if (!data || !svg || !isField) return;
    const [width, height] = data.size;
    this.frame = frameOf(data.box, { width, height });
    this.cross = [width / 2, height / 2];
    this.svg = svg;
    this.field = field;
    svg.setAttribute('tabindex', '0');
    // Keys are for drawing here, not for reading.
    svg.setAttribute('role', 'application');
    svg.addEventListener('click', this.clicked);
    svg.addEventListener('keydown', this.type);
    field.addEventListener('input', this.redraw);
    this.redraw();
  }

  disconnectedCallback(): void {
    this.field?.removeEventListener('input', this.redraw);
  }

  private readonly clicked = (event: MouseEvent): void => {
    const box = this.svg.getBoundingClientRect();
    const { width, height } = this.frame;
    this.cross = [
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    ];
    this.add();
  };

  private readonly type = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? FINE : STEP;
    const move = (across: number, down: number) => {
      this.cross = [this.cross[0] + across * step, this.cross[1] + down * step];
      this.redraw();
    };
    const act = {
      ArrowLeft: () => move(-1, 0),
      ArrowRight: () => move(1, 0),
      ArrowUp: () => move(0, -1),
      ArrowDown: () => move(0, 1),
      Enter: () => this.add(),
      Backspace: () => this.removeLast(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  private add(): void {
    const [lon, lat] = this.frame.unproject(this.cross);
    const line = `${lon.toFixed(6)}; ${lat.toFixed(6)}`;
    const isSingle = this.dataset['single'] !== undefined;
    const before = this.field.value.replace(/\s*$/, '');
    this.field.value = isSingle || before === '' ? line : `${before}\n${line}`;
    this.redraw();
  }

  private removeLast(): void {
    this.field.value = this.field.value.trimEnd().split('\n').slice(0, -1).join('\n');
    this.redraw();
  }

  private readonly redraw = (): void => {
    const parts: Point[][] = [[]];
    for (const line of this.field.value.split('\n')) {
      const place = readPlace(line);
      if (place) parts.at(-1)!.push(this.frame.project(place));
      else if (line.trim() === '') parts.push([]);
    }
    const drawn = parts
      .filter((points) => points.length > 1)
      .map((points) => `M${points.map((point) => point.join(' ')).join('L')}Z`)
      .join('');
    this.svg.querySelector('.map-pad__drawn')?.setAttribute('d', drawn);
    const corners = parts.flat().map(([x, y]) => {
      const corner = document.createElementNS(SVG, 'circle');
      corner.setAttribute('cx', String(x));
      corner.setAttribute('cy', String(y));
      corner.setAttribute('r', '5');
      return corner;
    });
    this.svg.querySelector('.map-pad__corners')?.replaceChildren(...corners);
    const [x, y] = this.cross;
    const cross = `M${x - 14} ${y}h28M${x} ${y - 14}v28`;
    this.svg.querySelector('.map-pad__cross')?.setAttribute('d', cross);
  };
}

customElements.define('map-pad', MapPad);
