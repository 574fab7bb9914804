import type { GapRow } from '../domain/gap-row.ts';
import type { Indicator } from '../domain/indicator.ts';
import { remarksOf, type Target } from '../domain/plan.ts';
import { rowKey, type Scorecard } from '../domain/scorecard.ts';
import { leadWords } from './gap-words.ts';
import { indicatorAddress, type Place } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

interface PlanTargetTableProps {
  readonly section: string;
  readonly targets: readonly Target[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly scorecard: Scorecard | null;
  readonly say: Say;
}

/** The targets of one section of a plan, in the order of the document. */
export function PlanTargetTable({ section, targets, indicators, scorecard, say }: PlanTargetTableProps) {
  const { plan, table, indicator } = say.page;
  const place: Place | null = scorecard && { area: scorecard.area, period: scorecard.period.id };
  const headings = [
    table.indicator,
    indicator.wording,
    indicator.due,
    table.nature,
    table.lead,
    ...(scorecard ? [plan.lightIn({ period: say.words.period(scorecard.period) })] : []),
  ];
  return (
    <section class="plan-section">
      <h3>
        <Original say={say}>{plan.section({ section })}</Original>
      </h3>
      <TableBox caption={plan.sectionCaption({ section })} kind="plan-targets">
        <HeadRow headings={headings} />
        <tbody>
          {targets.map((target) => (
            <tr>
              <th scope="row">
                <a href={indicatorAddress(target.indicator, place)}>
                  {indicators.get(target.indicator)?.name[say.language] ?? target.indicator}
                </a>
                <span class="soft">
                  <Original say={say}>{target.cite.section}</Original>
                </span>
                {target.scope ? <span class="scope">{table.scope({ scope: target.scope })}</span> : null}
              </th>
              <TargetCells target={target} say={say} />
              {scorecard ? <LightCell target={target} scorecard={scorecard} say={say} /> : null}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function TargetCells({ target, say }: { target: Target; say: Say }) {
  const { words, page } = say;
  return (
    <>
      <td>
        <strong>
          <Original say={say}>{target.wording}</Original>
        </strong>
        <span class="soft">{words.comparator[target.comparator]}</span>
        {remarksOf(target).map((remark) => (
          <span class="soft note">
            <Original say={say}>{remark}</Original>
          </span>
        ))}
      </td>
      <td class="date">{target.due === null ? page.overview.noDue : words.date(target.due)}</td>
      <td>
        {words.nature[target.nature]}
        <span class="soft">{words.binding(target.binding)}</span>
      </td>
      <td>
        <Original say={say}>{leadWords(target.lead, say)}</Original>
      </td>
    </>
  );
}

function LightCell({ target, scorecard, say }: { target: Target; scorecard: Scorecard; say: Say }) {
  const row = rowJudging(target, scorecard);
  return <td>{row ? <StatusMark status={row.status} say={say} /> : say.words.absent}</td>;
}

/** The row that this target judges in the period of a scorecard; null for a target of another year. */
export function rowJudging(target: Target, scorecard: Scorecard): GapRow | null {
  const row = scorecard.rows.find((each) => rowKey(each.target) === rowKey(target));
  return row?.target.due === target.due ? row : null;
}
