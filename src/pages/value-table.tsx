import type { Indicator } from '../domain/indicator.ts';
import type { ObservationSource } from '../domain/observation.ts';
import { comparePeriods, type Period, previousPeriod, yearEarlier } from '../domain/period.ts';
import { isMended, type Status } from '../domain/status.ts';
import { dayWords } from './instant.ts';
import { uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

/** The value of one period, as reported, with the light it had. */
export interface SeriesEntry {
  readonly period: Period;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly status: Status | null;
  /** Whether it is not final yet. */
  readonly provisional: boolean;
  readonly source: ObservationSource | null;
}

interface ValueTableProps {
  readonly series: readonly SeriesEntry[];
  readonly indicator: Indicator;
  readonly say: Say;
}

/** All values of an indicator, the newest first. */
export function ValueTable({ series, indicator, say }: ValueTableProps) {
  const words = say.page.indicator;
  const { table, overview } = say.page;
  const headings = [
    overview.period,
    table.actual,
    words.facts.yearEarlier,
    words.numerator,
    words.denominator,
    table.light,
    words.file,
  ];
  const caption = words.valuesCaption({ name: indicator.name[say.language], unit: indicator.unit });
  return (
    <section aria-labelledby="values-title">
      <h2 id="values-title">{words.values}</h2>
      {series.length === 0 ? (
        <p class="empty">{words.noValues}</p>
      ) : (
        <TableBox caption={caption} kind="values">
          <HeadRow headings={headings} />
          <tbody>
            {series
              .toSorted((a, b) => comparePeriods(b.period, a.period))
              .map((entry) => (
                <ValueRow entry={entry} series={series} unit={indicator.unit} say={say} />
              ))}
          </tbody>
        </TableBox>
      )}
    </section>
  );
}

interface ValueRowProps {
  readonly entry: SeriesEntry;
  readonly series: readonly SeriesEntry[];
  readonly unit: string;
  readonly say: Say;
}

function ValueRow({ entry, series, unit, say }: ValueRowProps) {
  const { absent, quantity } = say.words;
  const { id } = yearEarlier(entry.period);
  const earlier = series.find((each) => each.period.id === id)?.value ?? null;
  return (
    <tr>
      <th scope="row">{say.words.period(entry.period)}</th>
      <td class="number">
        {entry.value === null ? absent : quantity(entry.value, unit)}
        {entry.provisional ? <span class="provisional">{say.page.indicator.provisional}</span> : null}
      </td>
      <td class="number">{earlier === null ? absent : quantity(earlier, unit)}</td>
      <td class="number">{entry.numerator ?? absent}</td>
      <td class="number">{entry.denominator ?? absent}</td>
      <td>
        {entry.status ? <StatusMark status={entry.status} say={say} /> : absent}
        <Mended entry={entry} series={series} say={say} />
      </td>
      <td>{entry.source ? <SourceLink source={entry.source} say={say} /> : absent}</td>
    </tr>
  );
}

/** A light that was red the period before and is not any more, with the day on which the value came. */
function Mended({ entry: { period, status, source }, series, say }: Omit<ValueRowProps, 'unit'>) {
  const { id } = previousPeriod(period);
  const before = series.find((each) => each.period.id === id)?.status ?? null;
  if (!isMended(before, status)) return null;
  const { mended, mendedOn } = say.page.indicator;
  return <span class="before">{source ? mendedOn({ date: dayWords(source.at, say) }) : mended}</span>;
}

/** The file and row that brought a value, as a link to its upload. */
export function SourceLink({
  source,
  say,
}: {
  source: Pick<ObservationSource, 'upload' | 'fileName' | 'row'>;
  say: Say;
}) {
  const { upload, fileName: file, row } = source;
  return <a href={uploadAddress(upload)}>{row === null ? file : say.page.indicator.fileRow({ file, row })}</a>;
}
