import type { ConflictProposal, Limits } from '../../../engine/index.ts';
import { fromOre, type Share, SHARE_SCALE } from '../../../shared/index.ts';

/** Limits with one of them eased as a proposal says: by its amount, or left out when it has none.
 * Undefined when the limit is none of these, but stands in the plan: a source, a share rule, an
 * option that needs another. */
export function eased(limits: Limits, { limit, amount }: ConflictProposal): Limits | undefined {
  switch (limit.limit) {
    case 'max-gap': {
      if (amount === undefined) return undefined;
      const more = (limits.maxGap?.[limit.year] ?? 0) + Math.ceil(amount);
      return { ...limits, maxGap: { ...limits.maxGap, [limit.year]: wholeKroner(more) } };
    }
    case 'max-cost': {
      const { [limit.year]: before, ...others } = limits.maxCost ?? {};
      if (before === undefined || amount === undefined) return { ...limits, maxCost: others };
      const more = wholeKroner(before + Math.ceil(amount));
      return { ...limits, maxCost: { ...others, [limit.year]: more } };
    }
    case 'max-fte':
      return {
        ...limits,
        maxFte: changed(limits.maxFte, limit.index, (one) =>
          amount === undefined ? undefined : { ...one, fte: ceilTo(one.fte + amount, 1e4) },
        ),
      };
    case 'min-coverage':
      return {
        ...limits,
        minCoverage: changed(limits.minCoverage, limit.index, (one) => {
          const left = Math.floor(one.share - (amount ?? 1) * SHARE_SCALE + 1e-6);
          return amount === undefined || left <= 0 ? undefined : { ...one, share: left as Share };
        }),
      };
    case 'must-keep':
      return { ...limits, mustKeep: without(limits.mustKeep, limit.activity) };
    case 'must-close':
      return { ...limits, mustClose: without(limits.mustClose, limit.activity) };
    case 'forbid':
    case 'fix': {
      const left = (limits[limit.limit] ?? []).filter(
        ({ activity, option }) => activity !== limit.activity || option !== limit.option,
      );
      return { ...limits, [limit.limit]: left };
    }
    case 'source':
    case 'share-cap':
    case 'requires':
    case 'excludes':
      return undefined;
  }
}

/** Rounded up: øre too few would leave the conflict. */
function wholeKroner(ore: number) {
  return fromOre(Math.ceil(ore / 100) * 100);
}

function ceilTo(value: number, scale: number): number {
  return Math.ceil(value * scale - 1e-6) / scale;
}

function changed<Entry>(
  entries: readonly Entry[] | undefined,
  index: number,
  change: (entry: Entry) => Entry | undefined,
): Entry[] {
  return (entries ?? []).flatMap((entry, at) => {
    const one = at === index ? change(entry) : entry;
    return one === undefined ? [] : [one];
  });
}

function without(ids: readonly string[] | undefined, id: string): string[] {
  return (ids ?? []).filter((one) => one !== id);
}
