import {
  frameOf,
  type Look,
  LARGEST_ZOOM,
  type MapFrame,
  type Point,
} from '../../../geo/view-box.ts';
import { frameData } from './elements/frame-data.ts';
import './elements/map-pad.ts';
import './elements/map-time.ts';

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const STEP = 0.15;
const WHEEL = 0.0075;
/** The picture under the map is asked for anew when the map has come to rest. */
const REST_MS = 500;

/** `<area-map>`: moves and enlarges the drawing inside by mouse, fingers and keys, and keeps the
 * address in step. What the drawing says, and its links, are the server's. */
class AreaMap extends HTMLElement {
  private svg!: SVGSVGElement;
  private size!: readonly [number, number];
  private shown!: Shown;
  private readonly pointers = new Map<number, Point>();
  private moved = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const svg = this.querySelector('svg');
    if (!svg) return;
    this.svg = svg;
    svg.addEventListener('pointerdown', this.press);
    svg.addEventListener('pointermove', this.drag);
    for (const end of ['pointerup', 'pointercancel'] as const) {
      svg.addEventListener(end, this.release);
    }
    svg.addEventListener('wheel', this.turn, { passive: false });
    svg.addEventListener('keydown', this.type);
    svg.addEventListener('click', this.clicked, true);
    this.addEventListener('click', this.tool);
    document.addEventListener('turbo:render', this.begin);
    this.begin();
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:render', this.begin);
    clearTimeout(this.waiting);
  }

  /** From the drawing as the server made it: when the page comes, and when it has been morphed. */
  private readonly begin = (): void => {
    const data = frameData(this);
    if (!data) return;
    this.size = data.size;
    this.shown = { x: 0, y: 0, width: data.size[0] };
    this.svg.setAttribute('tabindex', '0');
    const { keys } = this.dataset;
    if (keys !== undefined) this.svg.setAttribute('aria-description', keys);
    this.apply();
  };

  private get height(): number {
    return (this.shown.width * this.size[1]) / this.size[0];
  }

  /** The drawing's window to a place and size within what can be seen. */
  private show(next: Shown): void {
    const [full, tall] = this.size;
    const width = Math.min(Math.max(next.width, full / LARGEST_ZOOM), full * LARGEST_ZOOM);
    const height = (width * tall) / full;
    const slack = 0.5;
    const within = (value: number, part: number, all: number) =>
      Math.min(Math.max(value, -part * slack), all - part * slack);
    this.shown = this.isServersLook()
      ? { x: next.x, y: next.y, width }
      : { width, x: within(next.x, width, full), y: within(next.y, height, tall) };
    this.apply();
    this.tell();
  }

  /** The server has moved the drawing itself: its edges are not those of the map. */
  private isServersLook(): boolean {
    return this.dataset['look'] !== undefined;
  }

  private apply(): void {
    const { x, y, width } = this.shown;
    this.svg.setAttribute('viewBox', `${x} ${y} ${width} ${this.height}`);
    const pixels = this.svg.clientWidth || this.size[0];
    this.svg.style.setProperty('--map-scale', String(width / pixels));
    // Labels keep their size, so there is room for more of them the closer one looks.
    const room = pixels / width;
    for (const label of this.svg.querySelectorAll<SVGElement>('.map__label')) {
      label.classList.toggle('map__label--hidden', Number(label.dataset['from']) > room);
    }
  }

  private zoom(factor: number, around?: Point): void {
    const { x, y, width } = this.shown;
    const [ax, ay] = around ?? [x + width / 2, y + this.height / 2];
    const next = width / factor;
    this.show({
      width: next,
      x: ax - ((ax - x) / width) * next,
      y: ay - ((ay - y) / width) * next,
    });
  }

  private pan(across: number, down: number): void {
    const { x, y, width } = this.shown;
    this.show({ width, x: x + across * width, y: y + down * this.height });
  }

  private at(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = this.svg.getBoundingClientRect();
    const { x, y, width } = this.shown;
    return [
      x + ((event.clientX - box.left) / box.width) * width,
      y + ((event.clientY - box.top) / box.height) * this.height,
    ];
  }

  private readonly press = (event: PointerEvent): void => {
    this.pointers.set(event.pointerId, [event.clientX, event.clientY]);
    this.moved = 0;
  };

  private readonly drag = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now: Point = [event.clientX, event.clientY];
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    const box = this.svg.getBoundingClientRect();
    if (other) {
      const middle = { clientX: (now[0] + other[0]) / 2, clientY: (now[1] + other[1]) / 2 };
      this.zoom(distance(now, other) / Math.max(distance(before, other), 1), this.at(middle));
      return;
    }
    // One finger scrolls the page.
    if (event.pointerType === 'touch') return;
    this.moved += distance(before, now);
    if (this.moved < 4) return;
    this.svg.setPointerCapture(event.pointerId);
    this.pan((before[0] - now[0]) / box.width, (before[1] - now[1]) / box.height);
  };

  private readonly release = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
  };

  /** What was drawn along is no click on what lies under it. */
  private readonly clicked = (event: MouseEvent): void => {
    if (this.moved >= 4) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.moved = 0;
  };

  /** The wheel scrolls the page; with Ctrl, or two fingers on a pad, it enlarges. */
  private readonly turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * WHEEL), this.at(event));
  };

  private readonly type = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowLeft: () => this.pan(-STEP, 0),
      ArrowRight: () => this.pan(STEP, 0),
      ArrowUp: () => this.pan(0, -STEP),
      ArrowDown: () => this.pan(0, STEP),
      '+': () => this.zoom(1.5),
      '-': () => this.zoom(1 / 1.5),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  private readonly tool = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('[data-zoom]') : null;
    const deed = link?.getAttribute('data-zoom');
    // Everything is shown by the server: its drawing may be of a part.
    if (deed !== 'in' && deed !== 'out') return;
    event.preventDefault();
    this.zoom(deed === 'in' ? 2 : 0.5);
  };

  /** Puts the look in the address, in the form and in the links that lead back to this map. */
  private tell(): void {
    const { parameter } = this.dataset;
    const frame = this.frame();
    if (parameter === undefined || !frame) return;
    const { x, y, width } = this.shown;
    const [lon, lat] = frame.unproject([x + width / 2, y + this.height / 2]);
    const zoom = Math.max(1, ((this.look()?.zoom ?? 1) * this.size[0]) / width);
    const text = `${lon.toFixed(5)},${lat.toFixed(5)},${Number(zoom.toFixed(2))}`;
    const isWhole = zoom === 1 && x === 0 && y === 0;
    const put = (address: string) => {
      const url = new URL(address, location.href);
      if (isWhole) url.searchParams.delete(parameter);
      else url.searchParams.set(parameter, text);
      return url.href;
    };
    history.replaceState(history.state, '', put(location.href));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href*="?"]')) {
      const isOfMap = link.pathname === location.pathname && link.dataset['zoom'] === undefined;
      if (isOfMap) link.href = put(link.href);
    }
    const field = fieldOf(parameter);
    if (field) field.value = isWhole ? '' : text;
    if (this.dataset['fresh'] === undefined) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => field?.form?.requestSubmit(), REST_MS);
  }

  private frame(): MapFrame | undefined {
    const data = frameData(this);
    return data && frameOf(data.box, { width: data.size[0], height: data.size[1] }, this.look());
  }

  private look(): Look | undefined {
    const [lon, lat, zoom] = (this.dataset['look'] ?? '').split(',').map(Number);
    if (lon === undefined || lat === undefined || zoom === undefined) return undefined;
    return { centre: [lon, lat], zoom };
  }
}

/** The hidden field of the view's form, which is made when the server had no look to put in it. */
function fieldOf(name: string): HTMLInputElement | undefined {
  const form = document.querySelector<HTMLFormElement>('auto-submit form');
  if (!form) return undefined;
  const known = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (known) return known;
  const made = document.createElement('input');
  made.type = 'hidden';
  made.name = name;
  form.append(made);
  return made;
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

customElements.define('area-map', AreaMap);
