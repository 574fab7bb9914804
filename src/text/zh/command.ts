/** Sentences of the command line. */
export const command = {
  usage: `标尺 biaochi：对照方案监测指标、计算差距

用法：npm run -s biaochi -- 命令 [选项]

  serve [--port 3000] [--host 127.0.0.1]              启动服务
  load                                                载入程序自带的指标和方案文件
  load FILE [--dry-run] [--json]                      载入一份方案（YAML）或改动的目标（CSV）；--dry-run 只看变化
  indicators | areas | plans | targets [--plan P]     列表（--json）
  milestones [--plan P] [--area A] [--date D|--period P] [--json|--csv] [--encoding gbk] [-o FILE]  任务和当时的灯
  table FILE [--sheet NAME] --json                    查看文件如何读取
  validate FILE [--area A] [--period P] --json        检查文件，不保存
  import FILE [--area A] [--period P] [--yes] [--reason R] --json  检查并提交；--yes 表示接受提醒，--reason 写明原因
  gaps --area A --period P [--plan ID] [--json|--csv|--xlsx|--docx] [--encoding gbk] [-o FILE]  差距报告
  target parse [WORDING] [--polarity higher|lower|none] [--unit U]  把目标表述读成比较方式和数值（不写表述则逐行读标准输入）
  template --plan P --area A --period P [--encoding gbk] -o FILE.csv|.xlsx  待填模板
  assess                                              按公开方法判断（标准输入每行一个 JSON）
  demo load [--yes] | demo clear [--json]             载入演示数据（已有真实数据时须加 --yes）；清除演示数据，不留痕迹
  user add NAME --role admin|statistician|reviewer|viewer|auditor [--area A]  新建账号
  token create --user NAME                            新建接口令牌

选项 --data DIR 指定数据目录（默认 ./data，或环境变量 BIAOCHI_DATA）。`,
  unknownCommand: ({ command: name }: { command: string }) => `没有命令“${name}”，不带参数运行可查看全部命令。`,
  optionMissing: ({ option }: { option: string }) => `缺少选项 ${option}，不带参数运行可查看用法。`,
  badVariable: ({ variable, value, least, most }: { variable: string; value: string; least: number; most: number }) =>
    `环境变量 ${variable} 的值“${value}”有误，应为 ${least} 到 ${most} 的整数。`,
  optionUnknown: ({ detail }: { detail: string }) => `命令行选项有误：${detail}。不带参数运行可查看用法。`,
  roleUnknown: ({ role }: { role: string }) => `没有角色“${role}”，可用的角色见不带参数运行时的说明。`,
  fileMissing: ({ file }: { file: string }) => `读不到文件“${file}”，请核对路径。`,
  fileNeeded: () => '请在命令后写明文件。',
  portInvalid: ({ port }: { port: string }) => `端口“${port}”应是 0 到 65535 之间的整数。`,
  portTaken: ({ port }: { port: string }) => `端口 ${port} 已被占用，请用 --port 换一个端口。`,
  passwordMissing: () => '没有收到密码，请从标准输入或环境变量 BIAOCHI_PASSWORD 提供。',
  accountAdded: ({ name, role }: { name: string; role: string }) => `已新建账号“${name}”（${role}）。`,
  loaded: (p: {
    indicators: number;
    plans: number;
    added: number;
    changed: number;
    retired: number;
    unchanged: number;
    kept: number;
    milestones: { added: number; changed: number; retired: number; unchanged: number };
  }) =>
    `已载入 ${p.indicators} 项指标、${p.plans} 个方案；目标新增 ${p.added} 条、变更 ${p.changed} 条、停用 ${p.retired} 条、未变 ${p.unchanged} 条；任务新增 ${p.milestones.added} 项、变更 ${p.milestones.changed} 项、取消 ${p.milestones.retired} 项、未变 ${p.milestones.unchanged} 项。${p.kept === 0 ? '' : `另有 ${p.kept} 条由人员改动过，与程序文件不同，保留人员的改动。`}`,
  fault: ({ file, path, fault }: { file: string; path: string; fault: string }) =>
    `${file}${path ? `（${path}）` : ''}：${fault}`,
  serving: ({ address }: { address: string }) => `标尺已启动：${address}`,
  firstAdmin: ({ address, code }: { address: string; code: string }) =>
    `还没有账号。请打开 ${address}/setup ，输入一次性代码 ${code} 建立管理员；或运行 npm run biaochi -- user add 名称 --role admin`,
  stopping: () => '正在停止……',
  stopped: () => '标尺已停止。',
  written: ({ file }: { file: string }) => `已写入 ${file}`,
  refusedFile: ({ errors }: { errors: number }) => `文件有 ${errors} 处错误，未保存任何数据，详见上面的报告。`,
  warningsWait: ({ warnings }: { warnings: number }) =>
    `文件有 ${warnings} 处提醒，未保存任何数据；核对无误后加 --yes 提交。`,
  acceptedWithYes: '命令行以 --yes 接受',
  formatByName: () => '请用 -o 写明文件名，扩展名为 .csv 或 .xlsx。',
  encodingUnknown: ({ encoding }: { encoding: string }) => `不能写成“${encoding}”编码，--encoding 可用 utf-8 或 gbk。`,
  inputNotJson: () => '这一行不是 JSON。',
  internal: ({ reference }: { reference: string }) => `程序出错，编号 ${reference}；请把编号和日志交给管理员。`,
  listCount: ({ count }: { count: number }) => `共 ${count} 条`,
};
