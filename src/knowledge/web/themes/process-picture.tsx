import type { View } from '../../../platform/http/index.ts';
import { Disclosure } from '../../../ui/index.ts';
import type { ThemePhase } from '../../index.ts';
import { themePath } from '../paths.ts';
import { DRAWINGS, drawingOf, type Drawing } from './process-drawing.ts';
import { themeMessages } from './theme-messages.ts';

interface PictureProps {
  slug: string;
  phases: readonly ThemePhase[];
  view: View;
}

/** The phases as a path with its ways back. Each phase is a link to its part of the page. Drawn
 * twice, lying and standing; the style sheet shows the one that fits the screen. */
export function ProcessPicture({ slug, phases, view }: PictureProps) {
  const text = themeMessages(view.language);
  return (
    <div class="process">
      <figure>
        {DRAWINGS.map((kind) => (
          <PathDrawing kind={kind} slug={slug} phases={phases} view={view} />
        ))}
        <figcaption class="process__caption">
          <span class="basis">{text.forDiscussion}</span> {text.pictureCaption}
        </figcaption>
      </figure>
      <Disclosure summary={text.pictureInWords}>
        <ul>{phases.flatMap((phase, index) => inWords(phase, index + 1, phases.length, view))}</ul>
      </Disclosure>
    </div>
  );
}

function inWords(phase: ThemePhase, number: number, count: number, view: View) {
  const text = themeMessages(view.language);
  const on = number < count ? text.pathOn(number, phase.name) : text.pathEnd(number, phase.name);
  const back = phase.back.map(({ to, reason }) => text.pathBack(number, to, reason));
  return [on, ...back].map((line) => <li>{line}</li>);
}

function PathDrawing({ kind, slug, phases, view }: PictureProps & { kind: Drawing['kind'] }) {
  const text = themeMessages(view.language);
  const drawing = drawingOf(phases, kind);
  const { width, height } = drawing;
  const ways = phases.flatMap(({ back }, index) =>
    back.map(({ to }) => text.wayBack(index + 1, to)),
  );
  const title = `proces-${kind}-titel`;
  const description = `proces-${kind}-tekst`;
  return (
    <svg
      class={`process__svg process__svg--${kind}`}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={title}
      aria-describedby={description}
    >
      <title id={title}>{text.picture}</title>
      <desc id={description}>{text.pictureDescription(phases.length, ways.join(', '))}</desc>
      <path class="process__path" d={drawing.path} />
      {drawing.back.map(({ line, head }) => (
        <>
          <path class="process__back" d={line} />
          <path class="process__head" d={head} />
        </>
      ))}
      {drawing.steps.map((step) => (
        <a
          class="process__step"
          href={view.href(themePath(slug, step.number))}
          aria-label={`${step.number} ${step.name}`}
        >
          <circle class="process__disc" cx={step.x} cy={step.y} r={step.radius} />
          <text class="process__number" x={step.x} y={step.y + 8} text-anchor="middle">
            {`${step.number} `}
          </text>
          {step.lines.map((line) => (
            <text class="process__name" x={line.x} y={line.y} text-anchor={step.anchor}>
              {`${line.text} `}
            </text>
          ))}
        </a>
      ))}
    </svg>
  );
}
