import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/pages/frame.ts';
import { Layout } from '../../src/pages/layout.tsx';
import { frameIn } from './fixture.ts';
import { attributes, insides, rendered, seen } from './rendered.ts';

const page = (more: Partial<Frame> = {}) => rendered(<Layout frame={frameIn('zh', more)} title="总览" />);

describe('the menu', () => {
  test.each([
    ['/?area=440704', '/', 'page'],
    ['/indicators', '/indicators', 'page'],
    ['/indicators/drug-share?area=1', '/indicators', 'true'],
    ['/uploads/U1', '/uploads', 'true'],
    ['/upload', '/upload', 'page'],
  ])('on %s marks %s', async (path, marked, as) => {
    const html = await page({ path });
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toContain(`<a href="${marked}" aria-current="${as}"`);
  });

  test('offers uploading only to those who may', async () => {
    const account = { name: '李', role: 'viewer', areaName: null, canUpload: false, canAdminister: false } as const;
    expect(attributes((await page({ account })).split('</nav>')[0]!, 'href')).not.toContain('/upload');
    expect(attributes((await page()).split('</nav>')[0]!, 'href')).toContain('/upload');
  });
});

test('signing out is a POST', async () => {
  expect(await page()).toContain('<form method="post" action="/sign-out">');
});

test('the other language is the same page with lang set', async () => {
  expect(await page({ path: '/?area=1&lang=zh#x' })).toContain('href="/?area=1&amp;lang=en" lang="en"');
});

test('text of the other size is the same page with size set, and large text is told to the style sheet', async () => {
  const usual = await page({ path: '/?area=1' });
  expect(usual).toContain('href="/?area=1&amp;size=large">长者模式</a>');
  expect(usual).toContain('<html lang="zh-CN">');
  const large = await page({ path: '/?area=1&size=large', largeText: true });
  expect(large).toContain('href="/?area=1&amp;size=usual">标准字号</a>');
  expect(large).toContain('<html lang="zh-CN" class="large-text">');
});

test('example data is announced on the page', async () => {
  expect(seen(await page({ demo: true }))).toContain('演示数据：');
  expect(seen(await page())).not.toContain('演示数据');
});

test('the foot gives the rules with their thresholds, the date of the data and of the print', async () => {
  const dated = await page({ dataAt: '2018-07-05T16:20:00Z', renderedAt: '2018-07-06T16:20:00Z' });
  const foot = seen(insides(dated, 'footer')[0]!);
  for (const part of [
    '判定规则第1版',
    '0.95',
    '0.60',
    '5%',
    '最近一次提交数据：2018年7月6日 00:20',
    '生成时间：2018年7月7日 00:20',
  ])
    expect(foot).toContain(part);
  expect(seen(await page({ dataAt: null }))).toContain('尚未提交过数据');
});

test('the skip link leads to the main part, which can take the focus', async () => {
  const html = await page();
  expect(html).toContain('<a class="skip" href="#main">');
  expect(html).toMatch(/<main id="main"[^>]*tabindex="-1"/);
});
