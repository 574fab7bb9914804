/** The letters that a spreadsheet shows above a column, counted from 0: 0 is `A`, 25 `Z`, 26 `AA`, 16383 `XFD`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** The place of a cell address such as `C12`, counted from 0: row 11, column 2. Null for anything that is not an address. */
export function cellPlace(address: string): { row: number; column: number } | null {
  const match = CELL.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
