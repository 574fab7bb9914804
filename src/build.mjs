import './node-version.mjs';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const dist = path.join(root, 'dist');
const stamp = path.join(dist, 'built-from');

/** Builds `dist/` unless it was already built from these very files. */
export async function buildIfChanged() {
  const wanted = await fingerprint();
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built !== wanted) await build(wanted);
}

/** Server and web islands, each bundle beside a name with its hash; written aside and moved in, so a running start never sees half. */
async function build(wanted) {
  const esbuild = await import('esbuild');
  const aside = `${dist}.${process.pid}`;
  const shared = { absWorkingDir: root, bundle: true, format: 'esm', logLevel: 'warning', metafile: true };
  await esbuild.build({
    ...shared,
    entryPoints: { main: 'src/main.ts', 'upload-worker': 'src/app/upload-worker.ts' },
    outdir: aside,
    platform: 'node',
    target: 'node22',
    packages: 'external',
    sourcemap: true,
    splitting: true,
  });
  const web = await esbuild.build({
    ...shared,
    entryPoints: ['web/site.css', 'web/trend-chart.ts', 'web/upload-fix.ts', 'web/upload-progress.ts'],
    outdir: path.join(aside, 'web'),
    entryNames: '[name]-[hash]',
    target: ['es2017', 'chrome87', 'safari15'],
    minify: true,
  });
  const names = Object.entries(web.metafile.outputs).map(([file, { entryPoint }]) => [
    path.basename(entryPoint).replace(/\.ts$/, '.js'),
    path.basename(file),
  ]);
  await writeFile(path.join(aside, 'web', 'names.json'), JSON.stringify(Object.fromEntries(names)));
  await writeFile(path.join(aside, 'built-from'), wanted);
  await rm(dist, { recursive: true, force: true });
  await rename(aside, dist).catch(async (error) => {
    await rm(aside, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'web']) {
    const files = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of files.filter((file) => file.isFile()).sort(byPath)) {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  hash.update(await readFile(path.join(root, 'package.json')));
  return hash.digest('hex');
}

const byPath = (a, b) => (path.join(a.parentPath, a.name) < path.join(b.parentPath, b.name) ? -1 : 1);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(dist, { recursive: true });
  if (process.argv.includes('--if-changed')) await buildIfChanged();
  else await build(await fingerprint());
}
