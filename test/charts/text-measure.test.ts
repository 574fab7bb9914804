import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, textWidth } from '../../src/charts/text-measure.ts';

test('a Chinese character is one font size wide, a figure about half', () => {
  expect(textWidth('药占比', 12)).toBe(36);
  expect(textWidth('2018', 10)).toBeCloseTo(24);
});

test.each([
  { about: 'short text', text: '不超过30%', width: 200, most: 2, lines: ['不超过30%'] },
  {
    about: 'Chinese between any two characters',
    text: '到二零二零年底',
    width: 50,
    most: 2,
    lines: ['到二零二零', '年底'],
  },
  { about: 'a mark stays with its word', text: '到二零年底，降', width: 50, most: 3, lines: ['到二零年', '底，降'] },
  { about: 'Latin at spaces', text: 'at most thirty', width: 50, most: 3, lines: ['at most', 'thirty'] },
  { about: 'too many lines', text: '一二三四五六七', width: 30, most: 2, lines: ['一二三', '四五…'] },
  { about: 'a word too long', text: 'aaaaaaaaaa', width: 30, most: 9, lines: ['aaaaa', 'aaaaa'] },
  { about: 'spaces and line breaks fold', text: '  一 \n 二 ', width: 99, most: 1, lines: ['一 二'] },
  { about: 'nothing', text: '', width: 99, most: 2, lines: [] },
])('$about', ({ text, width, most, lines }) => {
  expect(breakLines(text, width, 10, most)).toEqual(lines);
});

test('no line is wider than asked, and whole text comes back where it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = breakLines(text, width, 10, 99);
      for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
