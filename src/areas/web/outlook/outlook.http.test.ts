import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { webTest as test } from '../../../../tests/web.ts';
import {
  compareAreaPath,
  editAreaPath,
  planAreaPath,
  planAreasPath,
  whatIfPath,
} from '../plan-paths.ts';

const P = 'havnby';
const text = async (answer: Response | Promise<Response>) => (await answer).text();

describe('what if', () => {
  test('says what takes the area off its list, in points and people', async ({ web }) => {
    const html = await text(web.get(whatIfPath(P, 'soeparken')));
    await expectValidHtml(html);
    expect(html).toContain('Foreløbig beregning: den officielle opgørelse er ministeriets');
    expect(html).toContain(
      'Området går ud af listen udsat boligområde, når ét af disse 2 kriterier',
    );
    expect(html).toContain('41,2 pct., 1,2 procentpoint over. 17 færre uden arbejde');
    await expectValidHtml(await text(web.get(`/en${whatIfPath(P, 'soeparken')}`)));
  });

  test('calculates with the figures of the address, without storing anything', async ({ web }) => {
    const html = await text(
      web.get(`${whatIfPath(P, 'soeparken')}?v.outside_work_edu_pct=39,9&landsandel=0,78`),
    );
    await expectValidHtml(html);
    expect(html).toContain('Med de tal ville Søparken være forebyggelsesområde i 2025');
    expect(html).toContain('19 færre uden arbejde og uddannelse');
    const wrong = await web.get(`${whatIfPath(P, 'soeparken')}?v.outside_work_edu_pct=140`);
    expect(wrong.status).toBe(422);
    expect(await text(wrong)).toContain('»140« er over 100');
  });
});

describe('early warning', () => {
  test('names criteria near their limit, within the distance asked for', async ({ web }) => {
    const near = await text(web.get(planAreasPath(P)));
    await expectValidHtml(near);
    expect(near).toContain('Tidligt varsel');
    const wide = await text(web.get(`${planAreasPath(P)}?naer=5`));
    const count = (html: string) => html.split('fra grænsen').length;
    expect(count(wide)).toBeGreaterThan(count(near));
    expect(near).not.toContain('Havnevænget</a>:');
  });
});

describe('comparison', () => {
  test('finds the area most alike, with differences and sources, and remembers another', async ({
    web,
  }) => {
    const html = await text(web.get(compareAreaPath(P, 'soeparken')));
    await expectValidHtml(html);
    expect(html).toMatch(/Søparken ligner mest /);
    expect(html).toContain('Opdigtede demotal');
    expect(html).toContain('procentpoint højere');
    const chosen = await web.post(compareAreaPath(P, 'soeparken'), { med: 'plan:nordbyen' });
    expect(chosen.status).toBe(303);
    expect(await text(web.get(compareAreaPath(P, 'soeparken')))).toContain(
      'Søparken ved siden af Nordbyen',
    );
  });
});

describe('the history of an area', () => {
  test('is its own calculation, or that of the official area it is', async ({ web }) => {
    const own = await text(web.get(planAreaPath(P, 'nordbyen')));
    await expectValidHtml(own);
    expect(own).toContain('ikke de officielle lister');
    await web.post(editAreaPath(P, 'nordbyen'), {
      navn: 'Nordbyen',
      kommune: 'Havnby',
      officiel: 'vollsmose',
    });
    const official = await text(web.get(planAreaPath(P, 'nordbyen')));
    await expectValidHtml(official);
    expect(official).toContain('status-tidslinje');
  });
});
