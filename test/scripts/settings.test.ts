import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';

interface Setting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly pattern?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  contributes: {
    configuration: { title: string; order: number; properties: Record<string, Setting> }[];
  };
};
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

describe('the settings', () => {
  it.each(settings)('%s has a default, a scope and a description', (_, setting) => {
    expect(setting).toHaveProperty('default');
    expect(setting.scope).toMatch(/^(machine-overridable|resource|window)$/);
    expect(setting.markdownDescription ?? setting.description).toMatch(/^%.+%$/);
  });

  it('have a fixed order within their sections', () => {
    const { configuration } = contributes;
    const groups: readonly { order?: number }[][] = [
      configuration,
      ...configuration.map(({ properties }) => Object.values(properties)),
    ];
    for (const group of groups) expect(group.map(({ order }) => order)).toEqual(group.map((_, index) => index + 1));
  });

  it.each([
    ['userpool.endpoint', ['', 'http://127.0.0.1:9229', 'https://cognito.test'], ['127.0.0.1:9229', 'ftp://x']],
    [
      'userpool.caBundle',
      ['', '/etc/ssl/proxy.pem', 'C:\\certs\\proxy.pem', 'c:/certs/proxy.pem', '\\\\server\\proxy.pem'],
      ['proxy.pem', './proxy.pem', '~/proxy.pem'],
    ],
  ])('%s accepts valid values and rejects invalid ones', (name, good, bad) => {
    const pattern = new RegExp(settings.find(([key]) => key === name)![1].pattern!);
    expect(good.filter((value) => !pattern.test(value))).toEqual([]);
    expect(bad.filter((value) => pattern.test(value))).toEqual([]);
  });
});
