import fc from 'fast-check';

// The same random cases for every mutant, so that a survivor of today is a survivor of tomorrow.
fc.configureGlobal({ seed: 20181231 });
