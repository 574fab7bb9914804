import type { LoadFault } from '../domain/load-fault.ts';
import { loadFaultWords } from '../text/load-fault.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import type { FieldError, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type Say, sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';
import { ColumnTable } from './upload-page.tsx';

export interface LoadPageProps {
  readonly frame: Frame;
  /** What was wrong with the file just sent. */
  readonly faults?: readonly LoadFault[];
  readonly errors?: readonly FieldError[];
}

/** Chooses a file that changes plans: POST /plans/load, multipart, with file. */
export function LoadPage({ frame, faults = [], errors = [] }: LoadPageProps) {
  const say = sayIn(frame.language);
  const words = say.page.load;
  return (
    <Layout frame={frame} title={words.title} faulty={faults.length + errors.length > 0}>
      <ErrorSummary errors={errors} say={say} />
      <h1>{words.title}</h1>
      {faults.length > 0 ? <Faults faults={faults} say={say} /> : null}
      <p class="lead">{words.lead}</p>
      <div class="two-columns">
        <div class="card">
          <form method="post" action="/plans/load" enctype="multipart/form-data">
            <Field
              name="file"
              label={words.file}
              hint={words.fileHint}
              errors={errors}
              input={(ties) => <input {...ties} type="file" required />}
            />
            <button type="submit">{words.submit}</button>
          </form>
          <h2 class="next-part">{words.rules}</h2>
          <ul class="rules">
            {words.ruleList.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </div>
        <section aria-labelledby="columns-title">
          <h2 id="columns-title">{words.columns}</h2>
          <ColumnTable caption={words.columnsCaption} rows={words.columnRows} say={say} />
        </section>
      </div>
    </Layout>
  );
}

const SHOWN = 100;

function Faults({ faults, say }: { faults: readonly LoadFault[]; say: Say }) {
  const words = say.page.load;
  const shown = faults.slice(0, SHOWN);
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{words.faults({ count: faults.length })}</h2>
      {faults.length > shown.length ? (
        <p class="soft">{say.page.upload.report.firstOf({ shown: shown.length, total: faults.length })}</p>
      ) : null}
      <TableBox caption={words.faultsCaption} kind="issues issues-errors">
        <HeadRow headings={[words.place, words.what]} />
        <tbody>
          {shown.map((fault) => (
            <tr>
              <th scope="row" class="code">
                {fault.path || words.whole}
              </th>
              <td>{loadFaultWords(fault, say)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
