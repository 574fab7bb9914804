import { areaBook } from '../../src/domain/area.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';

const INDICATORS = ['药占比', '30天再住院率', '大病保险支付比例', '药品配送集中度'] as const;

export interface ManyRows {
  readonly rows: number;
  /** Added to every value. */
  readonly shift?: number;
  /** A line at the very end. */
  readonly last?: string;
}

const counties = areaBook(nationalAreas()).all.filter((area) => area.level === 'county');

/** A CSV of values that are all in order: counties × periods × indicators, neighbours in the file never of one county. */
export function manyRows({ rows, shift = 0, last }: ManyRows): Uint8Array<ArrayBuffer> {
  const lines = ['地区,指标,报告期,数值'];
  for (let index = 0; index < rows; index += 1) {
    const county = counties[(index * 997) % counties.length]!;
    const round = Math.floor(index / counties.length);
    const indicator = INDICATORS[round % INDICATORS.length]!;
    const quarter = Math.floor(round / INDICATORS.length) % 4;
    const year = 2010 + Math.floor(round / INDICATORS.length / 4);
    lines.push(`${county.code},${indicator},${year}Q${quarter + 1},${((index % 97) + shift) / 10 + 10}`);
  }
  if (last !== undefined) lines.push(last);
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
