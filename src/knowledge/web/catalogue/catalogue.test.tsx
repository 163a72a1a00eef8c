import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { inLanguage, splitLanguage } from '../../../platform/i18n/index.ts';
import { localDate } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import { shippedKnowledge } from '../../index.ts';
import { knowKnowledge } from '../know-knowledge.ts';
import {
  catalogueActivityPath,
  catalogueFilePath,
  cataloguePath,
  comparisonPath,
} from '../paths.ts';
import { catalogueRoutes } from './routes.tsx';

const pathOf = (request: Request) => new URL(request.url).pathname;
const knowledge = shippedKnowledge();
const TODAY = localDate('2026-11-24');

function webOf(today = TODAY, known = knowledge): Hono {
  const app = new Hono({ getPath: (request) => splitLanguage(pathOf(request)).path });
  app.use(async (c, next) => {
    const { language, path } = splitLanguage(pathOf(c.req.raw));
    const href = (to: string) => inLanguage(language, to);
    const view = { language, path, href, nonce: 'n', may: () => false };
    c.set('view', view);
    const frame = {
      assets: { styles: [], scripts: {} },
      name: 'Helhed',
      open: [{ id: 'catalogue-open', label: 'Aktiviteter', href: href('/aktiviteter') }],
      footer: ['Helhed'],
    };
    c.setRenderer(async (content, head) =>
      c.html(await renderPage(content, head, view, frame), head.status ?? 200),
    );
    await next();
  });
  app.use(knowKnowledge(async () => known));
  app.route('/', catalogueRoutes({ today: () => today, planPath: () => '/samarbejder' }));
  return app;
}

const web = webOf();

async function page(path: string, from = web) {
  const response = await from.request(path);
  const html = await response.text();
  const text = html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  return { status: response.status, html, text, title };
}

/** Ids of the activities that the table of a page shows, in its order. */
function shownIn(html: string): string[] {
  return [...html.matchAll(/<tr id="aktiviteter-([a-z0-9-]+)"/g)].map(([, id]) => id!);
}

/** What each chip of a page says it would show, by its label. */
function chipsIn(html: string): { href: string; label: string; count: number }[] {
  const chips = html.matchAll(
    /<a class="chip" href="([^"]*)"[^>]*>(.*?)<span class="chip__count">(\d+)<\/span>/gs,
  );
  return [...chips].map(([, href, label, count]) => ({
    href: href!.replaceAll('&amp;', '&'),
    label: label!.replace(/<svg[\s\S]*?<\/svg>/, ''),
    count: Number(count),
  }));
}

const { activities } = knowledge.catalogue;
const all = activities.length;
const HOSTILE = `"><script>alert(1)</script>'; DROP TABLE x; --`;

