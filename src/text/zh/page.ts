import type { Rule } from '../../domain/judge.ts';
import { issueType } from './issue-type.ts';
import { pageCompare } from './page-compare.ts';
import { pageIndicator } from './page-indicator.ts';
import { pageOverview } from './page-overview.ts';
import { pagePlan } from './page-plan.ts';
import { pageQuestions } from './page-questions.ts';
import { pageUpload } from './page-upload.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const shortReason: Record<Rule, (p: Params) => string> = {
  'comparator-holds': (p) => `符合目标“${p.wording}”`,
  'pace-on-path': (p) =>
    p.pace?.startsWith('-')
      ? `序时应到${words.quantity(p.expected ?? '', p.unit ?? '')}，实际与目标方向相反`
      : `序时应到${words.quantity(p.expected ?? '', p.unit ?? '')}，完成应有进度的${p.pacePercent}%`,
  'path-not-begun': () => '目标路径尚未起步，与基期值相比',
  'regained-and-lost': (p) => `得而复失：基期${words.quantity(p.baseline ?? '', p.unit ?? '')}已经达标`,
  'near-or-missed': (p) =>
    `差距${p.status === 'missed' ? '超出' : '未超出'}预警范围${words.difference(p.near ?? '', p.unit ?? '')}`,
  'trend-direction': (p) => (p.status === 'at-risk' ? '与上年同期持平' : '与上年同期相比方向相反'),
  'no-observation': (p) => (p.absence ? `填报说明：${p.absence}` : '本期尚未填报'),
  'no-earlier-value': () => '缺上年同期数据，无法比较',
  'no-number': () => '方案没有给出目标数值',
};

/** The sentences and headings of the pages, by page. */
export const page = {
  layout: {
    title: (p: { page: string }) => `${p.page} - 标尺`,
    errorTitle: (p: { page: string }) => `错误：${p.page} - 标尺`,
    tagline: '县域医改指标监测与目标差距',
    skip: '跳到正文',
    menu: '主菜单',
    overview: '总览',
    compare: '对比',
    indicators: '指标',
    plans: '方案',
    departments: '部门',
    doubts: '疑点',
    upload: '上传',
    uploads: '上传记录',
    signOut: '退出',
    largeText: '长者模式',
    usualText: '标准字号',
    otherLanguage: 'English',
    account: (p: { name: string; role: string }) => `${p.name}（${p.role}）`,
    demo: '演示数据：以下数字为演示而编，不是真实上报的数据。',
    dataAt: (p: { time: string }) => `最近一次提交数据：${p.time}`,
    noDataYet: '尚未提交过数据',
    rules: (p: { version: string; onTrack: string; atRisk: string; near: string }) =>
      `判定规则第${p.version}版：符合目标为达标；目标未到期看进度比，不低于${p.onTrack}为序时正常，不低于${p.atRisk}为预警，再低为滞后；目标已到期或没有基期值的看差距，在目标值的${p.near}以内为预警（目标另有规定的从其规定），超出为未达标。`,
    renderedAt: (p: { time: string }) => `生成时间：${p.time}`,
    time: (p: { date: string; time: string }) => `${p.date} ${p.time}`,
    statusPhrase: (p: { light: string; status: string }) => `${p.light}，${p.status}`,
  },
  error: {
    titles: { 403: '没有查看权限', 404: '找不到这个页面', 422: '提交的内容有误', 500: '系统出错' } as Record<
      number,
      string
    >,
    otherTitle: '请求没有完成',
    messages: {
      403: '您的账号不能查看或修改这里的内容。需要时请联系管理员。',
      404: '地址可能写错，或者内容已经移走。',
      422: '请按提示修改后重新提交。',
      500: '请稍后再试。',
    } as Record<number, string>,
    otherMessage: '请返回上一页重试。',
    reference: (p: { reference: string }) => `编号：${p.reference}。仍然出错时，请把这个编号告诉管理员。`,
    back: '返回总览',
  },
  form: { problem: '请更正以下问题' },
  signIn: {
    title: '登录',
    name: '用户名',
    password: '密码',
    submit: '登录',
    help: '没有账号或忘记密码，请联系本单位管理员。',
  },
  firstAdmin: {
    title: '建立第一个管理员',
    lead: '本系统还没有账号。请输入启动窗口里显示的一次性代码，建立第一个管理员账号。',
    code: '一次性代码',
    codeHint: '显示在运行“标尺”的终端窗口中，用过即失效。',
    name: '用户名',
    nameHint: '可用汉字、字母、数字、点、横线和下划线，不超过40个字。',
    password: '密码',
    passwordHint: (p: { least: number }) => `至少${p.least}个字符，可以使用汉字和空格。`,
    submit: '建立管理员账号',
  },
  overview: pageOverview,
  table: {
    indicator: '指标',
    trend: '走势',
    actual: '实际值',
    target: '目标与期限',
    gap: '差距',
    light: '灯',
    lead: '牵头单位',
    nature: '类别',
    previous: (p: { value: string }) => `上期${p.value}`,
    scope: (p: { scope: string }) => `范围：${p.scope}`,
  },
  gap: {
    short: (p: { gap: string }) => `差${p.gap}`,
    spare: (p: { gap: string }) => `余${p.gap}`,
    exact: '正好达到',
    atLimit: '恰在目标线',
  },
  change: {
    better: { up: '比上期上升，变好', down: '比上期下降，变好' },
    worse: { up: '比上期上升，变差', down: '比上期下降，变差' },
    plain: { up: '比上期上升', down: '比上期下降' },
    same: '与上期相同',
  },
  shortReason,
  ...pageCompare,
  ...pageIndicator,
  ...pagePlan,
  upload: pageUpload,
  questions: pageQuestions,
  issueType,
};
