/**
 * A printed number with its whole digits in groups of three, as GB/T 15835 has it and every language reads it; four digits
 * stay together.
 *
 * Example: `grouped('266000')` is `'266 000'`, `grouped('-1234567.5')` is `'-1 234 567.5'`.
 */
export function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const digits = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
