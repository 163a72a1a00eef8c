export function missingFromLock(
  packages: Readonly<Record<string, { optionalDependencies?: Record<string, string> }>>,
): readonly { name: string; version: string }[];
