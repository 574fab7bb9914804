import type { ColumnHelp } from '../text/zh/page-upload.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import type { AreaChoice, FieldError, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type Say, sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';
import { type TemplateOffer, TemplateSection } from './template-section.tsx';

export interface UploadPageProps {
  readonly frame: Frame;
  /** Areas the person may report for. */
  readonly areas: readonly AreaChoice[];
  /** How much a file may hold: bytes, rows below the header, columns. */
  readonly limits: { readonly bytes: number; readonly rows: number; readonly columns: number; readonly cells: number };
  /** Null where no plan asks for anything. */
  readonly template: TemplateOffer | null;
  /** Names this attempt, so that sending the form twice is one upload. */
  readonly request: string;
  /** As chosen, kept after a refused attempt. The file itself has to be chosen again. */
  readonly values?: { readonly area: string; readonly period: string };
  readonly errors?: readonly FieldError[];
}

const NOTHING = { area: '', period: '' };
const MEGABYTE = 1024 * 1024;

/** The upload form: POST /uploads, multipart, with file and optionally area and period. */
export function UploadPage(props: UploadPageProps) {
  const { frame, limits, template, errors = [] } = props;
  const say = sayIn(frame.language);
  const { form } = say.page.upload;
  const megabytes = Math.floor(limits.bytes / MEGABYTE);
  const rows = limits.rows.toLocaleString('en-US');
  const cells = limits.cells.toLocaleString('en-US');
  return (
    <Layout frame={frame} title={form.title} faulty={errors.length > 0}>
      <ErrorSummary errors={errors} say={say} />
      <h1>{form.title}</h1>
      <p class="lead">{form.lead}</p>
      <div class="two-columns">
        <div class="card">
          <UploadForm {...props} hint={form.limits({ megabytes, rows, columns: limits.columns, cells })} say={say} />
        </div>
        <div>
          {template ? <TemplateSection offer={template} say={say} /> : null}
          <section aria-labelledby="columns-title">
            <h2 id="columns-title">{form.columns}</h2>
            <ColumnTable caption={form.columnsCaption} rows={form.rows} say={say} />
            <p class="soft">{form.minimal}</p>
            <pre class="sample">{sampleOf(say)}</pre>
            <h3>{form.milestones}</h3>
            <p class="soft">{form.milestonesLead}</p>
            <ColumnTable caption={form.milestonesCaption} rows={form.milestoneRows} say={say} />
          </section>
        </div>
      </div>
    </Layout>
  );
}

function UploadForm({
  request,
  areas,
  values = NOTHING,
  errors = [],
  hint,
  say,
}: UploadPageProps & { hint: string; say: Say }) {
  const { form } = say.page.upload;
  return (
    <form method="post" action="/uploads" enctype="multipart/form-data">
      <input type="hidden" name="request" value={request} />
      <Field
        name="file"
        label={form.file}
        hint={hint}
        errors={errors}
        input={(ties) => <input {...ties} type="file" required />}
      />
      <Field
        name="area"
        label={form.area}
        hint={form.areaHint}
        errors={errors}
        input={(ties) => (
          <select {...ties}>
            <option value="">{form.areaInFile}</option>
            {areas.map(({ code, name }) => (
              <option value={code} selected={code === values.area}>
                {name}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        name="period"
        label={form.period}
        hint={form.periodHint}
        errors={errors}
        input={(ties) => <input {...ties} type="text" value={values.period} autocomplete="off" />}
      />
      <button type="submit">{form.submit}</button>
    </form>
  );
}

interface ColumnTableProps {
  readonly caption: string;
  readonly rows: readonly ColumnHelp[];
  readonly say: Say;
}

/** The columns of a file: heading, meaning, whether it is needed, an example. */
export function ColumnTable({ caption, rows, say }: ColumnTableProps) {
  const { form } = say.page.upload;
  return (
    <TableBox caption={caption} kind="columns">
      <HeadRow headings={[form.column, form.meaning, form.needed, form.example]} />
      <tbody>
        {rows.map(([name, meaning, needed, example]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{meaning}</td>
            <td>{needed}</td>
            <td>{example}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** The first four columns with their example, as a file would hold them. */
function sampleOf(say: Say): string {
  const columns = say.page.upload.form.rows.slice(0, 4);
  return `${columns.map(([name]) => name).join(',')}\n${columns.map(([, , , example]) => example).join(',')}`;
}
