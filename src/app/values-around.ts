import { type ObservationKey, observationKey, type StoredObservation } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import { storedAmong } from '../db/stored-among.ts';
import type { Observation } from '../domain/observation.ts';
import type { CheckedRow } from '../ingest/rows.ts';

/** Values as they will stand once some rows of a file are stored: those of the rows, and for the rest what is stored. */
export class ValuesAround {
  readonly #known: Map<string, Observation | null>;

  constructor(rows: readonly CheckedRow[]) {
    this.#known = new Map(rows.map((row) => [observationKey(row), { ...numbersOf(row), source: null }]));
  }

  /** Fetches what is stored under keys, before it can be asked for. */
  async load(db: Db, keys: readonly ObservationKey[]): Promise<void> {
    const missing = new Map(keys.map((key) => [observationKey(key), key]));
    for (const key of this.#known.keys()) missing.delete(key);
    const stored = await storedAmong(db, [...missing.values()]);
    for (const key of missing.keys()) {
      const row = stored.get(key);
      this.#known.set(key, row ? { ...numbersOf(row), source: null } : null);
    }
  }

  /** The value under a key, or null for nothing. A key that was neither in the rows nor loaded is a fault of the program. */
  at(key: ObservationKey): Observation | null {
    const found = this.#known.get(observationKey(key));
    if (found === undefined) throw new Error(`not loaded: ${observationKey(key)}`);
    return found;
  }
}

function numbersOf(row: CheckedRow | StoredObservation): Omit<Observation, 'source'> {
  const { area, indicator, period, value, numerator, denominator, absence, note } = row;
  return { area, indicator, period, value, numerator, denominator, absence, note };
}
