import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress, networkOf } from './client-address.ts';
import type { LimitRule } from './rate-limit.ts';

const USUAL: LimitRule = { limit: 300, seconds: 60 };
/** So that many addresses at once cannot fill the memory. */
const MOST_NETWORKS = 20_000;

/** Refuses more changes from one network than people make, before anything is read or asked of the
 * database. Counted in this process: it keeps the process alive, `Limits` keep passwords. */
export function floodGuard(
  refuse: (c: Context, retryAfterSeconds: number) => Response | Promise<Response>,
  { limit, seconds }: LimitRule = USUAL,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  let counts = new Map<string, number>();
  let endsAt = 0;
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    const network = networkOf(clientAddress(c));
    if (network === 'unknown') return next();
    if (now() >= endsAt || counts.size >= MOST_NETWORKS) {
      counts = new Map();
      endsAt = now() + seconds * 1000;
    }
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    if (count <= limit) return next();
    return refuse(c, Math.ceil((endsAt - now()) / 1000));
  };
}
