/** Svar: ja, nej, or kan ikke afgøres. Kleene's three-valued logic. */
export type Answer = 'yes' | 'no' | 'unknown';

/** `no` wins over `unknown`, which wins over `yes`. Nothing to hold is `yes`. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** `yes` wins over `unknown`, which wins over `no`. Nothing that holds is `no`. */
export function anyOf(answers: readonly Answer[]): Answer {
  return negate(allOf(answers.map(negate)));
}

/** The opposite; `unknown` stays. */
export function negate(answer: Answer): Answer {
  if (answer === 'unknown') return 'unknown';
  return answer === 'yes' ? 'no' : 'yes';
}

/** `yes` when enough hold whatever the unknown ones are; `no` when even all of them cannot reach. */
export function atLeast(count: number, answers: readonly Answer[]): Answer {
  const yes = answers.filter((answer) => answer === 'yes').length;
  const open = answers.filter((answer) => answer === 'unknown').length;
  if (yes >= count) return 'yes';
  return yes + open < count ? 'no' : 'unknown';
}
