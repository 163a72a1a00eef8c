interface LockEntry {
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
}

export function lockProblems(
  packages: Readonly<Record<string, LockEntry>>,
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[];

export function auditResult(answer: string | undefined): {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly reason?: string;
};
