import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { type TestWeb, testWeb, webTest as test } from '../../../../tests/web.ts';
import { readGeoJson, toUtm32 } from '../../geo/index.ts';

const MAP = '/samarbejder/havnby/omraader/kort';

/** Real maps that are not ours to pass on, in a folder beside the project. */
const REAL = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

const SQUARE = [
  [10.2, 56.7],
  [10.21, 56.7],
  [10.21, 56.71],
  [10.2, 56.71],
  [10.2, 56.7],
] as const;

function geoJson(name: string, ring: readonly (readonly number[])[], type = 'Polygon') {
  const feature = {
    type: 'Feature',
    properties: { navn: name },
    geometry: { type, coordinates: [ring] },
  };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
}

interface Sent {
  readonly name?: string;
  readonly text: string;
  readonly rows?: readonly (readonly [name: string, text: string])[];
}

async function upload(web: TestWeb, { name = 'kort.geojson', text, rows = [] }: Sent) {
  const form = new FormData();
  form.append('fil', new File([text], name));
  for (const [rowName, rowText] of rows) form.append('raekker', new File([rowText], rowName));
  form.append('kilde', 'Havnby Kommune');
  return web.post(`${MAP}/fil`, form);
}

async function textOf(answer: Response): Promise<string> {
  return (await answer.text()).replaceAll(/\s+/g, ' ');
}

/** What the undo of the notice posts. */
function undoOf(answer: Response): Record<string, string> {
  const cookie = /notice=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const notice = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as {
    undo: { fields: Record<string, string> };
  };
  return notice.undo.fields;
}

describe('the map', () => {
  test('draws the areas with a title each, and says the same in a table', async ({ web }) => {
    const page = await textOf(await web.get(`${MAP}?vis=convicted_pct`));
    expect(page).toContain('<title>Søparken: ');
    expect(page.match(/class="map__unit" d="M/g)).toHaveLength(3);
    expect(page).toMatch(/<th scope="row"[^>]*><a[^>]*>Søparken/);
    expect(page).toMatch(/Havnevænget: (skjult|mangler)/);
    expect(page).not.toMatch(/Havnevænget: 0/);
  });

  test('keeps its view in the address: figure, time, classes and order', async ({ web }) => {
    const query = 'vis=beboere&maade=faste&graenser=1000%3B2000&sorter=-vaerdi';
    const page = await textOf(await web.get(`${MAP}?${query}`));
    expect(page).toContain('under 1.000');
    expect(page).toContain('2.000 og derover');
    const names = [...page.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]+)/g)].map(([, one]) => one);
    expect(names.slice(0, 3)).toEqual(['Søparken', 'Nordbyen', 'Havnevænget']);
    expect(page).toContain('aria-sort="descending"');
  });

  test('answers any address without a fault', async ({ web }) => {
    const odd = [
      'vis=findes-ikke&tid=igaar',
      'udsnit=a,b,c',
      'udsnit=10.17,56.7,8',
      'udsnit=0,0,32&sorter=-findes-ikke',
      'klasser=99&maade=faste&graenser=x',
      'lag=findes-ikke',
      'lag=__proto__&vis=constructor',
    ];
    for (const query of odd) expect((await web.get(`${MAP}?${query}`)).status).toBe(200);
  });

  test('gives its outlines and places to others as GeoJSON', async ({ web }) => {
    const answer = await web.get(`${MAP}/hent.geojson`);
    expect(answer.headers.get('content-type')).toContain('application/geo+json');
    const { features } = (await answer.json()) as {
      features: { id: string; properties: object; geometry: { type: string } }[];
    };
    expect(features.filter(({ geometry }) => geometry.type === 'MultiPolygon')).toHaveLength(3);
    expect(features.find(({ id }) => id === 'soeparken')?.properties).toMatchObject({
      navn: 'Søparken',
      kilde: 'Opdigtet demo',
      beboere: 2310,
    });
  });
});

