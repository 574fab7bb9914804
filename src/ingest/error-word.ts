// The error values of Excel and WPS (ECMA-376 part 1, 18.17.3, and the newer ones), of LibreOffice (Err:502), and the number signs that
// stand for a number in a column that is too narrow, which spreadsheets write into CSV files as they show them.
const WORDS =
  /^(#DIV\/0!|#N\/A|#NAME\?|#NULL!|#NUM!|#REF!|#VALUE!|#GETTING_DATA|#SPILL!|#CALC!|#FIELD!|#BLOCKED!|#UNKNOWN!|#CONNECT!|Err:\d{3}|#{3,})$/i;

/** Whether a cell is the word of a spreadsheet's error and not a value, spaces around it aside: `#DIV/0!`, `#N/A`, `####`. */
export function isErrorWord(cell: string): boolean {
  return WORDS.test(cell.trim());
}
