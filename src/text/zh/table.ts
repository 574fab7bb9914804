const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（大端）',
};

/** 进位到一位小数，使超限的大小不会显示得与上限相同。 */
const megabytes = (bytes: number) => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;

const encodingName = (encoding: string) => encodings[encoding] ?? encoding;

/** 文件读取阶段每一种问题的说明；行号和列号由页面另行显示。 */
export const tableText = {
  'file-too-large': ({ bytes, limit }: { bytes: number; limit: number }) =>
    `文件大小为 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限。请删去无关的工作表和图片，或拆成几个文件分次上传。`,
  'empty-file': '文件是空的（0 字节）。请确认保存成功后重新选择文件。',
  'blank-file': '文件里只有空格和空行，没有任何数据。请确认选对了文件。',
  'old-excel-file': '这是旧版 Excel 工作簿（.xls），不能读取。请用 WPS 或 Excel 打开，另存为 .xlsx 或 CSV 后重新上传。',
  'binary-excel-file': '这是二进制 Excel 工作簿（.xlsb），不能读取。请用 Excel 打开，另存为 .xlsx 或 CSV 后重新上传。',
  'et-file': '这是 WPS 表格文件（.et），不能读取。请用 WPS 打开，另存为 .xlsx 或 CSV 后重新上传。',
  'numbers-file': '这是苹果 Numbers 表格，不能读取。请在 Numbers 中导出为 Excel（.xlsx）或 CSV 后重新上传。',
  'ods-file':
    '这是 OpenDocument 表格（.ods），不能读取。请用 WPS、Excel 或 LibreOffice 另存为 .xlsx 或 CSV 后重新上传。',
  'password-protected': '文件设有打开密码，不能读取。请用 WPS 或 Excel 打开，取消密码并保存后重新上传。',
  'pdf-file': '这是 PDF 文件，不是表格。请上传填报数据的 .xlsx 或 CSV 文件。',
  'image-file': '这是图片，不是表格。请上传填报数据的 .xlsx 或 CSV 文件。',
  'document-file': '这是文字文档或演示文稿，不是表格。请把数据放进 .xlsx 或 CSV 文件后上传。',
  'archive-file': '这是压缩包。请先解压，再上传其中的 .xlsx 或 CSV 文件。',
  'html-file': '文件内容是网页，只是用了表格的扩展名。请用 WPS 或 Excel 打开，另存为真正的 .xlsx 或 CSV 后重新上传。',
  'xml-file': '文件内容是 XML，不能读取。请用 WPS 或 Excel 打开，另存为 .xlsx 或 CSV 后重新上传。',
  'unknown-office-file': '这是一个无法识别的 Office 文件，可能已损坏。请重新另存为 .xlsx 或 CSV 后上传。',
  'old-table-file': ({ kind }: { kind: string }) =>
    `这是 ${kind} 格式的表格，不能读取。请用 WPS 或 Excel 打开，另存为 .xlsx 或 CSV 后重新上传。`,
  'unknown-file': '这不是表格，也不是文本文件，认不出是什么文件。请上传填报数据的 .xlsx 或 CSV 文件。',
  'corrupt-workbook': ({ part }: { part?: string }) =>
    part === undefined
      ? '工作簿已损坏或不完整，不能读取。请用 WPS 或 Excel 打开并修复，另存为新的 .xlsx 后重新上传。'
      : `工作簿已损坏或不完整（${part}），不能读取。请用 WPS 或 Excel 打开并修复，另存为新的 .xlsx 后重新上传。`,
  'unsafe-workbook': ({ part }: { part: string }) =>
    `工作簿里有不安全的内容（${part}），已拒绝读取。请把数据复制到新建的工作簿，保存为 .xlsx 后重新上传。`,
  'too-many-entries': ({ entries, limit }: { entries: number; limit: number }) =>
    `工作簿内部有 ${entries} 个部件，超过 ${limit} 个的上限。请只保留填报用的工作表，另存后重新上传。`,
  'unpacked-too-large': ({ limit }: { limit: number }) =>
    `工作簿解压后超过 ${megabytes(limit)} 的上限。请删去无关的工作表、图片和空白格式，另存后重新上传。`,
  'too-many-rows': ({ limit }: { limit: number }) => `数据超过 ${limit} 行的上限。请拆成几个文件分次上传。`,
  'too-many-columns': ({ columns, limit }: { columns: number; limit: number }) =>
    `这一行用到第 ${columns} 列，超过 ${limit} 列的上限。请删去无关的列后重新上传。`,
  'too-many-cells': ({ limit }: { limit: number }) =>
    `数据超过 ${limit} 个单元格的上限。请删去无关的列，或拆成几个文件分次上传。`,
  'damaged-utf8': ({ line, byte }: { line: number; byte: number }) =>
    `文件是 UTF-8 编码，但第 ${line} 行（文件第 ${byte} 个字节处）已损坏。请从原始表格重新导出后上传。`,
  'not-in-encoding': ({ encoding, line, byte }: { encoding: string; line: number; byte: number }) =>
    `按 ${encodingName(encoding)} 读到第 ${line} 行（文件第 ${byte} 个字节处）时无法解读。请换一种编码，或从原始表格重新导出。`,
  'unknown-encoding': ({ line, byte }: { line: number; byte: number }) =>
    `认不出文件的文字编码：第 ${line} 行（文件第 ${byte} 个字节处）既不是 UTF-8 也不是 GB18030。请另存为“CSV UTF-8”或 .xlsx 后重新上传。`,
  'nul-character': ({ line }: { line: number }) =>
    `第 ${line} 行含有空字符，文件已损坏或不是文本文件。请从原始表格重新导出后上传。`,
  'unknown-sheet': ({ sheet, sheets }: { sheet: string; sheets: string }) =>
    `工作簿里没有名为“${sheet}”的工作表。现有工作表：${sheets}。`,
  'sheet-without-cells': ({ sheet }: { sheet: string }) => `“${sheet}”是图表页，没有单元格。请选择放数据的工作表。`,
  'empty-sheet': ({ sheet }: { sheet: string }) => `工作表“${sheet}”是空的。请选择放数据的工作表。`,
  'empty-workbook': '工作簿里没有任何可见的数据。请确认选对了文件；数据若在隐藏的工作表里，请先取消隐藏。',
  'name-mismatch': ({ extension, kind }: { extension: string; kind: string }) =>
    kind === 'xlsx'
      ? `文件扩展名是 .${extension}，内容却是 Excel 工作簿，已按工作簿读取。`
      : `文件扩展名是 .${extension}，内容却是纯文本表格，已按 CSV 读取。`,
  'encoding-unsure': ({ encoding }: { encoding: string }) =>
    `已按 ${encodingName(encoding)} 读取，但不能完全确定。请核对预览中的文字；如有乱码，请改选其他编码。`,
  'replacement-character': ({ line, count }: { line: number; count: number }) =>
    `文件里有 ${count} 个“�”，首处在第 ${line} 行：这些文字在保存之前就已丢失，请与原始表格核对。`,
  'one-column': '整个文件只读出一列。如果本应有多列，请用逗号、制表符或分号分隔后重新保存。',
  'control-characters': ({ line, count, hex }: { line: number; count: number; hex: string }) =>
    `文件里有 ${count} 个看不见的控制字符（首个是 U+${hex}，在第 ${line} 行），可能是换行符或分隔符用错。请从原始表格重新导出，或核对行列。`,
  'doubled-delimiter': ({ delimiter }: { delimiter: string }) =>
    `每两格之间都有两个分隔符（${delimiter}${delimiter}），因此每隔一列都是空列。请核对列名与数据是否对齐。`,
  'space-after-delimiter': '每个分隔符后面都有一个空格，空格已随单元格保留。',
  'foreign-quotes': ({ count, quote }: { count: number; quote: string }) =>
    `有 ${count} 格用 ${quote} 括起，它已作为内容保留（首处见所示单元格）。请改用半角双引号，或去掉它后重新保存。`,
  'mixed-line-endings': '文件里混用了几种换行符，已分别按换行处理。请核对行数。',
  'hidden-sheets': ({ count, sheets }: { count: number; sheets: string }) =>
    `有 ${count} 个隐藏的工作表没有读取：${sheets}。`,
  'other-sheets': ({ sheet, count, sheets }: { sheet: string; count: number; sheets: string }) =>
    `只读取了工作表“${sheet}”，另有 ${count} 个工作表没有读取：${sheets}。`,
  'hidden-rows': ({ count, rows, listed }: { count: number; rows: string; listed: number }) =>
    count > listed
      ? `有 ${count} 行被隐藏或筛选掉，同样会读取；前 ${listed} 行是：${rows}。`
      : `有 ${count} 行被隐藏或筛选掉，同样会读取：第 ${rows} 行。`,
  'hidden-columns': ({ count, columns, listed }: { count: number; columns: string; listed: number }) =>
    count > listed
      ? `有 ${count} 列被隐藏，同样会读取；前 ${listed} 列是：${columns}。`
      : `有 ${count} 列被隐藏，同样会读取：${columns} 列。`,
  'formula-cells': ({ count }: { count: number }) => `有 ${count} 个单元格是公式，读取的是上次保存时的计算结果。`,
  'rounded-numbers': ({ count }: { count: number }) =>
    `有 ${count} 个数字存有第 15 位以后的尾差，已按 Excel 显示的 15 位有效数字读取（首处见所示单元格）。`,
  'unclosed-quote': '这里的双引号一直没有配对，其后的内容无法分清行列。请补上或删去这个双引号。',
  'text-after-quote': '配对的双引号后面还有文字，无法确定单元格在哪里结束。内容里的双引号请写成两个。',
  'stray-quote': '单元格里有不成对的双引号，已原样保留。请核对这一格，尤其是它是否少了开头的双引号。',
  'quote-across-cells':
    '这一行有几格各带半个双引号，可能是一格内容被分隔符拆开了。请给整格加上双引号，内容里的双引号写成两个。',
  'backslash-quote': '双引号前有反斜杠（\\"），这里已按普通文字读取。如果它是用来转义双引号的，请改成两个双引号。',
  'rows-in-cell': '双引号里包进了像是完整数据行的内容，可能是漏了配对的双引号。请核对这一格。',
  'space-after-quote': '双引号后面有多余的空格，已忽略。',
  'ragged-row': ({ cells, usual }: { cells: number; usual: number }) =>
    `这一行有 ${cells} 格，其他行多为 ${usual} 格，可能多了或少了分隔符。数字中的千分位逗号请去掉，或给整格加上双引号。`,
  'short-rows': ({ last, cells, usual }: { last: number; cells: number; usual: number }) =>
    `从这一行到第 ${last} 行每行只有 ${cells} 格，其他行有 ${usual} 格；Excel 会这样省去整段空白的末尾几列，已按末尾空白读取。`,
  'lone-cell-row': '这一行只有一格，按表格上方的标题或下方的说明看待。',
  'repeated-header': ({ first }: { first: number }) =>
    `这一行与第 ${first} 行的表头完全相同，可能是多行表头或几张表拼在一起。`,
  'error-cell': ({ text }: { text: string }) => `单元格是错误值 ${text}。请在表格中改正公式或填入数值后重新上传。`,
  'formula-without-value': '单元格是公式，但没有保存计算结果。请先在 Excel 或 WPS 中重新计算并保存。',
  'bad-date': ({ text }: { text: string }) =>
    `单元格设成了日期格式，但 ${text} 不是有效的日期，已按数字读取。请核对单元格格式。`,
  'long-number': ({ text }: { text: string }) =>
    `数字 ${text} 超过 15 位，Excel 可能已把末尾几位改成 0。如果是编码，请把单元格设成文本格式后重新填写。`,
  'scaled-number': ({ text }: { text: string }) =>
    `单元格格式把数字缩小后显示（如按千或万），这里读取的是未缩小的 ${text}。请核对是否与表头单位一致。`,
  'hidden-zero': '单元格的值是0，但格式使它显示为空白。如果本意是没有数据，请清除这一格。',
  'merged-cells': ({ range }: { range: string }) => `${range} 是合并单元格，只有左上角一格有内容，其余按空白读取。`,
  'more-issues': ({ of, listed, total }: { of: string; listed: number; total: number }) =>
    `同类问题（${of}）共有 ${total} 处，只列出前 ${listed} 处。`,
};
