/** A look at a workspace: when, and which revision it had. */
export interface Look {
  readonly at: Date;
  readonly revision: number;
}

/** Besøg: the last look of the visit that lasts, and of the one before it. */
export interface Visit {
  readonly seen: Look;
  /** Absent on the first visit of all. */
  readonly earlier?: Look;
}

const MINUTE_MS = 60_000;
/** After so long without a look, the next one begins a new visit. */
const NEW_VISIT_MS = 30 * MINUTE_MS;
/** Looks that follow each other closer are not noted. */
const NOTED_MS = 5 * MINUTE_MS;

/** The visit with one more look. */
export function lookAgain(visit: Visit | undefined, look: Look): Visit {
  if (!visit) return { seen: look };
  const isNew = look.at.getTime() - visit.seen.at.getTime() > NEW_VISIT_MS;
  return isNew ? { seen: look, earlier: visit.seen } : { ...visit, seen: look };
}

/** Whether a look is worth storing. */
export function isWorthNoting(visit: Visit | undefined, look: Look): boolean {
  return !visit || look.at.getTime() - visit.seen.at.getTime() > NOTED_MS;
}
