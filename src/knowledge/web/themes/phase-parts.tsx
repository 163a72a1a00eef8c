import type { View } from '../../../platform/http/index.ts';
import type { ThemePhase } from '../../index.ts';
import { InlineMarkdown, type MarkdownPlace } from '../markdown.tsx';
import { themeMessages } from './theme-messages.ts';

/** What each phase must land, folded; the phase that the address asks for is open. */
export function PhaseParts({
  phases,
  openPhase,
  place,
  view,
}: {
  phases: readonly ThemePhase[];
  openPhase: number | undefined;
  place: MarkdownPlace;
  view: View;
}) {
  const text = themeMessages(view.language);
  return (
    <div>
      {phases.map((phase, index) => (
        <details class="disclosure" id={`fase-${index + 1}`} open={openPhase === index + 1}>
          <summary>
            <h3 class="disclosure__title">
              {index + 1}. {phase.name}
            </h3>
            <span class="disclosure__note">
              <InlineMarkdown text={phase.about} place={place} />
            </span>
          </summary>
          <div class="disclosure__body disclosure__body--text">
            <h4>{text.landed}</h4>
            <ul>
              {phase.landed.map((item) => (
                <li>
                  <InlineMarkdown text={item} place={place} />
                </li>
              ))}
            </ul>
            <dl class="facts">
              <div>
                <dt>{text.partners}</dt>
                <dd>{phase.partners}</dd>
              </div>
              <div>
                <dt>{text.evidence}</dt>
                <dd>{phase.evidence}</dd>
              </div>
              {phase.back.length > 0 && (
                <div>
                  <dt>{text.back}</dt>
                  <dd>
                    {phase.back.map(({ to, reason }) => (
                      <p>
                        {text.phase(to)}: {reason}
                      </p>
                    ))}
                  </dd>
                </div>
              )}
            </dl>
          </div>
        </details>
      ))}
    </div>
  );
}
