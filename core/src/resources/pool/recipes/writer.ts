import { arnKinds, type ArnKind } from '../../../aws/arns/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';

/** Writes the values of a recipe for a pool. Unknown parts become tab stops. */
export class Writer {
  readonly #pool: RequestView;
  readonly #account: () => string | undefined;
  #stops = 0;

  /** @param account returns the account of the pool; undefined if the account is not known */
  constructor(pool: RequestView, account: () => string | undefined) {
    this.#pool = pool;
    this.#account = account;
  }

  /** The Region of the pool; undefined if there is no pool ID. */
  get region(): string | undefined {
    return this.#pool.region;
  }

  /** Returns a tab stop in snippet syntax. @param text the placeholder text, which must not contain `$`, `\` or `}` */
  stop(text: string): string {
    return `\${${++this.#stops}:${text}}`;
  }

  /**
   * Returns an ARN in the partition, Region and account of the pool.
   * @param name the name of the resource: a string or a tab stop
   * @param region the Region of the resource. Default: the Region of the pool
   */
  arn(kind: ArnKind, name: string, region: string | undefined = this.#pool.region): string {
    const { partition = 'aws' } = this.#pool;
    const place = kind.regional ? (region ?? this.stop('eu-west-1')) : '';
    const account = this.#account() ?? this.stop('123456789012');
    const type = /^\w+[:/]/.exec(kind.example)?.[0] ?? '';
    return `arn:${partition}:${kind.service}:${place}:${account}:${type}${name}`;
  }

  /** Returns the ARN of a function, with a tab stop for its name. */
  function(name: string): string {
    return this.arn(arnKinds.function, this.stop(name));
  }
}
