import { type Place, reportAddress } from './links.ts';
import type { Say } from './page-text.ts';

/** The gap report as files: plain links, so that every browser and WeChat can fetch them. */
export function ReportLinks({ place, say }: { place: Place; say: Say }) {
  const { overview } = say.page;
  return (
    <section class="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{overview.downloads}</h2>
      <ul>
        {(['xlsx', 'docx', 'csv'] as const).map((kind) => (
          <li>
            <a href={reportAddress(kind, place)}>{overview[kind]}</a>
          </li>
        ))}
        <li>
          <a href={reportAddress('csv', place, 'gbk')}>{overview.csvGbk}</a>
        </li>
      </ul>
    </section>
  );
}
