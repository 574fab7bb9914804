import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/text.ts';
import { frameIn } from './fixture.ts';
import { PAGES } from './pages.tsx';
import { attributes, insides, rendered, seen } from './rendered.ts';

const CASES = LANGUAGES.flatMap((language) => PAGES.map(([name, page]) => ({ language, name, page })));

describe.each(CASES)('$name in $language', ({ language, page }) => {
  const html = rendered(page(frameIn(language, { renderedAt: '2018-07-06T00:00:00Z', dataAt: null, notice: 'n' })));

  test('is one document in its language, without inline styles, handlers or scripts', async () => {
    const text = await html;
    expect(text).toMatch(/^<!DOCTYPE html>\s*<html lang="(zh-CN|en)">/);
    expect(text).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
    expect(text).not.toMatch(/<[^>]*\s(style|on\w+)\s*=/i);
    expect(text).not.toMatch(/<style|javascript:|https?:\/\/(?!www\.w3\.org)/i);
    for (const tag of text.match(/<script\b[^>]*>/g) ?? []) expect(tag).toMatch(/src="\/|type="application\/json"/);
  });

  test('has one main heading, headings in order, ids once each and labels that lead somewhere', async () => {
    const text = await html;
    const levels = [...text.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    const ids = attributes(text, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const told = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) => attributes(text, name));
    for (const id of told.flatMap((list) => list.split(' '))) expect(ids).toContain(id);
    for (const link of attributes(text, 'href').filter((to) => to.startsWith('#')))
      expect(ids).toContain(link.slice(1));
  });

  test('labels every input and heads every table', async () => {
    const text = await html;
    const labelled = attributes(text, 'for');
    for (const input of text.match(/<(input|select)\b(?![^>]*type="(hidden|checkbox)")[^>]*>/g) ?? [])
      expect(labelled).toContain(attributes(input, 'id')[0]);
    for (const table of insides(text, 'table')) {
      expect(table).toMatch(/^<caption/);
      for (const heading of table.match(/<th\b[^>]*>/g)!) expect(heading).toMatch(/scope="(col|row|rowgroup)"/);
    }
  });

  test('leaves no hole in its words and stays within 60 KB packed', async () => {
    const text = await html;
    expect(seen(text)).not.toMatch(/undefined|\[object|NaN|null/);
    expect(gzipSync(text).length).toBeLessThan(60_000);
  });
});

test('English pages carry Chinese only where it is marked or is a name of the data', async () => {
  const text = await rendered(PAGES.find(([name]) => name === 'upload form')![1](frameIn('en', { account: null })));
  const marked = text.replace(/<(\w+)\b[^>]*lang="zh-CN"[^>]*>.*?<\/\1>/gs, '').replace(/江海区|米易县/g, '');
  expect(seen(marked)).not.toMatch(/\p{Script=Han}/u);
});