describe('a map file', () => {
  test('in UTM32 is converted, shown before anything is stored, saved and taken back', async ({
    web,
  }) => {
    const before = await textOf(await web.get(`${MAP}/hent.geojson`));
    const ring = SQUARE.map(([lon, lat]) => toUtm32([lon, lat]));
    const sent = await upload(web, { text: geoJson('nordbyen', ring) });
    expect(sent.status).toBe(303);
    const draft = sent.headers.get('location')!;
    const preview = await textOf(await web.get(draft));
    expect(preview).toContain('Filen er i UTM32/ETRS89 og er regnet om');
    expect(preview).toMatch(/<option value="nordbyen" selected/);
    expect(await textOf(await web.get(`${MAP}/hent.geojson`))).toBe(before);

    const saved = await web.post(`${draft}/gem`, { 'flade-1': 'nordbyen' });
    expect(saved.status).toBe(303);
    const after = await web.get(`${MAP}/hent.geojson`);
    const read = readGeoJson(
      new TextEncoder().encode(
        JSON.stringify({
          type: 'FeatureCollection',
          features: ((await after.json()) as { features: { id: string }[] }).features.filter(
            ({ id }) => id === 'nordbyen',
          ),
        }),
      ),
    );
    expect(read.ok && read.value.features[0]!.shape[0]![0]![0]![0]).toBeCloseTo(10.2, 6);
    expect((await web.get(draft)).status).toBe(409);

    await web.post(`${MAP}/fortryd`, undoOf(saved));
    expect(await textOf(await web.get(`${MAP}/hent.geojson`))).toBe(before);
    const again = await web.post(`${MAP}/fortryd`, undoOf(saved));
    expect(
      Buffer.from(
        /notice=([^;]+)/.exec(again.headers.get('set-cookie')!)![1]!,
        'base64url',
      ).toString(),
    ).toContain('problem');
  });

  test('with latitude first is turned, and asked about', async ({ web }) => {
    const turned = SQUARE.map(([lon, lat]) => [lat, lon]);
    const sent = await upload(web, { text: geoJson('Et sted', turned) });
    const draft = sent.headers.get('location')!;
    expect(await textOf(await web.get(draft))).toContain('breddegraden før længdegraden');
    const unsure = await web.post(`${draft}/gem`, { distrikter: 'on' });
    expect(unsure.status).toBe(422);
    expect(await textOf(unsure)).toContain('Sig ja til, at kortet ligger det rigtige sted');
    expect((await web.post(`${draft}/forkast`, {})).status).toBe(303);
  });

  test.for([
    [
      'crosses itself',
      [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]],
      /Flade nr\. 1 \(Torvet\) krydser sig selv ved 10,20/,
    ],
    ['is open', SQUARE.slice(0, -1), /Flade nr\. 1 \(Torvet\) er ikke lukket/],
    [
      'is in Web Mercator',
      SQUARE.map(([x, y]) => [x * 111_320, y * 135_000]),
      /Filen er i Web Mercator \(EPSG:3857\)/,
    ],
  ] as const)('whose outline %s is refused with the place', async ([, ring, words], { web }) => {
    const answer = await upload(web, { text: geoJson('Torvet', ring) });
    expect(answer.status).toBe(422);
    expect(await textOf(answer)).toMatch(words);
  });

  test('that is none at all is refused in words', async ({ web }) => {
    const answers = await Promise.all(
      ['', 'PK\u0003\u0004', '{"a":', '{"a":1}'].map(async (text) =>
        textOf(await upload(web, { text })),
      ),
    );
    expect(answers[0]).toContain('Filen er tom');
    expect(answers[1]).toContain('Filen er ikke gyldig JSON');
    expect(answers[2]).toContain('Filen er ikke gyldig JSON');
    expect(answers[3]).toContain('Filen er JSON, men ikke GeoJSON');
  });

  test('with rows becomes a district map with figures by day; faults are told by row', async ({
    web,
  }) => {
    const text = geoJson('Torvet', SQUARE).replace('"navn"', '"distrikt_id":"7","navn"');
    const row = { distrikt_id: '7', type_id: 12, antal_samlet: 40, antal: 10, procent: 25 };
    const rows = JSON.stringify([
      { ...row, udtraek_dato: '2013-01-02' },
      { ...row, udtraek_dato: '2014-04-01', antal: '*', procent: null },
      { ...row, distrikt_id: '8', udtraek_dato: '2014-04-01' },
    ]);
    const bad = await upload(web, { text, rows: [['tal.json', rows.replace('25', '125')]] });
    expect(bad.status).toBe(422);
    expect(await textOf(bad)).toContain('Række 1, procent: »125« er over 100 pct.');

    const sent = await upload(web, { text, rows: [['unge_i_job.json', rows]] });
    const draft = sent.headers.get('location')!;
    expect(await textOf(await web.get(draft))).toContain(
      '1 distrikter i rækkefilen (type 12) findes ikke på kortet: 8',
    );
    const saved = await web.post(`${draft}/gem`, { distrikter: 'on' });
    const place = saved.headers.get('location')!;
    expect(place).toMatch(/\?lag=/);
    const early = await textOf(await web.get(`${place}&vis=1-antal&tid=2013-01-02`));
    expect(early).toContain('<title>Torvet: 10</title>');
    const late = await textOf(await web.get(`${place}&vis=1-antal&tid=2014-04-01`));
    expect(late).toContain('<title>Torvet: skjult</title>');
    const share = await textOf(await web.get(`${place}&vis=1-procent&tid=2014-04-01`));
    expect(share).toContain('<title>Torvet: mangler</title>');

    const layer = /lag=([^&]+)/.exec(place)![1]!;
    const removed = await web.post(`${MAP}/lag/${layer}/fjern`, {});
    expect(await textOf(await web.get(MAP))).not.toContain(layer);
    await web.post(`${MAP}/fortryd`, undoOf(removed));
    expect(await textOf(await web.get(MAP))).toContain(layer);
  });

  test('that the map does not have is not taken off, whatever it is called', async ({
    web,
    db,
  }) => {
    for (const path of ['lag/constructor/fjern', 'steder/constructor/fjern']) {
      await web.post(`${MAP}/${path}`, {});
    }
    const subjects = await db.selectFrom('change').select('subject').execute();
    expect(JSON.stringify(subjects)).not.toContain('constructor');
  });
});

