import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import type { Settings } from './settings.ts';

export type AppPackage =
  | { readonly kind: 'made'; readonly zip: Uint8Array }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const here = new URL('.', import.meta.url);
const require = createRequire(import.meta.url);

/** The zip that a Teams administrator uploads: manifest and two icons. Validated without any network. */
export const appPackage = async (settings: Settings): Promise<AppPackage> => {
  const manifest = filled(await readFile(new URL('manifest.json', here), 'utf8'), settings);
  const problems = await manifestProblems(manifest);
  if (problems.length > 0) return { kind: 'refused', problems };
  const icons = ['color.png', 'outline.png'];
  const drawn = await Promise.all(icons.map(async (name) => [name, await bytesOf(name)] as const));
  return { kind: 'made', zip: zipSync({ 'manifest.json': strToU8(manifest), ...Object.fromEntries(drawn) }) };
};

const bytesOf = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(name, here)));

/** `template` with its `${{NAME}}` places filled; a place nothing is known for stays. */
const filled = (template: string, { botId, appId, domain }: Settings): string => {
  const values = new Map([
    ['BOT_ID', botId],
    ['TEAMS_APP_ID', appId],
    ['BOT_DOMAIN', domain],
  ]);
  return template.replaceAll(/\$\{\{(\w+)\}\}/g, (place, name) => values.get(name) ?? place);
};

/** What the schema of the manifest's own version has against it, and places left unfilled. */
export const manifestProblems = async (text: string): Promise<readonly string[]> => {
  const manifest = JSON.parse(text) as { readonly manifestVersion: string };
  const schema = require.resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
  );
  const found = await AppManifestUtils.validateAgainstSchema(
    manifest as never,
    JSON.parse(await readFile(schema, 'utf8')),
  );
  const unfilled = [...text.matchAll(/\$\{\{\w+\}\}/g)].map(([place]) => `expected a value for ${place}`);
  return [...found, ...unfilled].map((problem) => `manifest/manifest.json: ${problem}`);
};