describe('the list of activities', () => {
  it('says in its title how many there are and how many have good results, and shows all', async () => {
    const { status, html, title } = await page('/aktiviteter');
    expect(status).toBe(200);
    expect(title).toBe(`${all} aktiviteter, og for 14 har vi fundet gode resultater`);
    expect(shownIn(html).toSorted()).toEqual(activities.map(({ id }) => id).toSorted());
  });

  it('combines choices within a filter and between filters, with the number in the title', async () => {
    const path = cataloguePath({
      choices: {
        effortArea: ['beskaeftigelse', 'kriminalitetsforebyggelse'],
        form: ['en-til-en'],
      },
    });
    const { html, title } = await page(path);
    const expected = activities.filter(
      ({ effortAreas, forms }) =>
        forms.includes('en-til-en') &&
        (effortAreas.includes('beskaeftigelse') ||
          effortAreas.includes('kriminalitetsforebyggelse')),
    );
    expect(shownIn(html).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(title).toBe(`${expected.length} af ${all} aktiviteter passer til jeres valg`);
  });

  it('lets every chip show what it counts, when nothing else of its filter is chosen', async () => {
    const start = cataloguePath({ choices: { method: ['samskabelse'] }, text: 'beboere' });
    const chips = chipsIn((await page(start)).html);
    expect(chips.length).toBe(4 + 12 + 3 + 4 + 6);
    for (const { href, count } of chips.filter(({ href }) => href.includes('metode=samskabelse'))) {
      const asked = new URLSearchParams(href.split('?')[1]);
      if (asked.getAll('metode').length > 1) continue;
      expect(shownIn((await page(href)).html).length, href).toBe(count);
    }
  });

  it('keeps the other choices when something is searched for, by a form without script', async () => {
    const { html } = await page(
      cataloguePath({
        choices: { targetGroup: ['unge', 'boern'] },
        sort: { by: 'strength', descending: false },
      }),
    );
    expect(html).toContain('<input type="hidden" name="maalgruppe" value="boern"');
    expect(html).toContain('<input type="hidden" name="maalgruppe" value="unge"');
    expect(html).toContain('<input type="hidden" name="sorter" value="virkning"');
    expect(html).toContain('method="get"');
  });

  it('sorts by name as Danes do, by effect and by effort area', async () => {
    const names = shownIn((await page('/aktiviteter')).html).map(
      (id) => activities.find((one) => one.id === id)!.name.da,
    );
    expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare));
    expect(names.at(-1)).toMatch(/^Ø/);
    const strongest = await page(cataloguePath({ sort: { by: 'strength', descending: false } }));
    expect(shownIn(strongest.html)[0]).toBe('sundhedspleje');
    expect(strongest.html).toContain('aria-sort="ascending"');
    const turned = await page(cataloguePath({ sort: { by: 'name', descending: true } }));
    expect(turned.html).toContain('aria-sort="descending"');
  });

  it('says what to change when nothing fits, and how many that would show', async () => {
    const { html, text, title, status } = await page(
      cataloguePath({ choices: { strength: ['dokumenteret-virkning'], form: ['en-til-en'] } }),
    );
    expect(status).toBe(200);
    expect(title).toBe('Ingen aktiviteter passer til jeres valg');
    expect(text).toContain('Uden valget af form er der 1');
    expect(text).toMatch(/Uden valget af virkning er der \d+/);
    expect(html).toContain('href="/aktiviteter"');
    const searched = await page('/aktiviteter?soeg=xyzzy&form=gruppe');
    expect(searched.text).toMatch(/Uden søgeordene er der \d+/);
    expect(searched.text).not.toContain('Uden valget af form');
  });

  it('leaves out what an address asks for and nobody knows', async () => {
    for (const query of [
      '?form=ukendt&metode=__proto__&virkning=constructor&sorter=-',
      '?sorter=__proto__&indsatsomraade=image',
      '?form[]=gruppe&=x&&%00=1',
    ]) {
      const { status, html } = await page(`/aktiviteter${query}`);
      expect(status).toBe(200);
      expect(shownIn(html).length).toBe(all);
    }
  });

  it('never writes what was typed as anything but text', async () => {
    const { html, status } = await page(`/aktiviteter?soeg=${encodeURIComponent(HOSTILE)}`);
    expect(status).toBe(200);
    expect(html).not.toContain('<script>alert');
    await expectValidHtml(html);
    const long = await page(`/aktiviteter?soeg=${'x'.repeat(5000)}`);
    expect(long.html).not.toContain('x'.repeat(101));
  });

  it('speaks English in full', async () => {
    const { html, text, title } = await page(`/en${cataloguePath({ text: 'homework' })}`);
    expect(title).toBe(`One of ${all} activities matches your choices`);
    expect(shownIn(html)).toEqual(['lektiecafe']);
    expect(text).toContain('Education and life chances');
    expect(html).toContain('href="/en/aktiviteter/lektiecafe"');
  });
});

