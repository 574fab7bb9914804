/** The package types its functions but does not export the types; these are the ones `distributions.ts` uses. */
declare module 'cephes' {
  export const compiled: Promise<void>;
  export function stdtr(degrees: number, t: number): number;
  export function stdtri(degrees: number, probability: number): number;
  export function ndtr(z: number): number;
}
