// What Maven asks of the front end: `install`, `check` or `build`. Does nothing where nothing changed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = 'target/classes/META-INF/resources';
const STAMP = 'target/web-build.stamp';
const SOURCES = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'scripts', 'tsconfig.json', 'postcss.config.js'];

function npm(...args) {
  const { status } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

function changedAt(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const steps = {
  install() {
    if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json') && existsSync('node_modules/.package-lock.json')) return;
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  },
  check() {
    steps.install();
    npm('run', '--silent', 'api:check');
    npm('run', '--silent', 'typecheck');
    npm('run', '--silent', 'lint');
    npm('test', '--silent');
  },
  build() {
    const newest = Math.max(...SOURCES.map(changedAt));
    if (existsSync(join(OUTPUT, 'index.html')) && changedAt(STAMP) >= newest) return;
    steps.install();
    npm('run', '--silent', 'build', '--', '--logLevel', 'warn');
    rmSync(OUTPUT, { recursive: true, force: true });
    cpSync('dist', OUTPUT, { recursive: true });
    writeFileSync(STAMP, '');
  },
};

const step = steps[process.argv[2]];
if (step === undefined) {
  console.error(`usage: node scripts/maven.mjs ${Object.keys(steps).join('|')}`);
  process.exit(2);
}
step();
