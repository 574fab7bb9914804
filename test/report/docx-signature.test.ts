import { expect, test } from 'vitest';
import { signatureStart, widthOf } from '../../src/report/docx-signature.ts';

/** GB/T 9704-2012, 7.3.5.2, on a line of 28 characters. */
test.each([
  { signer: 11, date: 7, begins: { signer: 15, date: 17 } },
  { signer: 7, date: 7, begins: { signer: 19, date: 21 } },
  { signer: 4, date: 7, begins: { signer: 17, date: 19 } },
  { signer: 26, date: 7, begins: { signer: 0, date: 2 } },
  { signer: 30, date: 7, begins: { signer: 0, date: 2 } },
])('a signer of $signer and a date of $date characters', ({ signer, date, begins }) => {
  expect(signatureStart(signer, date, 28)).toEqual(begins);
});

test.each([
  ['江海区', 3],
  ['2018', 2],
  ['2018年7月10日', 2 + 0.25 + 1 + 0.25 + 0.5 + 0.25 + 1 + 0.25 + 1 + 0.25 + 1],
  ['', 0],
])('%j is %d characters wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});