describe('an outline that is typed', () => {
  test('is kept, and comes back with its faults when it cannot be', async ({ web }) => {
    const path = `${MAP}/omrids/havnevaenget`;
    const wrong = await web.post(path, {
      punkter: '10,1; 56,7\nher\n10,2; 56,7',
      dato: '2026-02-30',
    });
    expect(wrong.status).toBe(422);
    const page = await textOf(wrong);
    expect(page).toContain('Linje 2 er ikke to tal: »her«.');
    expect(page).toContain('Datoen findes ikke');
    expect(page).toContain('10,1; 56,7');
    const points = SQUARE.map(([lon, lat]) => `${lon}; ${lat}`).join('\n');
    const saved = await web.post(path, { punkter: points, kilde: 'Tegnet', dato: '2026-01-01' });
    expect(saved.status).toBe(303);
    expect(await textOf(await web.get(MAP))).toContain('Havnevænget: Tegnet, 1. januar 2026');
    const same = await web.post(path, { punkter: points, kilde: 'Tegnet', dato: '2026-01-01' });
    expect(same.status).toBe(303);
    await web.post(`${MAP}/fortryd`, undoOf(saved));
    expect((await web.post(`${MAP}/omrids/findes-ikke`, { punkter: points })).status).toBe(404);
  });
});

describe('a service point', () => {
  test('is put on the map, told in the record of changes, and taken off', async ({ web }) => {
    const bad = await web.post(`${MAP}/steder`, { navn: '', slags: 'club', sted: '1; 2' });
    expect(bad.status).toBe(422);
    const added = await web.post(`${MAP}/steder`, {
      navn: 'Værkstedet',
      slags: 'club',
      sted: '10,17; 56,71',
    });
    expect(added.status).toBe(303);
    expect(await textOf(await web.get(MAP))).toContain('Værkstedet (Klub eller fritidstilbud)');
    const history = await textOf(await web.get('/samarbejder/havnby/historik'));
    expect(history).toContain('Stederne på kortet blev ændret');
    await web.post(`${MAP}/fortryd`, undoOf(added));
    expect(await textOf(await web.get(MAP))).not.toContain('Værkstedet');
  });
});

describe.skipIf(!existsSync(`${REAL}/frederiksberg`))('real maps', () => {
  test('of Frederiksberg and Copenhagen draw and tabulate', async ({ web }) => {
    const text = readFileSync(`${REAL}/frederiksberg/karre_4326.geojson`, 'utf8');
    const rows = readFileSync(`${REAL}/frederiksberg/boliger_under_60kvm.json`, 'utf8');
    const sent = await upload(web, {
      name: 'karreer.geojson',
      text,
      rows: [['under_60_kvm.json', rows]],
    });
    const saved = await web.post(`${sent.headers.get('location')!}/gem`, { distrikter: 'on' });
    const page = await textOf(
      await web.get(`${saved.headers.get('location')!}&vis=1-procent&tid=2013-01-02`),
    );
    expect(page.match(/class="map__unit" d="M/g)).toHaveLength(362);
    expect(page.match(/<tr id="kort-tabel-/g)).toHaveLength(362);
    expect(page).toContain('under 60 kvm: andel');

    const copenhagen = readFileSync(`${REAL}/koebenhavn/f_udsatte_byomraader.json`, 'utf8');
    const second = await upload(web, { name: 'byomraader.json', text: copenhagen });
    const kept = await web.post(`${second.headers.get('location')!}/gem`, { distrikter: 'on' });
    const areas = await textOf(await web.get(kept.headers.get('location')!));
    expect(areas.match(/class="map__unit" d="M/g)).toHaveLength(17);
    expect(areas).toContain('<title>Tingbjerg/Husum</title>');
  });
});

describe('pictures under the map', () => {
  test('are of the server that was chosen alone, and on the page with the map alone', async ({
    database,
  }) => {
    const origin = 'https://kort.example';
    const mapTiles = { url: `${origin}/{z}/{x}/{y}.png`, origin, credit: 'Eksempelkort' };
    const web = await testWeb(database, undefined, { mapTiles });
    const policyOf = async (path: string) =>
      (await web.get(path)).headers.get('content-security-policy');
    expect(await policyOf(MAP)).toContain(`img-src 'self' ${origin};`);
    expect(await policyOf(`${MAP}/steder`)).toContain("img-src 'self';");
    const page = await textOf(await web.get(MAP));
    expect(page).toMatch(/<image href="https:\/\/kort\.example\/\d+\/\d+\/\d+\.png"/);
    expect(page).toContain('Baggrundskort: Eksempelkort.');
  });
});
