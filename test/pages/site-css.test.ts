import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { INKS, markOf } from '../../src/charts/palette.ts';
import { lightOf, STATUSES, shapeOf } from '../../src/domain/status.ts';

const file = path.resolve(import.meta.dirname, '../../web/site.css');
const sheet = readFileSync(file, 'utf8');
const tokens = new Map(
  [...sheet.matchAll(/^ {2}--([\w-]+): (#[\da-f]{3,6});/gm)].map(([, name, value]) => [name!, value!]),
);

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2, contrast ratio: black on white is 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(tokens.get(one)!), luminance(tokens.get(other)!)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('colours', () => {
  test.each(['ink', 'ink-soft', 'green', 'amber', 'red', 'red-deep', 'accent'])(
    '%s can be read on paper and ground',
    (ink) => {
      expect(contrast(ink, 'paper')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, 'ground')).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the focus ring stands out from paper by its dark part and from the dark head by its bright one', () => {
    expect(contrast('ink', 'paper')).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', 'accent')).toBeGreaterThanOrEqual(3);
  });

  test('are never all that tells two lights apart: their shapes differ, on the page and in charts', () => {
    const lit = STATUSES.filter((status) => lightOf(status) !== 'none');
    const pairs = lit.flatMap((one) =>
      lit.filter((other) => lightOf(other) !== lightOf(one)).map((other) => [one, other]),
    );
    expect(pairs.length).toBeGreaterThan(6);
    for (const [one, other] of pairs) {
      expect(shapeOf(one!)).not.toBe(shapeOf(other!));
      expect(markOf(one!).shape).not.toBe(markOf(other!).shape);
    }
  });

  test('are those of the charts', () => {
    for (const [name, value] of Object.entries(INKS)) expect(tokens.get(name)).toBe(value);
  });
});

test('stays within 15 KB packed', async () => {
  const { code } = await transform(sheet, { loader: 'css', minify: true, target: ['chrome87', 'safari15'] });
  expect(gzipSync(code).length).toBeLessThan(15_000);
});

test('needs nothing that old browsers lack, and nothing from elsewhere', () => {
  expect(sheet).not.toMatch(/:has\(|@container|@import|@font-face|url\(|&[:.\s]|color-mix|subgrid/);
});

test('prints with repeated heads and whole rows', () => {
  const print = sheet.slice(sheet.indexOf('@media print'));
  expect(print).toMatch(/thead \{\s*display: table-header-group;/);
  expect(print).toMatch(/tr,[^{]*\{\s*break-inside: avoid;/);
});
