import type { LightChange, UploadReport, ValueChange } from '../domain/upload-report.ts';
import { indicatorAddress, overviewAddress } from './links.ts';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

const SHOWN = 200;

/** The words for codes and ids of a report. */
export interface Names {
  readonly area: (code: string) => string;
  readonly indicator: (id: string) => string;
  readonly period: (id: string) => string;
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
  return (
    <section aria-labelledby="lights-title">
      <h2 id="lights-title">{report.committed ? words.lightsDone(total) : words.lights(total)}</h2>
      {lights.length === 0 ? (
        <p class="soft">{words.noLights}</p>
      ) : (
        <TableBox caption={words.lightsCaption} kind="lights">
          <HeadRow headings={[words.indicator, words.area, words.period, words.lightBefore, words.lightAfter]} />
          <tbody>
            {lights.map((change) => (
              <LightRow change={change} names={names} say={say} />
            ))}
          </tbody>
        </TableBox>
      )}
    </section>
  );
}

function LightRow({ change, names, say }: { change: LightChange; names: Names; say: Say }) {
  return (
    <tr>
      <IndicatorCells change={change} names={names} />
      <td>
        <StatusMark status={change.before} say={say} />
      </td>
      <td>
        <StatusMark status={change.after} say={say} />
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
  const total = changes.length;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{report.committed ? words.changesDone({ total }) : words.changes({ total })}</h2>
      {total > shown.length ? <p class="soft">{words.firstOf({ shown: shown.length, total })}</p> : null}
      <TableBox caption={words.changesCaption} kind="changes">
        <HeadRow headings={[words.indicator, words.area, words.period, words.before, words.after]} />
        <tbody>
          {shown.map((change) => (
            <tr>
              <IndicatorCells change={change} names={names} />
              <td class="number soft">{change.before ?? words.none}</td>
              <td class="number">
                <strong>{change.after ?? words.none}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function IndicatorCells({ change, names }: { change: ValueChange | LightChange; names: Names }) {
  const { area, indicator, period } = change;
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
