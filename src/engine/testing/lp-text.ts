import type { MixedModel } from '../../shared/index.ts';

/** Most characters of a line; some solvers cut longer ones. */
const LONGEST_LINE = 200;

/**
 * A model as text in CPLEX's LP format, to be minimised, for other solvers: columns `c0`, `c1` …,
 * rows `r0`, `r1` … A row with two bounds becomes two rows.
 */
export function lpText(model: MixedModel): string {
  const sign = model.sense === 'maximise' ? -1 : 1;
  const columns = [...model.cost.keys()];
  const objective = columns.map((at) => [sign * model.cost[at]!, at] as const);
  const whole = columns.filter((at) => model.whole[at] === 1);
  const binary = whole.filter((at) => model.lower[at] === 0 && model.upper[at] === 1);
  const isBinary = new Set(binary);
  return [
    'Minimize',
    wrapped(`obj: ${sum(objective)}`),
    'Subject To',
    ...rows(model),
    'Bounds',
    ...columns.filter((at) => !isBinary.has(at)).map((at) => bound(model, at)),
    'Generals',
    ...whole.filter((at) => !isBinary.has(at)).map((at) => ` c${at}`),
    'Binaries',
    ...binary.map((at) => ` c${at}`),
    'End',
    '',
  ].join('\n');
}

function rows(model: MixedModel): string[] {
  return [...model.rowLower.keys()].flatMap((row) => {
    const entries: (readonly [number, number])[] = [];
    for (let at = model.starts[row]!; at < model.starts[row + 1]!; at += 1) {
      if (model.values[at] !== 0) entries.push([model.values[at]!, model.columns[at]!]);
    }
    const text = sum(entries);
    const [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
    if (lower === upper) return [wrapped(`r${row}: ${text} = ${lower}`)];
    return [
      ...(upper === Infinity ? [] : [wrapped(`r${row}: ${text} <= ${upper}`)]),
      ...(lower === -Infinity ? [] : [wrapped(`r${row}l: ${text} >= ${lower}`)]),
    ];
  });
}

function sum(entries: readonly (readonly [number, number])[]): string {
  const terms = entries
    .filter(([value]) => value !== 0)
    .map(([value, column]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} c${column}`);
  return terms.length > 0 ? terms.join(' ') : '0 c0';
}

function bound({ lower, upper }: MixedModel, at: number): string {
  const [least, most] = [lower[at]!, upper[at]!];
  if (least === -Infinity && most === Infinity) return ` c${at} free`;
  if (most === Infinity) return ` c${at} >= ${least}`;
  return ` ${least === -Infinity ? '-inf' : least} <= c${at} <= ${most}`;
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > LONGEST_LINE) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
