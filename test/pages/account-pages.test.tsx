import { describe, expect, test } from 'vitest';
import { ErrorPage } from '../../src/pages/error-page.tsx';
import { FirstAdminPage } from '../../src/pages/first-admin-page.tsx';
import { SignInPage } from '../../src/pages/sign-in-page.tsx';
import { frameIn } from './fixture.ts';
import { attributes, insides, rendered, seen } from './rendered.ts';

const stranger = frameIn('zh', { account: null, path: '/sign-in' });

describe('signing in', () => {
  test('asks for name and password and carries the place to go to', async () => {
    const [form] = insides(await rendered(<SignInPage frame={stranger} next="/plans?a=1&b=2" />), 'form', '/sign-in"');
    expect(attributes(form!, 'name')).toEqual(['next', 'name', 'password']);
    expect(form).toContain('value="/plans?a=1&amp;b=2"');
    expect(form).toMatch(/type="password" autocomplete="current-password" required=""/);
  });

  test('keeps the name after a failed attempt, never the password', async () => {
    const errors = [{ field: 'name', message: '账号或密码不正确。' }];
    const page = await rendered(<SignInPage frame={stranger} next="/" name="陈志强" errors={errors} />);
    expect(page).toContain('<title>错误：登录 - 标尺</title>');
    expect(page).toMatch(/role="alert" tabindex="-1" autofocus=""/);
    expect(page).toContain('<a href="#field-name">账号或密码不正确。</a>');
    expect(page).toMatch(/id="field-name"[^>]*value="陈志强"/);
    expect(/<input id="field-password"[^>]*>/.exec(page)![0]).not.toContain('value=');
  });

  test('shows no menu and no figures before', async () => {
    const page = await rendered(<SignInPage frame={{ ...stranger, dataAt: '2018-07-05T16:20:00Z' }} next="/" />);
    expect(page).not.toMatch(/<nav|sign-out|2018年7月/);
  });
});

test('the first admin needs code, name and a password of the least length', async () => {
  const page = await rendered(
    <FirstAdminPage frame={stranger} leastPassword={8} values={{ code: 'AB', name: '管' }} />,
  );
  const [form] = insides(page, 'form', '/setup"');
  expect(attributes(form!, 'name')).toEqual(['code', 'name', 'password']);
  expect(attributes(form!, 'value')).toEqual(['AB', '管']);
  expect(form).toContain('minlength="8"');
  expect(seen(form!)).toContain('至少8个字符');
});

describe('errors', () => {
  test.each([
    [403, '没有查看权限'],
    [404, '找不到这个页面'],
    [422, '提交的内容有误'],
    [500, '系统出错'],
    [418, '请求没有完成'],
  ])('%i has a title in words', async (status, title) => {
    const page = await rendered(<ErrorPage frame={stranger} status={status} reference={null} />);
    expect(insides(page, 'h1')).toEqual([title]);
    expect(page).not.toContain('编号');
  });

  test('say more where more is known, and give the reference', async () => {
    const page = await rendered(<ErrorPage frame={stranger} status={500} message="磁盘已满。" reference="7F3A" />);
    expect(seen(page)).toContain('磁盘已满。 编号：7F3A');
  });
});
