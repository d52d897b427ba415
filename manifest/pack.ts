import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { appPackage } from './app-package.ts';
import { readSettings } from './settings.ts';

const usage = 'npm run manifest -- --bot-id <guid> --domain <host> [--app-id <guid>]';

const refuse = (problems: readonly string[]): never => {
  process.stderr.write(`No package was made:\n${problems.map((one) => `  ${one}\n`).join('')}${usage}\n`);
  process.exit(1);
};

const pack = async (argv: readonly string[]): Promise<void> => {
  const read = readSettings(argv);
  if (read.kind === 'refused') return refuse(read.problems);
  const made = await appPackage(read.settings);
  if (made.kind === 'refused') return refuse(made.problems);
  const folder = new URL('build/', import.meta.url);
  const file = new URL('partnership-bot.zip', folder);
  await mkdir(folder, { recursive: true });
  await writeFile(file, made.zip);
  process.stdout.write(`${fileURLToPath(file)}\n`);
};

await pack(process.argv.slice(2));
