import type { UploadCounts } from '../domain/upload-report.ts';
import { DemoOffer } from './demo-offer.tsx';
import type { Frame } from './frame.ts';
import { instantWords } from './instant.ts';
import { Layout } from './layout.tsx';
import { uploadAddress } from './links.ts';
import { sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';
import { StateMark, type UploadHead } from './upload-state.tsx';

export interface UploadListPageProps {
  readonly frame: Frame;
  /** Newest first. */
  readonly uploads: readonly (UploadHead & { readonly counts: UploadCounts })[];
  /** Whether to offer the made-up figures. */
  readonly offersDemo?: boolean;
}

/** The files received, the newest first, each a link to its report. */
export function UploadListPage({ frame, uploads, offersDemo }: UploadListPageProps) {
  const say = sayIn(frame.language);
  const { list, form } = say.page.upload;
  const headings = [list.file, list.state, list.received, list.person, list.counts, list.total];
  return (
    <Layout frame={frame} title={list.title}>
      <h1>{list.title}</h1>
      {offersDemo ? <DemoOffer say={say} /> : null}
      {uploads.length === 0 ? (
        <p class="empty">
          {list.empty} {list.emptyHelp} {frame.account?.canUpload ? <a href="/upload">{form.title}</a> : null}
        </p>
      ) : (
        <TableBox caption={list.caption} kind="uploads">
          <HeadRow headings={headings} />
          <tbody>
            {uploads.map((upload) => (
              <tr>
                <th scope="row">
                  <a href={uploadAddress(upload.id)}>{upload.fileName}</a>
                </th>
                <td>
                  <StateMark state={upload.state} say={say} />
                </td>
                <td class="date">{instantWords(upload.receivedAt, say)}</td>
                <td>{upload.person}</td>
                <td class="number">
                  {upload.counts.new} / {upload.counts.changed} / {upload.counts.unchanged}
                </td>
                <td class="number">{upload.counts.rows}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </Layout>
  );
}
