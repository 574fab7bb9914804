import type { http as zh } from '../zh/http.ts';

/** Sentences of the server itself, in English. */
export const http: typeof zh = {
  crossSite: () => 'The request came from another site and was refused; use the pages of this system.',
  noAccount: () => 'Sign in first; programs send their token in the Authorization header.',
  notFound: () => 'There is no such page; check the address.',
  badRequest: () => 'The request could not be understood; go back and try again.',
};
