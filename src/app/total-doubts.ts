import { type ObservationKey, observationKey } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { AreaBook, Child } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import { actualOf } from '../domain/observation.ts';
import type { Part } from '../domain/roll-up.ts';
import { partsTotal } from '../domain/value-doubts/parts-total.ts';
import type { CheckedRow } from '../ingest/rows.ts';
import type { RowDoubt } from './row-doubt.ts';
import type { ValuesAround } from './values-around.ts';

type Indicators = Definitions['indicators'];

/** A value that the places below an area make, and the row at which it is told that they do not. */
interface Whole extends ObservationKey {
  readonly row: CheckedRow;
}

/**
 * Where the value of an area is not what the places directly below it make, for areas that are in the rows or just above one. Told at the
 * area's own row where the file has one, otherwise at the first of a place below. Loads the places only of areas with a value.
 */
export async function totalDoubts(
  db: Db,
  areas: AreaBook,
  indicators: Indicators,
  rows: readonly CheckedRow[],
  values: ValuesAround,
): Promise<RowDoubt[]> {
  const family = new Family(areas);
  const wholes = wholesOf(rows, indicators, family);
  await values.load(db, wholes);
  const reported = wholes.filter((whole) => {
    const own = values.at(whole);
    return own !== null && actualOf(own, indicators.get(whole.indicator)!) !== null;
  });
  await values.load(
    db,
    reported.flatMap((whole) =>
      family.below(whole.area).flatMap(({ codes }) => codes.map((area) => ({ ...whole, area }))),
    ),
  );
  return reported.flatMap((whole) => {
    const parts = family.below(whole.area).map((child): Part => partOf(child, whole, values));
    const own = { name: whole.area, observation: values.at(whole) };
    const differs = partsTotal(indicators.get(whole.indicator)!, own, parts);
    if (differs === null) return [];
    const { unit } = indicators.get(whole.indicator)!;
    const params = { ...differs, unit, whole: areas.get(whole.area)?.name ?? whole.area, parts: parts.length };
    return [{ row: whole.row, doubt: { code: 'parts-differ' as const, params } }];
  });
}

/** Places with what lies directly above and below, each looked up once. */
class Family {
  readonly #areas: AreaBook;
  readonly #below = new Map<string, readonly Child[]>();
  readonly #above = new Map<string, string | null>();

  constructor(areas: AreaBook) {
    this.#areas = areas;
  }

  below(area: string): readonly Child[] {
    const found = this.#below.get(area) ?? this.#areas.childrenOf(area);
    this.#below.set(area, found);
    return found;
  }

  /** The nearest place above among whose places directly below this one counts. */
  above(area: string): string | null {
    const known = this.#above.get(area);
    if (known !== undefined) return known;
    const over = this.#areas.lineage(area).slice(1);
    const found = over.find(({ code }) => this.below(code).some(({ codes }) => codes.includes(area)))?.code ?? null;
    this.#above.set(area, found);
    return found;
  }
}

function wholesOf(rows: readonly CheckedRow[], indicators: Indicators, family: Family): Whole[] {
  const found = new Map<string, Whole>();
  const adding = rows.filter(({ indicator }) => ['sum', 'ratio'].includes(indicators.get(indicator)!.rollUp));
  for (const row of adding) {
    const { area, indicator, period } = row;
    if (family.below(area).length > 0) found.set(observationKey(row), { area, indicator, period, row });
    const above = family.above(area);
    const whole = above === null ? null : { area: above, indicator, period, row };
    if (whole && !found.has(observationKey(whole))) found.set(observationKey(whole), whole);
  }
  return [...found.values()];
}

/** Of a place that the list keeps under an old and a new code, the one that reported. */
function partOf({ name, codes }: Child, whole: Whole, values: ValuesAround): Part {
  const reported = codes.map((area) => values.at({ ...whole, area }));
  return { name, observation: reported.find((each) => each !== null) ?? null };
}