describe('the page of an activity', () => {
  it('shows goal, approach, people, partners, indicator and evidence with source and date', async () => {
    const { text, html } = await page(catalogueActivityPath('fritidsjob'));
    for (const words of [
      'Unge får deres første fritidsjob',
      'til drøftelse',
      'Unge 13-17 år',
      'Lokale virksomheder, skole, jobcenter, boligorganisationens drift',
      'En til en, beboer og fagperson',
      'Antal unge i fritidsjob efter 6 og 12 måneder',
      'Effekt påvist',
      'tre gange så stor chance',
      'udgivet januar 2021',
      'Beskæftigelse',
      'Gennemgået 23. november 2026',
    ]) {
      expect(text).toContain(words);
    }
    expect(html).toContain('href="https://boligsocialnet.dk/aktuelt/2021/1/');
    expect(html).toMatch(/<a class="button button-primary" href="\/samarbejder"/);
    expect(html).toContain(`href="${catalogueActivityPath('lommepengejob')}"`);
  });

  it('says honestly what is not known', async () => {
    const { text } = await page(catalogueActivityPath('jobcafe'));
    expect(text).toContain('er der ikke fundet en undersøgelse af virkningen');
    expect(text).toContain('Kilderne siger ikke, hvor mange timer');
    expect(text).toContain('En kilde er ikke fundet');
    const undated = await page(catalogueActivityPath('social-vicevaert'));
    expect(undated.text).toContain('dato ikke fundet');
    expect(undated.text).toContain('ikke læst igen ved gennemgangen');
  });

  it('says when its review is overdue', async () => {
    const later = webOf(localDate('2027-11-24'));
    const path = catalogueActivityPath('mentor');
    expect((await page(path, later)).text).toContain('Fristen er overskredet');
    expect((await page(path)).text).not.toContain('Fristen er overskredet');
  });

  it('that does not exist is a page that helps', async () => {
    const { status, text, html } = await page('/aktiviteter/lektiecafeer');
    expect(status).toBe(404);
    expect(text).toContain('Den aktivitet kender kataloget ikke');
    expect(html).toContain('href="/aktiviteter/lektiecafe"');
    for (const id of ['__proto__', 'constructor', '%22%3E%3Cscript%3E', '..%2F..%2Fetc']) {
      const unknown = await page(`/aktiviteter/${id}`);
      expect(unknown.status).toBe(404);
      expect(unknown.html).not.toContain('"><script>');
    }
  });

  it('answers for every activity in both languages', async () => {
    for (const { id, name } of activities) {
      expect((await page(catalogueActivityPath(id))).title).toBe(name.da);
      expect((await page(`/en${catalogueActivityPath(id)}`)).title).toBe(name.en);
    }
  });
});

describe('the comparison', () => {
  it('has questions as rows and up to four activities as columns', async () => {
    const { html, title, text } = await page(comparisonPath(['fritidsjob', 'mentor', 'klub']));
    expect(title).toBe('3 aktiviteter side om side');
    expect([...html.matchAll(/<th scope="col"/g)].length).toBe(4);
    expect(text).toContain('Hvad er målet?');
    expect(html).toContain(`href="${comparisonPath(['mentor', 'klub'])}"`.replace('&', '&amp;'));
  });

  it('shows four and names those that there is no room for', async () => {
    const ids = activities.slice(0, 6);
    const { html, text } = await page(comparisonPath(ids.map(({ id }) => id)));
    expect([...html.matchAll(/<th scope="col"/g)].length).toBe(5);
    expect(text).toContain('Der er plads til fire ad gangen');
    expect(text).toContain(ids[5]!.name.da);
  });

  it('asks for more when there is one or none, and tells of unknown ones', async () => {
    expect((await page(comparisonPath())).title).toBe('Vælg aktiviteter at sammenligne');
    expect((await page(comparisonPath(['mentor']))).title).toContain('mindst én aktivitet mere');
    const partly = await page(comparisonPath(['mentor', 'klub', HOSTILE]));
    expect(partly.status).toBe(200);
    expect(partly.text).toContain('findes ikke i kataloget');
    expect(partly.html).not.toContain('<script>alert');
    expect((await page(comparisonPath(['findes-ikke']))).status).toBe(404);
    expect((await page(comparisonPath(Array.from({ length: 3000 }, () => 'mentor')))).status).toBe(
      200,
    );
  });
});

