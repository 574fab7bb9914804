import type { Period } from '../domain/period.ts';
import type { AreaChoice } from './frame.ts';
import { templateAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { PeriodChooser } from './period-chooser.tsx';

/** The files to fill in that may be had: for one area and period, one for each plan. */
export interface TemplateOffer {
  readonly area: string;
  readonly period: Period;
  readonly areas: readonly AreaChoice[];
  readonly periods: readonly Period[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
}

/** Chooses area and period of a file to fill in, and offers one for each plan as plain links. */
export function TemplateSection({ offer, say }: { offer: TemplateOffer; say: Say }) {
  const { form } = say.page.upload;
  const { area, period, plans } = offer;
  const files = [
    { format: 'xlsx', encoding: null, words: form.templateXlsx },
    { format: 'csv', encoding: null, words: form.templateCsv },
    { format: 'csv', encoding: 'gbk', words: form.templateGbk },
  ] as const;
  return (
    <section class="downloads" aria-labelledby="template-title">
      <h2 id="template-title">{form.template}</h2>
      <p class="soft">{form.templateHint}</p>
      <PeriodChooser action="/upload" {...offer} say={say} />
      {plans.map(({ id, title }) => (
        <>
          <h3>
            <Original say={say}>{title}</Original>
          </h3>
          <ul>
            {files.map(({ format, encoding, words }) => (
              <li>
                <a href={templateAddress(format, { plan: id, area, period: period.id, encoding })}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
