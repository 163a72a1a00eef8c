import { type Context, Hono } from 'hono';
import { type Assets, createWebServer, listen } from '../../platform/http/index.ts';
import { SILENT_LOG } from '../../platform/log/index.ts';
import {
  answerGrid,
  EditGrid,
  GRID_ISLAND,
  type GridAnswer,
  type GridChange,
  gridParts,
  PageHeader,
  renderPage,
} from '../index.ts';
import { type BudgetRow, budgetGrid } from './grid-page.tsx';

/** A site with the invented budget, which keeps what is typed in memory. */
export interface GridSite {
  readonly address: string;
  /** What each request asked for. */
  readonly asked: GridChange[][];
  /** Somebody else changes a cell. */
  readonly change: (key: string, value: string) => void;
  /** The stored text of a cell. */
  readonly valueOf: (key: string) => string | undefined;
  /** Answers as told until it is taken away: a fault, or a wait. */
  instead: ((c: Context) => Promise<Response | undefined>) | undefined;
  readonly close: () => Promise<void>;
}

export interface GridSiteOptions {
  readonly rows?: number;
  readonly years?: number;
}

/** Opens the site on a port of this machine, with the scripts of a build. */
export async function openGridSite(
  assets: Assets,
  { rows = 6, years = 4 }: GridSiteOptions = {},
): Promise<GridSite> {
  const list = Array.from({ length: years }, (_, index) => 2027 + index);
  const stored = new Map<string, string>();
  for (let row = 0; row < rows; row++) {
    stored.set(`note:a${row}`, '');
    stored.set(`kind:a${row}`, 'pay');
    for (const [at, year] of list.entries()) {
      stored.set(`cost:a${row}:${year}`, at === 1 ? '' : String((row + 1) * 1000));
    }
  }
  const props = (c: Context) =>
    budgetGrid(c.get('view').language, readRows(stored, rows, list), '/indsatser/budget', list);
  const web = createWebServer({
    log: SILENT_LOG,
    assets,
    renderPage: (c, content, head) =>
      renderPage(content, head, c.get('view'), {
        assets: {
          styles: ['main.css'].flatMap((name) => assets.list[name] ?? []),
          scripts: {
            main: assets.list['main.js'] ?? '',
            [GRID_ISLAND]: assets.list[`${GRID_ISLAND}.js`] ?? '',
          },
        },
        name: 'Helhed',
        open: [],
        footer: [],
      }),
    mount: (app) => app.route('/', routes()),
  });

  function routes(): Hono {
    const app = new Hono();
    app.get('/', (c) =>
      c.render(
        <>
          <PageHeader language={c.get('view').language} title="Budget" />
          <p id="sum">{total(stored)}</p>
          <EditGrid {...props(c)} />
          <p>
            <a href="/andet">Et andet sted</a>
          </p>
        </>,
        { title: 'Budget', islands: [GRID_ISLAND] },
      ),
    );
    app.get('/andet', (c) => c.render(<h1>Andet</h1>, { title: 'Andet' }));
    app.get('/indsatser/:id', (c) => c.render(<h1>Indsats</h1>, { title: 'Indsats' }));
    app.post('/indsatser/budget', async (c) => {
      site.asked.push((await c.req.json<{ cells: GridChange[] }>()).cells);
      return (await site.instead?.(c)) ?? answerGrid(c, (cells) => store(c, cells));
    });
    return app;
  }

  function store(c: Context, cells: readonly GridChange[]): GridAnswer {
    const isWrong = ({ key, value }: GridChange) =>
      key.startsWith('cost:') && !/^\d*$/.test(value.replaceAll('.', ''));
    const problems = cells
      .filter((cell) => isWrong(cell))
      .map(({ key, value }) => ({ key, text: `»${value}« er ikke et beløb` }));
    const clashes = cells.flatMap(({ key, base, value }) => {
      const theirs = stored.get(key) ?? '';
      return theirs === base || theirs === value ? [] : [{ key, mine: value, theirs }];
    });
    if (problems.length + clashes.length > 0)
      return { say: 'Ikke alt er gemt.', problems, clashes };
    for (const { key, value } of cells) {
      stored.set(key, key.startsWith('cost:') ? value.replaceAll('.', '') : value);
    }
    const touched = new Set(cells.map(({ key }) => key.split(':')[1]));
    return {
      say: `${cells.length} felter er gemt.`,
      ...gridParts(props(c), ({ id }) => touched.has(id)),
      head: { sum: `<p id="sum">${total(stored)}</p>` },
    };
  }

  const listening = await listen(web, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.error.kind);
  const { address, stop } = listening.value;
  const site: GridSite = {
    address,
    asked: [],
    change: (key, value) => void stored.set(key, value),
    valueOf: (key) => stored.get(key),
    instead: undefined,
    close: stop,
  };
  return site;
}

function readRows(
  stored: ReadonlyMap<string, string>,
  count: number,
  years: readonly number[],
): BudgetRow[] {
  return Array.from({ length: count }, (_, row) => ({
    id: `a${row}`,
    name: `Indsats ${row + 1}`,
    kind: stored.get(`kind:a${row}`)!,
    note: stored.get(`note:a${row}`)!,
    amounts: years.map((year) => {
      const value = stored.get(`cost:a${row}:${year}`)!;
      return value === '' ? undefined : Number(value);
    }),
  }));
}

function total(stored: ReadonlyMap<string, string>): number {
  const amounts = [...stored].filter(([key]) => key.startsWith('cost:'));
  return amounts.reduce((sum, [, value]) => sum + Number(value), 0);
}
