import type { Area } from '../../../engine/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { areaData, type AreaFigures, byLikeness, listAreas, nameKey } from '../../index.ts';
import { areaPath } from '../paths.ts';
import { planAreaPath } from '../plan-paths.ts';
import type { ComparedArea, Comparison } from './compare-page.tsx';

/** Compares an area of a plan with the plan's other areas and the official ones; undefined when it
 * has no figures.
 * @param asked the key of the area that the reader wants it beside */
export function compareArea(
  partnershipId: string,
  areas: readonly Area[],
  figures: ReadonlyMap<string, readonly AreaFigures[]>,
  area: Area,
  asked: string | undefined,
): Comparison | undefined {
  const latest = figures.get(area.id)?.at(-1);
  if (!latest) return undefined;
  const inPlan = areas.flatMap(({ id, name, municipality }): ComparedArea[] => {
    const nearest = nearestTo(latest.listDate, figures.get(id) ?? []);
    const path = planAreaPath(partnershipId, id);
    return nearest
      ? [{ key: `plan:${id}`, name, municipality, figures: nearest, isOfficial: false, path }]
      : [];
  });
  const own = inPlan.find(({ key }) => key === `plan:${area.id}`)!;
  const same = areaData(area.x).official;
  const others = [
    ...inPlan.filter((one) => one !== own),
    ...officialAreas(latest.listDate).filter(({ key }) => key !== same),
  ];
  const candidates = byLikeness(own.figures, others).map(({ candidate }) => candidate);
  const wanted = asked === undefined || asked === '' ? areaData(area.x).twin : asked;
  const chosen = candidates.find(({ key }) => key === wanted);
  const twin = chosen ?? candidates[0];
  return {
    own,
    candidates,
    isChosen: chosen !== undefined,
    neighbours: others.filter((one) => isSamePlace(one, own)),
    ...(twin && { twin }),
  };
}

function officialAreas(date: LocalDate): ComparedArea[] {
  return listAreas().flatMap(({ slug, name, municipality, figures }): ComparedArea[] => {
    const nearest = nearestTo(
      date,
      figures.map((row) => row.figures),
    );
    if (!nearest) return [];
    const path = areaPath(slug);
    return [{ key: slug, name, municipality, figures: nearest, isOfficial: true, path }];
  });
}

function isSamePlace(one: ComparedArea, own: ComparedArea): boolean {
  if (one.municipality === undefined || own.municipality === undefined) return !one.isOfficial;
  return nameKey(one.municipality) === nameKey(own.municipality);
}

/** The figures of the list date nearest in time. */
function nearestTo(date: LocalDate, series: readonly AreaFigures[]): AreaFigures | undefined {
  const away = ({ listDate }: AreaFigures) => Math.abs(Date.parse(listDate) - Date.parse(date));
  return series.toSorted((a, b) => away(a) - away(b))[0];
}
