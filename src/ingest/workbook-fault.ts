import type { TableIssueCode } from './issue-codes.ts';
import type { Issue } from './table.ts';

/** Why a workbook cannot be read. Thrown inside the workbook reader only; `readWorkbook` turns it into an issue. */
export class WorkbookFault extends Error {
  readonly code: TableIssueCode;
  readonly params: Issue['params'];

  constructor(code: TableIssueCode, params: Issue['params'] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
