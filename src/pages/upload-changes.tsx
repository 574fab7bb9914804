import { exact, isDecimal, plain } from '../domain/decimal.ts';
import type { MilestoneState } from '../domain/milestone.ts';
import type { LightChange, UploadReport, ValueChange } from '../domain/upload-report.ts';
import { instantWords } from './instant.ts';
import {
  indicatorAddress,
  milestoneAddress,
  overviewAddress,
  planAddress,
  uploadAddress,
  uploadChangesAddress,
} from './links.ts';
import { LightMark } from './milestone-mark.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

const SHOWN = 200;

/** The words for codes and ids of a report. */
export interface Names {
  readonly area: (code: string) => string;
  readonly indicator: (id: string) => string;
  readonly period: (id: string) => string;
  /** Of a file of milestones: the name of a plan, and of a milestone in it. */
  readonly plan: (id: string) => string;
  readonly milestone: (plan: string, id: string) => string;
}

interface ChangesProps {
  readonly report: UploadReport;
  readonly names: Names;
  readonly say: Say;
}

/** The lights that the upload changes, each before and after. */
export function LightChanges({ report, names, say }: ChangesProps) {
  const { report: words } = say.page.upload;
  const { lights } = report;
  const total = { total: lights.length };
  const { unjudged } = report;
  return (
    <section aria-labelledby="lights-title">
      <h2 id="lights-title">{report.committed ? words.lightsDone(total) : words.lights(total)}</h2>
      {lights.length === 0 ? (
        <p class="soft">{words.noLights}</p>
      ) : (
        <TableBox caption={words.lightsCaption} kind="lights">
          <HeadRow headings={[...whatHeadings(report, say), words.lightBefore, words.lightAfter]} />
          <tbody>
            {lights.map((change) => (
              <LightRow change={change} kind={report.kind} names={names} say={say} />
            ))}
          </tbody>
        </TableBox>
      )}
      {unjudged > 0 ? <p class="soft">{words.unjudged({ pairs: unjudged })}</p> : null}
    </section>
  );
}

interface LightRowProps extends Pick<UploadReport, 'kind'> {
  readonly change: LightChange;
  readonly names: Names;
  readonly say: Say;
}

function LightRow({ change, kind, names, say }: LightRowProps) {
  return (
    <tr>
      <WhatCells change={change} kind={kind} names={names} />
      <td>
        <LightMark status={change.before} say={say} />
      </td>
      <td>
        <LightMark status={change.after} say={say} />
      </td>
    </tr>
  );
}

/** The values that the upload writes, each before and after. */
export function ValueChanges({ report, names, say }: ChangesProps) {
  const { report: words } = say.page.upload;
  const { changes } = report;
  if (changes.length === 0) return null;
  const shown = changes.slice(0, SHOWN);
  const total = report.counts.new + report.counts.changed;
  const changed = shown.some(({ was }) => was !== undefined);
  const told = (what: string | null) =>
    what === null ? words.none : report.kind === 'milestones' ? stateWords(what, say) : what;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{report.committed ? words.changesDone({ total }) : words.changes({ total })}</h2>
      {total > shown.length ? (
        <p class="soft">
          {words.firstOf({ shown: shown.length, total })}{' '}
          {report.uploadId ? <a href={uploadChangesAddress(report.uploadId)}>{words.allChanges}</a> : null}
        </p>
      ) : null}
      <TableBox caption={words.changesCaption} kind="changes">
        <HeadRow
          headings={[
            ...whatHeadings(report, say),
            words.before,
            words.after,
            ...(changed ? [words.change, words.was] : []),
          ]}
        />
        <tbody>
          {shown.map((change) => (
            <tr>
              <WhatCells change={change} kind={report.kind} names={names} />
              <td class="number soft">{told(change.before)}</td>
              <td class="number">
                <strong>{told(change.after)}</strong>
              </td>
              {changed ? <FormerCells change={change} say={say} /> : null}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

/** By how much a value changes, and who brought the one that stood there. */
function FormerCells({ change: { before, after, was }, say }: { change: ValueChange; say: Say }) {
  const words = say.page.upload.report;
  const isNumeric = before !== null && after !== null && isDecimal(before) && isDecimal(after);
  return (
    <>
      <td class="number">{isNumeric ? plain(exact(after).sub(exact(before))) : say.words.absent}</td>
      <td>
        {was ? (
          <a class="quiet" href={uploadAddress(was.upload)}>
            {words.wasBy({ person: was.person, time: instantWords(was.at, say), file: was.fileName })}
          </a>
        ) : (
          say.words.absent
        )}
      </td>
    </>
  );
}

function whatHeadings({ kind }: UploadReport, say: Say): string[] {
  const { indicator, milestone, area, period, plan } = say.page.upload.report;
  return kind === 'milestones' ? [milestone, area, plan] : [indicator, area, period];
}

/** `done 2018-06-30` as people say it. */
function stateWords(told: string, { words, page }: Say): string {
  const [state, day] = told.split(' ');
  const word = words.milestoneState[state as MilestoneState];
  return day === undefined ? word : page.plan.stateOn({ state: word, date: words.date(day) });
}

interface WhatCellsProps extends Pick<UploadReport, 'kind'> {
  readonly change: ValueChange | LightChange;
  readonly names: Names;
}

function WhatCells({ change, kind, names }: WhatCellsProps) {
  const { area, indicator, period } = change;
  if (kind === 'milestones')
    return (
      <>
        <th scope="row">
          <a href={milestoneAddress(period, indicator)}>{names.milestone(period, indicator)}</a>
        </th>
        <td>{names.area(area)}</td>
        <td>
          <a class="quiet" href={planAddress(period)}>
            {names.plan(period)}
          </a>
        </td>
      </>
    );
  return (
    <>
      <th scope="row">
        <a href={indicatorAddress(indicator, { area, period })}>{names.indicator(indicator)}</a>
      </th>
      <td>
        <a class="quiet" href={overviewAddress({ area, period })}>
          {names.area(area)}
        </a>
      </td>
      <td class="date">{names.period(period)}</td>
    </>
  );
}
