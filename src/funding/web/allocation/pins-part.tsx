import { planWords } from '../../../plan/index.ts';
import { Button, type Column, DataTable, Form, Section, StatusWord } from '../../../ui/index.ts';
import type { Content } from '../../../ui/index.ts';
import type { PinAnswer, PinPlace } from '../../domain/index.ts';
import type { PageContext } from '../page-context.ts';
import { allocationPath, pinsPath, sourcePath } from '../paths.ts';
import { allocationMessages } from './messages.ts';
import { pinState } from './reason-words.ts';

/** The page that a pin is set or let go from, and goes back to. */
export type PinOrigin = 'kilde' | 'fordeling';

/** The hidden fields that name the place of a pin. */
export function pinFields(place: PinPlace, origin: PinOrigin): Record<string, string> {
  const { source, activity, kind, year } = place;
  return { kilde: source, indsats: activity, type: kind, aar: String(year), fra: origin };
}

/** Fastlåste beløb, each with whether it holds and a way to let it go. */
export function PinsPart({
  context,
  pins,
  origin,
  children,
}: {
  context: PageContext;
  pins: readonly PinAnswer[];
  origin: PinOrigin;
  children?: Content;
}) {
  const text = allocationMessages(context.language);
  return (
    <Section id="fastlaast" title={text.pins} lead={text.pinsLead}>
      {pins.length === 0 ? (
        <p>{text.pinsNone}</p>
      ) : (
        <DataTable
          id="fastlaaste-beloeb"
          caption={text.pinCaption}
          columns={columns(context, origin)}
          rows={pins}
          rowMark={({ fault }) => (fault ? 'gap' : undefined)}
          dense
          language={context.language}
        />
      )}
      {children}
    </Section>
  );
}

function columns(context: PageContext, origin: PinOrigin): Column<PinAnswer>[] {
  const { reading, language, href, kroner, money, activityName, sourceName, may } = context;
  const { id } = reading.partnership;
  const text = allocationMessages(language);
  const first: Column<PinAnswer> =
    origin === 'kilde'
      ? {
          key: 'activity',
          header: text.pinActivity,
          cell: ({ activity, year }) => (
            <a href={href(allocationPath(id, activity, year))}>{activityName(activity)}</a>
          ),
        }
      : {
          key: 'source',
          header: text.source,
          cell: ({ source }) => <a href={href(sourcePath(id, source))}>{sourceName(source)}</a>,
        };
  return [
    first,
    { key: 'year', header: text.pinYear, cell: ({ year }) => String(year) },
    {
      key: 'kind',
      header: text.pinKind,
      cell: ({ kind }) => planWords(language).costKind[kind],
    },
    {
      key: 'amount',
      header: text.pinAmount,
      numeric: true,
      cell: ({ amount }) => kroner(amount),
    },
    {
      key: 'state',
      header: text.pinState,
      cell: (pin) => (
        <StatusWord tone={pin.fault ? 'gap' : 'good'}>{pinState(context, pin)}</StatusWord>
      ),
    },
    ...(may('funding.pin')
      ? [
          {
            key: 'release',
            header: text.release,
            cell: (pin: PinAnswer) => (
              <Form
                action={href(pinsPath(id))}
                hidden={{ ...pinFields(pin, origin), slip: 'ja' }}
                inline
              >
                <Button
                  kind="quiet"
                  small
                  label={text.releaseLabel(money(pin.amount), sourceName(pin.source))}
                >
                  {text.release}
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
}
