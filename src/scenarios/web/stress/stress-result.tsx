import { formatNumber } from '../../../platform/i18n/index.ts';
import { Alert, ButtonLink, Disclosure } from '../../../ui/index.ts';
import type { FoundProps } from '../optimise/found.ts';
import { PLAN_KEY, scenarioKey, stressPath } from '../paths.ts';
import { wayTitle } from '../runs/run-words.ts';
import { RankingPart } from './ranking-part.tsx';
import { resultMessages } from './result-messages.ts';
import { inSentence, type StressProps } from './parts.ts';
import { WayFound } from './way-found.tsx';

/** What a stress test found: for one way its figures, for several which stands best. */
export function StressResult(found: FoundProps) {
  const { run, reading, scenarios, view } = found;
  const { request, result } = run;
  if (request.kind !== 'stress' || result?.kind !== 'stress') return null;
  const { language, href } = view;
  const text = resultMessages(language);
  const nameOf = (way: string | null) => wayTitle(language, way, scenarios);
  const props: StressProps = { ...found, result, nameOf };
  const { draws, seed } = result.answers[0]!.answer;
  const number = (value: number) => formatNumber(language, value);
  const kept = request.ways.filter((way) => way === null || scenarios.some(({ id }) => id === way));
  const again = {
    ways: kept.map((way) => (way === null ? PLAN_KEY : scenarioKey(way))),
    draws: number(request.draws),
    seed: String(seed),
  };
  return (
    <>
      <Alert kind="info">{text.basis(number(draws), seed)}</Alert>
      {draws < request.draws && (
        <Alert kind="caution">{text.stopped(number(draws), number(request.draws))}</Alert>
      )}
      {result.ranking && <RankingPart {...props} ranking={result.ranking} />}
      <Ways {...props} />
      <p class="form-actions">
        <ButtonLink href={href(stressPath(reading.partnership.id, again))}>
          {text.toAssumptions}
        </ButtonLink>
      </p>
    </>
  );
}

function Ways(props: StressProps) {
  const { answers } = props.result;
  const text = resultMessages(props.view.language);
  const [only] = answers;
  if (answers.length === 1) return <WayFound {...props} answer={only!.answer} at={0} />;
  return (
    <>
      {answers.map(({ way, answer }, at) => (
        <Disclosure summary={text.details(inSentence(props, way))} open={at === 0}>
          <WayFound {...props} answer={answer} at={at} />
        </Disclosure>
      ))}
    </>
  );
}
