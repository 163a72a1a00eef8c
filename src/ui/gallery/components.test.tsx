import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  CliffGrid,
  DataTable,
  ErrorSummary,
  FilterChips,
  NumberField,
  Pagination,
  RunwayChart,
  SelectField,
  ShareBar,
  SmallMultiples,
  StatusWord,
  TextArea,
  TextField,
  Timeline,
  type Content,
} from '../index.ts';

function rendered(element: Content) {
  const html = (element as { toString: () => string }).toString();
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return { html, document };
}

test('text that users typed is escaped wherever it stands', () => {
  const evil = '"><script>alert(1)</script>';
  const { html } = rendered(
    <>
      <TextField language="da" name="a" label={evil} value={evil} error={evil} hint={evil} />
      <TextArea language="da" name="b" label={evil} value={'</textarea>' + evil} />
      <ErrorSummary language="da" errors={[{ name: 'a', text: evil }]} />
      <StatusWord tone="gap">{evil}</StatusWord>
      <RunwayChart
        id="r"
        language="da"
        title={evil}
        years={[2027]}
        series={[{ label: evil.slice(0, 20), values: [1] }]}
        need={{ label: evil, values: [5] }}
        gapLabel={evil.slice(0, 12)}
        measure={{ unit: evil }}
      />
    </>,
  );
  expect(html).not.toContain('<script');
  expect(html).not.toContain('</textarea>"');
});

test('a field with an error keeps what was typed and points at hint and error', () => {
  const { document } = rendered(
    <NumberField
      language="da"
      name="belob"
      label="Beløb"
      value="12,5 mio"
      hint="Hele kroner"
      error="Ikke et tal"
      required
    />,
  );
  const input = document.querySelector('input')!;
  expect(input.getAttribute('value')).toBe('12,5 mio');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-describedby')).toBe('field-belob-hint field-belob-error');
  expect(input.hasAttribute('required')).toBe(true);
  expect(document.getElementById('field-belob-error')?.textContent).toBe('Fejl: Ikke et tal');
});

test('the error summary links to the fields and is silent without errors', () => {
  const { document } = rendered(
    <ErrorSummary
      language="en"
      errors={[{ name: 'belob', text: 'Not a number' }, { text: 'Changed by someone else' }]}
    />,
  );
  expect(document.querySelector('h2')?.textContent).toBe('There are 2 errors in the form');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#field-belob');
  expect(document.querySelectorAll('a')).toHaveLength(1);
  expect(rendered(<ErrorSummary language="da" errors={[]} />).html).toBe('');
});

test('a select marks the chosen option, inside groups too', () => {
  const { document } = rendered(
    <SelectField
      language="da"
      name="x"
      label="X"
      empty="Vælg"
      value="b"
      options={[
        { value: 'a', label: 'A' },
        { label: 'Gruppe', options: [{ value: 'b', label: 'B' }] },
      ]}
    />,
  );
  const chosen = [...document.querySelectorAll('option[selected]')].map((o) => o.textContent);
  expect(chosen).toEqual(['B']);
});

const columns = [
  {
    key: 'name',
    header: 'Navn',
    cell: (row: { name: string; cost: number }) => row.name,
    sort: { href: '?sorter=navn', now: 'descending' as const },
  },
  {
    key: 'cost',
    header: 'Pris',
    cell: (row: { name: string; cost: number }) => row.cost,
    numeric: true,
    sort: { href: '?sorter=pris' },
  },
];

test('a table says how it is sorted, heads its rows and scrolls in a region with a name', () => {
  const { document } = rendered(
    <DataTable
      id="t"
      caption="Priser"
      language="da"
      columns={columns}
      rows={[
        { name: 'Å', cost: 2 },
        { name: 'A', cost: 3 },
      ]}
      totals={{ cost: 5 }}
    />,
  );
  const headers = [...document.querySelectorAll('thead th')];
  expect(headers.map((h) => h.getAttribute('aria-sort'))).toEqual(['descending', 'none']);
  expect(headers.every((h) => h.getAttribute('scope') === 'col')).toBe(true);
  expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
  expect(document.querySelector('tfoot')?.textContent).toBe('I alt5');
  const region = document.querySelector('[role=group]')!;
  expect(region.getAttribute('tabindex')).toBe('0');
  expect(document.getElementById(region.getAttribute('aria-labelledby'))?.textContent).toBe(
    'Priser',
  );
});

test('a table without rows says so, or says what to do', () => {
  expect(
    rendered(<DataTable id="t" caption="T" language="en" columns={columns} rows={[]} />).html,
  ).toContain('There are no rows.');
  const own = <p>Tilføj den første</p>;
  const table = <DataTable id="t" caption="T" language="da" columns={columns} empty={own} />;
  expect(rendered(table).html).toBe('<p>Tilføj den første</p>');
});

