import { describe, expect, test } from 'vitest';
import {
  type Acceptance,
  acceptanceOf,
  type Correction,
  cellName,
  correctedCells,
  NO_ANSWERS,
  openWarnings,
  quotedCell,
} from '../../src/domain/answers.ts';
import type { ExaminedIssue } from '../../src/domain/examination.ts';

const who = { person: '张', at: '2018-07-01T00:00:00Z' };
const correction = (row: number, column: string, after: string): Correction => ({
  ...{ row, column, before: '', after },
  ...who,
});
const accepted = (more: Partial<Acceptance> = {}): Acceptance => ({
  ...{ row: 5, column: 'D', code: 'outlier', value: '31.2', reason: '' },
  ...who,
  ...more,
});
const warning: ExaminedIssue = { row: 5, column: 'D', code: 'outlier', level: 'warning', params: { value: '31.2' } };

describe('the last correction of a cell holds', () => {
  test('by the name of the cell', () => {
    expect(cellName({ row: 5, column: 'D' })).toBe('D5');
    const corrections = [correction(5, 'D', '3.12'), correction(6, 'D', '7'), correction(5, 'D', '31.2')];
    expect([...correctedCells({ ...NO_ANSWERS, corrections })]).toEqual([
      ['D5', '31.2'],
      ['D6', '7'],
    ]);
    expect(correctedCells(NO_ANSWERS).size).toBe(0);
  });
});

describe('a warning is let pass', () => {
  test.each<[string, Partial<Acceptance>, boolean]>([
    ['as it was accepted', {}, true],
    ['by an acceptance of every warning of its code', { row: null, column: null, value: null }, true],
    ['not in another row', { row: 6 }, false],
    ['not in another column', { column: 'E' }, false],
    ['not with another text', { value: '31.3' }, false],
    ['not where the acceptance quotes nothing', { value: null }, false],
    ['not of another code', { code: 'changed' }, false],
    ['not of another code, though of every row', { row: null, code: 'changed' }, false],
  ])('%s', (_, more, passes) => {
    const answers = { ...NO_ANSWERS, acceptances: [accepted(more)] };
    expect(acceptanceOf(warning, answers)).toEqual(passes ? accepted(more) : null);
    expect(openWarnings([warning], answers)).toEqual(passes ? [] : [warning]);
  });

  test('by the last acceptance that fits', () => {
    const [first, last] = [accepted({ reason: '先' }), accepted({ reason: '后' })];
    const acceptances = [first, last, accepted({ row: 6 })];
    expect(acceptanceOf(warning, { ...NO_ANSWERS, acceptances })).toBe(last);
  });

  test('that quotes no cell only by an acceptance without one', () => {
    const bare = { ...warning, params: { value: 31.2 } };
    expect([quotedCell(warning), quotedCell(bare), quotedCell({ params: {} })]).toEqual(['31.2', null, null]);
    expect(acceptanceOf(bare, { ...NO_ANSWERS, acceptances: [accepted()] })).toBeNull();
    expect(acceptanceOf(bare, { ...NO_ANSWERS, acceptances: [accepted({ value: null })] })).not.toBeNull();
  });

  test('and errors and hints are no open warnings', () => {
    const others: ExaminedIssue[] = [
      { ...warning, level: 'error' },
      { ...warning, level: 'info' },
    ];
    expect(openWarnings([...others, warning], NO_ANSWERS)).toEqual([warning]);
  });
});