describe('the files', () => {
  const query = { choices: { effortArea: ['beskaeftigelse'] }, text: 'unge' };

  it('as CSV open in a Danish spreadsheet, with filter, date and source', async () => {
    const response = await web.request(catalogueFilePath('csv', query));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('aktiviteter-2026-11-24.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const rows = parse(new TextDecoder().decode(bytes), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    });
    expect(rows[1]).toEqual(['Hentet', '24. november 2026']);
    expect(rows[2]).toEqual(['Filter', 'Indsatsområde: Beskæftigelse · Søgning: »unge«']);
    expect(rows[3]![1]).toContain('gennemgået 23. november 2026');
    const header = rows.findIndex(([first]) => first === 'Aktivitet');
    const { html } = await page(cataloguePath(query));
    expect(rows.slice(header + 1).map((row) => row.at(-1))).toEqual(shownIn(html));
    expect(new Set(rows.slice(header).map((row) => row.length)).size).toBe(1);
  });

  it('let no cell be taken for a formula, whatever was searched for', async () => {
    const path = catalogueFilePath('csv', { text: '=HYPERLINK("http://x")' });
    const text = await (await web.request(path)).text();
    expect(text).not.toMatch(/(^|;|\n)"?=/);
  });

  it('as a workbook are whole, with every activity and the filter as plain texts', async () => {
    const english = { ...query, text: 'job' };
    const response = await web.request(`/en${catalogueFilePath('xlsx', english)}`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const parts = unzip(Buffer.from(await response.arrayBuffer()));
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining([
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet2.xml',
      ]),
    );
    for (const [name, xml] of parts) expect(openTags(xml), name).toEqual([]);
    const whole = [...parts.values()].join('');
    expect(whole).not.toContain('<f>');
    expect(whole).toContain('Part-time jobs for young people');
    expect(whole).toContain('Effort area: Employment');
    expect(whole).toContain('24 November 2026');
    const rows = parts.get('xl/worksheets/sheet1.xml')!.match(/<row /g)!.length;
    expect(rows - 1).toBe(shownIn((await page(`/en${cataloguePath(english)}`)).html).length);
  });

  it('as a workbook are whole when nothing fits too', async () => {
    const response = await web.request(catalogueFilePath('xlsx', { text: 'xyzzy' }));
    expect(response.status).toBe(200);
    expect(unzip(Buffer.from(await response.arrayBuffer())).size).toBeGreaterThan(3);
  });
});

describe('every page of the catalogue', () => {
  it('follows the HTML standard', { timeout: 60_000 }, async () => {
    const paths = [
      cataloguePath(),
      cataloguePath({ choices: { method: ['samskabelse'], form: ['gruppe'] }, text: 'naboer' }),
      '/aktiviteter?soeg=xyzzy&form=gruppe',
      '/aktiviteter/findes-ikke',
      comparisonPath(),
      comparisonPath(['fritidsjob', 'mentor', 'klub', 'baba', 'timebank', 'x']),
      ...['fritidsjob', 'jobcafe', 'mentor', 'social-vicevaert'].map(catalogueActivityPath),
    ];
    for (const path of paths.flatMap((one) => [one, `/en${one}`]))
      await expectValidHtml((await page(path)).html);
  });
});

/** The files of a zip archive, by its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.set(name, plain.toString('utf8'));
    at += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}

/** Tags of an XML text that are not closed, or closed wrongly. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (self !== '/') open.push(name!);
  }
  return open;
}

it('what cites a source that is gone is shown without it', async () => {
  const catalogue = { ...knowledge.catalogue, sources: new Map() };
  const without = webOf(TODAY, { ...knowledge, catalogue });
  const cited = activities.find(({ nameSources }) => nameSources.length > 0)!;
  for (const path of [catalogueActivityPath(cited.id), catalogueFilePath('csv')]) {
    expect([path, (await without.request(path)).status]).toEqual([path, 200]);
  }
});
