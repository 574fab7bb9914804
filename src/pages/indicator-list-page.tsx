import type { Indicator, Theme } from '../domain/indicator.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { indicatorAddress, type Place } from './links.ts';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

export interface IndicatorListPageProps {
  readonly frame: Frame;
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  /** Area and period to carry along into the links; null for the indicator's own choice. */
  readonly place: Place | null;
}

/** All indicators by theme, with what they measure. */
export function IndicatorListPage({ frame, themes, indicators, place }: IndicatorListPageProps) {
  const say = sayIn(frame.language);
  const { indicatorList } = say.page;
  const groups = themes
    .map((theme) => ({ theme, members: indicators.filter((indicator) => indicator.theme === theme.id) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Layout frame={frame} title={indicatorList.title}>
      <h1>{indicatorList.title}</h1>
      <p class="soft">{indicatorList.lead({ count: indicators.length })}</p>
      <ul class="theme-links">
        {groups.map(({ theme, members }) => (
          <li>
            <a href={`#theme-${theme.id}`}>{theme.name[say.language]}</a> <span class="soft">{members.length}</span>
          </li>
        ))}
      </ul>
      {groups.map((group) => (
        <ThemeTable {...group} place={place} say={say} />
      ))}
    </Layout>
  );
}

interface ThemeTableProps {
  readonly theme: Theme;
  readonly members: readonly Indicator[];
  readonly place: Place | null;
  readonly say: Say;
}

function ThemeTable({ theme, members, place, say }: ThemeTableProps) {
  const { indicatorList, indicator, table } = say.page;
  const name = theme.name[say.language];
  const headings = [table.indicator, indicator.unit, indicator.polarity, indicator.definition, indicatorList.code];
  return (
    <section id={`theme-${theme.id}`} aria-labelledby={`theme-${theme.id}-title`}>
      <h2 id={`theme-${theme.id}-title`}>{name}</h2>
      <TableBox caption={indicatorList.caption({ theme: name })} kind="indicators">
        <HeadRow headings={headings} />
        <tbody>
          {members.map((each) => (
            <tr>
              <th scope="row">
                <a href={indicatorAddress(each.id, place)}>{each.name[say.language]}</a>
              </th>
              <td>{each.unit}</td>
              <td>{say.words.polarity[each.polarity]}</td>
              <td>
                <Original say={say}>{each.definition}</Original>
              </td>
              <td class="code">{each.id}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
