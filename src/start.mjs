#!/usr/bin/env node
// The one entry of package.json's scripts and bin: plain JavaScript, so that an old Node can read as far as the sentence it gets.
import './node-version.mjs';

const { buildIfChanged } = await import('./build.mjs');
await buildIfChanged();
const { main } = await import('../dist/main.js');
await main(process.argv.slice(2));
