import type { ProblemCode } from '../../app/problem.ts';

type Params = Readonly<Record<string, string>>;

/** One sentence for each request we refuse: what is wrong and what to do. */
export const problem: Record<ProblemCode, (p: Params) => string> = {
  'unknown-area': (p) => `没有找到地区“${p['area']}”，请填写全称、简称或六位行政区划代码。`,
  'ambiguous-area': (p) => `“${p['area']}”可能指：${p['candidates']}，请写明所属省、市或改用行政区划代码。`,
  'unknown-period': (p) => `“${p['period']}”不是能识别的报告期，请写成 2018Q2、2018年第二季度 这样的形式。`,
  'unknown-day': (p) => `“${p['day']}”不是日期，请写成 2018-06-30 这样的形式。`,
  'unknown-indicator': (p) => `没有找到指标“${p['indicator']}”，请对照指标目录。`,
  'unknown-plan': (p) => `没有找到方案“${p['plan']}”，请对照方案列表。`,
  'plan-not-for-area': (p) => `《${p['plan']}》没有适用于${p['area']}的目标，请换一个方案或地区。`,
  'unknown-department': (p) => `没有方案提到部门“${p['name']}”，请对照部门列表。`,
  'unknown-upload': (p) => `没有找到上传“${p['id']}”，或您无权查看。`,
  'upload-not-staged': (p) => `上传“${p['id']}”不在待确认状态，请在上传记录中查看它现在的状态。`,
  'upload-not-committed': (p) => `上传“${p['id']}”没有提交过，或已撤回，无需再撤回。`,
  'upload-not-reverted': (p) => `上传“${p['id']}”没有撤回过，无需恢复。`,
  'upload-not-open': (p) => `上传“${p['id']}”已经提交或撤回，不能再更改，请重新上传。`,
  'warnings-open': (p) => `还有${p['open']}处提醒没有确认，未保存任何数据，请逐条勾选并写明原因后再提交。`,
  'no-such-cell': (p) => `文件里没有单元格${p['cell']}，请对照表格软件中的行号和列标。`,
  'reason-missing': (p) => `第${p['row']}行的提醒没有写明原因，请写明数据为什么无误。`,
  'body-unreadable': (p) => `请求内容的“${p['where']}”不符合接口说明，请对照 /api/v1/openapi.json。`,
  'upload-outdated': (p) => `“${p['id']}”预览之后数据又有变动，未保存任何数据，请重新核对后再提交。`,
  'upload-overlaid': (p) => `“${p['id']}”中的数据已被后来的上传${p['by']}更改，请先撤回后来的上传。`,
  'not-permitted': () => '您的账号没有这项权限，请联系管理员。',
  'name-taken': (p) => `账号“${p['name']}”已经存在，请换一个名称。`,
  'name-invalid': (p) => `“${p['name']}”不能作账号名，请用40个以内的汉字、字母、数字、点、横线或下划线。`,
  'password-short': (p) => `密码太短，请至少设${p['least']}个字符。`,
  'sign-in-failed': () => '账号或密码不正确，请重新输入。',
  'setup-code-wrong': () => '一次性代码不正确，请照终端中显示的代码输入。',
  'nothing-monitored': () => '您的账号所辖地区还没有方案，请联系管理员载入方案。',
  'unknown-account': (p) => `没有账号“${p['name']}”。`,
  'load-faulty': (p) => `文件有${p['faults']}处错误，没有载入任何内容。`,
  'load-nothing': (p) => `“${p['file']}”与现有方案完全相同，没有需要载入的内容。`,
  'load-outdated': () => '预览之后方案又有变动，没有载入任何内容，请重新选择文件、核对后再确认。',
  'definitions-faulty': () => '指标或方案文件有错误，没有载入任何内容。',
};