test('a row group spans the table when it has no sums', () => {
  const { document } = rendered(
    <DataTable
      id="t"
      caption="T"
      language="da"
      columns={columns}
      groups={[{ key: 'g', title: 'Gruppe', rows: [{ name: 'A', cost: 1 }] }]}
    />,
  );
  const head = document.querySelector('th[scope=rowgroup]');
  expect(head?.getAttribute('colspan')).toBe('2');
});

test('a share bar never grows beyond its track', () => {
  const width = (share: number) =>
    rendered(<ShareBar share={share} text="x" />)
      .document.querySelector('.share__fill')
      ?.getAttribute('width');
  expect(width(1.7)).toBe('64');
  expect(width(0.5)).toBe('32');
  expect(width(0)).toBeUndefined();
  expect(width(-1)).toBeUndefined();
});

test('chosen chips are marked in the markup, and can be cleared', () => {
  const chips = [{ label: 'A', href: '?a', count: 1204, chosen: true }];
  const { document } = rendered(
    <FilterChips language="da" label="Slags" chips={chips} clear="?" />,
  );
  expect(document.querySelector('[aria-current=true]')?.textContent).toBe('A1.204');
  expect(document.querySelector('.chips__clear')?.getAttribute('href')).toBe('?');
});

test('one page needs no pagination', () => {
  const href = (page: number) => `?side=${page}`;
  const pages = (count: number) =>
    rendered(<Pagination language="da" label="Sider" page={1} pages={count} href={href} />);
  expect(pages(1).html).toBe('');
  expect(pages(3).document.querySelector('[rel=next]')?.getAttribute('href')).toBe('?side=2');
});

test('a runway computes its gap, draws it hatched and shows it in the table', () => {
  const { document, html } = rendered(
    <RunwayChart
      id="r"
      language="da"
      title="Pengene slutter"
      description="Kort sagt."
      years={[2027, 2028]}
      series={[
        { label: 'Fond', values: [900_000, 0] },
        { label: 'Kommune', values: [200_000, 250_000] },
      ]}
      need={{ label: 'Behov', values: [1_000_000, 1_000_000] }}
      gapLabel="Mangler"
      measure={{ unit: 'mio. kr.', per: 1_000_000, decimals: 1, tableDecimals: 0 }}
    />,
  );
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows.at(-1)).toBe('Mangler0750.000');
  for (const image of document.querySelectorAll('svg[role=img]')) {
    expect(image.getAttribute('aria-labelledby')).toBe('r-title');
    expect(image.getAttribute('aria-describedby')).toBe('r-desc');
    expect(image.querySelectorAll('[fill^="url(#r-hatch"]')).toHaveLength(1);
  }
  expect(html).not.toContain('style');
});

test('a missing year is a hole in the line and a word in the table, never zero', () => {
  const points = [2023, 2024, 2025].map((year) => ({ year, value: year === 2024 ? null : 40 }));
  const { document } = rendered(
    <SmallMultiples
      id="m"
      language="da"
      title="Uden job"
      multiples={[{ key: 'a', label: 'Uden job', measure: { unit: 'pct.' }, points }]}
    />,
  );
  expect(document.querySelector('tbody')?.textContent).toContain('2024mangler');
  expect(document.querySelectorAll('svg[role=img] circle, svg[role=img] path[fill]').length).toBe(
    document.querySelectorAll('svg[role=img] path[fill="var(--accent)"]').length,
  );
});

test('a cell of the cliff says its share and its amounts, and an empty year is no zero', () => {
  const { document } = rendered(
    <CliffGrid
      id="c"
      language="da"
      caption="Dækning"
      rowHeader="Indsats"
      years={[2026, 2027, 2028]}
      legend={['Intet', 'Lidt', 'Halvt', 'Meget', 'Alt']}
      rows={[
        {
          key: 'a',
          label: 'A',
          cells: [
            { share: null, text: '' },
            { share: 0.999, text: '99 pct.', detail: '1 kr. mangler' },
            { share: 0, text: '0 pct.' },
          ],
        },
      ]}
    />,
  );
  const cells = [...document.querySelectorAll('tbody td')];
  expect(cells.map((cell) => cell.textContent)).toEqual([
    '–intet behov',
    '99 pct.. 1 kr. mangler',
    '0 pct.',
  ]);
  expect(cells[1]?.className).toContain('cover-3');
  expect(cells[2]?.className).toContain('cover-0');
});

test('years that follow each other with the same state join', () => {
  const on = { text: 'På listen', tone: 'gap' as const };
  const { document } = rendered(
    <Timeline
      id="l"
      caption="Lister"
      rowHeader="Liste"
      years={[2021, 2022, 2023, 2024]}
      rows={[{ label: 'Liste', cells: [on, on, null, on] }]}
    />,
  );
  const spans = [...document.querySelectorAll('tbody td')].map((c) => c.getAttribute('colspan'));
  expect(spans).toEqual(['2', '1', '1']);
});
