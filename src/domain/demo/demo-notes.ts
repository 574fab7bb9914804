/**
 * The notes of made-up rows, as a statistician would write them into the sheet: they are data, stored and shown as they came. Every row
 * says that it is made up, so that it still does where it is copied out of the product.
 */
export const NOTES = {
  demo: '演示数据',
  provisional: '演示数据；初步数，待核定',
  revised: '演示数据；核定数，更正原报数',
  late: '演示数据；迟报',
  evidence: '演示材料',
  unreported: '未报',
} as const;

/** Begins the name of every made-up file. */
export const DEMO_PREFIX = '演示-';
