import { mergeSeverities, type ConfigSearch, type FoundConfig } from '#core/config';
import { changeableCodes, lintDocument, type LocatedDiagnostic, type IncrementalChecker } from '#core/diagnostics';
import type { ResourceDocument } from '#core/resources';
import type { ConfigFiles } from './config/config-files.ts';
import type { OpenDocument, TextChecker } from './documents/open-document.ts';
import type { SiblingFile, SiblingFiles } from './documents/sibling-files.ts';
import type { Log } from './handlers.ts';
import type { RuleLevels } from './rule-levels.ts';
import type { DocumentSetting } from './settings.ts';
import type { YamlLoader } from './yaml-loader.ts';

/** The dependencies of a {@link Checker}. */
export interface CheckerDependencies {
  readonly rules: DocumentSetting<RuleLevels>;
  readonly configs: ConfigFiles;
  readonly yaml: YamlLoader;
  readonly siblings: SiblingFiles;
  readonly log: Log;
}

/**
 * Checks files, taking into account everything that diagnostics depend on: the text, the pool's other files, the user's
 * severities, the configuration file and the YAML reader.
 */
export class Checker implements TextChecker {
  readonly #dependencies: CheckerDependencies;

  constructor(dependencies: CheckerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Resolves when everything that a document's diagnostics depend on has loaded or timed out. Never rejects. */
  async prepare(document: OpenDocument): Promise<void> {
    const { rules, configs, yaml, siblings } = this.#dependencies;
    const { uri } = document;
    const loaded = Promise.all([rules.load(uri), siblings.prepare(uri), configs.prepare(uri)]);
    if (!rules.isKnown(uri)) document.warmUp();
    await loaded;
    await yaml.loadFor(document.pool);
    // The configuration that was found may have been discarded in the meantime.
    await configs.prepare(uri);
  }

  siblingsOf(file: SiblingFile): readonly SiblingFile[] {
    return this.#dependencies.siblings.of(file);
  }

  othersOf(file: SiblingFile): readonly SiblingFile[] {
    return this.#dependencies.siblings.othersOf(file);
  }

  /** Checks a parsed file with the document's settings and returns the diagnostics in document order. */
  check(uri: string, pool: ResourceDocument, incremental: IncrementalChecker): readonly LocatedDiagnostic[] {
    const { rules, yaml, siblings, log } = this.#dependencies;
    const config = this.#configOf(uri);
    if (config?.findIgnorePattern(uri) !== undefined) return [];
    const options = {
      severities: mergeSeverities(rules.of(uri), config?.config),
      siblings: siblings.of({ uri, document: pool }).map(({ document }) => document),
      readYaml: yaml.reader,
      onRuleFailure: (code: string, error: unknown) => log.failure(`rule ${code}`, error),
    };
    return lintDocument(pool, options, incremental).diagnostics;
  }

  /** Returns the configuration file of a document, unless it cannot change the severity of a code. */
  configFor(uri: string, code: string): ConfigSearch | undefined {
    const { rules, configs } = this.#dependencies;
    const { workspace = {}, isTrusted } = rules.of(uri);
    const isChangeable = isTrusted && changeableCodes().includes(code) && !Object.hasOwn(workspace, code);
    return isChangeable ? configs.forEdit(uri) : undefined;
  }

  /**
   * Returns the configuration file that applies to a document; undefined in an untrusted workspace, where it is
   * ignored.
   */
  #configOf(uri: string): FoundConfig | undefined {
    const { rules, configs } = this.#dependencies;
    return rules.of(uri).isTrusted ? configs.of(uri)?.found : undefined;
  }
}
