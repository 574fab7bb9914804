import type { Light } from '../domain/status.ts';
import { matrixAddress } from './links.ts';
import type { MatrixPageProps } from './matrix-page.tsx';
import type { Say } from './page-text.ts';

const LIGHTS: readonly Light[] = ['red', 'amber', 'green', 'none'];

/** Everything that narrows a comparison, as one GET form, so that the address holds the view. */
export function MatrixFilters(props: MatrixPageProps & { say: Say }) {
  const { by, area, period, areas, periods, themes, plans, departments, query, say } = props;
  const { matrix } = say.page;
  const any = { value: '', name: matrix.any };
  const byArea = by === 'area';
  return (
    <form class="filters" method="get" action="/matrix" aria-label={matrix.filters}>
      {byArea ? null : <input type="hidden" name="by" value="period" />}
      {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
      {byArea ? (
        <Choice
          name="period"
          label={matrix.period}
          chosen={period.id}
          options={periods.map((each) => ({ value: each.id, name: say.words.period(each) }))}
        />
      ) : (
        <Choice
          name="area"
          label={matrix.area}
          chosen={area.code}
          options={areas.map(({ code, name }) => ({ value: code, name }))}
        />
      )}
      <Choice
        name="theme"
        label={matrix.theme}
        chosen={query.theme}
        options={[any, ...themes.map(({ id, name }) => ({ value: id, name: name[say.language] }))]}
      />
      <Choice
        name="plan"
        label={matrix.plan}
        chosen={query.plan}
        options={[any, ...plans.map(({ id, title }) => ({ value: id, name: title }))]}
      />
      <Choice
        name="lead"
        label={matrix.leadDepartment}
        chosen={query.lead}
        options={[any, ...departments.map((name) => ({ value: name, name }))]}
      />
      <Choice
        name="light"
        label={matrix.light}
        chosen={query.light}
        options={[any, ...LIGHTS.map((light) => ({ value: light, name: matrix.lightHas[light] }))]}
      />
      {byArea ? <Words name="place" label={matrix.areaWords} value={query.place} say={say} /> : null}
      <Words name="indicator" label={matrix.indicatorWords} value={query.indicator} say={say} />
      <p class="filter-end">
        <button type="submit" class="second">
          {matrix.submit}
        </button>
        <a href={matrixAddress(byArea ? { period: period.id } : { by: 'period', area: area.code })}>{matrix.clear}</a>
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {options.map((each) => (
          <option value={each.value} selected={each.value === (chosen ?? '')}>
            {each.name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Words({ name, label, value, say }: { name: string; label: string; value: string | null; say: Say }) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <input
        id={`filter-${name}`}
        name={name}
        type="search"
        value={value ?? ''}
        placeholder={say.page.matrix.wordsHint}
        autocomplete="off"
      />
    </p>
  );
}
