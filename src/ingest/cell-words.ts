/** A cell as words are compared: half-width, without any kind of space, in lower case. */
export function comparable(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toLowerCase();
}

/** A heading as it is compared: without the unit or remark in brackets. `药占比（%）` and `药占比` are one heading. */
export function comparableHeading(cell: string): string {
  const words = comparable(cell);
  const bare = words.replace(/[(（[【][^)）\]】]*[)）\]】]/g, '');
  return bare === '' ? words : bare;
}
